/** Reads a filled form back: Word, PDF or a saved web page, each with the same keys. */
import type { Text } from '../diagnostic.ts'
import { harvestDocx } from './harvest-docx.ts'
import { harvestHtml } from './harvest-html.ts'
import { harvestPdf } from './harvest-pdf.ts'

/** What was filled in: text (empty where nothing was), the value of the option that was chosen, or whether a box was ticked. */
export type Answer = string | boolean

export interface Answers {
  /** Of the document, as it says itself. */
  readonly title: string
  /** A code such as `nl`; empty where the file does not say. */
  readonly language: string
  /** By key, in the order of the form. Dates are YYYY-MM-DD where they can be read as one. */
  readonly answers: ReadonlyMap<string, Answer>
}

export type Harvested =
  | ({ readonly ok: true; readonly format: 'docx' | 'pdf' | 'html' } & Answers)
  | { readonly ok: false; readonly reason: Text }

/** Larger files are no filled forms. */
export const harvestLimit = 32 * 1024 * 1024

const refuse = (nl: string, en: string): Harvested => ({ ok: false, reason: { nl, en } })

/** The answers in a file's bytes; its kind is read from what it holds, not from its name. Never throws. */
export function harvest(bytes: Uint8Array): Harvested {
  if (bytes.length > harvestLimit)
    return refuse('Dit bestand is groter dan 32 MB.', 'This file is larger than 32 MB.')
  const start = String.fromCharCode(...bytes.subarray(0, 1024))
  try {
    if (start.startsWith('PK')) return answered('docx', harvestDocx(bytes))
    if (start.includes('%PDF-')) return answered('pdf', harvestPdf(bytes))
    if (/<(?:!doctype|html|form|body)\b/i.test(start))
      return answered('html', harvestHtml(new TextDecoder().decode(bytes)))
  } catch (error) {
    // What other programs write can be nested deeper than calls can.
    if (!(error instanceof RangeError)) throw error
    return unreadable
  }
  return refuse(
    'Dit is geen ingevuld formulier: verwacht een Word-bestand (.docx), een pdf of een bewaarde webpagina (.html).',
    'This is no form that was filled in: expected a Word file (.docx), a PDF or a saved web page (.html).',
  )
}

const unreadable = refuse(
  'Dit bestand kan niet worden gelezen: het is beschadigd of met een wachtwoord beveiligd.',
  'This file cannot be read: it is damaged or protected with a password.',
)

const nameless = refuse(
  'De velden in dit Word-bestand hebben geen naam meer: het is bewaard met een programma dat die weglaat, zoals LibreOffice voor versie 7.6. Vul het formulier in met Word, of gebruik de pdf.',
  'The fields in this Word file have lost their names: it was saved with a program that drops them, such as LibreOffice before version 7.6. Fill in the form with Word, or use the PDF.',
)

function answered(format: 'docx' | 'pdf' | 'html', found: Answers | 'nameless' | undefined): Harvested {
  if (found === 'nameless') return nameless
  if (!found) return unreadable
  if (found.answers.size > 0) return { ok: true, format, ...found }
  return refuse(
    'In dit bestand staan geen velden van een formulier van outcomes.',
    'This file holds no fields of a form that outcomes made.',
  )
}
