/** Fields as Word's content controls: the tag is the field's key, the title its label. */
import type { Field, FieldOption } from './document.ts'
import { shortenLabel } from './docx-keys.ts'
import { writeRun } from './docx-inlines.ts'
import type { Writing } from './docx-writing.ts'
import { escapeXml } from './docx-xml.ts'

/** How a date is asked for; nothing else about a form is written in words. */
export const datePattern = { nl: 'dd-mm-jjjj', en: 'dd-mm-yyyy' } as const

/** The controls of a field, to stand in a paragraph. */
export function writeControl(field: Field, writing: Writing): string {
  switch (field.kind) {
    case 'date':
      return control(field.key, field.label, dateKind(writing), datePattern[writing.language], writing)
    case 'choice':
      return control(field.key, field.label, choiceKind(field.options), boxesOf(field.options), writing)
    case 'checkboxes':
      return field.options.map((option) => checkbox(field, option, writing)).join(gap)
    case 'area':
      return control(field.key, field.label, '<w:text w:multiLine="1"/>', '…', writing)
    default:
      return control(field.key, field.label, '<w:text/>', '…', writing)
  }
}

const gap = '<w:r><w:t xml:space="preserve">   </w:t></w:r>'

function control(key: string, label: string, kind: string, hint: string, writing: Writing): string {
  const settings = `${nameOf(key, label, writing)}<w:showingPlcHdr/>${kind}`
  return `<w:sdt><w:sdtPr>${settings}</w:sdtPr><w:sdtContent>${writeRun(hint, writing, { placeholder: true })}</w:sdtContent></w:sdt>`
}

const nameOf = (key: string, label: string, writing: Writing): string =>
  `<w:alias w:val="${escapeXml(shortenLabel(label))}"/><w:tag w:val="${escapeXml(writing.tagOf(key))}"/><w:id w:val="${writing.nextControl()}"/>`

const dateKind = ({ language }: Writing): string =>
  `<w:date><w:dateFormat w:val="${language === 'nl' ? 'dd-MM-yyyy' : 'dd-MM-yyyy'}"/><w:lid w:val="${language === 'nl' ? 'nl-NL' : 'en-GB'}"/>` +
  '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'

/** Until one is chosen, the options stand there with boxes before them, so that a printed form can be filled in too. */
const boxesOf = (options: readonly FieldOption[]): string =>
  options.map(({ label }) => `☐\u00a0${label.replaceAll(' ', '\u00a0')}`).join('  ')

function choiceKind(options: readonly FieldOption[]): string {
  // Word calls a file broken in which two options read the same.
  const labels = new Set<string>()
  const items = options.map(({ value, label }) => {
    let shown = label
    for (let count = 2; labels.has(shown); count++) shown = `${label} (${count})`
    labels.add(shown)
    return `<w:listItem w:displayText="${escapeXml(shown)}" w:value="${escapeXml(value)}"/>`
  })
  return `<w:dropDownList>${items.join('')}</w:dropDownList>`
}

function checkbox({ key, label }: Field, option: FieldOption, writing: Writing): string {
  const name = nameOf(`${key}.${option.value}`, `${option.label} (${label})`, writing)
  const font = 'w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"'
  return (
    `<w:sdt><w:sdtPr>${name}<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>` +
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>' +
    `<w:rFonts ${font} w:hint="eastAsia"/></w:rPr><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>` +
    writeRun(`\u00a0${option.label}`, writing)
  )
}
