/** When two texts say the same: what may differ between them without anybody having to judge. */

const remembered = new Map<string, string>()
const mostRemembered = 4096
const longestRemembered = 500

/**
 * A text without white space, case, marks on Latin letters, punctuation and hyphens: two texts are editorially equal
 * when theirs are the same. What carries meaning beside the letters stays: signs and separators of numbers (`1,5`,
 * `-5`, `80%`), mathematical and currency signs. Never an edit distance: "geen" and "een" differ by one letter.
 */
export function normaliseText(text: string): string {
  if (text.length > longestRemembered) return normalise(text)
  const known = remembered.get(text)
  if (known !== undefined) return known
  const normal = normalise(text)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(text, normal)
  return normal
}

const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/
const ascii = /^[\0-\x7f]*$/
const asciiMarks = /[!-#%-*,-/:;?@[-\]_{}]/g

function normalise(text: string): string {
  const lower = text.toLowerCase()
  if (plain.test(lower)) return lower
  const composed = ascii.test(lower) ? lower.replace(asciiMarks, keepInNumbers) : withoutMarks(lower)
  return composed.replace(/[\s\p{Z}\p{Cc}]+/gu, ' ').trim()
}

function withoutMarks(lower: string): string {
  return (
    lower
      // Compatibility forms would run together with the digits before them: 10² and 102, 1½ and 11/2.
      .replace(/[\u00b2\u00b3\u00b9\u2070-\u209c]/g, '^$&')
      .replace(/[\u00bc-\u00be\u2150-\u2189\u2460-\u24ff\u3220-\u33ff]/g, ' $& ')
      .normalize('NFKD')
      .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
      .replace(/\p{Cf}/gu, '')
      .replace(/[\p{P}\u2044]/gu, keepInNumbers)
      .normalize('NFC')
  )
}

const digit = /\p{N}/u
const dash = /\p{Pd}/u
const letterOrDigit = /[\p{L}\p{N}]/u

/** Punctuation goes, unless a number would become another number. */
function keepInNumbers(mark: string, at: number, text: string): string {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + mark.length)
  if (mark === '%' || mark === '‰' || mark === '#') return mark
  const kept = dash.test(mark) ? '-' : mark
  const beforeDigit = digit.test(before)
  const afterDigit = digit.test(after)
  if (beforeDigit && afterDigit) return kept
  if (
    kept === '-' &&
    before === ' ' &&
    after === ' ' &&
    digit.test(text.charAt(at - 2)) &&
    digit.test(text.charAt(at + 2))
  ) {
    return kept
  }
  // A minus sign, but not the hyphen of "groep-8"; ".5" is no 5.
  if (afterDigit && !letterOrDigit.test(before)) return /[-.,*@]/.test(kept) ? kept : ''
  // "3*" or "5+": a footnote at worst, an operator at best.
  return beforeDigit && /[*@/]/.test(mark) ? mark : ''
}

/** Equal apart from what surrounds them: the way a text is folded in YAML leaves only a line end behind. */
export function sameText(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a ?? '').trim() === (b ?? '').trim()
}

/** The words of a text in its normal form. */
export function wordsOf(text: string): readonly string[] {
  const normal = normaliseText(text)
  return normal === '' ? [] : normal.split(' ')
}
