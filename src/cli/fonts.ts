/** The fonts of the PDFs, from the program's own folder. */
import fs from 'node:fs'
import { UserError } from '../diagnostic.ts'
import type { Fonts } from '../render/pdf-fonts.ts'

const family = 'Source Sans 3'

/** Upright first; `dist/fonts` has them under these names (bin/build/fonts.ts). */
export const fontFiles = [
  '400Regular/SourceSans3_400Regular.ttf',
  '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  '600SemiBold/SourceSans3_600SemiBold.ttf',
  '600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
] as const

/** Reads them; a UserError where the installation is not complete. */
export function readFonts(): Fonts {
  const folder = places.map((place) => new URL(place, import.meta.url)).find((url) => fs.existsSync(url))
  if (!folder) throw incomplete
  try {
    const built = folder.pathname.endsWith('/fonts/')
    return {
      family,
      faces: fontFiles.map((file) => fs.readFileSync(new URL(built ? file.replace(/^.*\//, '') : file, folder))),
    }
  } catch {
    throw incomplete
  }
}

/** From a chunk or the entry in dist; from the source, where the package stands beside it. */
const places = ['../fonts/', './fonts/', '../../node_modules/@expo-google-fonts/source-sans-3/']

const incomplete = new UserError({
  nl: 'De lettertypen voor pdf ontbreken in de installatie van outcomes. Installeer outcomes opnieuw, of kies html of docx.',
  en: 'The fonts for PDF are missing from the installation of outcomes. Install outcomes again, or choose html or docx.',
})
