/**
 * How the work grows with the length of a text: for every flood of the tests the time of 8 times the text beside the
 * time of the text itself. 8 is a straight line, 64 a square. Nothing fails on a time: `npx tsx bench/growth.ts`.
 */
import { buildTemplates } from '../bin/build/templates.ts'
import { parse } from '../src/language/parse.ts'
import { readLexicon } from '../src/language/read-lexicon.ts'
import { splitSentences, tokenise } from '../src/language/tokens.ts'
import { lint } from '../src/lint/lint.ts'
import { findNearDuplicates } from '../src/lint/near-duplicates.ts'
import { rules } from '../src/lint/rules.ts'
import { parseGuardedYaml } from '../src/load/guarded-yaml.ts'
import { createLibrary } from '../src/render/library.ts'
import { readRichText, richTextLimits } from '../src/render/rich-text.ts'
import { templateLimits } from '../src/render/steps.ts'
import * as floods from '../test/floods.ts'
import { similarOutcomes } from '../test/lint/similar-outcomes.ts'
import { floodedCatalogue } from '../test/lint/flooded.ts'

const factor = 8
const rounds = 3

/** Processor time in milliseconds, the fewest of some runs: other programs on the machine do not count. */
async function measure(act: () => unknown): Promise<number> {
  let fewest = Infinity
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    await act()
    const { user, system } = process.cpuUsage(before)
    fewest = Math.min(fewest, (user + system) / 1000)
  }
  return fewest
}

interface Growth {
  readonly name: string
  readonly short: number
  readonly long: number
}

async function grow(name: string, size: number, prepare: (size: number) => () => unknown): Promise<Growth> {
  const [few, many] = [prepare(size), prepare(size * factor)]
  await few()
  return { name, short: await measure(few), long: await measure(many) }
}

/** Below this, what is measured is the measuring. */
const least = 0.5

function print(title: string, growths: readonly Growth[]): void {
  console.log(`\n${title}`)
  for (const { name, short, long } of growths.toSorted((a, b) => b.long - a.long)) {
    const ratio = short < least ? '–' : (long / short).toFixed(1)
    console.log(`${name.padEnd(44)}${short.toFixed(1).padStart(10)}${long.toFixed(1).padStart(10)}${ratio.padStart(8)}`)
  }
} // prettier-ignore

const floodsOf = (pieces: readonly string[], limit: number, read: (text: string) => unknown) =>
  inTurn(pieces, (piece) =>
    grow(JSON.stringify(piece), Math.floor(limit / factor), (size) => {
      const text = floods.flood(piece, size)
      return () => read(text)
    }),
  )

async function inTurn<T>(list: readonly T[], act: (one: T) => Promise<Growth>): Promise<Growth[]> {
  const growths: Growth[] = []
  for (const one of list) growths.push(await act(one))
  return growths
}

console.log(`Node ${process.version}, ${rounds} rounds, milliseconds of processor time: n, ${factor}n, ratio`)

const { floodLength } = floods
print(
  'Words and sentences',
  await floodsOf(floods.tokenFloods, floodLength, (text) => splitSentences(tokenise(text))),
)
for (const [language, pieces] of [
  ['nl', floods.dutchFloods],
  ['en', floods.englishFloods],
] as const) {
  const lexicon = readLexicon(language)
  print(
    `Behaviours in a sentence, ${language}`,
    await floodsOf(pieces, floodLength, (text) => parse(text, { language, lexicon, actors: [] })),
  )
}
print(
  'YAML',
  await inTurn(Object.entries(floods.yamlFloods), ([name, write]) =>
    grow(name, floodLength / factor, (size) => {
      const text = write(size)
      return () => parseGuardedYaml(text)
    }),
  ),
)
// What was read before is remembered, so no text comes twice.
let times = 0
print(
  'Markdown in fields',
  await floodsOf(floods.richTextFloods, richTextLimits.characters - 10, (text) =>
    readRichText(`${text}${times++}`),
  ),
)

const builtIn = buildTemplates()
print(
  'Templates',
  await floodsOf(floods.templateFloods, templateLimits.text - 100, (text) =>
    createLibrary(new Map([['nl/x.md.hbs', `# T\n\n${text}`]]), builtIn),
  ),
)
print('Outcomes that say nearly the same', [
  await grow('outcomes in one task domain', 10_000, (count) => {
    const list = similarOutcomes(count)
    return () => findNearDuplicates(list)
  }),
])

/** The flood that costs a rule most, and how that one grows. */
print(
  'Rules, each with the flood that costs it most',
  await inTurn(rules, async ({ id }) => {
    const run = (piece: string, size: number) => {
      const catalogue = floodedCatalogue(floods.flood(piece, size))
      return () => lint(catalogue, { today: '2026-11-24', base: catalogue, only: [id] })
    }
    const small = 2500
    let worst: { readonly name: string; readonly piece: string; readonly time: number } | undefined
    for (const [name, piece] of Object.entries(floods.ruleFloods)) {
      const time = await measure(run(piece, small * factor))
      if (!worst || time > worst.time) worst = { name, piece, time }
    }
    const { name, piece } = worst!
    return grow(`${id}: ${name}`, small, (size) => run(piece, size))
  }),
)
