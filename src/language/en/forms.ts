/** How an English verb is conjugated, as far as outcomes need it: the present tense and the -ing form. */
import type { NamedForm } from '../forms.ts'
import type { Expression, VerbEntry } from '../lexicon.ts'

/** Verbs of more than one syllable whose last consonant doubles: referring, controlling. */
const doubling = new Set(
  (
    'refer transfer infer confer defer occur submit commit permit admit omit transmit control compel excel begin upset reset ' +
    'program debug model label level counsel channel signal travel enrol fulfil distil cancel equal input output format ' +
    'format unplug overlap equip forget regret outfit'
  ).split(' '),
)

/** The forms of a single verb, in both spellings. */
export function englishForms(entry: VerbEntry): readonly NamedForm[] {
  const forms: NamedForm[] = []
  for (const base of [entry.infinitive, entry.spelling_us, entry.spelling_uk]) {
    if (base === undefined) continue
    forms.push([base, 'infinitive'])
    for (const word of ingForms(base)) forms.push([word, 'ing'])
  }
  forms.push([entry.third_person, 'finite'])
  if (entry.third_person_us !== undefined) forms.push([entry.third_person_us, 'finite'])
  return forms
}

/** The forms of an expression's verb, which is its first word. */
export function englishExpressionForms(entry: Expression): readonly NamedForm[] {
  const [base = ''] = entry.infinitive.split(' ')
  const [finite = ''] = (entry.third_person ?? '').split(' ')
  const forms: NamedForm[] = [[base, 'infinitive']]
  if (finite !== '') forms.push([finite, 'finite'])
  for (const word of ingForms(base)) forms.push([word, 'ing'])
  return forms
}

/** The third person singular by rule: `adapts`, `weighs up`. */
export function englishThirdPerson(infinitive: string): string {
  const [verb = '', ...rest] = infinitive.split(' ')
  const finite = /[^aeiou]y$/.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(s|x|z|ch|sh|o)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`
  return [finite, ...rest].join(' ')
}

/** Stress decides whether the last consonant doubles (planning, monitoring); a form that does not exist does no harm. */
function ingForms(base: string): readonly string[] {
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}ying`]
  if (/[^eoy]e$/.test(base)) return [`${base.slice(0, -1)}ing`]
  if (/[^aeiou][aeiou][bdgklmnprtz]$/.test(base)) return [`${base}ing`, `${base}${base.slice(-1)}ing`]
  return [`${base}ing`]
}

/** The base of a verb's word as it stands in the text and in its spelling; null for an unknown verb in -ing. */
export function baseOf(word: string, entry: VerbEntry | Expression | null): string | null {
  if (entry === null) return word.endsWith('ing') ? null : baseByRule(word)
  const [base = word] = entry.infinitive.split(' ')
  const other = 'spelling_us' in entry ? (entry.spelling_us ?? entry.spelling_uk) : undefined
  if (other !== undefined && word.slice(0, other.length - 1) === other.slice(0, -1)) return other
  const prefix = word.includes('-') && !base.includes('-') ? word.slice(0, word.indexOf('-') + 1) : ''
  return prefix + base
}

/** For a verb that is in no lexicon: `dispense` from dispenses. */
function baseByRule(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /(?:ss|x|zz|ch|sh|o)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/** The -ing form of the base that `baseOf` gives: planning, monitoring, analyzing. */
export function ingOf(base: string): string {
  if (base === 'be') return 'being'
  const [plain = `${base}ing`, doubled] = ingForms(base)
  if (doubled === undefined) return plain
  const syllables = base.replace(/^qu/, 'q').match(/[aeiouy]+/g)?.length ?? 1
  return syllables === 1 || doubling.has(base) ? doubled : plain
}
