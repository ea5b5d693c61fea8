/** How a Dutch verb is conjugated, as far as outcomes need it: the present tense. */
import type { NamedForm } from '../forms.ts'
import type { Expression, VerbEntry } from '../lexicon.ts'

/** The forms of a single verb; a separable one without its particle, and joined to it. */
export function dutchForms(entry: VerbEntry): readonly NamedForm[] {
  const { infinitive, prefix } = entry
  if (prefix === undefined) {
    const forms: NamedForm[] = [[infinitive, 'infinitive']]
    for (const finite of finiteForms(entry.third_person)) forms.push([finite, 'finite'])
    const stem = stemOf(entry.third_person, infinitive)
    if (stem !== entry.third_person) forms.push([stem, 'stem'])
    return forms
  }
  const base = infinitive.slice(prefix.length)
  const finite = entry.third_person.slice(0, -prefix.length - 1)
  const stem = stemOf(finite, base)
  const forms: NamedForm[] = [
    [infinitive, 'infinitive'],
    [finite, 'finite'],
    [base, 'plural'],
    [prefix + finite, 'joined'],
  ]
  if (stem !== finite) forms.push([stem, 'stem'])
  return forms
}

/** The forms of an expression's verb: for "kennis opdoen" those of doen, and opdoen itself. */
export function dutchExpressionForms(entry: Expression): readonly NamedForm[] {
  const { finite = '', complement = '' } = entry
  const parts = complement.split(' ')
  const verb = entry.infinitive.split(' ').find((word) => isVerb(word, parts))
  const forms: NamedForm[] = [[finite, 'finite']]
  if (verb === undefined) return forms
  const particle = parts.find((part) => part.length < verb.length - 3 && verb.startsWith(part))
  const base = particle === undefined ? verb : verb.slice(particle.length)
  forms.push([verb, 'infinitive'])
  const stem = stemOf(finite, base)
  if (stem !== finite) forms.push([stem, 'stem'])
  if (particle !== undefined) forms.push([base, 'plural'], [particle + finite, 'joined'])
  const [first = ''] = parts
  if (entry.infinitive.startsWith(`${first} ${verb}`))
    forms.push([first + verb, 'infinitive'], [first + finite, 'joined'])
  return forms
}

function isVerb(word: string, complement: readonly string[]): boolean {
  if (!word.endsWith('n') || word.length < 4 || word === 'aan') return false
  return !complement.some((part) => part.length > 4 && word.startsWith(part)) && !complement.includes(word)
}

/** "is" and "heeft" have more than one shape. */
function finiteForms(thirdPerson: string): readonly string[] {
  if (thirdPerson === 'is') return ['is', 'bent', 'ben']
  if (thirdPerson === 'heeft') return ['heeft', 'hebt', 'heb']
  return [thirdPerson]
}

/** The stem, as after "ik": `volg` from volgt, `meet` from meet. */
export function stemOf(finite: string, base: string): string {
  if (finite === 'heeft') return 'heb'
  if (!finite.endsWith('t') || base.endsWith('ten')) return finite
  const stem = finite.slice(0, -1)
  return stem.endsWith('aa') ? stem.slice(0, -1) : stem
}

/** The third person singular by rule: `stemt af` from afstemmen and af. */
export function dutchThirdPerson(infinitive: string, prefix?: string): string {
  if (prefix === undefined || !infinitive.startsWith(prefix)) return finiteOf(infinitive)
  return `${finiteOf(infinitive.slice(prefix.length))} ${prefix}`
}

function finiteOf(base: string): string {
  if (/(^|[^aeou])(aa|oe|ie)n$/.test(base)) return `${base.slice(0, -1)}t`
  if (/(^|[^aeiou])komen$/.test(base)) return `${base.slice(0, -3)}mt`
  const stressed = /([iu]|e)[eë]ren$/.exec(base)
  if (stressed !== null)
    return `${base.slice(0, -5)}${stressed[1] === 'e' ? 'eë' : `${stressed[1] ?? ''}e`}ert`
  const stem = closeSyllable(base.slice(0, -2))
  return stem.endsWith('t') ? stem : `${stem}t`
}

/** What happens to a stem without its ending: zetten → zet, maken → maak, geven → geef. */
function closeSyllable(open: string): string {
  if (/([^aeiou])\1$/.test(open)) return open.slice(0, -1)
  const long = isOpenSyllable(open) ? open.replace(/([aeouëö])([^aeiou])$/, double) : open
  if (long.endsWith('v')) return `${long.slice(0, -1)}f`
  return long.endsWith('z') ? `${long.slice(0, -1)}s` : long
}

function double(_: string, vowel: string, consonant: string): string {
  return `${vowel}${vowel === 'ë' ? 'e' : vowel === 'ö' ? 'o' : vowel}${consonant}`
}

/** A single vowel before a single consonant is long, but for the unstressed endings of "handelen" and "openen". */
function isOpenSyllable(open: string): boolean {
  if (!/(^|[^aeiou])[aeouëö][^aeiouwx]$/.test(open)) return false
  const root = open.replace(/^(beoor|be|ver|ont|her|ge)/, '')
  return !/[aeiouë].*[^aeiouë]e[ln]$/.test(root)
}
