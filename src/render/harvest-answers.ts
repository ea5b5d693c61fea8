/** What answers have in common, whatever file they come from. */
import type { Answer } from './harvest.ts'
import { cleanText } from './sealed.ts'

const keyShape = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/

export interface Gathering {
  readonly answers: ReadonlyMap<string, Answer>
  /** Keeps an answer; what is no key of ours is left out, and of two with one key the one that is filled in stays. */
  add(key: string, answer: Answer): void
}

export function startGathering(): Gathering {
  const answers = new Map<string, Answer>()
  return {
    answers,
    add(key, answer) {
      if (!keyShape.test(key) || key.length > 600) return
      const clean = typeof answer === 'string' ? cleanText(answer).trim() : answer
      const known = answers.get(key)
      if (known === undefined || known === '' || known === false) answers.set(key, clean)
    },
  }
}

/** A date written day first, or as ISO 8601 has it, as YYYY-MM-DD; anything else stays as it is. */
export function readDate(text: string): string {
  const trimmed = text.trim()
  const found = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(trimmed)
  const [year = '', month = '', day = ''] = found
    ? [found[3], found[2], found[1]]
    : (/^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(trimmed)?.slice(1) ?? [])
  const sound =
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysIn(Number(year), Number(month))
  return sound ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : trimmed
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
