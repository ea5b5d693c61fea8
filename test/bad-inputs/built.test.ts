/** The costliest inputs against what was built, in a process of its own: it ends by itself, in little memory. */
import { spawn } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { generated } from './generated.ts'
import { expectStanding, openGround } from './standing.ts'

const ground = openGround()
afterAll(() => {
  ground.close()
})

const program = realpathSync(fileURLToPath(new URL('../../bin/outcomes.js', import.meta.url)))
const folder = fileURLToPath(new URL('./files/', import.meta.url))

interface Ended {
  readonly exit: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

function run(here: string, argv: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    // Memory beyond this ends the process with a signal.
    const child = spawn(process.execPath, ['--max-old-space-size=200', program, ...argv], {
      cwd: here,
      env: { LC_ALL: 'C' },
      timeout: 60_000,
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => (stdout += part))
    child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part))
    child.on('error', reject)
    child.on('close', (exit, signal) => {
      resolve({ exit, signal, stdout, stderr })
    })
  })
}

const kept = [
  '01-yaml-alias/billion-laughs',
  '01-yaml-alias/doubling-60',
  '02-yaml-depth/abort-one-file',
  '02-yaml-depth/explicit-key-400',
  '02-yaml-depth/flow-seq-100',
  '06-encoding/utf32le',
]
const costly: readonly (readonly [string, () => string | Uint8Array])[] = [
  ...kept.map((name) => [name, () => readFileSync(`${folder}${name}.yaml`)] as const),
  ...Object.entries(generated).map(([name, [write]]) => [name, write] as const),
]

/** What once ended a process by a signal, alone; everything that costs much, together. */
const batches = [...kept.map((name) => [name]), ['all of them', ...costly.map(([name]) => name)]]

describe('in a process of its own', () => {
  it.each(batches)('%s', async (...names) => {
    const chosen = costly.filter(([name]) => names.includes(name))
    const files = chosen.map(([name, write]) => [`outcomes/${path.basename(name)}.yaml`, write()] as const)
    const { exit, signal, stdout, stderr } = await run(ground.make(Object.fromEntries(files)), ['validate'])
    expect({ exit, signal, stderr }).toEqual({ exit: 1, signal: null, stderr: '' })
    expectStanding({ exit: exit ?? -1, stdout, stderr })
    for (const [file] of files) expect(stdout).toContain(`${file}:`)
    expect(stdout.length).toBeLessThan(64 * 1024)
  })
})
