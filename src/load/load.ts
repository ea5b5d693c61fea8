/** From a folder to values: every file is read, decoded and parsed; what fails becomes findings and is left out. */
import type { Finding } from '../diagnostic.ts'
import type { Folder } from '../world.ts'
import { findFiles } from './find.ts'
import type { Extent, FoundFile } from './find.ts'
import { limits } from './limits.ts'
import { notPlain, readPlainYaml } from './plain-yaml.ts'
import { decodeText, pointAt } from './text.ts'
import { describeProblem } from './yaml-problems.ts'
import type { ProblemCode } from './yaml-problems.ts'
import { refuse } from './unreadable.ts'

export interface LoadedFile extends FoundFile {
  /** What the YAML says; undefined when it could not be read, and then there is a finding. */
  readonly value: Readonly<Record<string, unknown>> | undefined
  /** The comments that accept a finding need the text; most files have none. */
  readonly text?: string
}

export interface Loaded {
  readonly files: readonly LoadedFile[]
  readonly findings: readonly Finding[]
}

/** Loads everything that `findFiles` finds in the folder. Never throws for what a file holds. */
export async function load(folder: Folder, extent?: Extent): Promise<Loaded> {
  const found = findFiles(folder, extent)
  const loaded = await loadFiles(folder, found.files)
  return { files: loaded.files, findings: [...found.findings, ...loaded.findings] }
}

/** Loads the given files, in that order. */
export async function loadFiles(folder: Folder, found: readonly FoundFile[]): Promise<Loaded> {
  const files: LoadedFile[] = []
  const findings: Finding[] = []
  const unusual: { readonly index: number; readonly text: string }[] = []
  for (const file of found) {
    const text = readText(folder, file.file)
    if (typeof text !== 'string') {
      findings.push(text)
      files.push({ ...file, value: undefined })
      continue
    }
    const value = readPlainYaml(text)
    if (value === notPlain) unusual.push({ index: files.length, text })
    files.push(toLoaded(file, text, value === notPlain ? undefined : (value as Record<string, unknown>)))
  }
  if (unusual.length > 0) {
    const { parseGuardedYaml } = await import('./guarded-yaml.ts')
    for (const { index, text } of unusual) {
      const file = files[index]!
      const parsed = parseGuardedYaml(text)
      for (const { code, offset, end, found: words } of parsed.problems) {
        findings.push(problemFinding(file.file, text, code, words, offset, end))
      }
      files[index] = toLoaded(file, text, parsed.value)
    }
  }
  return { files, findings }
}

function toLoaded(file: FoundFile, text: string, value: Record<string, unknown> | undefined): LoadedFile {
  return text.includes('outcomes-ignore') ? { ...file, value, text } : { ...file, value }
}

/** The text of a file, or the finding that says why there is none. */
export function readText(folder: Folder, file: string): string | Finding {
  const reading = folder.read(file, limits.fileBytes)
  if (!reading.ok) {
    if (reading.problem !== 'too-large') return refuse(file, reading.problem)
    return problemFinding(file, '', 'too-large', '', 0, 0)
  }
  const decoded = decodeText(reading.bytes)
  if (decoded.ok) return decoded.text
  return {
    rule: `yaml/${decoded.problem}`,
    severity: 'error',
    file,
    at: [],
    place: { start: decoded.at, end: { line: decoded.at.line, column: decoded.at.column + 1 } },
    ...describeProblem(decoded.problem, decoded.found),
  }
}

function problemFinding(
  file: string,
  text: string,
  code: ProblemCode,
  found: string,
  offset: number,
  end: number,
): Finding {
  const start = pointAt(text, offset)
  const lineEnd = text.indexOf('\n', offset)
  const stop = Math.max(offset, Math.min(end, lineEnd === -1 ? text.length : lineEnd))
  return {
    rule: `yaml/${code}`,
    severity: 'error',
    file,
    at: [],
    place: { start, end: { line: start.line, column: start.column + stop - offset } },
    ...describeProblem(code, found),
  }
}
