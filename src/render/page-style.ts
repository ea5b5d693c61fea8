/** The style of a page: the sheet, with the institute's colour, font and footer put in. */
import type { DocumentMeta } from './document.ts'
import type { HouseStyle } from './house-style.ts'

const pageWords = { nl: ['pagina ', ' van '], en: ['page ', ' of '] } as const

export function pageStyle(
  { language, footer, institute, mark }: DocumentMeta,
  { colour, font, logo, sheet }: HouseStyle,
): string {
  const [page, of] = pageWords[language]
  const settings = [
    `--accent:${colour}`,
    ...(font === undefined ? [] : [`--font:${quote(font)},var(--system-font)`]),
  ]
  const boxes = [
    `@bottom-left{content:${quote(footer)}}`,
    `@bottom-right{content:${quote(page)} counter(page) ${quote(of)} counter(pages)}`,
    ...(mark === null ? [] : [`@top-right{content:${quote(mark)}}`]),
    ...(institute === null ? [] : [`@top-left{content:${quote(institute)}}`]),
  ]
  // On the first page the logo says it.
  const first = logo && institute !== null ? '@page:first{@top-left{content:none}}\n' : ''
  return `\n${sheet.trim()}\n:root{${settings.join(';')}}\n@page{${boxes.join('')}}\n${first}`
}

/** A string of CSS in which everything but letters, digits and plain punctuation is an escape. */
function quote(text: string): string {
  const escaped = text.replaceAll(/[^\p{L}\p{N} .,:;·@—–()/-]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `\\${code.toString(16)} `
  })
  return `"${escaped}"`
}
