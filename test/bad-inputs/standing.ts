/** What has to hold whatever the input: the promise of the tool, checked at every bad input. */
import { createRequire } from 'node:module'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Circumstances, Ran } from '../run-main.ts'
import { runProgram } from '../run-main.ts'
import { snapshot } from '../snapshot.ts'

/** The program as it was built and is installed. */
const require = createRequire(import.meta.url)
const built = {
  ...(require('../../dist/main.cjs') as Pick<Parameters<typeof runProgram>[0], 'main'>),
  ...(require('../../dist/real-world.cjs') as Pick<Parameters<typeof runProgram>[0], 'realWorld'>),
}
export const run = (here: string, argv: readonly string[], circumstances?: Circumstances): Promise<Ran> =>
  runProgram(built, here, argv, circumstances)

const tiny = fileURLToPath(new URL('../fixtures/tiny', import.meta.url))

/** A folder for the repositories of a test file, and a way to make them. */
export function openGround() {
  const ground = realpathSync(mkdtempSync(path.join(tmpdir(), 'outcomes-bad-')))
  let made = 0
  return {
    ground,
    /** The tiny repository with more files, in a folder of its own. */
    make(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
      const here = path.join(ground, `r${made++}`)
      cpSync(tiny, here, { recursive: true })
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(here, name)), { recursive: true })
        writeFileSync(path.join(here, name), content)
      }
      return here
    },
    close(): void {
      rmSync(ground, { recursive: true })
    },
  }
}

const longest = 64 * 1024

// eslint-disable-next-line no-control-regex
const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/

/** The rules for everything the program says. */
export function expectStanding({ exit, stdout, stderr }: Pick<Ran, 'exit' | 'stdout' | 'stderr'>): void {
  expect([0, 1, 2]).toContain(exit)
  const said = stdout + stderr
  expect(said).not.toMatch(acting)
  expect(said).not.toMatch(/\n\s+at .*:\d+|\[object |RangeError|TypeError|outcomes itself|outcomes zelf/)
  expect(said).not.toMatch(/^\s*::|##\w*\[/m)
}

/** Runs a command and holds it to the rules: in short, and nothing touched. What programs read may be long. */
export async function stand(
  here: string,
  argv: readonly string[],
  circumstances?: Circumstances,
): Promise<Ran> {
  const before = snapshot(here)
  const ran = await run(here, argv, circumstances)
  expect(snapshot(here)).toEqual(before)
  expectStanding(ran)
  if (!argv.includes('json')) expect(Buffer.byteLength(ran.stdout + ran.stderr)).toBeLessThan(longest)
  return ran
}

/** The checks without the rules about language, whose judgement of strange texts is another matter. */
export const structure = ['--only', 'schema,references']

/**
 * Validates in every way, and gives what the checks of structure say, twice the same; the rules about language, the
 * lists and the other language only have to stand.
 */
export async function standEverywhere(here: string): Promise<Ran> {
  const ran = await stand(here, ['validate', '--lang', 'en', ...structure])
  const again = await run(here, ['validate', '--lang', 'en', ...structure])
  expect(again).toEqual(ran)
  await stand(here, ['validate', '--lang', 'nl', '--format', 'json'])
  await stand(here, ['list'])
  return ran
}

/** The findings as `file:line:column rule`, without their words. */
export const headings = ({ stdout }: Ran): string[] =>
  [...stdout.matchAll(/^(\S.*:\d+:\d+)(?:\n)? {2}(?:error|warning|hint) {2}(\S+)$/gm)].map(
    ([, place, rule]) => `${place} ${rule}`,
  )
