/** The quality figure as text: where to begin, and why. */
import type { ChalkInstance } from 'chalk'
import type { Language, Text } from '../diagnostic.ts'
import type { ReportedPart, ReportedScore } from './report.ts'
import { show } from './show.ts'
import { wrap } from './wrap.ts'

type OutcomeScore = ReportedScore['outcomes'][number]

export const scoreWords = {
  title: { nl: 'Waar te beginnen', en: 'Where to begin' },
  none: { nl: 'Er zijn geen leeruitkomsten om te tellen.', en: 'There are no outcomes to score.' },
  score: { nl: 'cijfer', en: 'score' },
  outcome: { nl: 'leeruitkomst', en: 'outcome' },
  begin: { nl: 'begin bij', en: 'begin with' },
  nothing: { nl: 'niets: alles staat er', en: 'nothing: all is there' },
  method: { nl: 'Zo komt het cijfer tot stand', en: 'How the figure is made' },
  parts: { nl: 'Per onderdeel', en: 'By part' },
} satisfies Record<string, Text>

/** "84 van de 100 punten": what a chart says in words. */
export const outOf100 = (score: number, language: Language): string =>
  language === 'nl' ? `${score} van de 100` : `${score} out of 100`

/** The figure of the set in a sentence. */
export function setLine({ score, outcomes }: ReportedScore, language: Language): string {
  if (score === undefined) return scoreWords.none[language]
  const count = outcomes.length
  const figure = outOf100(score, language)
  if (language === 'nl')
    return count === 1 ? `Eén leeruitkomst: ${figure}.` : `${count} leeruitkomsten: gemiddeld ${figure}.`
  return count === 1 ? `One outcome: ${figure}.` : `${count} outcomes: ${figure} on average.`
}

/** The part on which most points were lost; undefined where none were. */
export function weakest(parts: readonly ReportedPart[]): ReportedPart | undefined {
  const lost = ({ weight, score }: ReportedPart) => weight * (100 - score)
  return parts.filter((part) => lost(part) > 0).toSorted((a, b) => lost(b) - lost(a))[0]
}

/** Ten blocks, as many full ones as there are tens; the number stands beside it. */
export function bar(score: number): string {
  const full = Math.max(0, Math.min(10, Math.floor(score / 10)))
  return '█'.repeat(full) + '░'.repeat(10 - full)
}

/** The parts with bars, the points they are about, and why points were lost. */
export function partLines(
  parts: readonly (ReportedPart & { readonly because?: Text | undefined })[],
  language: Language,
  chalk: ChalkInstance,
  width: number,
): string[] {
  const wide = Math.max(...parts.map(({ label }) => label[language].length))
  return parts.flatMap(({ label, weight, score, because }) => [
    `  ${label[language].padEnd(wide)}  ${bar(score)}  ${String(score).padStart(3)}  ${chalk.dim(language === 'nl' ? `telt voor ${weight}` : `counts for ${weight}`)}`,
    ...(because ? wrap(show(because[language]), width - 4).map((line) => chalk.dim(`    ${line}`)) : []),
  ])
}

/** One outcome in full. */
export function formatOutcomeScore(
  { id, title, score, parts }: OutcomeScore,
  language: Language,
  chalk: ChalkInstance,
  width: number,
): string {
  return [
    `${chalk.bold(`${score}`.padStart(3))}  ${bar(score)}  ${chalk.bold(show(title))} ${chalk.dim(show(id))}`,
    '',
    ...partLines(parts, language, chalk, width),
  ].join('\n')
}

/** How the figure is made. */
export function methodLines(method: readonly Text[], language: Language, width: number): string[] {
  return method.flatMap((sentence) =>
    wrap(sentence[language], width - 4).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`),
  )
}
