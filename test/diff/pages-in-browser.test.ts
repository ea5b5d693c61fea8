/** The comparisons as a reader opens them: a page in the browser, a Word file, a PDF. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { strFromU8, unzipSync } from 'fflate'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clear, makeRepository, outcomes, patch, temporary, write } from './git-repository.ts'

const second = fileURLToPath(new URL('../../docs/examples/second-institute', import.meta.url))
const example = fileURLToPath(new URL('../..', import.meta.url))
const here = temporary()
const repository = path.join(here, 'repository')
const places = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
]
let browser: Browser

beforeAll(async () => {
  makeRepository(repository)
  const feedback = 'outcomes/feedback-geven.yaml'
  patch(repository, feedback, 'level: 3', 'level: 4')
  patch(repository, feedback, 'Koppelt de feedback aan het doel', 'Verbindt <b>feedback</b> met het doel')
  write(
    repository,
    'outcomes/nieuw.yaml',
    readFileSync(path.join(repository, feedback), 'utf8')
      .replaceAll('feedback-geven', 'nieuw')
      .replaceAll('feedback', 'muziek'),
  )
  const executablePath = places.find((place) => place !== '' && existsSync(place))
  if (!executablePath) throw new Error('no Chromium found: install one, or say where it is in CHROMIUM')
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  clear(here)
})

const comparisons = [
  ['diff', 'nl', () => [repository, 'diff', 'main']],
  ['diff', 'en', () => [repository, 'diff', 'main']],
  ['crosswalk', 'nl', () => [example, 'crosswalk', second]],
  ['crosswalk', 'en', () => [example, 'crosswalk', second]],
] as const

/** Writes a comparison in a form, and gives the file. */
function make(args: readonly string[], language: string, format: string): string {
  const [folder = '', ...command] = args
  const file = path.join(here, `${command[0]}.${language}.${format}`)
  const ran = outcomes(folder, '--lang', language, ...command, '--format', `${format}=${file}`)
  expect(ran).toEqual({ exit: 0, stdout: '', stderr: '' })
  return file
}

describe.each(comparisons)('%s (%s)', (_, language, args) => {
  it('keeps nobody out of the page, shows what was chosen, and asks nothing of the web', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`file://${make(args(), language, 'html')}`)
    const { violations, passes } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(passes.length).toBeGreaterThan(15)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
    const sections = page.locator('section[class*=kind-]')
    const all = await sections.count()
    expect(all).toBeGreaterThan(1)
    expect(await page.locator('section b:has-text("feedback"), script').count()).toBe(0)
    const [box] = await page.locator('input').all()
    await box!.focus()
    await page.keyboard.press('Space')
    expect(await sections.filter({ visible: true }).count()).toBeLessThan(all)
    await page.close()
  })

  it('is a Word file and a PDF with the same words', () => {
    const archive = unzipSync(readFileSync(make(args(), language, 'docx')))
    const words = strFromU8(archive['word/document.xml']!).replaceAll(/<[^>]+>/g, ' ')
    const pdf = execFileSync('pdftotext', ['-layout', make(args(), language, 'pdf'), '-'], {
      encoding: 'utf8',
    })
    const heading =
      language === 'nl'
        ? /Wat er (?:verandert, en voor wie|anders is)|Leeruitkomsten naast elkaar/
        : /What changes, and for whom|Outcomes side by side/
    for (const text of [words, pdf]) {
      expect(text).toMatch(heading)
      expect(text).not.toMatch(/undefined|\[object/)
    }
  })
})
