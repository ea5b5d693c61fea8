/** The words that every form of a comparison uses. */
import type { Language, Text } from '../diagnostic.ts'
import type { Brief, BriefItem } from '../diff/brief.ts'

export const diffHeadings = {
  title: { nl: 'Wat er verandert, en voor wie', en: 'What changes, and for whom' },
  compared: { nl: 'Vergeleken', en: 'Compared' },
  now: { nl: 'de bestanden van nu', en: 'the files as they are' },
  todo: { nl: 'Te doen', en: 'To do' },
  changes: { nl: 'Wat er anders is', en: 'What is different' },
  others: { nl: 'Rondom de leeruitkomsten', en: 'Around the outcomes' },
  touched: { nl: 'Hangt ermee samen', en: 'Rests on it' },
  outcome: { nl: 'Leeruitkomst', en: 'Outcome' },
  effect: { nl: 'Effect', en: 'Effect' },
  learner: {
    nl: 'Wie de oude aantoonde, voldoet aan de nieuwe',
    en: 'Who showed the old one meets the new one',
  },
  relying: {
    nl: 'Wie de nieuwe aantoont, voldoet aan de oude',
    en: 'Who shows the new one meets the old one',
  },
  before: { nl: 'Oud', en: 'Old' },
  after: { nl: 'Nieuw', en: 'New' },
  nothing: { nl: 'Er is niets veranderd.', en: 'Nothing has changed.' },
  closing: { nl: 'Tot slot', en: 'Finally' },
  remark: { nl: 'Volgens de schrijvers', en: 'According to the authors' },
  accepted: { nl: 'Bewust geaccepteerd', en: 'Accepted on purpose' },
} satisfies Record<string, Text>

const kindWords: Readonly<Record<string, Text>> = {
  outcome: { nl: 'leeruitkomst', en: 'outcome' },
  translation: { nl: 'vertaling', en: 'translation' },
  persona: { nl: 'persona', en: 'persona' },
  agreement: { nl: 'afspraak', en: 'agreement' },
  framework: { nl: 'kader', en: 'framework' },
  config: { nl: 'instellingen', en: 'settings' },
}

export const answers = {
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  unknown: { nl: 'te beoordelen', en: 'to judge' },
} satisfies Record<string, Text>

const statusWords: Readonly<Record<string, Text>> = {
  draft: { nl: 'concept', en: 'draft' },
  proposed: { nl: 'voorstel', en: 'proposed' },
  agreed: { nl: 'afgesproken', en: 'agreed' },
  adopted: { nl: 'vastgesteld', en: 'adopted' },
  retired: { nl: 'uit gebruik', en: 'retired' },
}

/** `v1 → de bestanden van nu`. */
export function sidesOf({ from, to }: Brief, language: Language): readonly [string, string] {
  const now = diffHeadings.now[language]
  return [from ?? now, to ?? now]
}

/** The version and status of an outcome: `versie 1.2.0 → 2.0.0 · vastgesteld`. */
export function describeVersion({ change }: BriefItem, language: Language): string | null {
  const { version, oldStatus, newStatus } = change
  const word = (status: string | null) =>
    status === null ? null : (statusWords[status]?.[language] ?? status)
  const [old, now] = [word(oldStatus), word(newStatus)]
  const parts = [
    ...(version
      ? [
          `${language === 'nl' ? 'versie' : 'version'} ${version.old === version.new ? version.new : `${version.old} → ${version.new}`}`,
        ]
      : []),
    ...((now ?? old) ? [old && now && old !== now ? `${old} → ${now}` : (now ?? old)!] : []),
  ]
  return parts.length === 0 ? null : parts.join(' · ')
}

/** Who is paired with whom, where that is not the same id: `eerder a; vermoedelijk, gelijkenis 0,62`. */
export function describePairing({ change }: BriefItem, language: Language): string | null {
  const { id, oldId, oldIds, newIds, pairedBy, score } = change
  if (pairedBy === null) return null
  const dutch = language === 'nl'
  const several = oldIds.length > 1 || newIds.length > 1
  if (!several && (oldId === null || oldId === id)) return null
  const number = score === null ? '' : score.toFixed(2).replace('.', dutch ? ',' : '.')
  const guess =
    score === null ? '' : dutch ? ` (vermoedelijk: gelijkenis ${number})` : ` (a guess: likeness ${number})`
  if (several) return `${oldIds.join(', ')} → ${newIds.join(', ')}${guess}`
  return `${dutch ? 'eerder' : 'formerly'} ${oldId}${guess}`
}

/** `de afspraak “Noord” (opnieuw bekijken); de persona’s Amy en Samira; formulier en gesprekswijzer`. */
export function describeTouched({ touched }: BriefItem, language: Language): string | null {
  const dutch = language === 'nl'
  const { agreements, personas, documents } = touched
  const again = dutch ? ' (opnieuw bekijken)' : ' (look again)'
  const agreed = agreements.map(({ name, doubtful }) => `“${name}”${doubtful ? again : ''}`)
  const parts = [
    count(agreed, dutch ? ['de afspraak', 'de afspraken'] : ['the agreement', 'the agreements'], language),
    count(
      personas.map(({ name }) => name),
      dutch ? ['de persona', 'de persona’s'] : ['the persona', 'the personas'],
      language,
    ),
    ...(documents ? [dutch ? 'formulier en gesprekswijzer' : 'form and conversation guide'] : []),
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : parts.join('; ')
}

function count(names: readonly string[], [one, more]: readonly [string, string], language: Language): string {
  if (names.length < 2) return names.length === 0 ? '' : `${one} ${names[0]}`
  return `${more} ${names.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${names.at(-1)}`
}

/** `vertaling (en)`. */
export function describeKind({ change }: BriefItem, language: Language): string {
  const word = kindWords[change.kind]?.[language] ?? change.kind
  return change.language === undefined ? word : `${word} (${change.language})`
}

/** What happened to it, each once: `persona gewijzigd; vertaling loopt achter`. */
export function listChanges({ lines }: BriefItem, language: Language): string {
  return [...new Set(lines.map(({ what }) => what[language].toLowerCase()))].join('; ')
}
