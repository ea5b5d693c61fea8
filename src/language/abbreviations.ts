/** Full stops that end an abbreviation and no sentence. */

/** Never the end of a sentence. */
const always = new Set('bijv bv dhr dr drs evt excl incl ir mevr mr mrs mw nr prof resp vgl zgn'.split(' '))
/** No end of a sentence before a small letter or a number. */
const listed = new Set(
  (
    'aanv afb afd alg approx art bijl blz ca cf dept div doc ed eds enz esp etc ev fig gem hfst inst jl max mln min nl ' +
    'no nos nrs ong ongev par pp red ref tel temp uitg univ vb vbn verg vs'
  ).split(' '),
)

/**
 * Whether the full stop at `at`, right after `written`, belongs to an abbreviation: single letters with stops between
 * them (o.a., e.g.) or a listed word. Before a capital most listed words are just words at the end of a sentence, and so
 * are the letters that close a list ("e.d. De student …").
 */
export function closesAbbreviation(text: string, written: string, at: number): boolean {
  if (written.length > 12) return false
  const word = written.toLowerCase()
  if (always.has(word)) return true
  const next = nextChar(text, at + 1)
  const opens = next === '' || next !== next.toLowerCase()
  if (isLetters(word)) return !opens || (next !== '' && !['e.d', 'e.a', 'd.d', 'i.d', 'o.i.d'].includes(word))
  return !opens && listed.has(word)
}

/** "o.a", "a.d.h.v", "t.b.v": pieces of one or two letters. */
function isLetters(word: string): boolean {
  return word.includes('.') && word.split('.').every((piece) => piece.length > 0 && piece.length <= 2)
}

function nextChar(text: string, from: number): string {
  let at = from
  while (at < text.length && at < from + 8 && text.charCodeAt(at) <= 32) at += 1
  return text.charAt(at)
}
