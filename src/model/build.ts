/** From sound files to a catalogue: ids made unique, references followed, cycles found. */
import type { Finding, ItemName } from '../diagnostic.ts'
import type { Kind } from '../load/find.ts'
import type { LoadedFile } from '../load/load.ts'
import type { Catalogue, Entry, Settings } from './catalogue.ts'
import { isReservedName } from './ids.ts'
import { checkReferences } from './references.ts'
import type { Agreement, Config, Framework, Outcome, Persona, Translation } from './schema-types.ts'

export interface Built {
  readonly catalogue: Catalogue
  readonly findings: readonly Finding[]
}

/**
 * Ties together the files that passed their schema.
 * @param sound those files
 * @param all every file that was found, to know what was left out
 */
export function buildCatalogue(sound: readonly LoadedFile[], all: readonly LoadedFile[]): Built {
  const findings: Finding[] = []
  const takeKind = <T extends { id: string }>(kind: Kind) => collect<T>(sound, kind, findings)
  const outcomes = takeKind<Outcome>('outcome')
  const translations = collectTranslations(sound, findings)
  const soundFiles = new Set(sound.map(({ file }) => file))
  const missing = new Map<Kind, Set<string>>()
  for (const { file, kind, name, value } of all) {
    if (soundFiles.has(file)) continue
    const names = missing.get(kind) ?? new Set()
    missing.set(kind, names.add(name))
    if (typeof value?.['id'] === 'string') names.add(value['id'])
  }
  const catalogue: Catalogue = {
    settings: settle(sound.find(({ kind }) => kind === 'config')),
    outcomes,
    translations,
    personas: takeKind<Persona>('persona'),
    agreements: takeKind<Agreement>('agreement'),
    frameworks: takeKind<Framework>('framework'),
    missing,
  }
  findings.push(...checkReferences(catalogue))
  return { catalogue, findings }
}

/** The config with defaults; without one, an institute with one language. */
function settle(file: LoadedFile | undefined): Settings {
  const config = file?.value as Config | undefined
  const base: Config = config ?? { schema: 1, institute: { id: 'institute', name: '' }, language: 'nl' }
  return { ...base, languages: base.languages ?? [base.language], file: file?.file }
}

export const itemOf = (kind: Kind, id: string): ItemName => ({ kind, id })

/** Names are compared as a careless file system does: without case and with marks composed. */
const folded = (name: string): string => name.normalize('NFKC').toLowerCase()

function collect<T extends { id: string }>(
  files: readonly LoadedFile[],
  kind: Kind,
  findings: Finding[],
): Map<string, Entry<T>> {
  const byName = new Map<string, Entry<T>>()
  for (const { file, kind: found, name, value } of files) {
    if (found !== kind) continue
    const item = value as unknown as T
    checkName(file, name, item.id, itemOf(kind, item.id), findings)
    const other = byName.get(folded(item.id))
    if (other) {
      findings.push(duplicate(file, item.id, itemOf(kind, item.id), other.file))
      continue
    }
    byName.set(folded(item.id), { item, file })
  }
  const entries = [...byName.values()].map((entry): [string, Entry<T>] => [entry.item.id, entry])
  return new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function checkName(file: string, name: string, id: string, item: ItemName, findings: Finding[]): void {
  const shared = { severity: 'error', file, at: ['id'], item } as const
  if (name !== id) {
    findings.push({
      ...shared,
      rule: 'repository/file-name',
      reason: {
        nl: `\`id\` is \`${id}\`, verwacht \`${name}\`: de id en de naam van het bestand zijn gelijk.`,
        en: `\`id\` is \`${id}\`, expected \`${name}\`: the id and the name of the file are the same.`,
      },
      expected: [name],
    })
  }
  if (isReservedName(id)) {
    findings.push({
      ...shared,
      rule: 'repository/reserved-name',
      reason: {
        nl: `\`${id}\` is een naam die Windows voor zichzelf houdt; een bestand met die naam kan daar niet bestaan.`,
        en: `\`${id}\` is a name that Windows keeps for itself; a file of that name cannot exist there.`,
      },
    })
  }
}

function duplicate(file: string, id: string, item: ItemName, other: string): Finding {
  return {
    rule: 'repository/duplicate-id',
    severity: 'error',
    file,
    at: ['id'],
    item,
    reason: {
      nl: `\`id\` is \`${id}\`, maar die is al van ${other}, verwacht een andere id; dit bestand telt niet mee.`,
      en: `\`id\` is \`${id}\`, but ${other} has that id already, expected another id; this file does not count.`,
    },
    related: [
      { file: other, at: ['id'], reason: { nl: 'Hier staat dezelfde id.', en: 'The same id is here.' } },
    ],
  }
}

function collectTranslations(
  files: readonly LoadedFile[],
  findings: Finding[],
): Map<string, Map<string, Entry<Translation>>> {
  const translations = new Map<string, Map<string, Entry<Translation>>>()
  for (const { file, kind, name, language, value } of files) {
    if (kind !== 'translation') continue
    const item = value as unknown as Translation
    const about = itemOf('translation', item.id)
    checkName(file, name, item.id, about, findings)
    if (language !== item.language) {
      findings.push({
        rule: 'repository/file-name',
        severity: 'error',
        file,
        at: ['language'],
        item: about,
        reason: {
          nl: `\`language\` is \`${item.language}\`, verwacht \`${language ?? ''}\`: de taal en de naam van het bestand zijn gelijk.`,
          en: `\`language\` is \`${item.language}\`, expected \`${language ?? ''}\`: the language and the name of the file are the same.`,
        },
        expected: language === undefined ? [] : [language],
      })
    }
    const ofOutcome = translations.get(item.id) ?? new Map<string, Entry<Translation>>()
    const other = ofOutcome.get(item.language)
    if (other) findings.push(duplicate(file, item.id, about, other.file))
    else translations.set(item.id, ofOutcome.set(item.language, { item, file }))
  }
  return translations
}
