/** A comparison as text for a terminal: per item what changed, and whom it touches. */
import type { ChalkInstance } from 'chalk'
import type { Language, Text } from '../diagnostic.ts'
import type { ChangeFinding, Diff, ItemChange, Verdict } from '../diff/change.ts'
import { effectWords } from '../diff/effects.ts'
import { show } from './show.ts'

const words = {
  none: { nl: 'Er is niets veranderd.', en: 'Nothing has changed.' },
  learner: {
    nl: 'Wie de oude aantoonde, voldoet aan de nieuwe',
    en: 'Who showed the old one meets the new one',
  },
  relying: {
    nl: 'Wie de nieuwe aantoont, voldoet aan de oude',
    en: 'Who shows the new one meets the old one',
  },
  guessed: { nl: 'vermoedelijk dezelfde als', en: 'probably the same as' },
} satisfies Record<string, Text>

const verdicts: Readonly<Record<Verdict, Text>> = {
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  unknown: { nl: 'dat kunnen alleen mensen zeggen', en: 'only people can tell' },
}

/** Lines of at most `columns` characters, each item with its findings. */
export function formatDiff(diff: Diff, language: Language, paint: ChalkInstance, columns = 80): string {
  if (diff.items.length === 0) return `${words.none[language]}\n`
  const verdict = (value: Verdict): string => {
    const colour = { yes: paint.green, no: paint.red, unknown: paint.yellow }[value]
    return colour(verdicts[value][language])
  }
  const blocks = diff.items.map((item) =>
    [
      `${paint.bold(show(item.id))}  ${effectWords[item.effect][language]}${guess(item)}`,
      ...(item.kind === 'outcome' && item.effect !== 'added' && item.effect !== 'removed'
        ? [
            `  ${words.learner[language]}: ${verdict(item.learner)}`,
            `  ${words.relying[language]}: ${verdict(item.relying)}`,
          ]
        : []),
      ...item.findings.flatMap((finding) => describe(finding)),
    ].join('\n'),
  )
  return `${blocks.join('\n\n')}\n`

  function guess({ score, oldId }: ItemChange): string {
    return score === null
      ? ''
      : paint.dim(` (${words.guessed[language]} ${show(oldId ?? '')}, ${score.toFixed(2)})`)
  }

  function describe({ reason, before, after, rule }: ChangeFinding): string[] {
    const cut = (text: string): string => {
      const line = show(text.replace(/\s+/g, ' '))
      return line.length > columns - 8 ? `${line.slice(0, columns - 9)}…` : line
    }
    return [
      `  • ${show(reason[language])} ${paint.dim(rule)}`,
      ...(before === null ? [] : [paint.red(`      − ${cut(before)}`)]),
      ...(after === null ? [] : [paint.green(`      + ${cut(after)}`)]),
    ]
  }
}
