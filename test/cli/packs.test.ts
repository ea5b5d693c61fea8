/** What commands need lies in packs, with the code that V8 made of them; the code may be there, wrong or absent. */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

const copy = mkdtempSync(path.join(tmpdir(), 'outcomes-packs-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const codes = readdirSync(path.join(root, 'dist')).filter((file) => file.endsWith('.code'))

async function say(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [path.join(copy, 'bin/outcomes.cjs'), '-C', root, ...args])
  return stdout
}

beforeEach(() => {
  for (const part of ['bin', 'dist', 'schemas', 'package.json']) {
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
  }
})

describe('a pack', () => {
  it('exists for what is asked most, each with its code', () => {
    expect(codes).toEqual(
      ['comparison', 'documents', 'help', 'language', 'overview', 'start'].map((name) => `${name}.code`),
    )
  })

  const circumstances: Record<string, (file: string) => void> = {
    'without its code': (file) => rmSync(file),
    'with code of another version of V8': (file) => {
      const code = readFileSync(file)
      // The second four bytes name the version.
      code.writeUInt32LE(code.readUInt32LE(4) ^ 1, 4)
      writeFileSync(file, code)
    },
    'with code that was cut short': (file) => writeFileSync(file, readFileSync(file).subarray(0, 100)),
    'with empty code': (file) => writeFileSync(file, ''),
  }
  for (const [name, change] of Object.entries(circumstances)) {
    it(`${name} does the same`, async () => {
      const before = [await say('validate'), await say('--help')]
      for (const code of codes) change(path.join(copy, 'dist', code))
      expect([await say('validate'), await say('--help')]).toEqual(before)
    })
  }

  it('gives the same module to whoever asks: another pack, or a file through a door', async () => {
    const program = `
      const { load, scripts } = require('./dist/packs.cjs')
      const door = /^module.exports=require\\('.*packs.cjs'\\).load\\('(\\w+)','(.+)'\\)\\n$/
      const chunks = require('node:fs').readdirSync('dist/chunks').filter((name) => name.endsWith('.cjs'))
      const doors = chunks.flatMap((name) => {
        const found = door.exec(require('node:fs').readFileSync('dist/chunks/' + name, 'utf8'))
        return found ? [found] : []
      })
      const same = doors.filter(([, pack, name]) => require('./dist/chunks/' + name) === load(pack, name))
      console.log(doors.length > 50, same.length === doors.length, scripts.size)`
    const { stdout } = await run(process.execPath, ['-e', program], { cwd: copy })
    expect(stdout.trim()).toBe(`true true ${codes.length}`)
  })
})
