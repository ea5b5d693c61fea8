/** What an editor shows: hover texts and completion, by the language server that Visual Studio Code uses for YAML. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realWorld } from '../../src/cli/real-world.ts'
import { startFiles } from '../../src/cli/start-files.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const here = mkdtempSync(path.join(tmpdir(), 'outcomes-editor-'))
let server: ChildProcessWithoutNullStreams
const answers = new Map<number, (result: unknown) => void>()
const diagnostics = new Map<string, { message: string }[]>()
let buffer = Buffer.alloc(0)
let count = 0

const send = (message: object) => {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message })
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
}
const ask = <T>(method: string, params: object): Promise<T> =>
  new Promise((resolve) => {
    answers.set(++count, resolve as (result: unknown) => void)
    send({ id: count, method, params })
  })

function receive(part: Buffer): void {
  buffer = Buffer.concat([buffer, part])
  for (;;) {
    const end = buffer.indexOf('\r\n\r\n')
    const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, end).toString())?.[1])
    if (end === -1 || buffer.length < end + 4 + length) return
    const message = JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString()) as Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any
    buffer = buffer.subarray(end + 4 + length)
    if (message['method'] === 'workspace/configuration')
      send({ id: message['id'], result: message['params'].items.map(({ section }: { section: string }) => (section === 'yaml' ? { hover: true, completion: true, validate: true, schemaStore: { enable: false } } : {})) }) // prettier-ignore
    else if (message['method'] === 'textDocument/publishDiagnostics')
      diagnostics.set(message['params'].uri, message['params'].diagnostics) // prettier-ignore
    else if (message['method'] !== undefined && message['id'] !== undefined)
      send({ id: message['id'], result: null })
    else if (message['id'] !== undefined) answers.get(message['id'] as number)?.(message['result'])
  }
}

const uriOf = (file: string) => pathToFileURL(path.join(here, file)).href
const open = (file: string, text: string) => {
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri: uriOf(file), languageId: 'yaml', version: 1, text } } }) // prettier-ignore
}
/** The place just after the words. */
const after = (text: string, words: string) => {
  const lines = text.slice(0, text.indexOf(words) + words.length).split('\n')
  return { line: lines.length - 1, character: lines.at(-1)!.length }
}

beforeAll(async () => {
  const wishes = { institute: { id: 'x', name: 'X' }, language: 'nl', languages: ['nl'], start: 'empty', ci: 'none', team: undefined } as const // prettier-ignore
  for (const [file, text] of startFiles(realWorld(root).program, wishes, '0.1.0')) {
    mkdirSync(path.dirname(path.join(here, file)), { recursive: true })
    writeFileSync(path.join(here, file), text)
  }
  server = spawn(process.execPath, [path.join(root, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'], { stdio: 'pipe' }) // prettier-ignore
  server.stdout.on('data', receive)
  await ask('initialize', { processId: process.pid, rootUri: pathToFileURL(here).href, capabilities: { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } }, workspace: { configuration: true } } }) // prettier-ignore
  send({ method: 'initialized', params: {} })
})
afterAll(() => {
  server.kill()
  rmSync(here, { recursive: true })
})

interface Hover {
  readonly contents: { readonly value: string } | null
}
const hoverAt = async (file: string, words: string): Promise<string> => {
  const text = readFileSync(path.join(here, file), 'utf8')
  open(file, text)
  const { line, character } = after(text, words)
  const found = await ask<Hover | null>('textDocument/hover', { textDocument: { uri: uriOf(file) }, position: { line, character: character - 2 } }) // prettier-ignore
  return found?.contents?.value ?? ''
}

describe('hover texts speak Dutch and English', () => {
  test.each([
    ['outcomes/feedback-geven.yaml', '\nstatement', 'derde persoon', 'third person'],
    ['outcomes/feedback-geven.yaml', '    clause', 'Bijzin', 'Clause'],
    ['outcomes/feedback-geven.yaml', '\nstatus', 'vastgesteld', 'formally adopted'],
    ['personas/noor-deeltijd.yaml', '\nroute', '', ''],
    ['frameworks/kennisbasis.yaml', '\nkind', '', ''],
    ['outcomes.config.yaml', '\nprofile', '', ''],
  ])('%s %j', async (file, words, dutch, english) => {
    const shown = await hoverAt(file, words)
    expect(shown.length).toBeGreaterThan(40)
    expect(shown).toContain(dutch)
    expect(shown).toContain(english)
  })
})

interface Completion {
  readonly items: readonly { readonly label: string }[]
}
const completeAfter = async (file: string, text: string, words: string): Promise<string[]> => {
  open(file, text)
  const found = await ask<Completion>('textDocument/completion', { textDocument: { uri: uriOf(file) }, position: after(text, words) }) // prettier-ignore
  return found.items.map(({ label }) => label)
}

describe('completion', () => {
  const head = '# yaml-language-server: $schema=../schemas/v1/outcome.schema.json\nid: x\n'

  test('of values', async () => {
    const found = await completeAfter('outcomes/x.yaml', `${head}status: \n`, 'status: ')
    expect(found).toEqual(expect.arrayContaining(['draft', 'proposed', 'agreed', 'adopted', 'retired']))
  })

  test('of fields', async () => {
    const found = await completeAfter('outcomes/y.yaml', `${head}sta\n`, '\nsta')
    expect(found).toEqual(expect.arrayContaining(['statement', 'standard', 'status']))
  })
})

test('what is sound for us is sound for the editor, and a mistake is one there too', async () => {
  const file = 'outcomes/feedback-geven.yaml'
  const text = readFileSync(path.join(here, file), 'utf8')
  const wait = async (uri: string) => {
    for (let turn = 0; turn < 200 && !diagnostics.has(uri); turn++)
      await new Promise((done) => setTimeout(done, 50))
    return diagnostics.get(uri)
  }
  open(file, text)
  expect(await wait(uriOf(file))).toEqual([])
  open('outcomes/fout.yaml', text.replace('status: draft', 'status: klaar'))
  expect((await wait(uriOf('outcomes/fout.yaml')))?.length).toBe(1)
})
