/** From findings by path to diagnostics by place. */
import { describe, expect, it, test } from 'vitest'
import type { Finding } from '../../src/diagnostic.ts'
import { locate } from '../../src/load/locate.ts'
import { memoryFolder } from '../memory-folder.ts'

const text = `id: a
title: Volgen
standard:
  criteria:
    - id: een
      text: Kijkt goed.
    - id: twee
      text: Kijkt goed.
`

const finding = (at: Finding['at'], more: Partial<Finding> = {}): Finding => ({
  rule: 'outcome/x',
  severity: 'error',
  file: 'outcomes/a.yaml',
  at,
  item: { kind: 'outcome', id: 'a' },
  reason: { nl: 'Fout.', en: 'Wrong.' },
  ...more,
})

const keys = async (files: Record<string, string>, ...findings: Finding[]) => {
  const { diagnostics } = await locate(memoryFolder(files), findings)
  return diagnostics.map(({ key }) => key)
}

test('diagnostics come in the order of reading: file, line, column, rule', async () => {
  const files = { 'outcomes/a.yaml': text, 'outcomes/B.yaml': text }
  const { diagnostics, texts } = await locate(memoryFolder(files), [
    finding(['standard', 'criteria', 1, 'text']),
    finding(['title'], { rule: 'outcome/z' }),
    finding(['title'], { rule: 'outcome/b', onKey: true }),
    finding(['title'], { rule: 'outcome/a' }),
    finding(['id'], { file: 'outcomes/B.yaml' }),
  ])
  expect(
    diagnostics.map(({ place: { file, start }, rule }) => `${file}:${start.line}:${start.column} ${rule}`),
  ).toEqual([
    'outcomes/B.yaml:1:5 outcome/x',
    'outcomes/a.yaml:2:1 outcome/b',
    'outcomes/a.yaml:2:8 outcome/a',
    'outcomes/a.yaml:2:8 outcome/z',
    'outcomes/a.yaml:8:13 outcome/x',
  ])
  expect([...texts.keys()].toSorted()).toEqual(['outcomes/B.yaml', 'outcomes/a.yaml'])
})

test('a file that has gone since is shown at its start, without its text', async () => {
  const { diagnostics, texts } = await locate(memoryFolder({}), [finding(['title'])])
  expect(diagnostics[0]?.place).toMatchObject({ start: { line: 1, column: 1 }, end: { line: 1, column: 1 } })
  expect(texts.size).toBe(0)
})

test('what a finding refers to gets its place too', async () => {
  const files = { 'outcomes/a.yaml': text, 'outcomes/b.yaml': `# b\n${text}` }
  const related = [{ file: 'outcomes/b.yaml', at: ['id'], reason: { nl: 'Hier.', en: 'Here.' } }]
  const { diagnostics } = await locate(memoryFolder(files), [finding(['id'], { related })])
  expect(diagnostics[0]?.related[0]?.place).toMatchObject({ file: 'outcomes/b.yaml', start: { line: 2 } })
})

describe('the key of a finding', () => {
  const at = ['standard', 'criteria', 1, 'text']
  const files = (written: string) => ({ 'outcomes/a.yaml': written })

  it('stays when lines move, a list is put in another order, or a text is folded otherwise', async () => {
    const [before] = await keys(files(text), finding(at))
    expect(await keys(files(`# kop\n\n${text}`), finding(at))).toEqual([before])
    const turned = text.replace('id: een', 'id: drie').replace('id: twee', 'id: een').replace('drie', 'twee')
    expect(await keys(files(turned), finding(['standard', 'criteria', 0, 'text']))).toEqual([before])
    const folded = text.replace(
      'twee\n      text: Kijkt goed.',
      'twee\n      text: >-\n        Kijkt\n        goed.',
    )
    expect(await keys(files(folded), finding(at))).toEqual([before])
  })

  it('stays when the file is renamed but the item is the same', async () => {
    const [before] = await keys(files(text), finding(at))
    const moved = finding(at, { file: 'outcomes/po/a.yaml' })
    expect(await keys({ 'outcomes/po/a.yaml': text }, moved)).toEqual([before])
  })

  it('differs by rule, by criterion and by the words', async () => {
    const all = [
      ...(await keys(files(text), finding(at))),
      ...(await keys(files(text), finding(at, { rule: 'outcome/y' }))),
      ...(await keys(files(text), finding(['standard', 'criteria', 0, 'text']))),
      ...(await keys(files(text), finding(at, { span: { start: 0, end: 5 } }))),
      ...(await keys(files(text), finding(at, { span: { start: 6, end: 10 } }))),
      ...(await keys(files(text.replaceAll('goed', 'scherp')), finding(at))),
      ...(await keys(files(text), finding(at, { item: { kind: 'outcome', id: 'b' } }))),
    ]
    expect(new Set(all).size).toBe(all.length)
    for (const key of all) expect(key).toMatch(/^[0-9a-f]{16}$/)
  })
})
