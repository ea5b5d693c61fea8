/** Puts the chunks that a command needs together into one file, and keeps the code that V8 makes of it. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const program = fileURLToPath(new URL('run-commands.cjs', import.meta.url))

/** A pack holds what its commands load and no pack before it has. `<out>` is a folder that is thrown away. */
const packs: readonly { readonly name: string; readonly commands: readonly (readonly string[])[] }[] = [
  { name: 'help', commands: [['--help']] },
  { name: 'start', commands: [['validate', '--only', 'schema,references']] },
  { name: 'language', commands: [['validate']] },
  { name: 'overview', commands: [['list'], ['show', 'toetsen-en-feedback-geven'], ['rules']] },
  { name: 'comparison', commands: [['diff', '.', '.']] },
  {
    name: 'documents',
    commands: [['render', 'assessment-form', '--format', 'md,html,docx,pdf', '--out', '<out>']],
  },
]

function packChunks(): void {
  copyFileSync(fileURLToPath(new URL('packs.cjs', import.meta.url)), path.join(dist, 'packs.cjs'))
  const packed = new Set<string>()
  // All are found before the first is made: what is packed would not be seen as a file of its own.
  const contents = packs.map(({ name, commands }) => {
    const chunks = filesLoadedBy(commands).filter((file) => !packed.has(file))
    for (const chunk of chunks) packed.add(chunk)
    return { name, chunks }
  })
  for (const { name, chunks } of contents) writePack(name, chunks)
  keepCodeOf(packs.flatMap(({ commands }) => commands))
}

const filesLoadedBy = (commands: readonly (readonly string[])[]): string[] =>
  JSON.parse(execFileSync(process.execPath, [program, JSON.stringify(commands)], { encoding: 'utf8' }))

const keepCodeOf = (commands: readonly (readonly string[])[]) =>
  execFileSync(process.execPath, [program, '--keep-code', JSON.stringify(commands)])

/** esbuild leaves other letters than those of ASCII in regular expressions alone; without them a pack is read faster. */
const toAscii = (source: string) =>
  source.replaceAll(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Each chunk becomes a function of the pack; where its file was, a door to it remains. */
function writePack(pack: string, chunks: readonly string[]): void {
  const functions = chunks.map((chunk) => {
    const source = readFileSync(path.join(dist, chunk), 'utf8').replace(/^"use strict";/, '')
    return `${JSON.stringify(path.basename(chunk))}(module,exports,require){"use strict";${toAscii(source)}}`
  })
  writeFileSync(path.join(dist, `${pack}.cjs`), `({${functions.join(',\n')}})`)
  for (const chunk of chunks) {
    const runtime = chunk.includes('/') ? '../packs.cjs' : './packs.cjs'
    const door = `module.exports=require('${runtime}').load('${pack}','${path.basename(chunk)}')\n`
    writeFileSync(path.join(dist, chunk), door)
  }
}

packChunks()
