/** Labelled sets: two lists of outcomes and the truth about who is whom, as they are in `labelled/`. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import path from 'node:path'
import { parse } from 'yaml'
import type { Outcome } from '../../src/model/schema-types.ts'

const folder = fileURLToPath(new URL('labelled/', import.meta.url))

export interface LabelledSet {
  readonly name: string
  readonly language: string
  readonly old: readonly Outcome[]
  readonly new: readonly Outcome[]
  /** The truth as `old new`, one for each pair of ids that belong together. */
  readonly links: ReadonlySet<string>
}

interface Written {
  readonly title: string
  readonly statement: string
  readonly criteria?: readonly string[]
}

interface SetFile {
  readonly old: Readonly<Record<string, Written>>
  readonly new: Readonly<Record<string, Written>>
  readonly links: readonly (readonly [string, string])[]
}

export const link = (old: string, now: string): string => `${old} ${now}`

/** The sets whose names begin with this: `revision` of one institute, `institutes` for two. */
export function readSets(kind: 'revision' | 'institutes'): readonly LabelledSet[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(kind) && name.endsWith('.yaml'))
    .toSorted()
    .map((file) => {
      const [name = '', language = ''] = file.split('.')
      const set = parse(readFileSync(path.join(folder, file), 'utf8')) as SetFile
      const outcomes = (side: SetFile['old']) =>
        Object.entries(side).map(([id, written]) => toOutcome(id, language, written))
      const links = new Set(set.links.map(([old, now]) => link(old, now)))
      return {
        name: `${name} (${language})`,
        language,
        old: outcomes(set.old),
        new: outcomes(set.new),
        links,
      }
    })
}

/** As little as an outcome can hold: what is compared is who says the same, not what the rest of the form says. */
export function toOutcome(
  id: string,
  language: string,
  { title, statement, criteria = [] }: Written,
): Outcome {
  return {
    id,
    version: '1.0.0',
    status: 'agreed',
    language,
    title,
    statement,
    behaviours: [
      { id: 'gedrag', verb: 'doen', text: statement.replace(/^(?:De|The) \p{L}+ /u, '').replace(/\.$/, '') },
    ],
    standard: {
      // Numbered, so that no id gives anything away.
      criteria: criteria.map((text, at) => ({
        id: `criterium-${at + 1}`,
        behaviours: ['gedrag'],
        kind: 'process',
        text,
      })),
    },
  }
}

/** The core objectives for Dutch schools in two releases, with the publisher's own list of what was replaced by what. */
export function readCoreObjectives(): LabelledSet {
  const set = JSON.parse(readFileSync(path.join(folder, 'slo-kerndoelen.json'), 'utf8')) as {
    readonly old: readonly (readonly string[])[]
    readonly new: readonly (readonly string[])[]
    readonly links: readonly (readonly [string, string])[]
  }
  const outcomes = (rows: typeof set.old) =>
    rows.map(([id = '', , label = '', text = '']) => toOutcome(id, 'nl', { title: label, statement: text }))
  const kept = new Set(set.new.map(([id]) => id))
  const same = set.old.flatMap(([id = '']) => (kept.has(id) ? [link(id, id)] : []))
  const replaced = set.links.map(([old, now]) => link(old, now))
  return {
    name: 'core objectives (nl)',
    language: 'nl',
    old: outcomes(set.old),
    new: outcomes(set.new),
    links: new Set([...same, ...replaced]),
  }
}

export interface Score {
  readonly right: number
  readonly found: number
  readonly true: number
}

/** Of pairs that were found: how many are right, how many there are, how many there should be. */
export function score(links: ReadonlySet<string>, found: ReadonlySet<string>): Score {
  return { right: [...found].filter((one) => links.has(one)).length, found: found.size, true: links.size }
}

export const precision = ({ right, found }: Score): number => (found === 0 ? 1 : right / found)
export const recall = ({ right, true: all }: Score): number => (all === 0 ? 1 : right / all)

export const addScores = (scores: readonly Score[]): Score => ({
  right: scores.reduce((sum, one) => sum + one.right, 0),
  found: scores.reduce((sum, one) => sum + one.found, 0),
  true: scores.reduce((sum, one) => sum + one.true, 0),
})
