/** One student by name: "student Jip de Boer", "student A. Jones". */
import type { Span } from '../diagnostic.ts'
import { tokenise } from '../language/tokens.ts'
import type { Token } from '../language/tokens.ts'

const students: ReadonlySet<string> = new Set([
  'student',
  'studente',
  'cursist',
  'deelnemer',
  'trainee',
  'candidate',
  'kandidaat',
])
/** Between a first name and a surname. */
const particles: ReadonlySet<string> = new Set(
  'van de der den het ter ten te von el al bin la le du'.split(' '),
)
/** "Student Services", "student Nederlands en Engels": no names of people. */
const others: ReadonlySet<string> = new Set(
  (
    'services centre center union council support affairs company nederlands engels frans duits fries spaans ' +
    'dutch english french german frisian spanish pabo hbo mbo lerarenopleiding samen opleiden bachelor master minor onderwijs'
  ).split(' '),
)
const longestName = 6

/** The first such name, with the word before it: a first name or initial, and a surname. */
export function findNamedStudent(text: string): Span | undefined {
  const tokens = tokenise(text)
  for (const [at, { word, start }] of tokens.entries()) {
    if (!students.has(word)) continue
    const end = endOfName(text, tokens, at + 1)
    if (end !== undefined) return { start, end }
  }
  return undefined
}

function endOfName(text: string, tokens: readonly Token[], from: number): number | undefined {
  let names = 0
  let end: number | undefined
  for (let at = from; at < from + longestName; at++) {
    const token = tokens[at]
    if (!token) break
    if (token.word === '.' && names === 1 && isInitial(text, tokens[at - 1])) continue
    if (isName(text, token) || isInitial(text, token)) {
      if (others.has(token.word)) return undefined
      names++
      if (names > 1) end = token.end
    } else if (names === 0 || !particles.has(token.word)) break
  }
  return end
}

const isName = (text: string, { kind, start, end }: Token): boolean =>
  kind === 'word' && /^\p{Lu}[\p{Ll}'’-]+\p{L}*$/u.test(text.slice(start, end))

const isInitial = (text: string, token: Token | undefined): boolean =>
  token !== undefined && /^(?:\p{Lu}\.?){1,4}$/u.test(text.slice(token.start, token.end))
