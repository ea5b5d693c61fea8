/**
 * Sentences in a persona or an agreement that would change the standard: drop, add or lower something. Only words that
 * say so outright; a sentence that says the standard stays is left alone.
 */
import type { Language, Span } from '../diagnostic.ts'
import { tokenise } from '../language/tokens.ts'
import type { Token } from '../language/tokens.ts'
import { findPhrases } from './phrases.ts'

/** `drop`: a criterion does not count. `add`: another one counts. `degree`: the standard is lower or higher. */
export type StandardChangeKind = 'drop' | 'add' | 'degree'

export interface StandardChange {
  readonly kind: StandardChangeKind
  readonly span: Span
  /** "Three of the five criteria": allowed where the outcome itself has such a decision rule. */
  readonly share?: boolean
}

interface Words {
  readonly norm: ReadonlySet<string>
  readonly criteria: ReadonlySet<string>
  readonly degrees: ReadonlySet<string>
  readonly more: ReadonlySet<string>
  readonly only: ReadonlySet<string>
  readonly exempt: readonly string[]
  readonly verbs: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  /** After "niet": "geldt niet alleen" drops nothing. */
  readonly notOnly: ReadonlySet<string>
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const lists: Readonly<Record<Language, Words>> = {
  nl: {
    norm: set('norm normen standaard maat beslisregel cesuur lat'),
    criteria: set('criterium criteria'),
    degrees: set(
      'lagere verlaagde soepeler soepelere versoepelde lichtere mildere aangepaste verminderde gereduceerde hogere verhoogde strengere zwaardere andere minder',
    ),
    more: set('extra aanvullend aanvullende bijkomend bijkomende'),
    only: set('alleen slechts enkel uitsluitend'),
    exempt: [
      'hoeft niet',
      'hoeven niet',
      'hoeft geen',
      'hoeven geen',
      'vrijgesteld',
      'geldt niet',
      'gelden niet',
      'geldt hier niet',
      'gelden hier niet',
      'vervalt',
      'vervallen',
      'telt niet mee',
      'tellen niet mee',
      'niet van toepassing',
      'laten we vallen',
      'slaan we over',
      'schrappen we',
      'is geschrapt',
      'zijn geschrapt',
    ],
    verbs: set('verlaagt verlagen verlaagd versoepelt versoepelen versoepeld verhoogt verhogen verhoogd'),
    negations: set('geen niet nooit zonder niemand noch'),
    notOnly: set('alleen slechts enkel uitsluitend'),
  },
  en: {
    norm: set('standard standards norm bar threshold'),
    criteria: set('criterion criteria'),
    degrees: set(
      'lower lowered reduced relaxed lighter easier adjusted adapted different higher raised stricter fewer',
    ),
    more: set('extra additional further'),
    only: set('only just solely'),
    exempt: [
      'does not have to',
      'do not have to',
      "doesn't have to",
      "don't have to",
      'need not',
      'needs not',
      'not required to',
      'exempt from',
      'exempted from',
      'does not apply',
      'do not apply',
      "doesn't apply",
      "don't apply",
      'is dropped',
      'are dropped',
      'is waived',
      'are waived',
      'not applicable',
    ],
    verbs: set('lowers lower lowering lowered relaxes relax relaxed'),
    negations: set('no not never without nobody nor'),
    notOnly: set('only just'),
  },
}

const numbers: readonly (readonly string[])[] = [
  ['één', 'een', 'one', '1'],
  ['twee', 'two', '2'],
  ['drie', 'three', '3'],
  ['vier', 'four', '4'],
  ['vijf', 'five', '5'],
  ['zes', 'six', '6'],
  ['zeven', 'seven', '7'],
]

const others: ReadonlySet<string> = new Set(['andere', 'different'])

/** How far apart the words of one claim may stand. */
const reach = 6

/**
 * @param ids the ids of criteria that the text may name; "c4" counts as one in any case
 */
export function findStandardChanges(
  text: string,
  language: Language,
  ids: ReadonlySet<string>,
): StandardChange[] {
  const words = lists[language]
  const tokens = tokenise(text)
  const found: StandardChange[] = []
  const isCriterion = ({ word }: Token) =>
    words.criteria.has(word) || ids.has(word) || /^c[0-9]{1,2}(?:-c?[0-9]{1,2})?$/.test(word)
  const exempting = new Map(findPhrases(tokens, words.exempt).map((hit) => [hit.from, hit.to]))
  const note = (kind: StandardChangeKind, from: number, to: number, share = false) => {
    const [first, last] = [tokens[from]!, tokens[to]!]
    if (found.length < 20 && !found.some(({ span }) => first.start < span.end && span.start < last.end)) {
      found.push({ kind, span: { start: first.start, end: last.end }, share })
    }
  }
  for (const [at, token] of tokens.entries()) {
    if (endsInQuestion(tokens, at)) continue
    const norm = () => nextWhere(tokens, at + 1, 2, ({ word }) => words.norm.has(word))
    const criterion = (most: number) => nextWhere(tokens, at + 1, most, isCriterion)
    const to = exempting.get(at)
    if (to !== undefined && !words.notOnly.has(tokens[to]?.word ?? '')) {
      const other = near(tokens, at, to, (one) => isCriterion(one) || words.norm.has(one.word))
      if (other !== undefined) note('drop', Math.min(at, other), Math.max(to - 1, other))
    }
    if (isNegated(tokens, at, words)) continue
    if (words.degrees.has(token.word)) {
      // "De twee andere criteria" are those of the outcome.
      const end = norm() ?? (others.has(token.word) ? undefined : criterion(1))
      if (end !== undefined) note('degree', at, end)
    }
    if (words.more.has(token.word)) {
      const end = criterion(1)
      if (end !== undefined) note('add', at, end)
    }
    if (words.only.has(token.word)) {
      const end = criterion(3)
      if (end !== undefined) note('drop', at, end)
    }
    if (words.verbs.has(token.word)) {
      const other = near(tokens, at, at + 1, ({ word }) => words.norm.has(word))
      if (other !== undefined) note('degree', Math.min(at, other), Math.max(at, other))
    }
    const share = shareOfCriteria(tokens, at, words)
    if (share !== undefined) note('degree', at, share, true)
  }
  return found.toSorted((a, b) => a.span.start - b.span.start)
}

const isStop = ({ kind, word }: Token): boolean => kind === 'punctuation' && /^[.;!?¶]$/.test(word)

/** A question leaves the answer open. Looks as far ahead as one claim may reach. */
function endsInQuestion(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < tokens.length && index < at + 4 * reach; index++) {
    if (isStop(tokens[index]!)) return tokens[index]!.word === '?'
  }
  return false
}

function nextWhere(
  tokens: readonly Token[],
  from: number,
  most: number,
  wanted: (token: Token) => boolean,
): number | undefined {
  for (let index = from; index < from + most && index < tokens.length; index++) {
    if (tokens[index]!.kind === 'punctuation' && isStop(tokens[index]!)) return undefined
    if (wanted(tokens[index]!)) return index
  }
  return undefined
}

/** A wanted word before or after a stretch, in the same sentence and the same clause. */
function near(
  tokens: readonly Token[],
  from: number,
  to: number,
  wanted: (token: Token) => boolean,
): number | undefined {
  const after = nextWhere(tokens, to, reach, wanted)
  if (after !== undefined) return after
  for (let index = from - 1; index >= 0 && index >= from - reach; index--) {
    if (isStop(tokens[index]!)) return undefined
    if (wanted(tokens[index]!)) return index
  }
  return undefined
}

function isNegated(tokens: readonly Token[], at: number, { negations }: Words): boolean {
  for (let index = at - 1; index >= 0 && index >= at - 4; index--) {
    if (isStop(tokens[index]!)) return false
    if (negations.has(tokens[index]!.word)) return true
  }
  return false
}

/** "Drie van de vijf criteria": fewer than all. */
function shareOfCriteria(tokens: readonly Token[], at: number, { criteria }: Words): number | undefined {
  const some = numberOf(tokens[at])
  if (some === undefined || !['van', 'of'].includes(tokens[at + 1]?.word ?? '')) return undefined
  const skip = ['de', 'the'].includes(tokens[at + 2]?.word ?? '') ? 3 : 2
  const all = numberOf(tokens[at + skip])
  const end = at + skip + 1
  return all !== undefined && some < all && criteria.has(tokens[end]?.word ?? '') ? end : undefined
}

function numberOf(token: Token | undefined): number | undefined {
  const index = numbers.findIndex((names) => token !== undefined && names.includes(token.word))
  return index === -1 ? undefined : index + 1
}
