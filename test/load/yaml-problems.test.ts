/** Every problem with a file has a sentence that a committee understands, in both languages. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { languages } from '../../src/diagnostic.ts'
import { refuse } from '../../src/load/unreadable.ts'
import type { ProblemCode } from '../../src/load/yaml-problems.ts'
import { describeProblem } from '../../src/load/yaml-problems.ts'

interface Sentence {
  readonly code: ProblemCode
  readonly found?: string
  readonly nl: string
  readonly en: string
}

const file = fileURLToPath(new URL('./sentences.yaml', import.meta.url))
const sentences = parse(readFileSync(file, 'utf8')) as readonly Sentence[]

/** All there are: one that is forgotten does not compile. */
const codes: Readonly<Record<ProblemCode, true>> = {
  'after-quotes': true,
  alias: true,
  anchor: true,
  bracket: true,
  'carriage-return': true,
  character: true,
  'colon-in-text': true,
  'conflict-marker': true,
  directive: true,
  'duplicate-key': true,
  empty: true,
  escape: true,
  indentation: true,
  key: true,
  'not-a-map': true,
  'not-utf8': true,
  number: true,
  quotes: true,
  'several-documents': true,
  'start-of-text': true,
  syntax: true,
  tab: true,
  tag: true,
  'text-too-long': true,
  'too-complex': true,
  'too-deep': true,
  'too-large': true,
}

describe('a problem in a file', () => {
  it.each(sentences.map((one) => [`${one.code} ${one.found ?? ''}`, one] as const))(
    '%s',
    (_name, { code, found = '', nl, en }) => {
      const { reason, hint } = describeProblem(code, found)
      const said = languages.map((language) =>
        [reason[language], hint?.[language]].filter(Boolean).join(' → '),
      )
      expect(said).toEqual([nl, en])
    },
  )

  it('has been read aloud, whatever it is', () => {
    expect([...new Set(sentences.map(({ code }) => code))].toSorted()).toEqual(Object.keys(codes).toSorted())
  })
})

test('what cannot be opened is told in whole sentences too', () => {
  const problems = ['missing', 'link', 'not-a-file', 'unreadable', 'unreadable-folder', 'folder-too-deep', 'not-a-folder', 'second-config'] as const // prettier-ignore
  const said = problems.map((problem) => refuse('x', problem))
  for (const { reason, rule } of said) {
    expect(rule).toMatch(/^repository\/[a-z-]+$/)
    for (const language of languages) expect(reason[language]).toMatch(/^\p{Lu}.*\.$/u)
  }
  expect(new Set(said.map(({ reason }) => reason.nl)).size).toBe(problems.length)
})
