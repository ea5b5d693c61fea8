import type { Span } from '../../diagnostic.ts'
import type { Found, MainVerb, Proposed, Surroundings, VerbInText } from '../found.ts'
import type { Lexicon } from '../lexicon.ts'
import { markQuoted, splitSentences, type Token } from '../tokens.ts'
import { findBareInfinitives } from './bare.ts'
import { type ClauseContext, deriveClause } from './clause.ts'
import { type Learners, learnersOf } from './learners.ts'
import { deriveNominal } from './nominal.ts'
import { type Order, orderWords } from './order.ts'
import { divide, type Part, splitPhrases } from './parts.ts'
import { findVerbsBelow, type VerbBelow } from './below.ts'
import { findExpression, isReflexive } from './expression.ts'
import { inPresent } from './perfect.ts'
import { findProgramme } from './programme.ts'
import { resolve } from './resolve.ts'
import type { Resolved } from './resolved.ts'
import { findGrowth, findState, findStateVerb } from './state.ts'
import { findSubject, type Subject } from './subject.ts'
import { can, functionWord, tag, type Tagged, tagSentence } from './tag.ts'
import { isUnknownInfinitive } from './unknown.ts'
import { type Head, type Walked, walk } from './walk.ts'

/** Finds the verbs and the subject of a Dutch text, sentence by sentence. */
export function findDutchVerbs(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  actors: readonly string[],
): Found {
  const learners = learnersOf(lexicon, actors)
  const parts = splitSentences(tokens).map(({ from, to }) =>
    findInSentence(text, inPresent(tagSentence(tokens.slice(from, to), lexicon), lexicon), lexicon, learners),
  )
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  return {
    subject: parts.find((part) => part.subject !== null)?.subject ?? null,
    main: parts.flatMap((part) => part.main),
    purpose: () => parts.flatMap((part) => part.purpose()),
    wish: parts.find((part) => part.wish !== null)?.wish ?? null,
    state: parts.find((part) => part.state !== null)?.state ?? null,
  }
}

function findInSentence(text: string, sentence: Tagged, lexicon: Lexicon, learners: Learners): Found {
  const skip = markAsides(sentence)
  const walked = complete(sentence, walk(sentence, learners, skip))
  const grammatical = findSubject(sentence, walked, learners)
  const subject = findProgramme(sentence, walked, grammatical, learners) ?? grammatical
  const parts = divide(sentence, walked, learners, skip, subject)
  const context: ClauseContext = {
    text,
    sentence,
    lexicon,
    subject,
    others: learners.others,
    plural: walked.plural,
    bare: walked.second < 0,
  }
  const another = subject?.role === 'institute' || subject?.role === 'thing'
  // What the institute wishes is its aim.
  const wished = walked.wish < 0 && subject === null ? findGrowth(sentence) : walked.wish
  const wish = wished < 0 || subject?.role === 'institute' ? null : spanOf(sentence, wished, wished + 1)
  const main = another
    ? []
    : parts.map((_, index) => readMain(context, parts, index)).filter((verb) => verb !== null)
  const below = () => findVerbsBelow(context, another ? demote(walked) : walked, learners, skip)
  const state = main.length > 0 ? -1 : stateOf(sentence, walked, subject)
  const own = main.length === 0 && (wish !== null || subject?.role === 'speaker')
  return {
    subject:
      subject === null ? null : { span: spanOf(sentence, subject.from, subject.to), role: subject.role },
    main: own ? below().map((verb) => promote(context, verb)) : main,
    purpose: () =>
      own ? [] : below().map((verb) => toVerb(sentence, verb.at, verb.resolved, verb.words, [])),
    wish,
    state: state < 0 ? null : spanOf(sentence, state, state + 1),
  }
}

function stateOf(sentence: Tagged, walked: Walked, subject: Subject | null): number {
  if (walked.second < 0) return findState(sentence)
  return subject?.role === 'learner' ? findStateVerb(sentence, walked.second) : -1
}

/** What the institute wants to bring about is no behaviour: "We leren studenten samen te werken". */
function demote(walked: Walked): Walked {
  const infinitives = walked.heads.filter((head) => head.form === 'infinitive').map((head) => head.at)
  return { ...walked, heads: [], below: [...walked.below, ...infinitives] }
}

/** The words between brackets or quotation marks that are closed again. */
function markAsides(sentence: Tagged): readonly boolean[] {
  const skip = markQuoted(sentence.tokens)
  let open = -1
  for (let at = 0; at < sentence.words.length; at += 1) {
    const word = sentence.words[at]
    if (word === '(' && open < 0) open = at
    if (word === ')' && open >= 0) {
      skip.fill(true, open, at + 1)
      open = -1
    }
  }
  return skip
}

/** Without a main verb so far: infinitives as a style, or after a modal a verb that is not in the lexicon. */
function complete(sentence: Tagged, walked: Walked): Walked {
  if (walked.heads.length > 0) return walked
  if (walked.second < 0) {
    const within = ({ at }: Head) => walked.subclauses.some(({ from, to }) => from <= at && at < to)
    return { ...walked, heads: findBareInfinitives(sentence).filter((head) => !within(head)) }
  }
  const head = unknownAfterModal(sentence, walked)
  return head === null ? walked : { ...walked, heads: [head] }
}

function unknownAfterModal(sentence: Tagged, walked: Walked): Head | null {
  const end = walked.subclauses.find((sub) => sub.from > walked.second)?.from ?? sentence.words.length
  for (let at = walked.second + 2; at < end; at += 1) {
    if (isUnknownInfinitive(sentence, at) && at + 1 === end && !can(sentence, at - 1, functionWord)) {
      return { at, form: 'infinitive', from: walked.second + 1, opens: walked.second }
    }
    if (sentence.words[at] === ',' || can(sentence, at, tag.mark)) return null
  }
  return null
}

function readMain(context: ClauseContext, parts: readonly Part[], index: number): MainVerb | null {
  const { sentence, lexicon } = context
  const part = parts[index]
  if (part === undefined) return null
  const { head } = part
  const alone = resolve(sentence, lexicon, head.at, head.form, part.words)
  if (alone === null || alone.entry?.kind === 'auxiliary') return null
  const shared = sharedObject(context, parts, index, alone)
  const resolved = shared.length === 0 ? alone : (findExpression(sentence, lexicon, head.at, shared) ?? alone)
  const span = spanOf(sentence, part.from, endOfText(sentence, part, resolved))
  const verb = toVerb(sentence, head.at, resolved, part.words, shared)
  return toMain(verb, span, () => propose(context, resolved, orderWords(context, part, resolved, shared)))
}

function toMain(
  { entry, verb, spans, surroundings }: VerbInText,
  span: Span,
  propose: () => Proposed,
): MainVerb {
  return { entry, verb, spans, surroundings, span, propose }
}

function propose(context: ClauseContext, resolved: Resolved, order: Order): Proposed {
  return {
    clause: deriveClause(context, order, resolved.finite),
    nominal: deriveNominal(context, order, resolved),
  }
}

/** "Mijn doel is om gesprekken te voeren": the verb below the wish is the main verb. */
function promote(context: ClauseContext, verb: VerbBelow): MainVerb {
  const { sentence } = context
  const places = [verb.at, ...verb.resolved.extra, ...verb.words]
  const from = Math.min(...places)
  const head: Head = { at: verb.at, form: 'infinitive', from, opens: from }
  const part: Part = { head, from, to: verb.at + 1, words: verb.words, subclauses: [] }
  const span = spanOf(sentence, from, verb.at + 1)
  const inText = toVerb(sentence, verb.at, verb.resolved, verb.words, [])
  return toMain(inText, span, () =>
    propose(context, verb.resolved, orderWords(context, part, verb.resolved, [])),
  )
}

function toVerb(
  sentence: Tagged,
  at: number,
  resolved: Resolved,
  words: readonly number[],
  shared: readonly number[],
): VerbInText {
  return {
    entry: resolved.entry,
    verb: resolved.verb,
    spans: spansOf(sentence, [at, ...resolved.extra]),
    surroundings: () => surroundingsOf(sentence, resolved, words, shared),
  }
}

function surroundingsOf(
  sentence: Tagged,
  { extra }: Resolved,
  words: readonly number[],
  shared: readonly number[],
): Surroundings {
  const all = shared.length === 0 ? words : [...words, ...shared]
  const phrases = splitPhrases(sentence, all, new Set(extra))
  const nouns = phrases.nouns.filter((near) => !can(sentence, near, tag.subject | tag.connector | tag.mark))
  const [first = -1] = nouns
  return {
    object: nouns.map((near) => sentence.words[near] ?? ''),
    phrases: phrases.prepositional.map((near) => sentence.words[near] ?? ''),
    reflexive: words.some((near) => isReflexive(sentence, near)),
    ownObject: !can(sentence, first, tag.determiner | tag.demonstrative),
  }
}

/** "ontwerpt en evalueert lessen": a verb without words of its own shares those of its neighbour. */
function sharedObject(
  context: ClauseContext,
  parts: readonly Part[],
  index: number,
  resolved: Resolved,
): readonly number[] {
  const part = parts[index]
  if (part === undefined) return []
  const own = part.words.filter((at) => !resolved.extra.includes(at))
  if (own.length > 0 || part.subclauses.length > 0) return []
  const neighbour =
    part.head.form === 'infinitive' ? neighbourBefore(parts, index) : neighbourAfter(parts, index)
  if (neighbour === null) return []
  const verb = resolve(
    context.sentence,
    context.lexicon,
    neighbour.head.at,
    neighbour.head.form,
    neighbour.words,
  )
  const last = part.head.form === 'infinitive' ? neighbour.head.at : Infinity
  return neighbour.words.filter((at) => at < last && (verb === null || !verb.extra.includes(at)))
}

/** Verbs in a row are never more than this far from their object. */
const row = 6

function neighbourBefore(parts: readonly Part[], index: number): Part | null {
  for (let near = index - 1; near >= 0 && near > index - row; near -= 1) {
    const part = parts[near]
    if (part === undefined || part.head.form !== 'infinitive') return null
    if (part.words.length > 0) return part
  }
  return null
}

function neighbourAfter(parts: readonly Part[], index: number): Part | null {
  for (let near = index + 1; near < parts.length && near < index + row; near += 1) {
    const part = parts[near]
    const before = parts[near - 1]
    if (part === undefined || before === undefined || part.head.at > before.head.at + 3) return null
    if (part.head.form !== before.head.form) return null
    if (part.words.length > 0) return part
  }
  return null
}

/** A comma that opens an afterthought ends the behaviour's text, and so does a clause of purpose. */
function endOfText(sentence: Tagged, part: Part, resolved: Resolved | null): number {
  const last = Math.max(part.head.at, ...(resolved?.extra ?? []))
  let end = part.to
  let asides = sentence.words[part.head.at + 1] === ',' ? 2 : 0
  for (const at of part.words) {
    if (at <= last || sentence.words[at] !== ',') continue
    asides -= 1
    if (asides >= 0 || !can(sentence, at + 1, tag.preposition | tag.subordinator)) continue
    end = at
    break
  }
  const purpose = part.subclauses.find((sub) => sub.from > last && sub.role === 'purpose' && sub.from < end)
  if (purpose !== undefined) end = purpose.from
  while (end - 1 > last && can(sentence, end - 1, tag.coordinator | tag.mark)) end -= 1
  return end
}

function spanOf(sentence: Tagged, from: number, to: number): Span {
  const start = sentence.tokens[from]?.start ?? 0
  return { start, end: sentence.tokens[to - 1]?.end ?? start }
}

/** These words in reading order, neighbours as one span. */
function spansOf(sentence: Tagged, places: readonly number[]): readonly Span[] {
  const sorted = [...new Set(places)].sort((a, b) => a - b)
  const spans: { start: number; end: number }[] = []
  let last = -2
  for (const at of sorted) {
    const token = sentence.tokens[at]
    if (token === undefined) continue
    const before = spans.at(-1)
    if (before !== undefined && at === last + 1) before.end = token.end
    else spans.push({ start: token.start, end: token.end })
    last = at
  }
  return spans
}
