/** Who may know whom, and what only the shell may touch: docs say it, this holds it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import { describe, expect, it, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const list = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  )
const files = list('src').filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))

/** `diagnostic`, `world` and `nearest` are rooms of one file; so is the public index. */
const roomOf = (file: string): string => file.split('/')[0]!.replace(/\.ts$/, '')

const everybody = ['diagnostic', 'nearest']
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  diagnostic: [],
  nearest: [],
  world: [],
  language: [...everybody],
  load: [...everybody, 'world'],
  validate: [...everybody, 'load'],
  model: [...everybody, 'load'],
  lint: [...everybody, 'model', 'language'],
  render: [...everybody, 'model', 'language'],
  diff: [...everybody, 'load', 'model', 'language'],
  // Of the renderer only what opens and reads the package of an Office file.
  exchange: [...everybody, 'model', 'language', 'render'],
  report: [...everybody, 'diff'],
  cli: [...everybody, 'world', 'load', 'validate', 'model', 'language', 'lint', 'render', 'diff', 'exchange', 'report'], // prettier-ignore
  index: [...everybody, 'world', 'load', 'validate', 'model', 'language', 'lint', 'render', 'diff', 'exchange', 'report'], // prettier-ignore
}

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g

const imports: readonly Import[] = files.flatMap((from) =>
  [...readFileSync(path.join(root, 'src', from), 'utf8').matchAll(importPattern)].map((match) => ({
    from,
    to: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  })),
)

/** The room that an import leads to; undefined for packages and for what is no TypeScript. */
function targetRoom({ from, to }: Import): string | undefined {
  if (!to.startsWith('.') || !to.endsWith('.ts')) return undefined
  const target = path.posix.normalize(path.posix.join('src', path.posix.dirname(from), to))
  return target.startsWith('src/') ? roomOf(target.slice('src/'.length)) : target
}

test('the walls are looked at: there are files, and imports between rooms', () => {
  expect(files.length).toBeGreaterThan(50)
  const crossing = imports.filter((one) => ![undefined, roomOf(one.from)].includes(targetRoom(one)))
  expect(crossing.length).toBeGreaterThan(100)
  expect([...new Set(files.map(roomOf))].filter((room) => !(room in mayKnow))).toEqual([])
})

describe('a room knows only its neighbours', () => {
  it.each(Object.entries(mayKnow))('%s', (room, neighbours) => {
    const others = imports
      .filter(({ from }) => roomOf(from) === room)
      .map((one) => [one.from, targetRoom(one)] as const)
      .filter(([, to]) => to !== undefined && to !== room && !neighbours.includes(to))
    expect(others.map(([from, to]) => `${from} knows ${to}`)).toEqual([])
  })

  it.each(['model', 'diff'])('and %s knows only the types of the loader', (room) => {
    const values = imports.filter(
      (one) => roomOf(one.from) === room && targetRoom(one) === 'load' && !one.typeOnly,
    )
    expect(values.map(({ from, to }) => `${from} takes values of ${to}`)).toEqual([])
  })
})

/** The code without types, comments and strings. */
function bareCode(file: string): string {
  const { code } = transformSync(readFileSync(path.join(root, 'src', file), 'utf8'), {
    loader: 'ts',
    target: 'es2023',
    format: 'esm',
  })
  return code.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")
}

describe('only the shell touches the world', () => {
  const pure = files.filter((file) => !/^cli\/real-\w+\.ts$/.test(file))
  const outside =
    /\bprocess\b(?!\w*:)\.|\bconsole\.|\bnew Date\b|\bDate\.|\bglobalThis\.|\bfetch\(|\bMath\.random\(|\bperformance\.|\bsetTimeout\(|\beval\(|\bnew Function\b|\brequire\(/

  it.each(pure)('%s', (file) => {
    expect(bareCode(file)).not.toMatch(outside)
  })

  it('and no other file knows what Node has for it', () => {
    const builtins = imports.filter(({ from, to }) => from !== 'cli/real-world.ts' && to.startsWith('node:'))
    expect(builtins.filter(({ to }) => to !== 'node:path').map(({ from, to }) => `${from}: ${to}`)).toEqual(
      [],
    )
    expect(builtins.filter(({ from }) => roomOf(from) !== 'cli')).toEqual([])
  })
})

describe('the house is tidy', () => {
  const folders = ['src', 'bin', 'test'].flatMap((folder) =>
    list(folder)
      .filter((name) => !name.includes('node_modules'))
      .map((name) => `${folder}/${name}`),
  )

  it('nothing is called after what it is not about', () => {
    const vague = /(?:^|\/)(?:utils?|common|helpers?|types|misc|shared|lib|stuff)(?:\.ts)?(?:\/|$)/
    expect(folders.filter((name) => vague.test(name))).toEqual([
      // Makes the types from the schemas.
      'bin/build/types.ts',
    ])
  })

  it('files are named in small letters with hyphens', () => {
    const named = files.filter((file) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(file))
    expect(named).toEqual([])
  })

  it('there is one index, nothing is exported by default, and there is one class', () => {
    const code = files.map((file) => [file, readFileSync(path.join(root, 'src', file), 'utf8')] as const)
    const where = (pattern: RegExp) => code.filter(([, text]) => pattern.test(text)).map(([file]) => file)
    expect(where(/^export (?:type )?(?:\*|\{[^}]*\}) from/m)).toEqual(['index.ts'])
    expect(where(/^export default/m)).toEqual([])
    expect(where(/^\s*(?:export )?(?:abstract )?class /m)).toEqual(['diagnostic.ts'])
  })
})
