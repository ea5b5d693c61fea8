/** The tiny repository of the tests: one of everything, all of it sound. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readRepository } from '../src/cli/open.ts'
import { memoryFolder } from './memory-folder.ts'

const root = fileURLToPath(new URL('./fixtures/tiny/', import.meta.url))

export type Files = Readonly<Record<string, string>>

/** Its files, by path. */
export const tinyFiles: Files = Object.fromEntries(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [path, readFileSync(root + path, 'utf8')]),
)

/** What a change makes of a file: replacements that each have to happen, a new text, or nothing at all. */
export type Change = Readonly<Record<string, string>> | string | null

/** The tiny repository with some files changed, added or removed. */
export function tinyWith(changes: Readonly<Record<string, Change>>): Files {
  const files: Record<string, string> = { ...tinyFiles }
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) Reflect.deleteProperty(files, path)
    else if (typeof change === 'string') files[path] = change
    else {
      for (const [find, write] of Object.entries(change)) {
        const text = files[path]
        if (text === undefined || !text.includes(find)) throw new Error(`${path} does not hold ${find}`)
        files[path] = text.replace(find, () => write)
      }
    }
  }
  return files
}

/** The repository read as a command reads it. */
export const readFiles = (files: Files) => readRepository(memoryFolder(files))

/** Its findings as `file path rule: reason`, in the order in which they were found. */
export async function findingsIn(files: Files, language: 'nl' | 'en' = 'en'): Promise<string[]> {
  const { findings } = await readFiles(files)
  return findings.map(
    ({ file, at, rule, reason }) => `${file} ${at.join('.') || '(file)'} ${rule}: ${reason[language]}`,
  )
}
