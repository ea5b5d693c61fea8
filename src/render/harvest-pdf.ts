/** The fields of a PDF, as Acrobat, browsers and other readers leave them behind. */
import type { Answer, Answers } from './harvest.ts'
import { readDate, startGathering } from './harvest-answers.ts'
import { dateHint } from './pdf-fields.ts'
import { keyOfName } from './pdf-field-names.ts'
import type { PdfDictionary, PdfValue } from './pdf-objects.ts'
import { decodePdfText, listOf, readPdf, type PdfReading } from './pdf-read.ts'

/** Undefined when it cannot be read, also when it is closed with a password. */
export function harvestPdf(bytes: Uint8Array): Answers | undefined {
  const file = readPdf(bytes)
  if (!file || file.encrypted) return undefined
  const gathering = startGathering()
  const form = file.resolve(file.root.get('AcroForm'))
  const seen = new Set<PdfDictionary>()
  const walk = (reference: PdfValue, above: Inherited, depth: number) => {
    const field = file.resolve(reference)
    if (!(field instanceof Map) || seen.has(field) || depth > 50) return
    seen.add(field)
    const own = inherit(field, above)
    const kids = listOf(file.resolve(field.get('Kids')))
    const parts = kids.filter((kid) => {
      const below = file.resolve(kid)
      return below instanceof Map && below.has('T')
    })
    if (parts.length > 0) for (const part of parts) walk(part, own, depth + 1)
    else {
      const answer = readField(own, kids, file)
      if (answer !== undefined) gathering.add(keyOfName(own.name), answer)
    }
  }
  if (form instanceof Map) {
    for (const field of listOf(file.resolve(form.get('Fields'))))
      walk(field, { name: '', field: new Map() }, 0)
  }
  const title = decodePdfText(file.info?.get('Title'))
  const language = decodePdfText(file.resolve(file.root.get('Lang')))
  return { title, language: language.slice(0, 2), answers: gathering.answers }
}

interface Inherited {
  readonly name: string
  /** Its entries, with those from above where it has none of its own. */
  readonly field: PdfDictionary
}

function inherit(field: PdfDictionary, above: Inherited): Inherited {
  const own = decodePdfText(field.get('T'))
  const name = above.name === '' || own === '' ? above.name + own : `${above.name}.${own}`
  const passed = [...above.field].filter(([key]) => key === 'FT' || key === 'Ff' || key === 'V')
  return { name, field: new Map([...passed, ...field]) }
}

const radio = 1 << 15
const pushButton = 1 << 16

function readField({ field }: Inherited, kids: readonly PdfValue[], file: PdfReading): Answer | undefined {
  const value = file.resolve(field.get('V'))
  const flags = Number(file.resolve(field.get('Ff')) ?? 0)
  switch (file.resolve(field.get('FT'))) {
    case '/Btn': {
      if (flags & pushButton) return undefined
      const state = decodePdfText(value ?? file.resolve(field.get('AS')))
      if (!(flags & radio)) return state !== '' && state !== 'Off'
      return state === 'Off' ? '' : exportValue(state, field, kids, file)
    }
    case '/Ch':
      return decodePdfText(Array.isArray(value) ? file.resolve(value[0]) : value)
    case '/Tx': {
      const text = decodePdfText(value).replaceAll(/\r\n?/g, '\n')
      const label = decodePdfText(file.resolve(field.get('TU')))
      return Object.values(dateHint).some((hint) => label.endsWith(`(${hint})`)) ? readDate(text) : text
    }
    default:
      return undefined
  }
}

/** Some programs number the buttons of a group and list apart what they stand for. */
function exportValue(
  state: string,
  field: PdfDictionary,
  kids: readonly PdfValue[],
  file: PdfReading,
): string {
  const listed = listOf(file.resolve(field.get('Opt')))
  if (listed.length !== kids.length || !/^\d+$/.test(state)) return state
  return decodePdfText(file.resolve(listed[Number(state)])) || state
}
