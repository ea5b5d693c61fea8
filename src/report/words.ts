/** The few words that reports share. */
import type { Acceptance, Language, Severity, Text } from '../diagnostic.ts'
import type { Summary } from './report.ts'

export const severityNames: Readonly<Record<Severity, Text>> = {
  error: { nl: 'fout', en: 'error' },
  warning: { nl: 'let op', en: 'warning' },
  info: { nl: 'tip', en: 'hint' },
}

const counted: Readonly<Record<keyof Summary, readonly [Text, Text]>> = {
  errors: [
    { nl: 'fout', en: 'error' },
    { nl: 'fouten', en: 'errors' },
  ],
  warnings: [
    { nl: 'waarschuwing', en: 'warning' },
    { nl: 'waarschuwingen', en: 'warnings' },
  ],
  infos: [
    { nl: 'tip', en: 'hint' },
    { nl: 'tips', en: 'hints' },
  ],
  accepted: [
    { nl: 'melding is bewust geaccepteerd', en: 'finding is accepted on purpose' },
    { nl: 'meldingen zijn bewust geaccepteerd', en: 'findings are accepted on purpose' },
  ],
  items: [
    { nl: 'bestand', en: 'file' },
    { nl: 'bestanden', en: 'files' },
  ],
}

const count = (what: keyof typeof counted, number: number, language: Language): string =>
  `${number} ${counted[what][number === 1 ? 0 : 1][language]}`

/** How many files and what was found in them; a second sentence where something is accepted. */
export function summaryLine(summary: Summary, language: Language): string {
  const accepted = summary.accepted > 0 ? ` ${count('accepted', summary.accepted, language)}.` : ''
  return `${foundLine(summary, language)}${accepted}`
}

function foundLine(summary: Summary, language: Language): string {
  const files = count('items', summary.items, language)
  if (summary.items + summary.errors + summary.warnings + summary.infos === 0) {
    return language === 'nl' ? 'Er is niets gevonden om te controleren.' : 'Nothing was found to check.'
  }
  const found = (['errors', 'warnings', 'infos'] as const)
    .filter((what) => summary[what] > 0)
    .map((what) => count(what, summary[what], language))
  if (found.length === 0) {
    return language === 'nl' ? `${files} gecontroleerd: alles in orde.` : `${files} checked: all is well.`
  }
  const list =
    found.length > 1
      ? `${found.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${found.at(-1)!}`
      : found[0]!
  return language === 'nl' ? `${files} gecontroleerd: ${list}.` : `${files} checked: ${list}.`
}

/** What accepting says of itself: why, who, until when. */
export function acceptedBecause({ reason, owner, until }: Acceptance, language: Language): string {
  const rest = [owner, until === undefined ? undefined : `${language === 'nl' ? 't/m' : 'until'} ${until}`]
  const inside = rest.filter((part) => part !== undefined).join(', ')
  return inside === '' ? reason : `${reason} (${inside})`
}
