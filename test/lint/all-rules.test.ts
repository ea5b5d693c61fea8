/** Every finding belongs to a rule that can be explained, in both languages. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { languages } from '../../src/diagnostic.ts'
import { allRules } from '../../src/lint/all-rules.ts'
import { catalogueRules } from '../../src/lint/catalogue-rules.ts'
import { lint } from '../../src/lint/lint.ts'
import { describeRule } from '../../src/lint/page.ts'
import { runRules } from '../../src/lint/run-rules.ts'
import { describeProblem } from '../../src/load/yaml-problems.ts'
import { soundCatalogue, soundOutcome } from './sound.ts'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const ids = allRules.map(({ id }) => id)

test('each id is there once', () => {
  expect(new Set(ids).size).toBe(ids.length)
})

test('what the rooms report under a fixed name is explained', () => {
  const named = ['load', 'model', 'cli'].flatMap((room) =>
    readdirSync(path.join(src, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readFileSync(path.join(src, room, name), 'utf8').matchAll(
          /rule: '((?:reference|repository|lexicon)\/[a-z-]+)'/g,
        ),
      ])
      .map((match) => match[1]!),
  )
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((id) => !ids.includes(id as (typeof ids)[number]))).toEqual([])
})

test('every problem of YAML and only those', () => {
  const yaml = ids.filter((id) => id.startsWith('yaml/')).map((id) => id.slice('yaml/'.length))
  for (const code of yaml) expect(describeProblem(code as never, 'x').reason.nl).toMatch(/\w/)
  const source = readFileSync(path.join(src, 'load/yaml-problems.ts'), 'utf8')
  const codes = [...source.matchAll(/^ {2}'?([a-z0-9-]+)'?: \{$/gm)].map((match) => match[1]!)
  expect(codes.toSorted()).toEqual(yaml.toSorted())
})

test('every keyword of the schemas that can fail', () => {
  const source = readFileSync(path.join(src, 'validate/describe.ts'), 'utf8')
  const keywords = [...source.matchAll(/case '([A-Za-z ]+)':/g)].map((match) =>
    match[1] === 'false schema'
      ? 'not-allowed'
      : match[1]!.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`),
  )
  const schema = ids.filter((id) => id.startsWith('schema/')).map((id) => id.slice('schema/'.length))
  expect(keywords.toSorted()).toEqual(schema.toSorted())
})

test.each(languages)('a page in %s says why and what to do', (language) => {
  for (const rule of allRules) {
    const { title, sections } = describeRule(rule, language)
    expect(title).toMatch(/^\p{Lu}/u)
    expect(sections.filter(({ text }) => text !== undefined).length).toBeGreaterThanOrEqual(2)
  }
})

test('the rules that read no sentences say the same without the reader of sentences', () => {
  const before = { ...soundOutcome('nl'), status: 'adopted' as const }
  const catalogue = soundCatalogue('nl', { outcome: { ...before, title: 'Anders' } })
  const options = { today: '2026-09-01', base: soundCatalogue('nl', { outcome: before }) }
  const said = runRules(catalogue, catalogueRules, options)
  expect(said.length).toBeGreaterThan(0)
  expect(said).toEqual(lint(catalogue, { ...options, only: catalogueRules.map(({ id }) => id) }))
})
