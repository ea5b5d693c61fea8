/** Users' text made safe for each kind of report. */
import { show } from './show.ts'

const xmlNames: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** For text and attributes in XML and HTML; characters that XML cannot hold are shown as codes. */
export const escapeXml = (text: string): string => show(text).replace(/[&<>"']/g, (unit) => xmlNames[unit]!)

/** For running text in Markdown as GitHub and GitLab read it: nothing in it is a mark, a mention or a link. */
export const escapeMarkdown = (text: string): string =>
  show(text)
    .replace(/[\\`*_{}[\]()#+\-.!|<>~^$&:]/g, (mark) => `\\${mark}`)
    .replaceAll('@', '@<!-- -->')

/** Words in backticks become code, the rest is escaped: the messages use backticks for what is found. */
export function messageToMarkdown(message: string): string {
  return message
    .split('`')
    .map((part, index) =>
      index % 2 === 0 ? escapeMarkdown(part) : `<code>${escapeXml(part).replaceAll('|', '&#124;')}</code>`,
    )
    .join('')
}

/** Words in backticks become code elements. */
export function messageToHtml(message: string): string {
  return message
    .split('`')
    .map((part, index) => (index % 2 === 0 ? escapeXml(part) : `<code>${escapeXml(part)}</code>`))
    .join('')
}
