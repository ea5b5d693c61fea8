/** Where, in a subordinate clause, the main clause goes on: the order and number of the verbs decide. */
import { opensBareAfter } from './bare.ts'
import { isLearner } from './learners.ts'
import { isSecond, isSecondForm, joint, precedesSubject } from './second-place.ts'
import { opensSubclause, type Opening } from './subclause.ts'
import { can, functionWord, tag, type Tagged } from './tag.ts'
import { isUnknownInfinitive, isUnknownJoined } from './unknown.ts'
import { isFinalInfinitive, isNominal } from './infinitive-place.ts'
import { closes, closesOrTrails, isTeInfinitive } from './verb-place.ts'
import type { State } from './walk.ts'

const pluralModals = new Set('kunnen moeten mogen dienen zullen durven hoeven zouden'.split(' '))

/** The subordinate clause that the walk is in. */
export interface Open {
  readonly opening: Opening
  readonly from: number
  /** The shape of its verb so far. */
  verb: 'none' | 'finite' | 'infinitive' | 'te' | 'modal'
  lastVerb: number
  /** The last coordinator after its verb. */
  joint: number
  /** Its subject is the learner, so that another verb in the singular may belong to it. */
  agent: boolean
  readonly depth: number
}

/** The place where the subordinate clause ends if the main clause goes on at this word; -1 if it does not. */
export function goesOn(state: State, open: Open, at: number): number {
  if (at === open.from) return -1
  if (state.style === 'none') return endsInFront(state, open, at)
  if (isMedial(state, open, at)) return at
  const start = joint(state, at)
  if (isSecondForm(state.sentence, at) && precedesSubject(state, at)) return start < 0 ? at : start
  if (start < 0) return infinitiveGoesOn(state, open, at)
  if (!state.plural && pluralModals.has(state.sentence.words[at] ?? '')) return -1
  if (isSecondForm(state.sentence, at)) return finiteGoesOn(state, open, at, start) ? start : -1
  if (isUnknownJoined(state.sentence, at) && state.sentence.words[at - 1] !== ',') return start
  if (state.style === 'plural' && can(state.sentence, at, tag.infinitive | tag.base)) {
    return opensNoun(state.sentence, at + 1) ? start : -1
  }
  return infinitiveGoesOn(state, open, at)
}

/** The main clause has no verb yet: it may be a finite one, or an infinitive right after the clause's own verb. */
function endsInFront(state: State, open: Open, at: number): number {
  if (endsBeforeSecond(state, open, at)) return at
  if (open.opening.te || open.lastVerb < 0 || open.lastVerb === at) return -1
  if (open.lastVerb !== at - 1 || clusterVerbs.has(state.sentence.words[at - 1] ?? '')) return -1
  return opensBareAfter(state.sentence, at, open.lastVerb + 1) ? at : -1
}

/** "hoe kinderen leren lezen": the infinitive after these is theirs. */
const clusterVerbs = new Set(
  'leren leert laten laat gaan gaat komen komt blijven blijft helpen helpt kunnen kan willen wil moeten moet'.split(
    ' ',
  ),
)

/** In front of the main clause: "Wanneer …, past hij", "De student die …, kiest". */
function endsBeforeSecond(state: State, open: Open, at: number): boolean {
  const { sentence } = state
  const shaped = isSecondForm(sentence, at) || can(sentence, at, tag.stem)
  if (shaped && precedesSubject(state, at)) return true
  if (open.verb === 'none' && sentence.words[at - 1] !== ',') return false
  if (can(sentence, at - 1, tag.coordinator) && sentence.words[at - 1] !== ',') return false
  return isSecond(state, at) !== null && !closes(sentence, at + 1)
}

/** "past, als dat nodig is, zijn aanpak aan": between commas, right after the verb. */
function isMedial(state: State, open: Open, at: number): boolean {
  const { sentence, heads, second } = state
  if (sentence.words[at - 1] !== ',' || sentence.words[open.from - 1] !== ',' || open.lastVerb !== at - 2)
    return false
  const verb = Math.max(heads.at(-1)?.at ?? -1, second)
  return verb === open.from - 2 && !isSecondForm(sentence, at)
}

function finiteGoesOn(state: State, open: Open, at: number, start: number): boolean {
  const { sentence } = state
  const mismatch = open.verb === 'infinitive' || open.verb === 'te' || open.verb === 'modal'
  const content = opensSubclause(sentence, at + 1, false)?.role === 'content'
  if (closes(sentence, at + 1) && !content) return mismatch && !can(sentence, at, tag.infinitive)
  if (opensNoun(sentence, at + 1) || mismatch || at - start > 1) return true
  return sentence.words[start] === ',' || sentence.words[start - 1] === ',' || !open.agent
}

/** A noun phrase after the verb: only a main clause has its object there. */
function opensNoun(sentence: Tagged, at: number): boolean {
  if (closesOrTrails(sentence, at)) return false
  return !can(sentence, at, tag.infinitive | tag.finite)
}

/** After a modal, an infinitive that does not fit the subordinate clause belongs to the modal. */
function infinitiveGoesOn(state: State, open: Open, at: number): number {
  const { sentence, style, heads } = state
  if (style === 'finite' || style === 'plural' || style === 'none') return -1
  if (open.joint < 0) return heads.length === 0 ? firstInfinitive(state, open, at) : -1
  const from = open.joint + 1
  const te = sentence.words[at - 1] === 'te'
  if (te ? style === 'modal' || open.verb === 'te' : !isFinalInfinitive(sentence, at, from, false)) return -1
  if (te && !can(sentence, at, tag.infinitive | tag.base)) return -1
  if (open.verb === 'finite') return open.joint
  if (open.verb === 'te') return at > from ? open.joint : -1
  if (open.verb !== 'infinitive') return -1
  const before = sentence.words[open.joint - 1]
  const pointsBack = can(sentence, from, tag.demonstrative) && at > from
  const comma = before === ',' || sentence.words[open.joint] === ','
  return (comma && at > from) || pointsBack ? open.joint : -1
}

/** "kan een plan dat niet werkt aanpassen": the modal still wants its infinitive. */
function firstInfinitive(state: State, open: Open, at: number): number {
  const { sentence, style } = state
  if (open.opening.te || open.verb === 'modal') return -1
  const from = open.lastVerb < 0 ? Math.min(open.from + 2, at) : open.lastVerb + 1
  if (sentence.words[at - 1] === 'te') return style === 'te' && isTeInfinitive(sentence, at) ? from : -1
  const seen = open.verb !== 'none' || isUnknownInfinitive(sentence, at - 1)
  return style === 'modal' && seen && isFinalInfinitive(sentence, at, from, false) ? from : -1
}

/** Remembers what the walk sees of the clause's verb and subject. */
export function noteVerb(state: State, open: Open, at: number): void {
  const { sentence } = state
  const word = sentence.words[at] ?? ''
  if (can(sentence, at, tag.coordinator)) {
    if (open.lastVerb >= 0) open.joint = at
    return
  }
  if (
    can(sentence, at, tag.subject) ||
    (!can(sentence, at, functionWord) && isLearner(word, state.learners) === 'singular')
  ) {
    if (open.verb === 'none') open.agent = true
    if (can(sentence, at, tag.subject)) return
  }
  const verb = verbShape(sentence, at)
  if (verb === null) return
  if (open.verb !== 'modal') open.verb = verb
  open.lastVerb = at
}

function verbShape(sentence: Tagged, at: number): Open['verb'] | null {
  if (can(sentence, at, tag.modal)) return 'modal'
  const last =
    closesOrTrails(sentence, at + 1) || can(sentence, at + 1, tag.infinitive | tag.finite | tag.copula)
  if (!last && !can(sentence, at, tag.copula)) return null
  if (sentence.words[at] === 'zijn') return last ? 'infinitive' : null
  if (can(sentence, at, tag.joined | tag.finite | tag.copula) && !can(sentence, at - 1, tag.determiner))
    return 'finite'
  if (!can(sentence, at, tag.infinitive | tag.base)) return null
  if (sentence.words[at - 1] === 'te') return 'te'
  return isNominal(sentence, at) ? null : 'infinitive'
}
