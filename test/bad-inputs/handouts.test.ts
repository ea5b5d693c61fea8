/** Hostile texts in every field of every kind: in each handout, in all formats, they come out as text and do nothing. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import type { Nodes } from 'mdast'
import { chromium } from 'playwright-core'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepScript } from '../../src/render/html-keep.ts'
import { openGround, run, structure } from './standing.ts'

// Half pairs of characters in it are no JSON to everybody.
const texts = JSON.parse(
  readFileSync(fileURLToPath(new URL('./texts.json', import.meta.url)), 'utf8'),
) as Readonly<Record<string, readonly [string, string]>>

const ground = openGround()
afterAll(() => {
  ground.close()
})

/** Texts that mean something somewhere: to Markdown, HTML, templates, Word, Excel, Typst, PDF, a terminal. */
const own = [
  'a | b || c |---| d',
  '`x` ``y`` ```z```',
  '::field{key="x" label="y"} :::table\n:::',
  '[klik](javascript:alert(1)) <javascript:alert(1)> javascript:alert(1)',
  '![beeld](https://evil.example/x.png) [a]: https://evil.example',
  '#eval("panic(1)") #read("/etc/passwd") #import "x" $sum_x$ @label <label> \\u{41}',
  '{{constructor}} {{> partial}} {{{triple}}}',
  '=cmd|"/c calc"!A0 DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe',
  '{ INCLUDETEXT "file:///etc/passwd" } <w:fldSimple w:instr="DDE"/> ]]> &amp; &#x41; &lt;',
  '(unbalanced \\( ) /JavaScript << /S /Launch >> endobj stream',
  'leraar 👩🏽‍🏫 en 👍',
  '学习成果 学生可以 ελληνικά кириллица עברית عربي',
  `${'aansprakelijkheidswaardevaststelling'.repeat(3).slice(0, 75)}`,
  '- a\n- b\n\n1. c\n\n# kop\n\n> citaat\n\n    code\n\n***\n\n<!-- weg -->',
  '*a* **b** _c_ ~~d~~ [^1] \\* &nbsp;',
] as const
/** With the texts of others that end up in documents; what only a terminal or a runner would obey is tested elsewhere. */
const others = Object.entries(texts).flatMap(([name, [expected, text]]) =>
  expected === 'accept' && /^1[12]-/.test(name) && text.trim() !== '' ? [text] : [],
)
const payloads = [...own, ...others]
const mixed = own.map((text) => text.replaceAll(/\s+/g, ' ')).join(' ')
const manyWords = 'woorden '.repeat(490).trim()

/** An outcome with a text of its own in each field that handouts show. */
function outcomeOf(id: string, next: (field: string) => string) {
  const evidence = (one: string) => ({ what: [next(`${one}.what`)], who: [next(`${one}.who`)] })
  return {
    id,
    version: '1.0.0',
    status: 'draft',
    language: 'nl',
    title: next('title'),
    statement: next('statement'),
    behaviours: [
      // Where there is a clause, that stands for the text.
      { id: 'een', verb: 'geven', text: 'geeft', clause: `je ${next('clause')}`, nominal: next('nominal'), evidence: evidence('een') },
      { id: 'twee', verb: 'bespreken', text: next('text'), nominal: next('twee.nominal'), evidence: evidence('twee') },
    ],
    context: { description: next('context'), settings: [next('settings')], with: [next('with')], room: next('room') },
    standard: {
      complexity: { level: 3, description: next('complexity') },
      autonomy: { level: 3, description: next('autonomy') },
      rubric: 'single_point',
      criteria: [
        { id: 'c1', behaviours: ['een'], text: next('c1') },
        { id: 'c2', behaviours: ['twee'], text: next('c2') },
      ],
    },
    transfer: next('transfer'),
  }
} // prettier-ignore

/** What has to be found in the handouts of an outcome, by its id. */
const wanted = new Map<string, string[]>()
const files: Record<string, string> = {}
const add = (id: string, next: (field: string) => string) => {
  const given: string[] = []
  const outcome = outcomeOf(id, (field) => {
    const text = next(field)
    given.push(text)
    return text
  })
  wanted.set(id, given)
  files[`outcomes/${id}.yaml`] = JSON.stringify(outcome)
}
add('alles-overal', (field) => `${field} ${mixed}`)
let used = 0
for (let at = 0; used < payloads.length; at++) add(`teksten-${at}`, () => payloads[used++ % payloads.length]!)
add('veel-woorden', (field) => `${field} ${manyWords}`)

const persona = (text: string) => ({
  id: 'amy', language: 'nl', name: text, targetGroup: text, route: 'part_time', summary: text, startingSituation: text,
  strengths: [text], opportunities: [text], priorLearning: [{ kind: 'work', text }], questions: [text], learningGoals: [text],
  conditions: { agency: 'low', timePerWeek: text, support: [text], constraints: [text] },
  provenance: { basedOn: text, reviewBy: '2030-01-31' },
}) // prettier-ignore
files['personas/amy.yaml'] = JSON.stringify(persona(mixed))
// Here Markdown counts: a link is a link, so only what acts is looked for.
files['agreements/noord.yaml'] = JSON.stringify({
  id: 'noord', language: 'nl', title: mixed, partnership: mixed, parties: [{ name: mixed, role: 'school' }],
  personas: ['amy'], outcomes: [...wanted.keys()].map((id) => `${id}@1`),
  topics: [{ topic: 'measure', room: own.join('\n\n'), direction: own.join('\n'), examples: [...own] }],
  decidedOn: '2026-02-01', reviewBy: '2030-06-01', status: 'agreed',
}) // prettier-ignore
files['outcomes.config.yaml'] = JSON.stringify({
  schema: 1, institute: { id: 'voorbeeld', name: mixed }, language: 'nl', languages: ['nl'],
}) // prettier-ignore
files['frameworks/beroepsprofiel.yaml'] = JSON.stringify({
  id: 'beroepsprofiel', kind: 'profession_profile', title: mixed, version: '2026', language: 'nl', items: [{ id: 'begeleiden', text: mixed }],
}) // prettier-ignore

const here = ground.make(files)
const handouts = (ending: string): string[] =>
  readdirSync(path.join(here, 'handouts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`.${ending}`))
    .map((name) => path.join(here, 'handouts', name))
    .toSorted()

/** Letters and marks that every font and layout keeps, in lower case: a clause does not begin with a capital. */
const squash = (text: string): string => text.replaceAll(/[^!-~]|-/g, '').toLowerCase()

/** The words of the handouts about an outcome together. */
function wordsAbout(id: string, documents: ReadonlyMap<string, string>): string {
  const about = [...documents].filter(([file]) => new RegExp(`_${id}[_.]`).test(file))
  expect(about).toHaveLength(2)
  return squash(about.map(([, text]) => text).join('\n'))
}

/** Holds the handouts to what the fields say, whole. */
function expectWords(documents: ReadonlyMap<string, string>): void {
  for (const [id, given] of wanted) {
    const said = wordsAbout(id, documents)
    for (const text of given)
      expect(said, `${id}: ${text.slice(0, 60)}`).toContain(squash(text).replace(/[.?!…]+$/, ''))
  }
}

/** Pages have edges, in the middle of a text too: then every word is there. */
function expectEachWord(documents: ReadonlyMap<string, string>): void {
  for (const [id, given] of wanted) {
    const said = wordsAbout(id, documents)
    for (const word of new Set(given.flatMap((text) => text.split(/[\s-]+/).map(squash))))
      expect(said, id).toContain(word.replace(/[.?!…]+$/, ''))
  }
}

const each = <T>(list: readonly string[], read: (file: string) => T): Map<string, T> =>
  new Map(list.map((file) => [file, read(file)]))

beforeAll(async () => {
  const { stdout: sound } = await run(here, ['validate', '--lang', 'en', '--format', 'stylish', ...structure])
  expect(sound).not.toMatch(/ error /)
  const render = ['--format', 'md,html,docx,pdf', '--lang', 'nl']
  for (const what of [['assessment-form'], ['conversation-guide', '--persona', 'amy']])
    expect((await run(here, ['render', ...what, ...render])).exit).toBe(0)
  for (const ending of ['md', 'html', 'docx', 'pdf']) expect(handouts(ending)).toHaveLength(2 * wanted.size + 2)
}, 300_000) // prettier-ignore

describe('in Markdown', () => {
  const read = unified().use(remarkParse).use(remarkGfm)
  it('nothing but words', () => {
    const words = (node: Nodes): string => {
      expect(['html', 'image', 'definition', 'code', 'footnoteReference']).not.toContain(node.type)
      if (node.type === 'link') expect(node.url).toMatch(/^(?:https?:|mailto:|#)/)
      if ('value' in node) return node.value
      return 'children' in node ? node.children.map(words).join('') : ''
    }
    expectWords(each(handouts('md'), (file) => words(read.parse(readFileSync(file, 'utf8')))))
  })
})

describe('in a browser', () => {
  const places = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'] // prettier-ignore
  it('no script runs, nothing is fetched, and the words are there', async () => {
    const executablePath = places.find((place) => place !== '' && existsSync(place))
    if (!executablePath) throw new Error('no Chromium found: install one, or say where it is in CHROMIUM')
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage()
      const happened: string[] = []
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => happened.push(dialog.message())))
      page.on('popup', () => happened.push('popup'))
      page.on('pageerror', (error) => happened.push(error.message))
      page.on('request', (request) => {
        if (!request.isNavigationRequest() || !request.url().startsWith('file:')) happened.push(request.url())
      })
      const found = new Map<string, string>()
      for (const file of handouts('html')) {
        await page.goto(`file://${file}`)
        const { words, acting, scripts, links } = await page.evaluate(`({
          words: document.title + ' ' + document.body.textContent,
          acting: [...document.querySelectorAll('iframe,object,embed,img,base,link,svg,meta[http-equiv=refresh]')].length
            + [...document.querySelectorAll('*')].filter((one) => one.getAttributeNames().some((name) => name.startsWith('on'))).length,
          scripts: [...document.scripts].map((script) => script.textContent),
          links: [...document.querySelectorAll('[href],[src],[action]')].map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action')),
        })`) as { words: string; acting: number; scripts: string[]; links: string[] } // prettier-ignore
        expect(acting, file).toBe(0)
        for (const script of scripts) expect(script).toBe(keepScript)
        for (const link of links) expect(link).toMatch(/^(?:https?:|mailto:|#)/)
        found.set(file, words)
      }
      expect(happened).toEqual([])
      expectWords(found)
    } finally {
      await browser.close()
    }
  }, 180_000)
})

describe('in Word', () => {
  const decode = (xml: string): string =>
    xml.replaceAll(/&(?:lt|gt|quot|apos|amp|#x[0-9a-f]+|#\d+);/gi, (entity) => {
      const named: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' } // prettier-ignore
      return named[entity] ?? String.fromCodePoint(Number(entity.slice(2, -1).replace(/^x/i, '0x')))
    })

  it('no field, no link to a program or a file, and the words are there', () => {
    expectWords(
      each(handouts('docx'), (file) => {
        const parts = unzipSync(readFileSync(file))
        const all = Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
        for (const [name, xml] of all) {
          for (const [, field] of xml.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/g))
            expect((field ?? '').trim(), name).toMatch(/^(?:PAGE|NUMPAGES|HYPERLINK|$)/)
          for (const [, target] of xml.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g))
            expect(target, name).toMatch(/^(?:https?:|mailto:)/)
        }
        const body = strFromU8(parts['word/document.xml']!)
        return decode([...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(' '))
      }),
    )
  })

  it('LibreOffice reads the same words', () => {
    const out = path.join(ground.ground, 'txt')
    const profile = `-env:UserInstallation=file://${path.join(ground.ground, 'office')}`
    const chosen = handouts('docx').filter((file) => file.includes('alles-overal'))
    const format = 'txt:Text (encoded):UTF8'
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...chosen], { stdio: 'ignore', timeout: 150_000 }) // prettier-ignore
    const said = squash(readdirSync(out).map((name) => readFileSync(path.join(out, name), 'utf8')).join('\n')) // prettier-ignore
    for (const text of wanted.get('alles-overal')!) expect(said).toContain(squash(text))
  }, 180_000)
})

describe('in PDF', () => {
  it('no script, no action that leaves the page, and the words are there', () => {
    expectEachWord(
      each(handouts('pdf'), (file) => {
        expect(execFileSync('pdfinfo', ['-js', file], { encoding: 'utf8' }).trim()).toBe('')
        for (const url of execFileSync('pdfinfo', ['-url', file], { encoding: 'utf8' }).matchAll(/\w+:\S+$/gm))
          expect(url[0]).toMatch(/^(?:https?:|mailto:)/)
        return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
      }),
    )
  }, 180_000)

  it('no word runs off the paper', () => {
    for (const file of handouts('pdf')) {
      const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 })
      const width = Number(/<page width="([\d.]+)"/.exec(boxes)?.[1])
      const right = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, edge]) => Number(edge))
      expect(right.length).toBeGreaterThan(100)
      expect(right.reduce((one, other) => Math.max(one, other)), file).toBeLessThan(width)
    }
  })
})
