import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { changePages } from '../../bin/build/rule-pages.ts'
import { diffRules } from '../../src/diff/effects.ts'

const folder = fileURLToPath(new URL('../../docs/changes/', import.meta.url))

describe('the pages about changes', () => {
  const pages = changePages()

  it('are in the docs as they are made (npm run generate)', () => {
    const there = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => name.replaceAll('\\', '/'))
    expect(there.toSorted()).toEqual([...pages.keys()].toSorted())
    for (const [name, text] of pages) expect(readFileSync(path.join(folder, name), 'utf8'), name).toBe(text)
  })

  it('show every rule with an example, in both languages', () => {
    for (const { id } of diffRules) {
      for (const language of ['nl', 'en']) {
        const page = pages.get(`${language}/${id}.md`)
        expect(page).toContain('```diff\n')
        expect(page).not.toMatch(/undefined|null|\[object/)
      }
    }
  })
})
