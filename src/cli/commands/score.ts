import { UserError } from '../../diagnostic.ts'
import { scoreOutcomes } from '../../lint/score.ts'
import type { Score } from '../../lint/score.ts'
import { nearest } from '../../nearest.ts'
import { htmlPage } from '../../report/html.ts'
import { toJson } from '../../report/json.ts'
import {
  bar,
  formatOutcomeScore,
  methodLines,
  partLines,
  scoreWords,
  setLine,
  weakest,
} from '../../report/score.ts'
import { scoreToHtml } from '../../report/score-html.ts'
import { scoreToMarkdown } from '../../report/score-markdown.ts'
import { show } from '../../report/show.ts'
import { acceptFindings } from '../accept.ts'
import type { Context, Run } from '../command.ts'
import { tellLeftOut } from '../left-out.ts'
import { lintIfAsked } from '../lint-repository.ts'
import { openRepository } from '../open.ts'
import { chalkFor } from '../output.ts'
import { layTable } from '../table.ts'
import { version } from '../version.ts'

/** Says how far each outcome is, the one with most to gain first. */
export const run: Run = async (context, ids, options) => {
  const least = readLeast(options['failUnder'])
  const repository = await openRepository(context)
  const linted = await lintIfAsked(context, repository, { today: options['today'] })
  const judged = await acceptFindings(
    repository,
    [...repository.findings, ...linted.findings],
    linted.accepting,
  )
  const score = select(scoreOutcomes(repository.catalogue, judged.kept), ids)
  context.world.out.write(await format(context, score, String(options['format']), ids.length > 0))
  tellLeftOut(context, repository.findings)
  return least !== undefined && score.outcomes.some((one) => one.score < least) ? 1 : 0
}

function readLeast(given: unknown): number | undefined {
  if (given === undefined) return undefined
  const number = Number(given)
  if (/^\d{1,3}$/.test(String(given)) && number <= 100) return number
  throw new UserError({
    nl: `\`--fail-under\` is \`${show(String(given))}\`, verwacht een getal van 0 tot en met 100.`,
    en: `\`--fail-under\` is \`${show(String(given))}\`, expected a number from 0 to 100.`,
  })
}

/** Only the outcomes that are asked for; a UserError for one that is not there. */
function select(score: Score, ids: readonly string[]): Score {
  if (ids.length === 0) return score
  const known = score.outcomes.map(({ id }) => id)
  for (const id of ids) {
    if (known.includes(id)) continue
    const suggestion = nearest(id, known)
    throw new UserError({
      nl: `\`${show(id)}\` is geen leeruitkomst met een cijfer.${suggestion ? ` Bedoelde je \`${suggestion}\`?` : ' Zie `outcomes list outcomes`.'}`,
      en: `\`${show(id)}\` is no outcome with a score.${suggestion ? ` Did you mean \`${suggestion}\`?` : ' See `outcomes list outcomes`.'}`,
    })
  }
  return { ...score, outcomes: score.outcomes.filter(({ id }) => ids.includes(id)) }
}

async function format(context: Context, score: Score, as: string, inFull: boolean): Promise<string> {
  const { language } = context
  const tool = { name: 'outcomes', version }
  switch (as) {
    case 'json':
      return toJson(toObject(score, context))
    case 'markdown':
      return `${scoreToMarkdown(score, language, Infinity).join('\n\n')}\n`
    case 'html': {
      const title = scoreWords.title[language]
      const body = `<main><h1>${language === 'nl' ? 'Cijfers van leeruitkomsten' : 'Scores of outcomes'}</h1>\n${scoreToHtml(score, language)}</main>`
      return htmlPage({ title, body, language, tool })
    }
    default:
      return formatTable(context, score, inFull)
  }
}

function toObject({ score, parts, outcomes, method }: Score, { language }: Context) {
  return {
    schemaVersion: 1,
    tool: { name: 'outcomes', version },
    command: 'score',
    score: score ?? null,
    parts: parts.map((part) => ({ ...part, label: part.label[language] })),
    outcomes: outcomes.map((outcome) => ({
      ...outcome,
      parts: outcome.parts.map(({ because, ...part }) => ({
        ...part,
        label: part.label[language],
        missing: part.missing.map((name) => name[language]),
        because: because?.[language] ?? null,
      })),
    })),
    method: method.map((sentence) => sentence[language]),
  }
}

async function formatTable(context: Context, score: Score, inFull: boolean): Promise<string> {
  const { world, language } = context
  const chalk = chalkFor(context, world.out)
  const width = world.out.columns ?? 80
  const { outcomes, parts, method } = score
  if (outcomes.length === 0) return `${scoreWords.none[language]}\n`
  const heading = (key: keyof typeof scoreWords) => chalk.bold(scoreWords[key][language])
  if (inFull) {
    const blocks = outcomes.map((one) => formatOutcomeScore(one, language, chalk, width))
    return `${[...blocks, `${heading('method')}\n${methodLines(method, language, width).join('\n')}`].join('\n\n')}\n`
  }
  const rows = outcomes.map((one) => {
    const first = weakest(one.parts)
    return [
      String(one.score).padStart(scoreWords.score[language].length),
      bar(one.score),
      show(one.id),
      first ? `${first.label[language]} (${first.score})` : scoreWords.nothing[language],
    ]
  })
  const [head = '', ...lines] = await layTable(
    [
      { title: scoreWords.score[language] },
      { title: '' },
      { title: scoreWords.outcome[language], flexible: true },
      { title: scoreWords.begin[language] },
    ],
    rows,
    width,
  )
  return `${[
    [chalk.dim(head), ...lines].join('\n'),
    [`${setLine(score, language)}`, ...partLines(parts, language, chalk, width)].join('\n'),
    [heading('method'), ...methodLines(method, language, width)].join('\n'),
  ].join('\n\n')}\n`
}
