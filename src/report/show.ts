/** Users' text on its way to a terminal or a log: what would act instead of show is written as its code. */

// Controls (tab and line feed too), bidirectional marks and invisible format characters, lone surrogates.
const active =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** One line of plain text. */
export function show(text: string): string {
  return text.replace(active, (unit) => `\\u{${unit.charCodeAt(0).toString(16).toUpperCase()}}`)
}
