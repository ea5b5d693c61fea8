/** What became of a behaviour's verb, by the lexicon. */
import { expressionForms, thirdPerson, verbForms } from '../../language/forms.ts'
import { kindOf } from '../../language/frames.ts'
import type { Expression, Lexicon, VerbEntry } from '../../language/lexicon.ts'
import { bloomLevels } from '../../language/sentence.ts'
import type { DiffRuleId } from '../effects.ts'
import { normaliseText, wordsOf } from '../normalise.ts'

type Entry = VerbEntry | Expression

/** A verb with the text in which it stands. */
export interface VerbInUse {
  readonly verb: string
  readonly text: string
}

/** The lexicon's entry for an infinitive, whichever way it is spelled. */
export function findVerb(lexicon: Lexicon | undefined, verb: string): Entry | undefined {
  const infinitive = verb.trim().toLowerCase().normalize('NFC')
  return (
    lexicon?.byInfinitive.get(infinitive) ??
    lexicon?.byForm.get(infinitive)?.find(({ name }) => name === 'infinitive')?.entry
  )
}

/** The rule that says what a change of verb is; undefined when it is the same verb, meaning the same with its object. */
export function compareVerbs(
  lexicon: Lexicon | undefined,
  old: VerbInUse,
  now: VerbInUse,
): DiffRuleId | undefined {
  const before = findVerb(lexicon, old.verb)
  const after = findVerb(lexicon, now.verb)
  const same = normaliseText(old.verb) === normaliseText(now.verb)
  if (!lexicon || !before || !after) return same ? undefined : 'verb-replaced'
  const shown = isObservable(lexicon, before, old.text)
  const shows = isObservable(lexicon, after, now.text)
  if (shown && !shows) return 'verb-became-unobservable'
  if (!shown && shows) return 'verb-became-observable'
  if (same) return undefined
  if (before === after) return 'verb-synonym'
  if (isSynonym(before, after, old, now) || isSynonym(after, before, now, old)) return 'verb-synonym'
  // Levels say how demanding an act is; what cannot be seen has none to compare.
  return shown ? compareLevels(before, after) : 'verb-replaced'
}

function isObservable(lexicon: Lexicon, entry: Entry, text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []
  const object = words.map((word) => word.replaceAll('’', "'"))
  const kind = kindOf(
    entry,
    () => ({ object, reflexive: reflexive(object), ownObject: false }),
    lexicon.words.products,
  )
  return kind === 'observable' || kind === 'conditional'
}

const reflexive = (words: readonly string[]): boolean => words.includes('zich') || words.includes('oneself')

/** By a frame of the one verb, whose object stands in both texts. */
function isSynonym(verb: Entry, other: Entry, inText: VerbInUse, otherText: VerbInUse): boolean {
  const words = wordsOf(inText.text)
  const others = new Set(wordsOf(otherText.text))
  const frames = (verb.frames ?? []).map((frame) => {
    const nouns = new Set((frame.object_any ?? []).map(normaliseText))
    const at = frame.reflexive
      ? reflexive(words)
        ? -1
        : Infinity
      : words.findIndex((word) => nouns.has(word))
    return { frame, at: at < 0 && !frame.reflexive ? Infinity : at }
  })
  const first = frames.reduce((a, b) => (b.at < a.at ? b : a), { frame: undefined, at: Infinity } as {
    readonly frame: (typeof frames)[number]['frame'] | undefined
    readonly at: number
  })
  if (
    first.frame?.synonym === undefined ||
    normaliseText(first.frame.synonym) !== normaliseText(other.infinitive)
  ) {
    return false
  }
  return first.frame.reflexive === true || others.has(words[first.at] ?? '')
}

/** Raised or lowered only where no list gives both verbs a level in common. */
function compareLevels(before: Entry, after: Entry): DiffRuleId {
  const old = levelsOf(before)
  const now = levelsOf(after)
  if (old === undefined || now === undefined) return 'verb-replaced'
  if (now.lowest > old.highest) return 'verb-level-raised'
  if (now.highest < old.lowest) return 'verb-level-lowered'
  return 'verb-replaced'
}

function levelsOf(entry: Entry): { readonly lowest: number; readonly highest: number } | undefined {
  if (entry.bloom === null || entry.kind === 'light' || entry.kind === 'auxiliary') return undefined
  const ranks = [entry.bloom, ...(entry.bloom_also ?? [])].map((level) => bloomLevels.indexOf(level))
  return { lowest: Math.min(...ranks), highest: Math.max(...ranks) }
}

/** Every form of a verb, its particle and fixed complement included, as normal words. */
export function formsOf(lexicon: Lexicon | undefined, verb: string): ReadonlySet<string> {
  const entry = findVerb(lexicon, verb)
  return new Set([...finiteForms(lexicon, verb, entry), ...looseParts(entry)])
}

const formsByEntry = new WeakMap<Entry, readonly string[]>()

function finiteForms(
  lexicon: Lexicon | undefined,
  verb: string,
  entry: Entry | undefined,
): readonly string[] {
  if (!lexicon) return wordsOf(verb)
  if (!entry) return [verb, thirdPerson(lexicon.language, verb)].flatMap(wordsOf)
  let forms = formsByEntry.get(entry)
  if (forms === undefined) {
    const named = lexicon.expressions.includes(entry as Expression)
      ? expressionForms(lexicon.language, entry as Expression)
      : verbForms(lexicon.language, entry as VerbEntry)
    forms = named.map(([form]) => normaliseText(form))
    formsByEntry.set(entry, forms)
  }
  return forms
}

/** What goes with the finite form and may stand elsewhere: a particle, a fixed complement, "zich". */
function looseParts(entry: Entry | undefined): readonly string[] {
  if (!entry) return []
  const prefix = 'prefix' in entry ? (entry.prefix ?? '') : ''
  const complement = 'complement' in entry ? (entry.complement ?? '') : ''
  const zich = 'reflexive' in entry && entry.reflexive ? 'zich' : ''
  return wordsOf(`${prefix} ${complement} ${zich}`)
}

export interface VerbTakenOut {
  /** The normal words that are left. */
  readonly words: readonly string[]
  /** The verb stood there, with everything that belongs to it. */
  readonly whole: boolean
}

/** The words of a text without its verb: one form of it, and the particle and complement that go with it. */
export function withoutVerb(lexicon: Lexicon | undefined, { verb, text }: VerbInUse): VerbTakenOut {
  const entry = findVerb(lexicon, verb)
  const words = [...wordsOf(text)]
  const forms = finiteForms(lexicon, verb, entry)
  const at = words.findIndex((word) => forms.includes(word))
  if (at < 0) return { words, whole: false }
  const form = words[at]!
  words.splice(at, 1)
  let whole = true
  for (const part of looseParts(entry)) {
    // Joined to the verb already: "afstemt", "afstemmen".
    if (form.length > part.length + 2 && form.startsWith(part)) continue
    const place = words.lastIndexOf(part)
    if (place < 0) whole = false
    else words.splice(place, 1)
  }
  return { words, whole }
}
