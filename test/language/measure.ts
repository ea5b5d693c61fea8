/**
 * How well the parser does on a labelled set: `npx tsx test/language/measure.ts nl develop`.
 * Whoever works on the parser measures on `develop` only.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse as parseYaml } from 'yaml'
import { languages, type Language } from '../../src/diagnostic.ts'
import { parse } from '../../src/language/parse.ts'
import { readLexicon } from '../../src/language/read-lexicon.ts'
import type { FoundVerb, Parse } from '../../src/language/sentence.ts'

/** One labelled statement, as README.md beside the sets explains it. */
export interface Labelled {
  readonly text: string
  readonly shape: string
  readonly class: string
  readonly verbs: readonly string[]
  readonly purpose?: readonly string[]
  readonly kinds?: Readonly<Record<string, string>>
}

/** Counts over all statements: right, found but not labelled, labelled but not found. */
export interface Score {
  readonly right: number
  readonly extra: number
  readonly missed: number
}

export interface Measured {
  readonly statements: number
  readonly main: Score
  readonly purpose: Score
  readonly classes: number
  readonly kinds: { readonly right: number; readonly all: number }
  /** One line per statement that is not all right. */
  readonly misses: readonly string[]
}

export function readSet(name: string): readonly Labelled[] {
  const path = fileURLToPath(new URL(`${name}.yaml`, import.meta.url))
  return parseYaml(readFileSync(path, 'utf8')) as readonly Labelled[]
}

/** The share of what was found that is right. */
export function precision({ right, extra }: Score): number {
  return right + extra === 0 ? 1 : right / (right + extra)
}

/** The share of what is labelled that was found. */
export function recall({ right, missed }: Score): number {
  return right + missed === 0 ? 1 : right / (right + missed)
}

export function measure(statements: readonly Labelled[], read: (text: string) => Parse): Measured {
  let main: Score = { right: 0, extra: 0, missed: 0 }
  let purpose = main
  let classes = 0
  let kinds = { right: 0, all: 0 }
  const misses: string[] = []
  for (const statement of statements) {
    const found = read(statement.text)
    const verbs = compare(found.behaviours, statement.verbs)
    const below = compare(found.purpose, statement.purpose ?? [])
    const kind = compareKinds(found, statement)
    main = add(main, verbs)
    purpose = add(purpose, below)
    kinds = { right: kinds.right + kind.right, all: kinds.all + kind.all }
    if (found.class === statement.class) classes += 1
    const parts = [
      ...describe('main', verbs, found.behaviours, statement.verbs),
      ...describe('purpose', below, found.purpose, statement.purpose ?? []),
      ...(found.class === statement.class ? [] : [`class ${found.class}, labelled ${statement.class}`]),
      ...(kind.right === kind.all
        ? []
        : [`kinds ${found.behaviours.map((verb) => `${verb.verb}=${verb.kind}`).join(' ')}`]),
    ]
    if (parts.length > 0) misses.push(`${statement.shape}: ${statement.text}\n    ${parts.join(' · ')}`)
  }
  return { statements: statements.length, main, purpose, classes, kinds, misses }
}

function add(a: Score, b: Score): Score {
  return { right: a.right + b.right, extra: a.extra + b.extra, missed: a.missed + b.missed }
}

/** Each labelled verb can be found once. */
function compare(found: readonly FoundVerb[], labelled: readonly string[]): Score {
  const open = [...labelled]
  let right = 0
  for (const verb of found) {
    const at = open.findIndex((name) => isSame(verb, name))
    if (at < 0) continue
    open.splice(at, 1)
    right += 1
  }
  return { right, extra: found.length - right, missed: open.length }
}

/** An unknown verb is the word as it stands, so it is compared on its stem. */
function isSame(verb: FoundVerb, labelled: string): boolean {
  if (verb.kind !== 'unknown') return bare(verb.verb) === bare(labelled)
  const word = verb.verb.toLowerCase()
  let shared = 0
  while (shared < word.length && word[shared] === labelled[shared]) shared += 1
  return shared >= 3 && shared >= word.length - 3 && shared >= labelled.length - 4
}

/** "kennismaken" and "kennis maken met" are one verb. */
function bare(name: string): string {
  return name.replaceAll(' ', '').replace(/^kennismakenmet$/, 'kennismaken')
}

function compareKinds(found: Parse, statement: Labelled): { right: number; all: number } {
  const wanted = Object.entries(statement.kinds ?? {})
  const right = wanted.filter(([name, kind]) =>
    found.behaviours.some((verb) => isSame(verb, name) && verb.kind === kind),
  )
  return { right: right.length, all: wanted.length }
}

function describe(
  what: string,
  score: Score,
  found: readonly FoundVerb[],
  labelled: readonly string[],
): readonly string[] {
  if (score.extra + score.missed === 0) return []
  return [`${what} [${found.map((verb) => verb.verb).join(', ')}], labelled [${labelled.join(', ')}]`]
}

function percent(part: number): string {
  return part.toFixed(3)
}

function report(measured: Measured): string {
  const { main, purpose, classes, kinds, statements, misses } = measured
  const line = (name: string, score: Score): string =>
    `${name.padEnd(8)} precision ${percent(precision(score))}  recall ${percent(recall(score))}  ` +
    `(${score.right} right, ${score.extra} extra, ${score.missed} missed)`
  return [
    ...misses,
    '',
    `${statements} statements, ${statements - misses.length} of them all right`,
    line('main', main),
    line('purpose', purpose),
    `class    ${percent(classes / statements)}`,
    `kinds    ${kinds.right} of ${kinds.all}`,
  ].join('\n')
}

function isLanguage(word: string | undefined): word is Language {
  return languages.some((language) => language === word)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [language, half = 'develop'] = process.argv.slice(2)
  if (!isLanguage(language)) {
    console.error('usage: measure.ts nl|en [develop|measure]')
    process.exitCode = 2
  } else {
    const lexicon = readLexicon(language)
    console.log(report(measure(readSet(`${language}.${half}`), (text) => parse(text, { language, lexicon }))))
  }
}
