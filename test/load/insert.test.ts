import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { appendEntry } from '../../src/load/insert.ts'

const fields = [
  { key: 'at', value: 'standard.criteria.x.text' },
  { key: 'class', value: 'shifted', comment: 'kies' },
  { key: 'note', value: 'Was “a”: nu #b' },
]
const entry = { at: 'standard.criteria.x.text', class: 'shifted', note: 'Was “a”: nu #b' }

describe('adding an entry to a list', () => {
  it('makes the list at the end of the file', () => {
    expect(
      appendEntry('id: a\n# slot\ntransfer: >-\n  Zo\n  geleerd.\n\n# einde\n', ['changes'], fields),
    ).toBe(
      'id: a\n# slot\ntransfer: >-\n  Zo\n  geleerd.\nchanges:\n  - at: standard.criteria.x.text\n    class: shifted # kies\n    note: "Was “a”: nu #b"\n\n# einde\n',
    )
  })

  it('stands behind the entries that there are, as they are indented', () => {
    expect(
      appendEntry(
        'id: a\nchanges:\n- at: b # ja\n  class: raised\nversion: 1.0.0\n',
        ['changes'],
        fields.slice(0, 2),
      ),
    ).toBe(
      'id: a\nchanges:\n- at: b # ja\n  class: raised\n- at: standard.criteria.x.text\n  class: shifted # kies\nversion: 1.0.0\n',
    )
  })

  it('fits in an empty list, a list on one line and a map on one line', () => {
    const texts = [
      'id: a\nchanges: []\n',
      'id: a\nchanges: [] # nog niets\nz: 1\n',
      'id: a\nchanges: [{ at: b, class: raised }]\n',
      'id: a\nchanges: [ { at: b, class: raised }, ]\n',
      'id: a',
    ]
    for (const text of texts) {
      const list = (parse(text) as { changes?: unknown[] }).changes ?? []
      expect(parse(appendEntry(text, ['changes'], fields)!)).toMatchObject({
        id: 'a',
        changes: [...list, entry],
      })
    }
    expect(
      appendEntry('relations: { partOf: [x] }\n', ['relations', 'equivalents'], fields.slice(0, 1)),
    ).toBe('relations: { partOf: [x], equivalents: [{ at: standard.criteria.x.text }] }\n')
    expect(appendEntry('relations: {}\n', ['relations', 'equivalents'], fields.slice(0, 1))).toBe(
      'relations: {equivalents: [{ at: standard.criteria.x.text }]}\n',
    )
  })

  it('leaves a file alone that holds something else there', () => {
    for (const text of ['changes: tekst\n', 'changes: { a: b }\n', 'id: [\n', '', '- a\n', 'changes:\n'])
      expect(appendEntry(text, ['changes'], fields)).toBeUndefined()
  })

  it('reads back as the entry, whatever its words are, and keeps every line that stood there', () => {
    const text = '# kop\nid: a # id\nrelations:\n    partOf: [x]\n# tussen\n\nformerly:\n  - b\n'
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (value) => {
        const result = appendEntry(text, ['relations', 'equivalents'], [{ key: 'to', value }])
        // What a file may not hold is not written either.
        if (result === undefined) return
        expect(parse(result)).toMatchObject({ relations: { partOf: ['x'], equivalents: [{ to: value }] } })
        const lines = result.split('\n')
        for (const line of text.split('\n')) expect(lines).toContain(line)
      }),
    )
  })
})
