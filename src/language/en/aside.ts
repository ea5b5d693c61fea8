/** Subordinate clauses and phrases: where they begin, and which of their verbs tell what the learner does or aims at. */
import { skipAdverbs } from './auxiliaries.ts'
import { hasVerbAhead, judgeFollowing } from './judge.ts'
import { nameAt } from './learners.ts'
import { compoundHeads, gerunds, isNounToo, takesPreposition } from './noun-verbs.ts'
import { looksLikeVerb, resolve, type Resolved, resolveParticiple, unknownVerb } from './resolve.ts'
import { type Aside, type AsideKind, type Head, pushHead, type State } from './state.ts'
import {
  beForms,
  contentOpeners,
  haveForms,
  isAdjective,
  isFunctionWord,
  modals,
  opensNoun,
  prepositions,
  subjectPronouns,
  subordinators,
} from './word-classes.ts'
import { type Word, wordAt } from './words.ts'

/** Before these -ing forms the learner is the one who does it; after "of" or "in" they are nouns. */
const gerundOpeners = new Set(
  'by through via without before after while whilst when upon besides instead'.split(' '),
)
const loose = new Set(
  (
    'using taking ensuring including involving applying considering demonstrating drawing working making giving paying ' +
    'showing following having keeping'
  ).split(' '),
)

/** From `at` on the words belong to a subordinate clause or phrase. */
export function enterAside(
  state: State,
  at: number,
  kind: AsideKind,
  counts: boolean,
  pending = false,
  main = false,
): void {
  const head = state.heads.at(-1)
  const outer = state.aside === null || state.aside.kind === 'to' || state.aside.kind === 'ing'
  if (head !== undefined && outer && kind !== 'content') {
    head.cut = Math.min(head.cut, at)
    if (counts && !main) head.purpose = Math.min(head.purpose, at)
  }
  const form: Aside['form'] = kind === 'to' ? 'infinitive' : kind === 'ing' ? 'ing' : 'finite'
  state.aside = { kind, form, pending, counts, main, verbEnd: -1, listed: false }
}

/** Takes in a verb of the clause aside. Returns where to go on. */
export function takeVerb(state: State, resolved: Resolved): number {
  const { aside } = state
  if (aside !== null) aside.verbEnd = resolved.end
  if (aside?.counts === true && !aside.main) state.purpose.push(resolved)
  return resolved.end
}

/** "to" with an infinitive; "to practice" and "to test results" are no clauses. */
export function enterInfinitive(state: State, at: number): number {
  const { words, lexicon } = state
  const verb = skipAdverbs(words, at + 1)
  const word = wordAt(words, verb)
  const resolved = resolve(words, verb, 'infinitive', lexicon)
  const head = state.heads.at(-1)
  const learnt =
    head?.resolved.entry?.kind === 'learning_process' && head.resolved.end === at && state.aside === null
  if (resolved === null) {
    const unknown = looksLikeVerb(word, 'infinitive') && opensNoun(wordAt(words, verb + 1))
    if (unknown || word === 'be') enterAside(state, startOfPurpose(words, at), 'to', true)
    return unknown ? takeVerb(state, unknownVerb(words, verb)) : verb
  }
  const following = judgeFollowing(words, verb)
  const next = wordAt(words, verb + 1)
  const proven =
    following === 'object' ||
    (following === 'word' && !compoundHeads.has(next)) ||
    (following === 'coordinator' && hasVerbAhead(words, verb, 'infinitive', lexicon)) ||
    (following === 'preposition' && takesPreposition(resolved.verb, next) !== 'noun')
  if (resolved.parts.length === 1 && !learnt && isNounToo(resolved.verb, 'infinitive', word) && !proven)
    return verb + 1
  enterAside(state, startOfPurpose(words, at), 'to', true, false, learnt)
  takeVerb(state, resolved)
  return learnt ? pushHead(state, resolved, 'infinitive', at + 1) : resolved.end
}

/** "in order to" and "so as to" begin before "to". */
function startOfPurpose(words: readonly Word[], at: number): number {
  const before = `${wordAt(words, at - 2)} ${wordAt(words, at - 1)}`
  return before === 'in order' || before === 'so as' ? at - 2 : at
}

export function isSubordinator(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  if (!subordinators.has(word) || word === 'once') return false
  if (word === 'that') return !prepositions.has(wordAt(words, at - 1))
  return word !== 'so' || /^(?:that|as)$/.test(wordAt(words, at + 1))
}

/** "that", "how", "so that", "when …": waits for the clause's verb. */
export function enterClause(state: State, at: number): number {
  const { words } = state
  const word = wordAt(words, at)
  const head = state.heads.at(-1)
  const aim = word === 'so' || (word === 'that' && /^(?:such|so|way)$/.test(wordAt(words, at - 1)))
  const direct =
    head !== undefined &&
    skipAdverbs(words, head.resolved.end) === at &&
    takesClause(head, words) &&
    contentOpeners.has(word)
  const content = direct || /^(?:how|what|why|whether|if)$/.test(word)
  const begin =
    word === 'which' && prepositions.has(wordAt(words, at - 1))
      ? at - 1
      : aim && word === 'that'
        ? at - 1
        : at
  const after = word === 'so' ? at + 2 : at + 1
  const learner = isLearnerAt(state, after)
  const kind = content ? 'content' : word === 'who' ? 'person' : 'relative'
  enterAside(state, begin, kind, aim || learner, true)
  if (gerundOpeners.has(word)) return enterGerund(state, at)
  return after
}

/** A verb or "reasons about", but not "gives feedback". */
function takesClause({ resolved }: Head, words: readonly Word[]): boolean {
  const last = resolved.parts.at(-1) ?? 0
  return resolved.parts.length === 1 || prepositions.has(wordAt(words, last))
}

function isLearnerAt(state: State, at: number): boolean {
  const word = wordAt(state.words, at)
  if (subjectPronouns.has(word)) return word !== 'they' || state.form === 'infinitive'
  return nameAt(state.words, at, state.names)?.role === 'learner'
}

/** A preposition, perhaps with a verb in -ing: "by analysing". */
export function enterGerund(state: State, at: number): number {
  const { words, lexicon } = state
  const verb = skipAdverbs(words, at + 1)
  const word = wordAt(words, verb)
  if (!word.endsWith('ing')) return at + 1
  const counts = gerundOpeners.has(wordAt(words, at))
  const resolved = resolve(words, verb, 'ing', lexicon)
  const following = judgeFollowing(words, verb)
  if (resolved === null) {
    const unknown = looksLikeVerb(word, 'ing') && (following === 'object' || (counts && following === 'word'))
    if (unknown) enterAside(state, at, 'ing', counts)
    return unknown ? takeVerb(state, unknownVerb(words, verb)) : verb + 1
  }
  if (gerunds.has(word) && following !== 'object' && !(counts && following === 'word')) return verb + 1
  enterAside(state, at, 'ing', counts)
  return takeVerb(state, resolved)
}

/** "…, using digital tools": a clause if an object follows. */
export function enterParticiple(state: State, at: number): number {
  const { words, lexicon } = state
  const word = wordAt(words, at)
  const before = wordAt(words, at - 1)
  const first = state.heads.at(-1)?.resolved.end === at
  if ((isFunctionWord(before) && before !== ',') || isAdjective(before) || (first && word !== 'using'))
    return at + 1
  const resolved = resolve(words, at, 'ing', lexicon)
  const following = judgeFollowing(words, at)
  const clause = loose.has(word) ? following !== 'noun' : following === 'object' && resolved !== null
  if (!clause) return at + 1
  const counts = before === ',' || loose.has(word)
  enterAside(state, at, 'ing', counts && word !== 'including' && word !== 'involving' && word !== 'following')
  return resolved === null ? at + 1 : takeVerb(state, resolved)
}

/** Looks for the verb of the clause that has begun. */
export function placeAside(state: State, at: number): number {
  const { words, lexicon, aside } = state
  if (aside === null) return at + 1
  const word = wordAt(words, at)
  const before = wordAt(words, at - 1)
  if (modals.has(word) || beForms.has(word) || haveForms.has(word)) {
    aside.form = modals.has(word) || word === 'are' || word === 'have' ? 'infinitive' : 'finite'
    aside.pending = false
    const verb = skipAdverbs(words, at + 1)
    const resolved = modals.has(word)
      ? resolve(words, verb, 'infinitive', lexicon)
      : resolveParticiple(words, verb, lexicon)
    if (resolved !== null) return takeVerb(state, resolved)
    const unknown = modals.has(word) && aside.counts && looksLikeVerb(wordAt(words, verb), 'infinitive')
    return unknown ? takeVerb(state, unknownVerb(words, verb)) : at + 1
  }
  if (opensNoun(before) || isAdjective(before) || prepositions.has(before)) return at + 1
  for (const form of ['finite', 'infinitive'] as const) {
    const resolved = resolve(words, at, form, lexicon)
    if (resolved === null) continue
    const following = judgeFollowing(words, at)
    const nominal =
      isNounToo(resolved.verb, form, word) && following !== 'object' && !contentOpeners.has(before)
    if (following === 'noun' || nominal) continue
    aside.form = form
    aside.pending = false
    return takeVerb(state, resolved)
  }
  return at + 1
}
