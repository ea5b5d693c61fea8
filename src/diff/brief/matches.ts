/** Two institutes laid side by side as a review team wants to read it: which outcomes match, in what they differ, what only one has. */
import type { Language, Text } from '../../diagnostic.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { PairedBy, Relation, Verdict } from '../change.ts'
import type { Crosswalk, CrosswalkDifference, CrosswalkPair } from '../crosswalk.ts'
import type { TopicRow } from '../crosswalk/topics.ts'
import { joinVerdicts, relationWords } from '../effects.ts'
import { diffWords, type WordPart } from '../words.ts'

export interface NamedOutcome {
  readonly id: string
  readonly title: string
  readonly statement: string
}

export interface MatchLine {
  /** `Criterium`, `Complexiteit`. */
  readonly what: Text
  readonly left: string | null
  readonly right: string | null
  /** Prose on both sides, in words. */
  readonly words: readonly WordPart[] | null
  readonly verdict: Verdict | null
}

export interface Match {
  readonly pair: CrosswalkPair
  readonly left: NamedOutcome
  readonly right: NamedOutcome
  /** The two statements, in words. */
  readonly statements: readonly WordPart[]
  readonly relation: Text
  /** What the relation means for who has shown one of the two. */
  readonly meaning: Text
  readonly pairedBy: Text
  readonly lines: readonly MatchLine[]
}

export interface TopicBrief {
  readonly label: string
  readonly left: readonly NamedOutcome[]
  readonly right: readonly NamedOutcome[]
}

export interface CrosswalkBrief {
  readonly left: { readonly id: string; readonly name: string }
  readonly right: { readonly id: string; readonly name: string }
  readonly sentence: Text
  /** Closest first. */
  readonly matches: readonly Match[]
  readonly onlyLeft: readonly NamedOutcome[]
  readonly onlyRight: readonly NamedOutcome[]
  readonly domains: readonly TopicBrief[]
  /** Items of frameworks that both institutes refer to. */
  readonly items: readonly TopicBrief[]
  readonly crosswalk: Crosswalk
}

/** Closest first. */
export const relationOrder: readonly Relation[] = [
  'exact',
  'narrower',
  'broader',
  'overlap',
  'to judge',
  'none',
]

export function briefCrosswalk(
  crosswalk: Crosswalk,
  left: Catalogue,
  right: Catalogue,
  language: Language,
): CrosswalkBrief {
  const name = (catalogue: Catalogue) => (id: string) => nameOutcome(catalogue, id, language)
  const [nameLeft, nameRight] = [name(left), name(right)]
  const institutes = { left: left.settings.institute, right: right.settings.institute }
  const topic = ({ label, topic: id, left: ids, right: others }: TopicRow): TopicBrief => ({
    label: id === '' ? '' : label,
    left: ids.map(nameLeft),
    right: others.map(nameRight),
  })
  return {
    ...institutes,
    sentence: summarise(crosswalk, institutes.left.name, institutes.right.name),
    matches: crosswalk.pairs
      .toSorted((a, b) => relationOrder.indexOf(a.relation) - relationOrder.indexOf(b.relation))
      .map((pair): Match => {
        const [one, other] = [nameLeft(pair.left), nameRight(pair.right)]
        return {
          pair,
          left: one,
          right: other,
          statements: diffWords(one.statement, other.statement, language),
          relation: relationWords[pair.relation],
          meaning: meaningOf(pair.relation, institutes.left.name, institutes.right.name),
          pairedBy: describePairing(pair),
          lines: pair.differences
            .filter(({ path }) => !aside.test(path))
            .map((difference) => toLine(difference, language)),
        }
      }),
    onlyLeft: crosswalk.onlyLeft.map(nameLeft),
    onlyRight: crosswalk.onlyRight.map(nameRight),
    domains: crosswalk.domains.map(topic),
    items: crosswalk.items
      .filter((row) => row.topic !== '' && row.left.length > 0 && row.right.length > 0)
      .map(topic),
    crosswalk,
  }
}

/** An outcome in a language, where there is a translation. */
export function nameOutcome(
  { outcomes, translations }: Catalogue,
  id: string,
  language: Language,
): NamedOutcome {
  const outcome = outcomes.get(id)?.item
  const translation = outcome?.language === language ? undefined : translations.get(id)?.get(language)?.item
  const squeeze = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  return {
    id,
    title: translation?.title ?? outcome?.title ?? id,
    statement: squeeze(translation?.statement ?? outcome?.statement),
  }
}

function meaningOf(relation: Relation, left: string, right: string): Text {
  const meanings: Readonly<Record<Relation, Text>> = {
    exact: {
      nl: 'Wie de ene heeft aangetoond, voldoet ook aan de andere.',
      en: 'Whoever has shown the one also meets the other.',
    },
    narrower: {
      nl: `${right} vraagt meer: wie daar heeft aangetoond, voldoet ook bij ${left}; andersom niet vanzelf.`,
      en: `${right} asks more: whoever has shown it there also meets that of ${left}; not by itself the other way round.`,
    },
    broader: {
      nl: `${left} vraagt meer: wie daar heeft aangetoond, voldoet ook bij ${right}; andersom niet vanzelf.`,
      en: `${left} asks more: whoever has shown it there also meets that of ${right}; not by itself the other way round.`,
    },
    overlap: {
      nl: 'Ze overlappen: elk vraagt iets wat de andere niet vraagt.',
      en: 'They overlap: each asks something that the other does not.',
    },
    'to judge': {
      nl: 'Ze gaan over hetzelfde, maar zijn anders verwoord; of ze evenveel vragen, moeten mensen beoordelen.',
      en: 'They are about the same thing in other words; whether they ask as much is for people to judge.',
    },
    none: {
      nl: 'Ze hebben bij nader inzien niets gemeen.',
      en: 'On closer inspection they have nothing in common.',
    },
  }
  return meanings[relation]
}

function describePairing({ pairedBy, score, contradicted }: CrosswalkPair): Text {
  const number = (comma: string) => (score ?? 0).toFixed(2).replace('.', comma)
  const ways: Partial<Record<PairedBy, Text>> = {
    equivalents: { nl: 'zo vastgelegd onder `equivalents`', en: 'declared under `equivalents`' },
    replaces: { nl: 'de ene volgt de andere op (`replaces`)', en: 'one follows up the other (`replaces`)' },
    source: { nl: 'beide volgen dezelfde landelijke tekst op', en: 'both follow up the same national text' },
    text: { nl: 'dezelfde tekst', en: 'the same text' },
    likeness: {
      nl: `vermoeden: gelijkenis ${number(',')}`,
      en: `a guess: likeness ${number('.')}`,
    },
  }
  const way = ways[pairedBy] ?? { nl: pairedBy, en: pairedBy }
  if (!contradicted) return way
  return {
    nl: `${way.nl}; wat hieronder staat, spreekt dat tegen`,
    en: `${way.en}; what follows contradicts that`,
  }
}

const fields: readonly (readonly [start: string, name: Text])[] = [
  ['behaviours', { nl: 'Gedrag', en: 'Behaviour' }],
  ['standard.criteria', { nl: 'Criterium', en: 'Criterion' }],
  ['standard.complexity', { nl: 'Complexiteit', en: 'Complexity' }],
  ['standard.autonomy', { nl: 'Zelfstandigheid', en: 'Autonomy' }],
  ['standard.decision', { nl: 'Beslisregel', en: 'Decision' }],
  ['standard', { nl: 'Standaard', en: 'Standard' }],
  ['context.required', { nl: 'Verplichte context', en: 'Required context' }],
  ['context.allowed', { nl: 'Toegestane context', en: 'Allowed context' }],
  ['context.room', { nl: 'Ruimte', en: 'Room' }],
  ['context', { nl: 'Context', en: 'Context' }],
  ['evidence.contexts', { nl: 'Aantal contexten', en: 'Number of contexts' }],
  [
    'evidence.maxAgeMonths',
    { nl: 'Hoe oud bewijs mag zijn, in maanden', en: 'How old evidence may be, in months' },
  ],
  ['evidence.minimum', { nl: 'Hoeveel bewijs', en: 'How much evidence' }],
  ['evidence', { nl: 'Bewijs', en: 'Evidence' }],
  ['level', { nl: 'Niveau', en: 'Level' }],
  ['transfer', { nl: 'Transfer', en: 'Transfer' }],
  ['actor', { nl: 'Wie', en: 'Who' }],
  ['language', { nl: 'Taal', en: 'Language' }],
]

// The statement is shown above; the others are other forms of what is shown already, or examples.
const aside = /^statement$|\.(?:clause|nominal|levels)\b|^context\.(?:with|settings)\b/

const fewestWords = 4

function toLine({ path, left, right, learner, relying }: CrosswalkDifference, language: Language): MatchLine {
  const what = fields.find(([start]) => path === start || path.startsWith(`${start}.`))?.[1]
  const prose = (text: string | null): text is string =>
    text !== null && text.trim().split(/\s+/).length >= fewestWords
  return {
    what: what ?? { nl: path, en: path },
    left,
    right,
    words: prose(left) && prose(right) ? diffWords(left.trim(), right.trim(), language) : null,
    verdict: learner === null ? null : joinVerdicts([learner, relying]),
  }
}

function summarise({ pairs, onlyLeft, onlyRight }: Crosswalk, left: string, right: string): Text {
  const matching = pairs.filter(({ relation }) => relation !== 'none')
  const parts = (language: Language) =>
    relationOrder
      .flatMap((relation) => {
        const count = matching.filter((pair) => pair.relation === relation).length
        return count === 0 ? [] : [`${count} ${relationWords[relation][language]}`]
      })
      .join(', ')
  const none = matching.length === 0
  return {
    nl: `${none ? 'Geen enkele leeruitkomst hoort bij een van de ander' : `${matching.length} ${matching.length === 1 ? 'leeruitkomst hoort' : 'leeruitkomsten horen'} bij elkaar (${parts('nl')})`}; ${onlyLeft.length} heeft alleen ${left}, ${onlyRight.length} alleen ${right}.`,
    en: `${none ? 'No outcome goes with one of the other' : `${matching.length} ${matching.length === 1 ? 'outcome goes' : 'outcomes go'} together (${parts('en')})`}; only ${left} has ${onlyLeft.length}, only ${right} has ${onlyRight.length}.`,
  }
}
