/**
 * Makes a curriculum repository of any size: the same one for the same size and seed.
 * Run directly: `npx tsx bench/generate.ts <folder> <outcomes> [share with a finding] [share of unusual YAML] [seed]`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  acts,
  autonomies,
  competences,
  complexities,
  criteria,
  evidence,
  highActs,
  knowledge,
  objects,
  places,
  rooms,
  settings,
  subjects,
  taskDomains,
  topics,
  transfers,
  witnesses,
} from './curriculum.ts'

export interface RepositoryShape {
  readonly outcomes: number
  /** Which part of the outcomes has a mistake in it, 0 to 1. */
  readonly faulty?: number
  /** Which part of the outcomes uses YAML outside the plain part that the fast reader takes, 0 to 1. */
  readonly unusual?: number
  readonly seed?: number
}

/** Numbers from 0 to 1, the same row for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

/** `count` different ones, in the order of the list. */
function pickSome<T>(random: Random, from: readonly T[], count: number): T[] {
  let left = count
  return from.filter((_one, index) => {
    if (random() >= left / (from.length - index)) return false
    left--
    return true
  })
}

const perFolder = 1000

/** Writes the repository into an empty folder and gives the number of YAML files in it. */
export function generateRepository(folder: string, shape: RepositoryShape): number {
  const { outcomes, faulty = 0, unusual = 0, seed = 1 } = shape
  const random = randomFrom(seed)
  let files = 0
  const write = (file: string, text: string) => {
    writeFileSync(path.join(folder, file), text)
    files++
  }
  for (const name of ['frameworks', 'personas', 'agreements']) {
    mkdirSync(path.join(folder, name), { recursive: true })
  }
  write('outcomes.config.yaml', config)
  write('frameworks/beroepsprofiel.yaml', framework('beroepsprofiel', 'profession_profile', taskDomains))
  write(
    'frameworks/bekwaamheidseisen.yaml',
    framework('bekwaamheidseisen', 'competence_requirements', competences),
  )
  write('frameworks/kennisbasis.yaml', framework('kennisbasis', 'knowledge_base', knowledge))
  const ids: string[] = []
  for (let number = 1; number <= outcomes; number++) {
    const place = `outcomes/deel-${String(Math.ceil(number / perFolder)).padStart(3, '0')}`
    if (number % perFolder === 1 || number === 1) mkdirSync(path.join(folder, place), { recursive: true })
    const { id, text } = outcome(random, number)
    ids.push(id)
    write(`${place}/${id}.yaml`, disturb(text, number, faulty, unusual))
  }
  const personas = Math.max(1, Math.floor(outcomes / 200))
  for (let number = 1; number <= personas; number++) {
    write(
      `personas/persona-${number}.yaml`,
      persona(`persona-${number}`, pickSome(random, ids.slice(0, 2000), 3)),
    )
  }
  const agreements = Math.max(1, Math.floor(outcomes / 500))
  for (let number = 1; number <= agreements; number++) {
    const about = pickSome(random, ids.slice(0, 2000), 3)
    write(`agreements/afspraak-${number}.yaml`, agreement(`afspraak-${number}`, about))
  }
  return files
}

const config = `schema: 1
institute:
  id: voorbeeld-hogeschool
  name: Voorbeeldhogeschool
language: nl
actors: [De leraar]
profile: beroepsprofiel
`

const framework = (
  id: string,
  kind: string,
  items: readonly (readonly [string, string])[],
): string => `id: ${id}
kind: ${kind}
title: Kader ${id}
version: 1.0.0
language: nl
items:
${items.map(([item, text]) => `  - id: ${item}\n    text: ${text}\n`).join('')}`

const thing = (random: Random, subject: string): string =>
  `${pick(random, objects)} ${subject} ${pick(random, places)}`

/** An outcome of some 50 lines; the number makes its id unique. */
function outcome(random: Random, number: number): { id: string; text: string } {
  const [one, other] = pickSome(random, subjects, 2)
  const parts = [
    { act: pick(random, highActs), object: thing(random, one!) },
    { act: pick(random, acts), object: thing(random, other!) },
  ].map(({ act, object }) => ({
    id: act.verb,
    verb: act.verb,
    text: [act.finite, object, act.prefix].filter(Boolean).join(' '),
    clause: `je ${object} ${act.clauseVerb}`,
    nominal: `${act.verb} van ${object}`,
  }))
  const [a, b] = [parts[0]!, parts[1]!]
  const id = `${a.id}-en-${b.id}-${String(number).padStart(6, '0')}`
  const chosen = pickSome(random, criteria, 2)
  const behaviours = parts.map(
    (part) => `  - id: ${part.id}
    verb: ${part.verb}
    text: ${part.text}
    clause: ${part.clause}
    nominal: ${part.nominal}
    evidence:
      what:
        - ${pick(random, evidence)}
      who: [${pickSome(random, witnesses, 2).join(', ')}]
`,
  )
  const rows = chosen.map(
    ([criterion, kind, words], index) => `    - id: ${criterion}
      behaviours: [${index === 0 ? a.id : `${a.id}, ${b.id}`}]
      kind: ${kind}
      text: ${words}
`,
  )
  const text = `id: ${id}
version: 1.${Math.floor(random() * 5)}.0
status: ${pick(random, ['draft', 'agreed', 'adopted'])}
language: nl
title: ${capital(a.nominal)}
statement: >-
  De leraar ${a.text} en
  ${b.text}.
behaviours:
${behaviours.join('')}context:
  description: In elke setting waar lerenden langer worden begeleid, samen met anderen.
  settings: [${pickSome(random, settings, 2).join(', ')}]
  room: ${pick(random, rooms)}
taskDomain: ${pick(random, taskDomains)[0]}
references:
  - {to: bekwaamheidseisen/${pick(random, competences)[0]}, relation: operationalises}
  - {to: kennisbasis/${pick(random, knowledge)[0]}, relation: draws_on}
level: {nlqf: 6, phase: start_competent}
standard:
  complexity:
    level: 4
    description: ${pick(random, complexities)}
  autonomy:
    level: 4
    description: ${pick(random, autonomies)}
  criteria:
${rows.join('')}  decision: {rule: all_required, assessors: 2}
evidence:
  contexts: 2
  maxAgeMonths: ${pick(random, [18, 24, 36])}
  minimum: 3
  note: Bij elk bewijs staat welk gedrag het laat zien (relevantie) en van wie het is (authenticiteit).
transfer: ${pick(random, transfers)}
`
  return { id, text }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The mistakes that people make, in turn: in references, keys, values and in the YAML itself. */
const mistakes: readonly ((text: string) => string)[] = [
  (text) => text.replace('bekwaamheidseisen/', 'bekwaamheidseissen/'),
  (text) => text.replace('\ntitle:', '\ntitel:'),
  (text) => text.replace('phase: start_competent', 'phase: gevorderd'),
  (text) => text.replace('\ntitle: ', '\ntitle: Let op: '),
  (text) => text.replace('maxAgeMonths: ', 'maxAgeMonths: ongeveer '),
  (text) => text.replace(/\ntransfer: .*/, '\ntransfer: "Zo geleerd'),
]

/** Fine YAML that only a complete parser takes: text in double quotes with an escape. */
const makeUnusual = (text: string): string =>
  text.replace(/\ntransfer: (.*)/, (_all, words: string) => `\ntransfer: "${words}\\tEn elders."`)

/** Spreads the shares evenly: with a share of 1 % it is every hundredth outcome. */
function disturb(text: string, number: number, faulty: number, unusual: number): string {
  const hit = Math.floor(number * faulty) > Math.floor((number - 1) * faulty)
  if (hit) return mistakes[Math.floor(number * faulty) % mistakes.length]!(text)
  return Math.floor(number * unusual) > Math.floor((number - 1) * unusual) ? makeUnusual(text) : text
}

const list = (ids: readonly string[]): string => ids.map((id) => `  - ${id}\n`).join('')

const persona = (id: string, outcomes: readonly string[]): string => `id: ${id}
language: nl
name: Noor (verzonnen)
targetGroup: Zij-instromers in een tweedegraads lerarenopleiding
route: side_entry
summary: >-
  Noor werkte tien jaar als laborant en geeft nu twaalf uur per week les.
startingSituation: Vakkennis is er; voor een klas staan is nieuw.
priorLearning:
  - kind: diploma
    text: Master scheikunde
strengths:
  - rust in de begeleiding
conditions:
  agency: growing
  timePerWeek: ongeveer 12 uur
  support: [observatie met nabespreking]
outcomes:
${list(outcomes)}provenance:
  reviewBy: 2028-06-01
`

const agreement = (id: string, outcomes: readonly string[]): string => `id: ${id}
language: nl
title: Afspraak over ${id}
status: agreed
partnership: Opleidingsschool Noord (verzonnen)
parties:
  - {name: Scholengroep Noord, role: school}
  - {name: Voorbeeldhogeschool, role: institute}
personas: [persona-1]
outcomes:
${list(outcomes.map((outcomeId) => `${outcomeId}@1`))}decidedOn: 2026-02-19
reviewBy: 2028-01-31
topics:
${topics.map(agreementTopic).join('')}`

const agreementTopic = (topic: string): string => `  - topic: ${topic}
    room: De school kiest de bronnen en de vorm van het bewijs.
    direction: De norm staat in de leeruitkomst en is overal dezelfde.
    responsible: [school_educator, institute_educator]
`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, outcomes, faulty = '0', unusual = '0', seed = '1'] = process.argv.slice(2)
  if (!folder || !(Number(outcomes) > 0)) throw new Error('Give a folder and a number of outcomes.')
  rmSync(folder, { recursive: true, force: true })
  generateRepository(folder, {
    outcomes: Number(outcomes),
    faulty: Number(faulty),
    unusual: Number(unusual),
    seed: Number(seed),
  })
}
