/** A quality figure per outcome and for the set, with what it is made of: for seeing where to begin, not for marking. */
import type { Finding, Severity, Text } from '../diagnostic.ts'
import { severities } from '../diagnostic.ts'
import type { Catalogue, Entry } from '../model/catalogue.ts'
import type { Outcome, Status } from '../model/schema-types.ts'
import { listEach } from './listing.ts'
import { partIds, partOfRule, parts } from './score-parts.ts'
import type { PartId } from './score-parts.ts'

/** What is left of a part after one finding in it. */
const leaves: Readonly<Record<Severity, number>> = { error: 0.5, warning: 0.8, info: 0.95 }

export type Counts = Readonly<Record<Severity, number>>

export interface PartScore {
  readonly id: PartId
  readonly label: Text
  /** How many of the 100 points it is about. */
  readonly weight: number
  /** 0 to 100, whole. */
  readonly score: number
  /** What the part asks for and is not there, or not everywhere. */
  readonly missing: readonly Text[]
  readonly counts: Counts
  /** One sentence: what the points were lost on; undefined where none were. */
  readonly because: Text | undefined
}

export interface OutcomeScore {
  readonly id: string
  readonly title: string
  readonly file: string
  readonly status: Status
  /** 0 to 100, whole; 100 only when nothing at all is missing or found. */
  readonly score: number
  /** In the order of their weight. */
  readonly parts: readonly PartScore[]
  readonly counts: Counts
}

export interface Score {
  /** The mean over the outcomes, 0 to 100, whole; undefined where there are none. */
  readonly score: number | undefined
  /** The mean over the outcomes for each part. */
  readonly parts: readonly Pick<PartScore, 'id' | 'label' | 'weight' | 'score'>[]
  /** Worst first, then by id. Retired outcomes are left out. */
  readonly outcomes: readonly OutcomeScore[]
  /** How the figure is made, a sentence each. */
  readonly method: readonly Text[]
}

/**
 * Scores every outcome that is not retired.
 * @param findings of the rules and of the references, about any item; accepted ones left out do not weigh
 */
export function scoreOutcomes(catalogue: Catalogue, findings: readonly Finding[]): Score {
  const byOutcome = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { item } = finding
    if (item?.kind !== 'outcome' && item?.kind !== 'translation') continue
    const others = byOutcome.get(item.id)
    if (others) others.push(finding)
    else byOutcome.set(item.id, [finding])
  }
  const outcomes = [...catalogue.outcomes.values()]
    .filter(({ item }) => item.status !== 'retired')
    .map((entry) => scoreOutcome(entry, byOutcome.get(entry.item.id) ?? [], catalogue))
    .toSorted((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1))
  const mean = (scores: readonly number[]) =>
    Math.floor(scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length))
  return {
    score: outcomes.length === 0 ? undefined : mean(outcomes.map(({ score }) => score)),
    parts: partIds.map((id, index) => ({
      id,
      label: parts[id].label,
      weight: parts[id].weight,
      score: mean(outcomes.map((outcome) => outcome.parts[index]!.score)),
    })),
    outcomes,
    method,
  }
}

function scoreOutcome(
  { item, file }: Entry<Outcome>,
  findings: readonly Finding[],
  catalogue: Catalogue,
): OutcomeScore {
  const found = new Map(partIds.map((id) => [id, [] as Finding[]]))
  for (const finding of findings) found.get(partOfRule(finding.rule))!.push(finding)
  let total = 0
  const scored = partIds.map((id): PartScore => {
    const { label, weight, pieces } = parts[id]
    const wanted = pieces(item, catalogue)
    const present =
      wanted.length === 0 ? 1 : wanted.reduce((sum, one) => sum + one.present, 0) / wanted.length
    const counts = countBySeverity(found.get(id)!)
    const left = severities.reduce((rest, severity) => rest * leaves[severity] ** counts[severity], present)
    total += weight * left
    const missing = wanted.filter((one) => one.present < 1).map(({ name }) => name)
    return { id, label, weight, score: floor(100 * left), missing, counts, because: explain(missing, counts) }
  })
  const { id, title, status } = item
  return { id, title, file, status, score: floor(total), parts: scored, counts: countBySeverity(findings) }
}

/** Down to a whole number, but not for the last bit of a floating-point sum. */
const floor = (points: number): number => Math.floor(points + 1e-9)

const countBySeverity = (findings: readonly Finding[]): Counts => ({
  error: findings.filter(({ severity }) => severity === 'error').length,
  warning: findings.filter(({ severity }) => severity === 'warning').length,
  info: findings.filter(({ severity }) => severity === 'info').length,
})

const severityNames: Readonly<Record<Severity, readonly [one: Text, more: Text]>> = {
  error: [
    { nl: 'fout', en: 'error' },
    { nl: 'fouten', en: 'errors' },
  ],
  warning: [
    { nl: 'waarschuwing', en: 'warning' },
    { nl: 'waarschuwingen', en: 'warnings' },
  ],
  info: [
    { nl: 'tip', en: 'hint' },
    { nl: 'tips', en: 'hints' },
  ],
}

function explain(missing: readonly Text[], counts: Counts): Text | undefined {
  const found = severities.flatMap((severity): Text[] => {
    const count = counts[severity]
    if (count === 0) return []
    const [one, more] = severityNames[severity]
    const name = count === 1 ? one : more
    return [{ nl: `${count} ${name.nl}`, en: `${count} ${name.en}` }]
  })
  const said: Text[] = []
  if (missing.length > 0) {
    const names = listEach(missing)
    said.push({ nl: `ontbreekt (deels): ${names.nl}`, en: `missing (in part): ${names.en}` })
  }
  if (found.length > 0) said.push(listEach(found))
  if (said.length === 0) return undefined
  const join = (language: 'nl' | 'en') => {
    const sentence = said.map((one) => one[language]).join('; ')
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
  }
  return { nl: join('nl'), en: join('en') }
}

const weights = (language: 'nl' | 'en') =>
  partIds.map((id) => `${parts[id].label[language]} ${parts[id].weight}`).join(', ')
const percentages = (language: 'nl' | 'en') => {
  const lost = (severity: Severity) => `${Math.round(100 * (1 - leaves[severity]))} %`
  return language === 'nl'
    ? `elke fout ${lost('error')}, elke waarschuwing ${lost('warning')} en elke tip ${lost('info')}`
    : `each error costs ${lost('error')}, each warning ${lost('warning')} and each hint ${lost('info')}`
}

const method: readonly Text[] = [
  {
    nl: `Van de 100 punten zijn er: ${weights('nl')}.`,
    en: `Of the 100 points there are: ${weights('en')}.`,
  },
  {
    nl: 'Een onderdeel krijgt zijn punten naar rato van wat er staat.',
    en: 'A part gets its points in proportion to what is there.',
  },
  {
    nl: `Daarna kost ${percentages('nl')} van wat er in dat onderdeel nog over is.`,
    en: `After that, ${percentages('en')} of what is left in the part.`,
  },
  {
    nl: 'Het cijfer van het geheel is het gemiddelde; vervallen leeruitkomsten en geaccepteerde meldingen tellen niet mee.',
    en: 'The figure of the set is the mean; retired outcomes and accepted findings do not count.',
  },
  {
    nl: 'Het cijfer zegt waar te beginnen, niet hoe goed een leeruitkomst is: dat beoordelen mensen.',
    en: 'The figure says where to begin, not how good an outcome is: people judge that.',
  },
]
