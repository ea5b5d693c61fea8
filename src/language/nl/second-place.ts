/** The finite verb: in second place, or joined to one that is. */
import { isLearner, knownSubjectAt } from './learners.ts'
import { can, functionWord, tag, type Tagged } from './tag.ts'
import { isSurelyFinite, isUnknownFinite, isUnknownInfinitive, isUnknownJoined } from './unknown.ts'
import { firstWord } from './first-word.ts'
import { hasInfinitiveAhead, isNominal } from './infinitive-place.ts'
import { closes, closesOrTrails, infinitiveWithTe, isFinite } from './verb-place.ts'
import type { HeadForm, State } from './walk.ts'
import { connectors, teModals } from './word-classes.ts'

const copulaPlurals = new Set(['zijn', 'hebben', 'worden', 'waren', 'blijven'])
const learnVerbs = new Set(['leert', 'leren', 'leer'])
const goVerbs = new Set(['gaat', 'gaan', 'ga'])
const dareVerbs = new Set(['durf', 'durft', 'durven'])
const teWanting = new Set(['dient', 'dienen', 'hoeft', 'hoeven', ...dareVerbs])

/** A word that can be a finite verb in the singular, or a modal. */
export function isSecondForm(sentence: Tagged, at: number): boolean {
  // "het kunnen analyseren van": a name.
  if (can(sentence, at, tag.modal))
    return sentence.words[at - 1] !== 'het' || !can(sentence, at + 1, tag.infinitive)
  if (can(sentence, at, tag.wish)) return can(sentence, at - 1, tag.subject) || can(sentence, at, tag.finite)
  if (can(sentence, at, tag.copula)) return !copulaPlurals.has(sentence.words[at] ?? '')
  return isFinite(sentence, at)
}

/** Whether a pronoun or a known subject follows, so that this verb opens a main clause. */
export function precedesSubject(state: State, at: number): boolean {
  const { sentence, learners } = state
  if (can(sentence, at + 1, tag.subject)) return true
  if (!can(sentence, at + 1, tag.determiner)) return false
  return [at + 2, at + 3].some(
    (near) => !can(sentence, near, functionWord) && isLearner(sentence.words[near] ?? '', learners) !== null,
  )
}

/** The form in which the first finite verb of the sentence stands here; null when it does not. */
export function isSecond(state: State, at: number): HeadForm | null {
  const { sentence } = state
  if (isSecondForm(sentence, at) || (at > 0 && isCertain(state, at))) return 'finite'
  if (can(sentence, at, tag.stem) && (isStemHere(sentence, at) || isImperative(sentence, at))) return 'finite'
  if (isPluralSecond(state, at)) return 'plural'
  return unknownSecond(state, at)
}

/** Also a noun, but right after a subject that cannot be anything else: "De student test, meet en …". */
function isCertain(state: State, at: number): boolean {
  return (
    can(state.sentence, at, tag.finite) && knownSubjectAt(state.sentence, at - 1, state.learners)?.from === 0
  )
}

function isStemHere(sentence: Tagged, at: number): boolean {
  if (sentence.words[at - 1] === 'ik') return true
  const next = sentence.words[at + 1]
  return (
    (next === 'je' || next === 'jij' || next === 'ik') &&
    !can(sentence, at - 1, tag.determiner | tag.possessive)
  )
}

/** "Ontwerp een les": what follows no noun can follow. */
function isImperative(sentence: Tagged, at: number): boolean {
  if (at !== firstWord(sentence) || can(sentence, at, tag.infinitive | tag.base)) return false
  return !closesOrTrails(sentence, at + 1) && !can(sentence, at + 1, tag.infinitive | tag.finite | tag.copula)
}

/** A plural form looks like an infinitive: a plural subject right before or after it makes it finite. */
function isPluralSecond(state: State, at: number): boolean {
  const { sentence, learners } = state
  const copula = copulaPlurals.has(sentence.words[at] ?? '') && !can(sentence, at + 1, tag.mark)
  if (!copula && !can(sentence, at, tag.infinitive | tag.base)) return false
  const after = knownSubjectAt(sentence, at + 1, learners) ?? knownSubjectAt(sentence, at + 2, learners)
  if (after?.number === 'plural' && after.from === at + 1 && at > 0) return !isNominal(sentence, at)
  const subject = pluralSubject(state, at)
  if (subject === null) return false
  if (subject === 'known') return true
  if (learnVerbs.has(sentence.words[at] ?? '')) return true
  if (copula) return closesOrTrails(sentence, at + 1) || sentence.words[at] !== 'zijn'
  return opensObject(sentence, at + 1) || hasPluralAhead(sentence, at + 1)
}

/** "… en stemmen de zorg af": a form that is no infinitive, so the verb before it is none either. */
function hasPluralAhead(sentence: Tagged, from: number): boolean {
  for (let at = from; at < from + 40 && at < sentence.words.length; at += 1) {
    if (can(sentence, at, tag.mark | tag.subordinator)) return false
    const joined =
      can(sentence, at - 1, tag.coordinator) &&
      can(sentence, at, tag.base) &&
      !can(sentence, at, tag.infinitive)
    if (joined && can(sentence, at + 1, tag.determiner | tag.possessive | tag.demonstrative | tag.reflexive))
      return true
  }
  return false
}

/** Whether the words before the verb are a plural noun phrase, and whether that is certainly the subject. */
function pluralSubject(state: State, at: number): 'known' | 'likely' | null {
  const { sentence, learners } = state
  if (at === 0 || at > 12 || can(sentence, at - 1, tag.determiner | tag.preposition | tag.possessive))
    return null
  if (['zij', 'ze', 'we', 'wij', 'jullie'].includes(sentence.words[at - 1] ?? '')) return 'known'
  if (
    can(sentence, 0, tag.preposition | tag.subordinator) ||
    ['het', 'een'].includes(sentence.words[0] ?? '')
  )
    return null
  let head = 0
  while (head + 1 < at && !can(sentence, head + 1, functionWord)) head += 1
  if (head === 0 && can(sentence, 0, functionWord) && at === 1) return null
  const noun = sentence.words[head] ?? ''
  if (isLearner(noun, learners) === 'plural') return 'known'
  return head === at - 1 && /(en|s)$/.test(noun) && noun.length > 3 ? 'likely' : null
}

/** An object right after the verb, as a main clause has it. */
function opensObject(sentence: Tagged, at: number): boolean {
  if (closesOrTrails(sentence, at)) return false
  return !can(sentence, at, tag.finite) || can(sentence, at, tag.infinitive)
}

function unknownSecond(state: State, at: number): HeadForm | null {
  const { sentence, learners } = state
  if (opensWithNoun(sentence, at) && (isUnknownJoined(sentence, at) || isSurelyFinite(sentence, at)))
    return 'finite'
  const subject = knownSubjectAt(sentence, at - 1, learners)
  if (subject === null || subject.from !== 0) return null
  if (subject.number === 'singular') return isUnknownFinite(sentence, at) ? 'finite' : null
  return isUnknownInfinitive(sentence, at) && opensObject(sentence, at + 1) ? 'plural' : null
}

/** At the start, or right after an article and a noun: where a finite verb stands. */
function opensWithNoun(sentence: Tagged, at: number): boolean {
  return (
    at === 0 || (at > 1 && at < 8 && can(sentence, 0, tag.determiner) && !can(sentence, at - 1, functionWord))
  )
}

/** The place of the coordinator that joins this word to the clause before, over an adverb or a subject; -1 if none. */
export function joint(state: State, at: number): number {
  const { sentence, learners } = state
  let before = at - 1
  const subject = knownSubjectAt(sentence, before, learners)
  if (subject !== null && subject.from > 0) before = subject.from - 1
  for (let steps = 0; steps < 3 && connectors.has(sentence.words[before] ?? ''); steps += 1) before -= 1
  return before >= 0 && can(sentence, before, tag.coordinator) ? before : -1
}

/** A further finite verb of the main clause. */
export function startsFinite(state: State, at: number): HeadForm | null {
  const { sentence } = state
  if (can(sentence, at, tag.stem) && startsStem(state, at)) return 'finite'
  if (!isSecondForm(sentence, at)) {
    return isUnknownInList(state, at) ? 'finite' : null
  }
  if (joint(state, at) >= 0) return 'finite'
  return precedesSubject(state, at) && !can(sentence, at - 1, tag.finite | tag.infinitive) ? 'finite' : null
}

/** "… en pas je aanpak aan": like the first verb without an ending. */
function startsStem(state: State, at: number): boolean {
  const { sentence, heads } = state
  if (can(sentence, at, tag.finite) || joint(state, at) < 0 || closes(sentence, at + 1)) return false
  const first = heads[0]?.at ?? -1
  return isStemHere(sentence, at) || (can(sentence, first, tag.stem) && !can(sentence, first, tag.finite))
}

/** After "en" with an object of its own, or in a list of verbs without objects: "snijdt, bakt en garneert". */
function isUnknownInList(state: State, at: number): boolean {
  const { sentence, heads } = state
  if (!can(sentence, at - 1, tag.coordinator)) return false
  const before = sentence.words[at - 1]
  if ((before === 'en' || before === 'maar') && isUnknownJoined(sentence, at)) return true
  const last = heads.at(-1)
  return last?.form === 'finite' && at - last.at <= 3 && isUnknownFinite(sentence, at)
}

/** A further verb of a plural subject. */
export function startsPlural(state: State, at: number): boolean {
  const { sentence } = state
  if (!can(sentence, at, tag.infinitive | tag.base) || isNominal(sentence, at) || joint(state, at) < 0)
    return false
  if (can(sentence, at + 1, tag.demonstrative) && closesOrTrails(sentence, at + 2)) return true
  return opensObject(sentence, at + 1) || !can(sentence, at, tag.noun)
}

/** Takes in a finite verb: a modal asks for infinitives, any other is a main verb itself. */
export function readFinite(state: State, at: number, form: HeadForm): void {
  const { sentence } = state
  const word = sentence.words[at] ?? ''
  const start = joint(state, at)
  state.opens = start < 0 ? at : start + 1
  const ability = can(sentence, at, tag.copula) ? abilityEnd(sentence, at) : -1
  if (isLearning(sentence, at)) {
    pushHead(state, at, form)
    state.style = 'learn'
  } else if (can(sentence, at, tag.wish) && wantsInfinitive(sentence, at)) {
    state.wish = at
    state.style = teModals.has(word) ? 'te' : 'modal'
  } else if (isModal(sentence, at)) {
    state.style = teWanting.has(word) && !daresBare(sentence, at) ? 'te' : 'modal'
  } else if (teModals.has(word) && infinitiveWithTe(sentence, at + 1) > 0) {
    state.style = 'te'
  } else if (ability > 0) {
    state.style = 'te'
    state.from = ability
    state.start = ability
    return
  } else if (goVerbs.has(word) && hasInfinitiveAhead(sentence, at + 1)) {
    state.style = 'modal'
  } else {
    pushHead(state, at, form)
    state.style = form === 'plural' ? 'plural' : 'finite'
  }
  state.from = at + 1
  state.start = at + 1
}

function pushHead(state: State, at: number, form: HeadForm): void {
  state.heads.push({ at, form, from: state.opens, opens: state.opens })
}

/** "leert" with an infinitive: both count. */
export function isLearning(sentence: Tagged, at: number): boolean {
  if (!learnVerbs.has(sentence.words[at] ?? '')) return false
  return infinitiveWithTe(sentence, at + 1) > 0 || hasInfinitiveAhead(sentence, at + 1)
}

function wantsInfinitive(sentence: Tagged, at: number): boolean {
  if (!teModals.has(sentence.words[at] ?? '')) return true
  const subject = can(sentence, at + 1, tag.subject) ? 1 : 0
  return infinitiveWithTe(sentence, at + 1) > 0 || sentence.words[at + 1 + subject] === 'dat'
}

/** "dient" with "te" is a modal, "dient … toe" is a verb. */
function isModal(sentence: Tagged, at: number): boolean {
  if (!can(sentence, at, tag.modal)) return false
  if (!teWanting.has(sentence.words[at] ?? '') || infinitiveWithTe(sentence, at + 1) > 0) return true
  return daresBare(sentence, at)
}

/** "durven vragen", without "te". */
function daresBare(sentence: Tagged, at: number): boolean {
  return dareVerbs.has(sentence.words[at] ?? '') && hasInfinitiveAhead(sentence, at + 1)
}

/** "is in staat (om) … te", "is bereid … te": the place after it; -1 when this is something else. */
function abilityEnd(sentence: Tagged, at: number): number {
  for (let near = at + 1; near < at + 6 && near < sentence.words.length; near += 1) {
    if (closes(sentence, near)) return -1
    if (['staat', 'bekwaam', 'bereid', 'bevoegd'].includes(sentence.words[near] ?? '')) {
      const om = sentence.words[near + 1] === 'om' ? 1 : 0
      return infinitiveWithTe(sentence, near + 1 + om) > 0 ? near + 1 + om : -1
    }
  }
  return -1
}
