/** The data for the whole set in one booklet: the outcomes by task domain, and what they cover of each framework. */
import type { Language, Text } from '../../diagnostic.ts'
import { findItems, findTaskDomain, type Catalogue } from '../../model/catalogue.ts'
import type { Framework, Outcome, ReferenceRelation } from '../../model/schema-types.ts'
import { describe, topicOfSet } from './facts.ts'
import { viewSheet } from './outcome-sheet.ts'
import { createSpeaker, type Words } from './phrases.ts'
import type { SelectionSubject } from './subjects.ts'
import { marks, relationLetters, relations } from './words.ts'

export const bookletName: Text = { nl: 'Boekje met leeruitkomsten', en: 'Booklet of learning outcomes' }

const referenceRelations = Object.keys(relations) as readonly ReferenceRelation[]

export interface DomainView {
  /** Null for outcomes that name no task domain, or one that is not there. */
  readonly text: Words
  readonly outcomes: readonly BookletOutcome[]
}

type BookletOutcome = ReturnType<typeof viewSheet> & {
  readonly number: number
  readonly mark: string | null
}

/** What the outcomes have to do with the items of one framework, in tables that fit the page. */
export interface CoverageView {
  readonly framework: Words
  readonly tables: readonly CoverageTable[]
  /** Items that no outcome refers to, of this set or another. */
  readonly uncovered: readonly Words[]
}

export interface CoverageTable {
  /** "1–8", where there are several. */
  readonly part: string | null
  /** Per cents for the columns. */
  readonly widths: string
  readonly numbers: readonly number[]
  readonly rows: readonly { readonly item: Words; readonly cells: readonly string[] }[]
}

export function viewBooklet(subject: SelectionSubject) {
  const { catalogue, language, outcomes } = subject
  const { institute } = catalogue.settings
  const ordered = byDomain(
    outcomes.map(({ outcome }) => outcome),
    catalogue,
  )
  const numbers = new Map(ordered.flatMap(({ outcomes: inside }) => inside).map(({ id }, at) => [id, at + 1]))
  const content = {
    institute: institute.name.trim() === '' ? null : institute.name,
    count: outcomes.length,
    domains: ordered.map(({ domain, outcomes: inside }): DomainView => ({
      text: domain === null ? null : createSpeaker(domain.language, language).say(domain.text),
      outcomes: inside.map((outcome) => ({
        ...viewSheet(outcome, catalogue, language),
        number: numbers.get(outcome.id) ?? 0,
        mark: marks[outcome.status]?.[language] ?? null,
      })),
    })),
    relations: referenceRelations.map((relation) => ({
      letter: relationLetters[relation][language],
      name: relations[relation][language],
    })),
    coverage: viewCoverage(
      ordered.flatMap(({ outcomes: inside }) => inside),
      catalogue,
      language,
    ),
  }
  return { ...describe(subject, topicOfSet(subject), 'booklet', bookletName, content), ...content }
}

interface Domain {
  readonly language: string
  readonly text: string
}

/** The outcomes in the order of the profession profile; those without a task domain come last. */
function byDomain(
  outcomes: readonly Outcome[],
  catalogue: Catalogue,
): { readonly domain: Domain | null; readonly outcomes: readonly Outcome[] }[] {
  const groups = new Map<object | null, { domain: Domain | null; place: number; outcomes: Outcome[] }>()
  for (const outcome of outcomes) {
    const found = findTaskDomain(catalogue, outcome)
    const key = found?.item ?? null
    const place = found ? (found.framework.items ?? []).indexOf(found.item) : Infinity
    const domain = found ? { language: found.framework.language, text: found.item.text } : null
    const group = groups.get(key) ?? { domain, place, outcomes: [] }
    group.outcomes.push(outcome)
    groups.set(key, group)
  }
  return [...groups.values()].toSorted((a, b) => (a.place === b.place ? 0 : a.place - b.place))
}

/** More columns than this make a table too wide to read. */
const columnsTogether = 10

/** Per cent: a number needs little, the text of an item takes the rest. */
function columnWidths(numbers: number): string {
  const each = Math.min(9, 54 / numbers)
  return [100 - numbers * each, ...Array.from({ length: numbers }, () => each)].join(' ')
}

function viewCoverage(
  outcomes: readonly Outcome[],
  catalogue: Catalogue,
  language: Language,
): CoverageView[] {
  const frameworks = [...catalogue.frameworks.values()].map(({ item }) => item)
  const known = [...catalogue.outcomes.values()]
    .map(({ item }) => item)
    .filter(({ status }) => status !== 'retired')
  return frameworks
    .filter(({ kind, items }) => kind !== 'level_scale' && (items ?? []).length > 0)
    .map((framework): CoverageView => {
      const { say } = createSpeaker(framework.language, language)
      const cells = relationsTo(framework, outcomes, catalogue, language)
      const all = relationsTo(framework, known, catalogue, language)
      const items = framework.items ?? []
      return {
        framework: say(framework.title),
        tables: splitColumns(outcomes.length).map(([from, to], _index, parts) => ({
          part: parts.length > 1 ? `${from + 1}–${to}` : null,
          widths: columnWidths(to - from),
          numbers: Array.from({ length: to - from }, (_, index) => from + index + 1),
          rows: items.map((item) => ({
            item: say(item.text),
            cells: outcomes.slice(from, to).map(({ id }) => cells.get(`${id} ${item.id}`) ?? '–'),
          })),
        })),
        uncovered: items
          .filter((item) => !known.some(({ id }) => all.has(`${id} ${item.id}`)))
          .map(({ text }) => say(text)),
      }
    })
}

/** The letters of what each outcome has to do with each item, by their two ids. */
function relationsTo(
  framework: Framework,
  outcomes: readonly Outcome[],
  catalogue: Catalogue,
  language: Language,
): Map<string, string> {
  const cells = new Map<string, string>()
  const add = (outcome: string, item: string, letter: string) => {
    const key = `${outcome} ${item}`
    const letters = cells.get(key)?.split(' ') ?? []
    if (!letters.includes(letter)) cells.set(key, [...letters, letter].join(' '))
  }
  for (const outcome of outcomes) {
    const domain = findTaskDomain(catalogue, outcome)
    if (domain?.framework === framework) {
      add(outcome.id, domain.item.id, relationLetters.part_of[language])
    }
    for (const { to, relation } of outcome.references ?? []) {
      const [found] = findItems(catalogue, to)
      if (found?.framework === framework) add(outcome.id, found.item.id, relationLetters[relation][language])
    }
  }
  return cells
}

/** From and up to: columns in groups of nearly the same size. */
function splitColumns(count: number): (readonly [from: number, to: number])[] {
  const groups = Math.max(1, Math.ceil(count / columnsTogether))
  const size = Math.ceil(count / groups)
  return Array.from({ length: groups }, (_, index) => [index * size, Math.min(count, (index + 1) * size)])
}
