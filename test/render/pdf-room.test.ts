/** Paper is not wasted on a last page with next to nothing on it. */
import { expect, it } from 'vitest'
import { readFonts } from '../../src/cli/fonts.ts'
import { realWorld } from '../../src/cli/real-world.ts'
import { compose, type View } from '../../src/render/compose.ts'
import { readHouseStyle } from '../../src/render/house-style.ts'
import { createLibrary } from '../../src/render/library.ts'
import { createPdf } from '../../src/render/pdf.ts'
import { ask, hasPoppler } from './readers.ts'

const root = new URL('../../', import.meta.url).pathname
const pdf = await createPdf(readFonts(realWorld(root).program))

const facts = {
  id: 'lines',
  name: 'Lines',
  language: 'en',
  mark: null,
  institute: 'X',
  footer: 'X',
  generator: 'x',
  date: null,
} as const

/** How many of so many lines stand on each page. */
async function linesOn(count: number): Promise<number[]> {
  const lines = Array.from({ length: count }, (_, index) => `line${index} of the text`).join('\n\n')
  const library = await createLibrary(new Map([['en/lines.md.hbs', `# Lines\n\n${lines}\n`]]), {})
  const composed = compose('lines', { document: facts } as View, library)
  if (!composed.ok) throw new Error('not made')
  const bytes = pdf.write(composed.document, readHouseStyle(undefined, ''), () => {}) as Uint8Array
  const pages = ask('pdftotext', [], bytes).said.split('\f').slice(0, -1)
  return pages.map((page) => page.match(/line\d+/g)?.length ?? 0)
}

it.runIf(hasPoppler)('a document that nearly fits on its pages is set to fit', async () => {
  const found = new Map<number, number[]>()
  for (let count = 40; count <= 76; count += 2) found.set(count, await linesOn(count))
  for (const [count, lines] of found) expect(lines.reduce((sum, one) => sum + one, 0)).toBe(count)
  const single = [...found].filter(([, lines]) => lines.length === 1).map(([count]) => count)
  const double = [...found].filter(([, lines]) => lines.length === 2)
  expect(single.length).toBeGreaterThan(0)
  expect(double.length).toBeGreaterThan(0)
  expect(Math.max(...single)).toBeLessThan(Math.min(...double.map(([count]) => count)))
  // What does not fit however close it is set is set as it should be, and leaves enough for its last page.
  for (const [, [, last]] of double) expect(last).toBeGreaterThanOrEqual(8)
})
