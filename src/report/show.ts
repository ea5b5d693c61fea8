/** Users' text on its way to a terminal or a log: what would act instead of show is written as its code. */

// Controls (tab and line feed too), bidirectional marks and invisible format characters, what XML cannot hold, lone
// surrogates.
const active =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

// What build servers obey in a log: `::` where a line may start, which wrapping can make of any space, and `##[`,
// `##vso[` or `##teamcity[` anywhere.
const command = /(?<!\S)::|##(?=\w{0,16}\[)/g

const codeOf = (unit: string): string => `\\u{${unit.charCodeAt(0).toString(16).toUpperCase()}}`

/** One line of plain text. */
export function show(text: string): string {
  return text.replace(active, codeOf).replace(command, (marks) => marks.charAt(0) + codeOf(marks.charAt(1)))
}
