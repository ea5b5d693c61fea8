/**
 * An oracle for what a change means, made without the table: an outcome is a model of what has to be shown, and a change
 * is harmless for the learner when no smallest portfolio that meets the old model fails the new one.
 * Texts are lists of words, rendered with differences that nobody has to judge; another list of words counts as another
 * meaning, the worst that a rewording can be.
 */
import type { Behaviour, Criterion, Outcome } from '../../src/model/schema-types.ts'

export type Random = (below: number) => number

/** Mulberry32: small, fast, and the same on every machine. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)]!

export type Words = readonly string[]

/** Words that are easily taken for each other, numbers above all. */
export const trickyWords: Words = (
  'geen een niet nooit 1,5 15 1.5 -5 5 80% 80 10² 102 3-5 35 ½ 12 kan moet mag alle de twee drie minstens hoogstens ' +
  'groep leerling leraar oudere ouders toets toetsen meer minder voor na zonder met'
).split(' ')

export interface CriterionModel {
  readonly id: string
  readonly words: Words
  readonly required: boolean
}

/** What a verb asks: its level in Bloom’s taxonomy as a range, or something that cannot be seen. */
export interface VerbModel {
  readonly infinitive: string
  readonly finite: string
  readonly particle: string
  readonly lowest: number
  readonly highest: number
  readonly visible: boolean
  /** Verbs of one name mean the same with the object that follows. */
  readonly meaning: string
}

const verb = (
  infinitive: string,
  finite: string,
  lowest: number,
  highest = lowest,
  visible = true,
): VerbModel => {
  const [form = '', particle = ''] = finite.split(' ')
  return { infinitive, finite: form, particle, lowest, highest, visible, meaning: infinitive }
}

export const verbs: readonly VerbModel[] = [
  verb('noemen', 'noemt', 1),
  verb('opsommen', 'somt op', 1),
  verb('uitleggen', 'legt uit', 2),
  verb('samenvatten', 'vat samen', 2),
  verb('beschrijven', 'beschrijft', 1, 2),
  verb('verklaren', 'verklaart', 2, 4),
  verb('begrijpen', 'begrijpt', 2, 2, false),
]

/** With this object in the text the two verbs mean the same. */
export const synonymObject = 'ontwikkeling'
export const synonyms: readonly VerbModel[] = [
  { ...verb('volgen', 'volgt', 3, 4), meaning: 'monitoren' },
  { ...verb('monitoren', 'monitort', 4, 4), meaning: 'monitoren' },
]

export interface BehaviourModel {
  readonly id: string
  readonly verb: VerbModel
  readonly words: Words
  /** Another form of the same verb. */
  readonly plural: boolean
}

export interface Model {
  readonly behaviours: readonly BehaviourModel[]
  /** Behind the behaviours in the statement. */
  readonly tail: Words
  readonly criteria: readonly CriterionModel[]
  readonly minimum: number
  readonly required: readonly string[]
  readonly allowed: readonly string[]
  readonly contexts: number
  readonly evidence: number
  readonly age: number | undefined
  readonly complexity: number
  readonly autonomy: number
  readonly domain: string
  readonly texts: Readonly<Record<TextField, Words>>
  readonly references: readonly string[]
}

export const textFields = [
  'description',
  'room',
  'transfer',
  'note',
  'decision',
  'complexity',
  'autonomy',
] as const
export type TextField = (typeof textFields)[number]

/** The fewest things that somebody can show and still meet a model. */
interface Portfolio {
  readonly facts: ReadonlySet<string>
  readonly shown: readonly string[]
}

const places = ['po', 'vo', 'mbo', 'so', 'elders-1', 'elders-2', 'elders-3']

const textOf = (words: Words): string => words.join(' ')

/** Whether everybody who meets the one model meets the other: no smallest portfolio of the one fails the other. */
export function implies(from: Model, to: Model): boolean {
  if (to.evidence > from.evidence || to.complexity > from.complexity || to.autonomy > from.autonomy)
    return false
  if ((to.age ?? Infinity) < (from.age ?? Infinity) || from.domain !== to.domain) return false
  if (textOf(from.tail) !== textOf(to.tail)) return false
  if (textFields.some((field) => textOf(from.texts[field]) !== textOf(to.texts[field]))) return false
  if (!to.behaviours.every((behaviour) => from.behaviours.some((other) => shows(other, behaviour))))
    return false
  for (const facts of smallestFacts(from)) if (!meetsCriteria(facts, to)) return false
  for (const shown of smallestShown(from)) if (!meetsContexts(shown, to)) return false
  return true
}

/** Whoever relies on coverage loses what is no longer referred to. */
export const covers = (old: Model, now: Model): boolean =>
  old.references.every((one) => now.references.includes(one))

function shows(one: BehaviourModel, other: BehaviourModel): boolean {
  if (textOf(one.words) !== textOf(other.words)) return false
  if (one.verb.infinitive === other.verb.infinitive) return true
  if (!one.verb.visible || !other.verb.visible) return false
  if (one.verb.meaning === other.verb.meaning && one.words.includes(synonymObject)) return true
  return one.verb.lowest > other.verb.highest
}

function* smallestFacts({ criteria, minimum }: Model): Generator<Portfolio['facts']> {
  const required = criteria.filter((one) => one.required).map(({ words }) => textOf(words))
  const optional = criteria.filter((one) => !one.required).map(({ words }) => textOf(words))
  for (let choice = 0; choice < 1 << optional.length; choice += 1) {
    const chosen = optional.filter((_, at) => choice & (1 << at))
    if (chosen.length === minimum) yield new Set([...required, ...chosen])
  }
}

function meetsCriteria(facts: Portfolio['facts'], { criteria, minimum }: Model): boolean {
  let optional = 0
  for (const { words, required } of criteria) {
    const shown = facts.has(textOf(words))
    if (required && !shown) return false
    if (!required && shown) optional += 1
  }
  return optional >= minimum
}

const allShown = Array.from({ length: 1 << places.length }, (_, choice) =>
  places.filter((_, at) => choice & (1 << at)),
)

function* smallestShown(model: Model): Generator<Portfolio['shown']> {
  for (const shown of allShown) {
    if (shown.length <= Math.max(model.contexts, model.required.length) + 1 && meetsContexts(shown, model))
      yield shown
  }
}

function meetsContexts(shown: Portfolio['shown'], { required, allowed, contexts }: Model): boolean {
  return (
    shown.length >= contexts &&
    required.every((place) => shown.includes(place)) &&
    (allowed.length === 0 || shown.every((place) => allowed.includes(place)))
  )
}

/** A text with this meaning, in one of the ways that nobody has to judge. */
export function render(random: Random, words: Words): string {
  if (random(5) > 0) return words.join(' ')
  const written = words.map((word, at) => {
    const plain = /^[a-z]{4,}$/.test(word)
    switch (random(14)) {
      case 0:
        return word.toUpperCase()
      case 1:
        return plain ? `${word.slice(0, 2)}-${word.slice(2)}` : word
      case 2:
        return plain ? word.replace('e', 'é') : word
      case 3:
        return `‘${word}’`
      case 4:
        return `(${word})`
      case 5:
        return at < words.length - 1 ? `${word},` : word
      case 6:
        return plain ? `${word.slice(0, 3)}\u00ad${word.slice(3)}` : word
      default:
        return word
    }
  })
  const joined = written.join(random(8) === 0 ? '  ' : ' ')
  return joined + pick(random, ['', '', '.', '\n', '!'])
}

function behaviourText({ verb: { infinitive, finite, particle }, words, plural }: BehaviourModel): string {
  if (plural) return [...words, infinitive].join(' ')
  return [finite, ...words, particle].filter(Boolean).join(' ')
}

/** The outcome that a model stands for. */
export function toOutcome(random: Random, id: string, model: Model): Outcome {
  const texts = <Key extends string>(key: Key, field: TextField) =>
    (model.texts[field].length === 0 ? {} : { [key]: render(random, model.texts[field]) }) as Partial<
      Record<Key, string>
    >
  const behaviours = model.behaviours.map((behaviour): Behaviour => {
    const { words, verb: own } = behaviour
    return {
      id: behaviour.id,
      verb: own.infinitive,
      text: behaviourText(behaviour),
      clause: ['je', ...words, own.infinitive].join(' '),
      nominal: [own.infinitive, 'van', ...words].join(' '),
    }
  })
  const criteria = model.criteria.map((criterion): Criterion => ({
    id: criterion.id,
    text: render(random, criterion.words),
    ...(criterion.required && random(2) ? {} : { required: criterion.required }),
  }))
  const list = behaviours.map(({ text }) => text)
  const shuffled = (names: readonly string[]) => (random(3) === 0 ? names.toReversed() : [...names])
  return {
    id,
    version: '1.0.0',
    status: 'agreed',
    language: 'nl',
    title: id,
    statement: `De leraar ${[list.slice(0, -1).join(', '), list.at(-1)].filter(Boolean).join(' en ')} ${model.tail.join(' ')}.`,
    behaviours,
    context: {
      ...texts('description', 'description'),
      ...texts('room', 'room'),
      required: shuffled(model.required),
      allowed: shuffled(model.allowed),
    },
    taskDomain: model.domain,
    references: shuffled(model.references).map((to) => ({ to, relation: 'draws_on' })),
    standard: {
      complexity: { level: model.complexity, ...texts('description', 'complexity') },
      autonomy: { level: model.autonomy, ...texts('description', 'autonomy') },
      criteria,
      decision: {
        ...(model.minimum > 0 ? { rule: 'required_plus', minimum: model.minimum } : { rule: 'all_required' }),
        ...texts('text', 'decision'),
      },
    },
    evidence: {
      ...(model.contexts === 1 && random(2) ? {} : { contexts: model.contexts }),
      ...(model.age === undefined ? {} : { maxAgeMonths: model.age }),
      ...(model.evidence === 1 && random(2) ? {} : { minimum: model.evidence }),
      ...texts('note', 'note'),
    },
    ...texts('transfer', 'transfer'),
  }
}

const plainWords =
  'verzamelt gegevens over leren gedrag bespreekt plan lessen materiaal vragen keuzes taal rekenen spel'.split(
    ' ',
  )

export function randomWords(random: Random): Words {
  return Array.from({ length: 3 + random(5) }, () => pick(random, random(3) === 0 ? trickyWords : plainWords))
}

const objects: readonly Words[] = [
  ['de', synonymObject, 'van', 'lerenden'],
  ['de', 'aanpak', 'in', 'de', 'groep'],
  ['keuzes', 'in', 'de', 'les'],
  ['een', 'plan', 'voor', 'ouders'],
]

export function randomBehaviour(random: Random, id: string): BehaviourModel {
  return { id, verb: pick(random, [...verbs, ...synonyms]), words: pick(random, objects), plural: false }
}

export function randomModel(random: Random): Model {
  const criteria = Array.from({ length: 1 + random(5) }, (_, at) => ({
    id: `criterium-${at}`,
    words: [...randomWords(random), `teken${at}`],
    required: random(3) > 0,
  }))
  const optional = criteria.filter(({ required }) => !required).length
  const allowed = random(2) ? [] : ['po', 'vo', 'mbo'].slice(0, 1 + random(3))
  return {
    behaviours: Array.from({ length: 1 + random(2) }, (_, at) => randomBehaviour(random, `gedrag-${at}`)),
    tail: random(2) ? [] : ['in', 'overleg', 'met', 'collegas'],
    criteria,
    minimum: optional > 0 && random(2) ? 1 + random(optional) : 0,
    required: random(2) ? [] : ['po'],
    allowed: allowed.includes('po') || random(2) ? allowed : ['po', ...allowed],
    contexts: 1 + random(2),
    evidence: 1 + random(3),
    age: random(2) ? undefined : 12 * (1 + random(3)),
    complexity: 1 + random(5),
    autonomy: 1 + random(5),
    domain: pick(random, ['begeleiden', 'ontwerpen']),
    texts: Object.fromEntries(
      textFields.map((field) => [field, random(2) ? randomWords(random) : []]),
    ) as Model['texts'],
    references: random(2) ? ['bekwaamheidseisen/pedagogisch'] : [],
  }
}
