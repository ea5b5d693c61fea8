/** From a folder to values and findings. */
import { describe, expect, it, test } from 'vitest'
import { load, readText } from '../../src/load/load.ts'
import { limits } from '../../src/load/limits.ts'
import { memoryFolder } from '../memory-folder.ts'

const rules = (findings: readonly { file: string; rule: string }[]) =>
  findings.map(({ file, rule }) => `${file} ${rule}`)

test('a broken file is told and the others are read', async () => {
  const { files, findings } = await load(
    memoryFolder({
      'outcomes/a.yaml': 'id: a\n',
      'outcomes/b.yaml': 'id: [\n',
      'outcomes/c.yaml': Uint8Array.of(0x61, 0xf6),
      'outcomes/d.yaml': 'id: d\ntitle: "x" # quoted\n',
      'outcomes/e.yaml': '',
      'outcomes/f.yaml': { kind: 'file', problem: 'unreadable' },
      'outcomes/g.yaml': { kind: 'file', problem: 'missing' },
    }),
  )
  expect(files.map(({ name, value }) => [name, value])).toEqual([
    ['a', { id: 'a' }],
    ['b', undefined],
    ['c', undefined],
    ['d', { id: 'd', title: 'x' }],
    ['e', undefined],
    ['f', undefined],
    ['g', undefined],
  ])
  expect(rules(findings).toSorted()).toEqual([
    'outcomes/b.yaml yaml/bracket',
    'outcomes/c.yaml yaml/not-utf8',
    'outcomes/e.yaml yaml/empty',
    'outcomes/f.yaml repository/unreadable-file',
    'outcomes/g.yaml repository/unreadable-file',
  ])
})

describe('the place of a mistake', () => {
  it('is the line and column an editor shows, with Windows line ends and a byte order mark too', async () => {
    const { findings } = await load(
      memoryFolder({ 'outcomes/a.yaml': '\ufeff# één\r\nid: a\r\ntitle: Rol: x\r\n' }),
    )
    expect(findings.map(({ place }) => place)).toEqual([
      { start: { line: 3, column: 8 }, end: { line: 3, column: 14 } },
    ])
  })

  it('ends on its own line', async () => {
    const { findings } = await load(memoryFolder({ 'outcomes/a.yaml': 'title: "x\n\n\n' }))
    expect(findings[0]?.place).toEqual({ start: { line: 1, column: 8 }, end: { line: 1, column: 9 } })
  })
})

describe('a file that is too large', () => {
  const text = (size: number) => `# ${'x'.repeat(size - 3)}\n`

  it('is refused before it is read', () => {
    expect(readText(memoryFolder({ x: text(limits.fileBytes) }), 'x')).toBeTypeOf('string')
    expect(readText(memoryFolder({ x: text(limits.fileBytes + 1) }), 'x')).toMatchObject({
      rule: 'yaml/too-large',
      reason: { nl: 'Het bestand is te groot, verwacht hooguit 256 kB.' },
    })
  })
})

test('only a file that accepts findings keeps its text', async () => {
  const { files } = await load(
    memoryFolder({
      'outcomes/a.yaml': 'id: a # outcomes-ignore outcome/observable-verb: zo besloten\n',
      'outcomes/b.yaml': 'id: b\n',
    }),
  )
  expect(files.map(({ text }) => text !== undefined)).toEqual([true, false])
})
