/** The fonts of the PDFs, from the program's own folder. */
import { UserError } from '../diagnostic.ts'
import type { Fonts } from '../render/pdf-fonts.ts'
import type { Folder } from '../world.ts'

/** Upright first; the build puts them into `dist/fonts` (bin/build/fonts.ts). */
export const fontFiles = [
  'SourceSans3_400Regular.ttf',
  'SourceSans3_400Regular_Italic.ttf',
  'SourceSans3_600SemiBold.ttf',
  'SourceSans3_600SemiBold_Italic.ttf',
] as const

const largestFont = 4 * 1024 * 1024

/** Reads them; a UserError where the installation is not complete. */
export function readFonts(program: Folder): Fonts {
  return {
    family: 'Source Sans 3',
    faces: fontFiles.map((file) => {
      const reading = program.read(`dist/fonts/${file}`, largestFont)
      if (reading.ok) return reading.bytes
      throw new UserError({
        nl: 'De lettertypen voor pdf ontbreken in de installatie van outcomes. Installeer outcomes opnieuw, of kies html of docx.',
        en: 'The fonts for PDF are missing from the installation of outcomes. Install outcomes again, or choose html or docx.',
      })
    }),
  }
}
