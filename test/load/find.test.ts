/** Which file is what, by its folder and name. */
import { describe, expect, it, test } from 'vitest'
import { describeFile, findFiles } from '../../src/load/find.ts'
import { limits } from '../../src/load/limits.ts'
import { memoryFolder } from '../memory-folder.ts'

describe('a path says what a file is', () => {
  it.each([
    ['outcomes.config.yaml', 'config', 'outcomes.config', undefined],
    ['outcomes.config.yml', 'config', 'outcomes.config', undefined],
    ['outcomes/volgen.yaml', 'outcome', 'volgen', undefined],
    ['outcomes/volgen.yml', 'outcome', 'volgen', undefined],
    ['outcomes/VOLGEN.YAML', 'outcome', 'VOLGEN', undefined],
    ['outcomes/po/bovenbouw/volgen.yaml', 'outcome', 'volgen', undefined],
    ['outcomes/volgen.en.yaml', 'translation', 'volgen', 'en'],
    ['outcomes/volgen.nl-BE.yaml', 'translation', 'volgen', 'nl-BE'],
    ['outcomes/volgen.v2.yaml', 'outcome', 'volgen.v2', undefined],
    ['outcomes/a\nb\r.yaml', 'outcome', 'a\nb\r', undefined],
    ['personas/amy.yaml', 'persona', 'amy', undefined],
    ['personas/amy.en.yaml', 'persona', 'amy.en', undefined],
    ['agreements/noord.yaml', 'agreement', 'noord', undefined],
    ['frameworks/eisen.yaml', 'framework', 'eisen', undefined],
  ])('%j is a %s called %j', (file, kind, name, language) => {
    expect(describeFile(file)).toEqual({ file, kind, name, ...(language ? { language } : {}) })
  })

  it.each([
    'volgen.yaml',
    'docs/volgen.yaml',
    'outcomes/volgen.json',
    'outcomes/README.md',
    'outcomes/volgen.yaml~',
    'sub/outcomes.config.yaml',
    'outcomes',
  ])('%s is none of ours', (file) => {
    expect(describeFile(file)).toBeUndefined()
  })
})

describe('what a repository holds', () => {
  it('is found in one order, whatever the folders', () => {
    const { files, findings } = findFiles(
      memoryFolder({
        'personas/amy.yaml': '',
        'outcomes/b.yaml': '',
        'outcomes/a/z.yaml': '',
        'outcomes.config.yaml': '',
        'README.md': '',
        'templates/form.md': '',
        'outcomes/a.en.yaml': '',
      }),
    )
    expect(findings).toEqual([])
    expect(files.map(({ file }) => file)).toEqual([
      'outcomes/a/z.yaml',
      'outcomes/a.en.yaml',
      'outcomes/b.yaml',
      'outcomes.config.yaml',
      'personas/amy.yaml',
    ])
  })

  it('leaves what editors and systems leave behind', () => {
    const { files, findings } = findFiles(
      memoryFolder({
        'outcomes/.#a.yaml': { kind: 'link', problem: 'link' },
        'outcomes/a.yaml~': 'x',
        'outcomes/#a.yaml#': 'x',
        'outcomes/.a.yaml.swp': 'x',
        'outcomes/.DS_Store': 'x',
        'outcomes/~$a.docx': 'x',
        'outcomes/.trash/a.yaml': 'x',
      }),
    )
    expect([files, findings]).toEqual([[], []])
  })

  it('is told where something else stands than a file or folder', () => {
    const { files, findings } = findFiles(
      memoryFolder({
        'outcomes/a.yaml': { kind: 'link', problem: 'link' },
        'outcomes/b.yaml': { kind: 'other', problem: 'not-a-file' },
        'outcomes/c.yaml/d.yaml': '',
        'outcomes/e': { kind: 'link', problem: 'link' },
        personas: { kind: 'link', problem: 'link' },
        agreements: 'x',
        'outcomes.config.yaml': '',
        'outcomes.config.yml': '',
      }),
    )
    expect(files.map(({ file }) => file)).toEqual(['outcomes.config.yaml'])
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'agreements repository/not-a-folder',
      'outcomes/a.yaml repository/link',
      'outcomes/b.yaml repository/not-a-file',
      'outcomes/c.yaml repository/not-a-file',
      'outcomes/e repository/link',
      'outcomes.config.yml repository/second-config',
      'personas repository/link',
    ])
  })

  it('is told where a folder cannot be read: silence would pass for all is well', () => {
    const folder = memoryFolder({ 'outcomes/a.yaml': '', 'outcomes/sub/b.yaml': '' })
    const list = (path: string) => (path === 'outcomes/sub' ? undefined : folder.list(path))
    const { files, findings } = findFiles({ ...folder, list })
    expect(files.map(({ file }) => file)).toEqual(['outcomes/a.yaml'])
    expect(findings.map(({ file, rule, severity }) => [file, rule, severity])).toEqual([
      ['outcomes/sub', 'repository/unreadable-file', 'error'],
    ])
  })
})

describe('limits', () => {
  const below = (depth: number) => `outcomes/${'x/'.repeat(depth)}a.yaml`

  it(`reads ${limits.folderDepth} folders within each other and says where it stops`, () => {
    const { files, findings } = findFiles(
      memoryFolder({ [below(limits.folderDepth - 1)]: '', [below(limits.folderDepth)]: '' }),
    )
    expect(files.map(({ file }) => file)).toEqual([below(limits.folderDepth - 1)])
    expect(findings.map(({ rule }) => rule)).toEqual(['repository/folder-too-deep'])
  })

  test(`more than ${limits.files} files is no repository`, () => {
    const entries = Array.from({ length: limits.files + 1 }, (_, index) => ({
      name: `${index}.yaml`,
      kind: 'file' as const,
    }))
    const list = (path: string) =>
      path === '' ? [{ name: 'outcomes', kind: 'directory' as const }] : entries
    expect(() => findFiles({ list, read: () => ({ ok: false, problem: 'missing' }) })).toThrow(/200,?000/)
  })
})
