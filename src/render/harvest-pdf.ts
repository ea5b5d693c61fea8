/** The fields of a PDF, as Acrobat, browsers and other readers leave them behind. */
import {
  PDFCheckBox,
  PDFDocument,
  PDFDropdown,
  PDFHexString,
  PDFName,
  PDFRadioGroup,
  PDFString,
  PDFTextField,
  type PDFField,
} from '@cantoo/pdf-lib'
import type { Answer, Answers } from './harvest.ts'
import { readDate, startGathering } from './harvest-answers.ts'
import { dateHint } from './pdf-fields.ts'
import { keyOfName } from './pdf-field-names.ts'

/** Throws, as its library does, when the file is damaged or closed with a password. */
export async function harvestPdf(bytes: Uint8Array): Promise<Answers> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const gathering = startGathering()
  for (const field of file.getForm().getFields()) {
    const answer = readField(field)
    if (answer !== undefined) gathering.add(keyOfName(field.getName()), answer)
  }
  const language = wordsOf(file.catalog.get(PDFName.of('Lang')))
  return { title: file.getTitle() ?? '', language: language.slice(0, 2), answers: gathering.answers }
}

function readField(field: PDFField): Answer | undefined {
  if (field instanceof PDFCheckBox) return field.isChecked()
  if (field instanceof PDFRadioGroup) return field.getSelected() ?? ''
  if (field instanceof PDFDropdown) return field.getSelected()[0] ?? ''
  if (!(field instanceof PDFTextField)) return undefined
  const text = wordsOf(field.acroField.getInheritableAttribute(PDFName.of('V')))
  const label = wordsOf(field.acroField.dict.get(PDFName.of('TU')))
  const isDate = Object.values(dateHint).some((hint) => label.endsWith(`(${hint})`))
  return isDate ? readDate(text) : text
}

const wordsOf = (value: unknown): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
