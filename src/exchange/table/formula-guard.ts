/**
 * A cell that a spreadsheet would take for a formula leaves with an apostrophe before it, and comes back without. What
 * begins with apostrophes and such a sign itself gets one more, so that every text comes back as it was.
 */
const looksLikeFormula = /^'*[=+\-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u
const guarded = /^'+[=+\-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u

export const guardFormula = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text)

export const unguardFormula = (text: string): string => (guarded.test(text) ? text.slice(1) : text)
