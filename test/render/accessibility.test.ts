import { execFileSync } from 'node:child_process'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../src/diagnostic.ts'
import { type DocumentSpec, documents, findDocument, jobFor } from '../../src/render/documents.ts'
import { loadFormats } from '../../src/render/formats.ts'
import { createLibrary } from '../../src/render/library.ts'
import { renderDocument } from '../../src/render/render.ts'
import { someOf } from '../effort.ts'
import { openBrowser } from './browser.ts'
import { handoutRoles } from '../../src/render/view/subjects.ts'
import { example, exampleLogo, jobOf, seedId, subjectOf } from './example.ts'

const library = await createLibrary(new Map())
const formats = await loadFormats(['html'])
const logo = exampleLogo()
const isAboutOutcome = ({ scope }: DocumentSpec) => scope === 'outcome' || scope === 'role'
const analytic = 'toetsen-en-feedback-geven'
const persona = example.personas.get('femke-deeltijd-pabo')!.item

const every = documents.flatMap((spec) =>
  languages.flatMap((language) => {
    const subjects = [
      subjectOf(seedId, language),
      // In one language: another outcome, as a draft, and the same one for a persona.
      ...(language === 'nl' && isAboutOutcome(spec)
        ? [subjectOf(analytic, language, { status: 'draft' })]
        : []),
      ...(language === 'nl' && spec.takesPersona ? [{ ...subjectOf(seedId, language), persona }] : []),
    ]
    const roles = spec.scope === 'role' ? handoutRoles : (['student'] as const)
    return subjects.flatMap((subject) =>
      roles.map((role) => {
        const job = jobOf(spec, subject, role)
        return {
          name: `${job.template} ${language} ${subject.outcome.id} ${'persona' in subject ? 'with a persona' : ''}`,
          most: mostPages(job.template) + ('persona' in subject ? 1 : 0),
          html: String(renderDocument(job, formats, library, logo).files[0]!.content),
        }
      }),
    )
  }),
)

const pages = someOf(every)

describe('in a browser', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    page = await (await browser.newContext()).newPage()
  })
  afterAll(async () => browser?.close())

  it.each(pages)('$name has nothing that keeps anybody out', async ({ html }) => {
    await page.setContent(html)
    const { violations, passes } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(passes.length).toBeGreaterThan(20)
    expect(
      violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html: found }) => found.slice(0, 120)).join(' | ')}`,
      ),
    ).toEqual([])
  })

  it('can be filled in with the keyboard, and asks nothing of the network', async () => {
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.setContent(pages[0]!.html)
    await page.bringToFront()
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Sam')
    expect(await page.getByLabel('Student', { exact: true }).inputValue()).toBe('Sam')
    await page.getByRole('radiogroup').first().getByRole('radio').first().check()
    await page.getByLabel('Student', { exact: true }).press('Enter')
    expect(await page.getByLabel('Student', { exact: true }).inputValue()).toBe('Sam')
    expect(requests.filter((url) => !url.startsWith('about:'))).toEqual([])
  })

  it('reads on a phone without sideways scrolling of the page', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    for (const { html } of pages) {
      await page.setContent(html)
      const width = await page.evaluate('document.documentElement.scrollWidth')
      expect(width).toBeLessThanOrEqual(360)
    }
  })

  it('prints a date that is filled in, and no hint of the browser in one that is not', async () => {
    const print = async () =>
      execFileSync('pdftotext', ['-', '-'], {
        input: await page.pdf({ preferCSSPageSize: true }),
        encoding: 'utf8',
      })
    await page.setContent(pages[0]!.html)
    expect(await print()).not.toMatch(/[md]{2}\W[md]{2}\W[yj]{4}/i)
    await page.locator('input[type=date]').first().fill('2026-05-17')
    expect(await print()).toMatch(/05\W17\W2026|17\W0?5\W2026|2026\W05\W17/)
  })

  const printed = async (html: string): Promise<number> => {
    await page.setContent(html)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  }

  it.each(pages.filter(({ name }) => name.includes(seedId)))(
    '$name keeps to its number of pages of A4',
    async ({ most, html }) => {
      const counted = await printed(html)
      expect(counted).toBeGreaterThan(0)
      expect(counted).toBeLessThanOrEqual(most)
    },
  )

  it('prints every persona on one page', async () => {
    const spec = findDocument('persona-card')
    if (spec?.scope !== 'persona') throw new Error('no persona card')
    for (const { item, file } of example.personas.values()) {
      for (const language of languages) {
        const subject = { catalogue: example, language, made: { version: '1.2.3' }, persona: item, file }
        const [card] = renderDocument(jobFor(spec, subject), formats, library, logo).files
        expect(await printed(String(card!.content))).toBe(1)
      }
    }
  })
})

/** How many pages of A4 an ordinary outcome may take; a booklet and a workshop pack are as long as the set is large. */
function mostPages(template: string): number {
  if (template === 'booklet' || template === 'workshop-pack') return 40
  if (template === 'persona-card' || template === 'outcome-sheet') return 1
  if (template === 'validation-form') return 5
  const two = ['agreement-record', 'starter-sheet', 'professional-learning-guide']
  return two.includes(template) || template.startsWith('role-handout-') ? 2 : 3
}
