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

/** Not 30 February: months have their own number of days. */
function exists(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
}
