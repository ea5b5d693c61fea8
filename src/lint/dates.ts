/** Dates as the files write them: YYYY-MM-DD, compared as text. */

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The same day so many months later, or the last day of a month that has no such day. */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const newDay = Math.min(day, daysIn(newYear, newMonth))
  return [String(newYear).padStart(4, '0'), pad(newMonth), pad(newDay)].join('-')
}

const pad = (part: number): string => String(part).padStart(2, '0')
