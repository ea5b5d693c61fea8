import { UserError } from '../diagnostic.ts'
import { show } from '../report/show.ts'

const pattern = /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/

/** A date as typed, YYYY-MM-DD; a UserError for anything else. */
export function readDate(date: string | undefined): string | undefined {
  if (date === undefined || (pattern.test(date) && exists(date))) return date
  throw new UserError({
    nl: `\`${show(date)}\` is geen datum, verwacht JJJJ-MM-DD.`,
    en: `\`${show(date)}\` is no date, expected YYYY-MM-DD.`,
  })
}

/** Not 30 February. */
const exists = (date: string): boolean => new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)
