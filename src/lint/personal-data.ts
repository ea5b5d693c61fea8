/** What points at a real person in a text: addresses, numbers, dates of birth. */
import type { Language, Span, Text } from '../diagnostic.ts'
import { tokenise } from '../language/tokens.ts'

export interface PersonalDatum {
  readonly span: Span
  readonly what: Text
}

const email = /[\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g
const phone = /(?<![\p{L}\p{N}])(?:\+[0-9]|0)[0-9 ()/.-]{7,18}[0-9](?![\p{L}\p{N}])/gu
const date =
  /(?<![\p{L}\p{N}])(?:([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]((?:19|20)[0-9]{2})|((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2}))(?![\p{L}\p{N}])/gu
const nineDigits = /(?<![\p{L}\p{N}.,-])[0-9]{9}(?![\p{L}\p{N}])/gu

const studentNumber: Text = { nl: 'een studentnummer', en: 'a student number' }
const citizenNumber: Text = { nl: 'een burgerservicenummer', en: 'a citizen service number' }
const birthDate: Text = { nl: 'een geboortedatum', en: 'a date of birth' }
const address: Text = { nl: 'een adres', en: 'an address' }
const phoneNumber: Text = { nl: 'een telefoonnummer', en: 'a phone number' }

/** Words that announce a number or a date about somebody, and how many words further it may stand. */
const announced: Readonly<Record<Language, ReadonlyMap<string, readonly [what: Text, reach: number]>>> = {
  nl: new Map([
    ['studentnummer', [studentNumber, 3]],
    ['studentnr', [studentNumber, 3]],
    ['personeelsnummer', [{ nl: 'een personeelsnummer', en: 'a staff number' }, 3]],
    ['bsn', [citizenNumber, 3]],
    ['burgerservicenummer', [citizenNumber, 3]],
    ['geboren op', [birthDate, 2]],
    ['geboren in', [birthDate, 1]],
    ['geboortedatum', [birthDate, 3]],
    ['adres :', [address, 5]],
    ['telefoonnummer', [phoneNumber, 3]],
  ]),
  en: new Map([
    ['student number', [studentNumber, 3]],
    ['student id', [studentNumber, 3]],
    ['social security number', [citizenNumber, 3]],
    ['born on', [birthDate, 3]],
    ['born in', [birthDate, 1]],
    ['date of birth', [birthDate, 3]],
    ['address :', [address, 5]],
    ['phone number', [phoneNumber, 3]],
  ]),
}
const youngest = 14
const prepositions: ReadonlySet<string> = new Set(
  'op sinds vanaf tot per van in on since from until till by to before after voor na'.split(' '),
)
/** A text with more is no persona any more. */
const most = 20

/**
 * Data about a person in a text, first one first, each stretch once. What looks like it but is ordinary (a school
 * year, a date in the future, an amount) is left alone.
 * @param today YYYY-MM-DD: a date is one of birth when it is long enough ago
 */
export function findPersonalData(text: string, language: Language, today: string): PersonalDatum[] {
  if (!/[0-9@]/.test(text)) return []
  const found: PersonalDatum[] = []
  const note = (start: number, end: number, what: Text) => {
    if (found.length < most && !found.some(({ span }) => start < span.end && span.start < end))
      found.push({ span: { start, end }, what })
  }
  for (const match of text.matchAll(email)) {
    note(match.index, match.index + match[0].length, { nl: 'een e-mailadres', en: 'an e-mail address' })
  }
  for (const match of text.matchAll(date)) {
    const year = Number(match[3] ?? match[4])
    if (year > Number(today.slice(0, 4)) - youngest || happens(text, match.index)) continue
    note(match.index, match.index + match[0].length, birthDate)
  }
  for (const match of text.matchAll(phone)) {
    const digits = match[0].replace(/[^0-9]/g, '').length
    if (digits < 9 || digits > 15 || /^[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}/.test(match[0])) continue
    note(match.index, match.index + match[0].length, phoneNumber)
  }
  for (const match of text.matchAll(nineDigits)) {
    if (!isCitizenNumber(match[0])) continue
    note(match.index, match.index + 9, citizenNumber)
  }
  for (const { start, end, what } of findAnnounced(text, language)) note(start, end, what)
  return found.toSorted((a, b) => a.span.start - b.span.start)
}

/** "Op 1-9-2005", "since 2005-09-01": the day on which something happened. */
function happens(text: string, at: number): boolean {
  const word = /([\p{L}]{1,12})[\s]{1,3}$/u.exec(text.slice(Math.max(0, at - 16), at))?.[1]
  return word !== undefined && prepositions.has(word.toLowerCase())
}

/** Dutch citizen service numbers pass the test of eleven. */
function isCitizenNumber(digits: string): boolean {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  )
  return sum % 11 === 0 && digits !== '000000000'
}

function* findAnnounced(
  text: string,
  language: Language,
): Generator<{ start: number; end: number; what: Text }> {
  const tokens = tokenise(text)
  const words = announced[language]
  const longest = 3
  for (const [at, token] of tokens.entries()) {
    for (let length = longest; length > 0; length--) {
      const phrase = tokens
        .slice(at, at + length)
        .map(({ word }) => word)
        .join(' ')
      const [what, reach] = words.get(phrase) ?? []
      if (!what || !reach) continue
      const number = tokens
        .slice(at + length, at + length + reach)
        .find(({ kind, word }) => kind === 'number' || /^[0-9]/.test(word))
      if (number) yield { start: token.start, end: number.end, what }
      break
    }
  }
}
