/** Turns the YAML of the lexicon into modules that load without a YAML parser: `npx tsx bin/build/lexicon.ts`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { languages, type Language } from '../../src/diagnostic.ts'
import { entryKinds } from '../../src/language/lexicon.ts'
import { bloomLevels } from '../../src/language/sentence.ts'

const room = fileURLToPath(new URL('../../src/language/', import.meta.url))
const verbKeys = new Set(
  (
    'infinitive third_person prefix reflexive spelling_us spelling_uk third_person_us finite complement ' +
    'phrasal_particle bloom bloom_also kind state frames suggest note'
  ).split(' '),
)
const frameKeys = new Set(['object_any', 'reflexive', 'possessive_or_bare', 'kind', 'synonym'])

type Fields = Readonly<Record<string, unknown>>

/** The generated module of one language, as source text. Throws an Error that names every fault in the data. */
export function lexiconModule(language: Language): string {
  const verbs = readYaml(`verbs.${language}.yaml`)
  const words = readYaml(`words.${language}.yaml`)
  const faults = [...checkVerbs(language, verbs), ...checkWords(words, '')]
  if (faults.length > 0) throw new Error(`The ${language} lexicon is not right:\n${faults.join('\n')}`)
  return `export const verbsJson = ${quote(verbs)}\nexport const wordsJson = ${quote(words)}\n`
}

/** A string literal: parsing it as JSON is faster than evaluating the same data as code. */
function quote(value: unknown): string {
  return JSON.stringify(JSON.stringify(value))
}

function readYaml(name: string): Fields {
  return fields(parse(readFileSync(`${room}lexicon/${name}`, 'utf8')))
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function* checkVerbs(language: Language, data: Fields): Iterable<string> {
  if (data['language'] !== language) yield `language is ${String(data['language'])}, expected ${language}`
  const seen = new Set<string>()
  for (const entry of [...list(data['verbs']), ...list(data['expressions'])].map(fields)) {
    const name = String(entry['infinitive'])
    if (seen.has(name)) yield `${name}: stands there twice`
    seen.add(name)
    for (const key of Object.keys(entry)) if (!verbKeys.has(key)) yield `${name}: unknown field ${key}`
    yield* checkMeaning(name, entry)
  }
  for (const entry of list(data['verbs']).map(fields)) {
    if (typeof entry['third_person'] !== 'string')
      yield `${String(entry['infinitive'])}: third_person is missing`
  }
}

function* checkMeaning(name: string, entry: Fields): Iterable<string> {
  if (!entryKinds.some((kind) => kind === entry['kind']))
    yield `${name}: unknown kind ${String(entry['kind'])}`
  for (const level of [entry['bloom'] ?? null, ...list(entry['bloom_also'])]) {
    if (level !== null && !bloomLevels.some((known) => known === level))
      yield `${name}: unknown level ${String(level)}`
  }
  for (const frame of list(entry['frames']).map(fields)) {
    if (!entryKinds.some((kind) => kind === frame['kind'])) yield `${name}: a frame without a known kind`
    for (const key of Object.keys(frame))
      if (!frameKeys.has(key)) yield `${name}: unknown field ${key} in a frame`
  }
}

function* checkWords(data: Fields, path: string): Iterable<string> {
  for (const [key, value] of Object.entries(data)) {
    const at = path === '' ? key : `${path}.${key}`
    if (Array.isArray(value)) yield* checkList(value, at)
    else if (typeof value === 'object') yield* checkWords(fields(value), at)
  }
}

function* checkList(items: readonly unknown[], at: string): Iterable<string> {
  if (new Set(items).size < items.length) yield `${at}: a word stands there twice`
  for (const item of items) {
    if (typeof item !== 'string') yield `${at}: ${String(item)} is no text`
    else if (item !== item.toLowerCase().trim() || item === '')
      yield `${at}: "${item}" is not lower case or has spaces around it`
  }
}

const declaration = 'export declare const verbsJson: string\nexport declare const wordsJson: string\n'

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(`${room}generated`, { recursive: true })
  for (const language of languages) {
    writeFileSync(`${room}generated/lexicon.${language}.js`, lexiconModule(language))
    writeFileSync(`${room}generated/lexicon.${language}.d.ts`, declaration)
  }
}
