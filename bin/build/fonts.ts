/** Copies the fonts of the PDFs, with their licence, into dist/fonts: users need no package for them. */
import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { fontFiles } from '../../src/cli/fonts.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const source = path.join(root, 'node_modules/@expo-google-fonts/source-sans-3')
const target = path.join(root, 'dist/fonts')

export function copyFonts(): void {
  mkdirSync(target, { recursive: true })
  for (const file of fontFiles) {
    const face = file.slice('SourceSans3_'.length, -'.ttf'.length)
    copyFileSync(path.join(source, face, file), path.join(target, file))
  }
  copyFileSync(path.join(source, 'LICENSE_FONT'), path.join(target, 'OFL.txt'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) copyFonts()
