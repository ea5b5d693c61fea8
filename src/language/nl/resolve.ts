/** Which verb of the lexicon a main verb is: an expression, a separable verb with its particle, or a plain one. */
import type { Form, Lexicon, VerbEntry } from '../lexicon.ts'
import { findExpression } from './expression.ts'
import { findParticle, findUnlisted } from './particle.ts'
import { baseFinite, known, type Resolved, unlisted } from './resolved.ts'
import { can, tag, type Tagged } from './tag.ts'
import type { HeadForm } from './walk.ts'
import { looseParticles } from './word-classes.ts'

const verbal = tag.finite | tag.infinitive | tag.base | tag.stem

/** The verb at `at` with the words of its clause; null when the lexicon has none that fits. */
export function resolve(
  sentence: Tagged,
  lexicon: Lexicon,
  at: number,
  form: HeadForm,
  words: readonly number[],
): Resolved | null {
  const found =
    form === 'infinitive'
      ? resolveInfinitive(sentence, lexicon, at, words)
      : resolveFinite(sentence, lexicon, at, form, words)
  return found ?? (can(sentence, at, verbal) ? null : asItStands(sentence, at, form))
}

/** A word that stands as a verb but is none of the lexicon's. */
function asItStands(sentence: Tagged, at: number, form: HeadForm): Resolved {
  const verb = sentence.words[at] ?? ''
  if (form === 'infinitive') return unlisted(verb, null, sentence.words[at - 1] === 'te' ? [at - 1] : [])
  return unlisted(verb, form === 'finite' ? verb : null)
}

function resolveFinite(
  sentence: Tagged,
  lexicon: Lexicon,
  at: number,
  form: HeadForm,
  words: readonly number[],
): Resolved | null {
  const word = sentence.words[at] ?? ''
  const fits = (name: string): boolean =>
    form === 'plural' ? name === 'plural' || name === 'infinitive' : name === 'finite' || name === 'stem'
  const verbs = (lexicon.byForm.get(word) ?? []).filter(
    ({ name, entry }) => fits(name) && (name !== 'infinitive' || entry.prefix === undefined),
  )
  const separable = findParticle(sentence, verbs, words)
  const expression = findExpression(sentence, lexicon, at, words)
  if (expression !== null) {
    const last = expression.complement.at(-1) ?? -1
    if (separable === null || separable.particle <= last) return expression
  }
  if (separable !== null) return separable
  const compound = findUnlisted(sentence, verbs, at, words)
  if (compound !== null) return compound
  const plain = verbs.find(({ entry }) => entry.prefix === undefined)
  return plain === undefined ? unlistedBase(verbs, word) : known(plain.entry)
}

/** Only listed with a particle, but standing without one: "snijdt" beside "snijdt toe". */
function unlistedBase(verbs: readonly Form<VerbEntry>[], word: string): Resolved | null {
  const [first] = verbs
  if (first === undefined) return null
  const verb = first.entry.infinitive.slice(first.entry.prefix?.length ?? 0)
  const finite = first.name === 'finite' ? word : null
  return unlisted(verb, finite)
}

function resolveInfinitive(
  sentence: Tagged,
  lexicon: Lexicon,
  at: number,
  words: readonly number[],
): Resolved | null {
  const word = sentence.words[at] ?? ''
  const expression = findExpression(sentence, lexicon, at, words)
  if (expression !== null) return expression
  const te = sentence.words[at - 1] === 'te' ? [at - 1] : []
  const apart = te.length > 0 || can(sentence, at - 1, tag.modal)
  const prefix = apart && words.includes(at - 2) ? sentence.words[at - 2] : undefined
  const forms = lexicon.byForm.get(word) ?? []
  const separable = forms.find(({ name, entry }) => name === 'plural' && entry.prefix === prefix)
  if (separable !== undefined && prefix !== undefined) {
    return known(separable.entry, [at - 2, ...te], at - 2)
  }
  const whole = forms.find(({ name }) => name === 'infinitive')
  const [first] = forms
  if (te.length > 0 && first !== undefined && prefix !== undefined && looseParticles.has(prefix)) {
    return unlisted(prefix + word, prefix + baseFinite(first.entry), [at - 2, ...te], at - 2)
  }
  if (whole !== undefined) return known(whole.entry, te)
  return forms.length === 0 ? null : unlisted(word, null, te)
}
