import type { Catalogue, Entry } from '../../model/catalogue.ts'
import { splitPin } from '../../model/catalogue.ts'
import type { Outcome, Status } from '../../model/schema-types.ts'
import { findDifferences } from '../canonical.ts'
import { listWords, quote } from '../listing.ts'
import { defineRule } from '../rule.ts'
import type { Found } from '../rule.ts'

const settled: ReadonlySet<Status> = new Set(['agreed', 'adopted', 'retired'])
const inForce: ReadonlySet<Status> = new Set(['agreed', 'adopted'])
const mostShown = 3

export const repositoryIdsAndVersions = defineRule({
  id: 'repository/ids-and-versions',
  about: 'repository',
  severity: 'error',
  fix: 'no',
  title: { nl: 'Wat is vastgesteld, houdt zijn versie', en: 'What was settled keeps its version' },
  why: {
    nl: 'Een student, een examencommissie en een andere opleiding verwijzen naar een versie. Verandert de inhoud onder hetzelfde nummer, dan weten zij niet meer wat er is afgesproken.',
    en: 'A student, an exam board and another programme refer to a version. If the content changes under the same number, they no longer know what was agreed.',
  },
  advice: {
    nl: 'Verhoog `version`: het eerste getal als de norm verandert, het tweede als er iets bij komt dat de norm gelijk laat, het derde als alleen de formulering verandert.',
    en: 'Raise `version`: the first number when the standard changes, the second when something is added that leaves it as it was, the third when only the wording changes.',
  },
  limits: {
    nl: 'Versies worden alleen vergeleken als er een basis is (`--base`). Volgorde, witruimte, status en toelichting op wijzigingen tellen niet als inhoud.',
    en: 'Versions are compared only where there is a base (`--base`). Order, white space, status and declared changes do not count as content.',
  },
  examples: {
    nl: {
      bad: [
        {
          base: { outcome: { status: 'adopted' } },
          outcome: { status: 'adopted', statement: 'De leraar volgt.' },
        },
        { base: { outcome: { status: 'agreed' } }, outcome: { standard: { complexity: { level: 3 } } } },
        { base: { outcome: { version: '1.1.0' } }, outcome: { version: '1.0.0' } },
        {
          base: { outcome: { status: 'retired' } },
          outcome: { status: 'draft', version: '2.0.0', statement: 'De leraar beoordeelt toetsen.' },
        },
        { outcome: { status: 'retired' } },
        {
          another: { status: 'adopted', relations: { partOf: ['volgen-en-afstemmen'] } },
          outcome: { status: 'retired' },
          agreement: { outcomes: ['een-andere@1'] },
        },
        { another: { formerly: ['volgen-en-afstemmen'] } },
      ],
      good: [
        {
          base: { outcome: { status: 'adopted' } },
          outcome: { status: 'adopted', version: '2.0.0', statement: 'De leraar volgt.' },
        },
        { base: { outcome: { status: 'agreed' } }, outcome: { status: 'adopted' } },
        { base: { outcome: { status: 'draft' } }, outcome: { statement: 'De leraar volgt.' } },
        {
          base: { outcome: { context: { settings: ['vo', 'po'] } } },
          outcome: { context: { settings: ['po', 'vo'] } },
        },
        { outcome: { statement: 'De leraar volgt.' } },
        { outcome: { status: 'retired' }, agreement: { status: 'retired' } },
        {
          another: { relations: { replaces: ['volgen-en-afstemmen'] } },
          outcome: { status: 'retired' },
          agreement: { outcomes: ['een-andere@1'] },
        },
        { base: { outcome: { status: 'retired' } }, outcome: { status: 'adopted' } },
      ],
    },
    en: {
      bad: [{ base: { outcome: {} }, outcome: { title: 'Monitoring' } }],
      good: [{ base: { outcome: {} }, outcome: { title: 'Monitoring', version: '1.0.1' } }],
    },
  },
  *check(catalogue, { base }) {
    for (const entry of catalogue.outcomes.values()) {
      const before = base?.outcomes.get(entry.item.id)?.item
      if (before) yield* compare(before, entry)
    }
    yield* checkRetired(catalogue)
    yield* checkFormerly(catalogue)
  },
})

const about = ({ item, file }: Entry<Outcome>): Pick<Found, 'file' | 'item'> => ({
  file,
  item: { kind: 'outcome', id: item.id },
})

/** Version, status and what is said about the changes themselves are no content. */
function contentOf({ version: _version, status: _status, changes: _changes, ...content }: Outcome): unknown {
  return content
}

function* compare(before: Outcome, entry: Entry<Outcome>): Generator<Found> {
  const { item } = entry
  const order = compareVersions(item.version, before.version)
  if (order < 0) {
    yield {
      ...about(entry),
      at: ['version'],
      reason: {
        nl: `De versie ging van ${before.version} terug naar ${item.version}, verwacht een hoger nummer.`,
        en: `The version went back from ${before.version} to ${item.version}, expected a higher number.`,
      },
      expected: nextVersions(before.version),
    }
  }
  if (!settled.has(before.status)) return
  const changed = findDifferences(contentOf(before), contentOf(item), mostShown + 1)
  if (changed.length === 0) return
  if (before.status === 'retired' && item.status !== 'retired') {
    yield {
      ...about(entry),
      at: ['id'],
      reason: {
        nl: `${quote(item.id)} was vervallen en krijgt nu andere inhoud, verwacht een nieuwe id.`,
        en: `${quote(item.id)} was retired and now gets other content, expected a new id.`,
      },
      hint: {
        nl: 'Wie de oude id tegenkomt, denkt dan aan iets anders. Verwijs met `replaces` naar de oude.',
        en: 'Who meets the old id would think of something else. Refer to the old one with `replaces`.',
      },
    }
  } else if (order === 0) {
    const next = nextVersions(item.version)
    yield {
      ...about(entry),
      at: ['version'],
      reason: {
        nl: `De inhoud is veranderd (${shown(changed, 'nl')}) maar de versie bleef ${item.version}, verwacht een hoger nummer.`,
        en: `The content changed (${shown(changed, 'en')}) but the version stayed ${item.version}, expected a higher number.`,
      },
      expected: next,
      hint: {
        nl: `${next[0]} als de norm verandert, ${next[1]} als er iets bij komt, ${next[2]} als alleen de formulering verandert.`,
        en: `${next[0]} if the standard changes, ${next[1]} if something is added, ${next[2]} if only the wording changes.`,
      },
    }
  }
}

/** Paths where content changed; more than fit are only hinted at. */
function shown(paths: readonly string[], language: 'nl' | 'en'): string {
  const names = paths.slice(0, mostShown).map((path) => `\`${path}\``)
  if (paths.length > mostShown) names.push(language === 'nl' ? 'meer' : 'more')
  return listWords(names, language)
}

const partsOf = (version: string): readonly [number, number, number] => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return [major, minor, patch]
}

function compareVersions(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)]
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

function nextVersions(version: string): readonly [string, string, string] {
  const [major, minor, patch] = partsOf(version)
  return [`${major + 1}.0.0`, `${major}.${minor + 1}.0`, `${major}.${minor}.${patch + 1}`]
}

/** What is in force may follow up a retired outcome, but not lean on it. */
function* checkRetired({ outcomes, agreements, settings }: Catalogue): Generator<Found> {
  const isRetired = (id: string) => outcomes.get(id)?.item.status === 'retired'
  const own = `${settings.institute.id}:`
  for (const entry of outcomes.values()) {
    const { status, relations } = entry.item
    if (!inForce.has(status)) continue
    for (const [index, id] of (relations?.partOf ?? []).entries()) {
      if (isRetired(id)) yield { ...about(entry), ...leansOn(id, ['relations', 'partOf', index]) }
    }
    for (const [index, { to }] of (relations?.equivalents ?? []).entries()) {
      const id = to.startsWith(own) ? to.slice(own.length) : ''
      if (isRetired(id)) yield { ...about(entry), ...leansOn(id, ['relations', 'equivalents', index, 'to']) }
    }
  }
  for (const { item, file } of agreements.values()) {
    if (!inForce.has(item.status)) continue
    for (const [index, pin] of item.outcomes.entries()) {
      const { id } = splitPin(pin)
      if (!isRetired(id)) continue
      yield { file, item: { kind: 'agreement', id: item.id }, ...leansOn(id, ['outcomes', index]) }
    }
  }
}

const leansOn = (id: string, at: Found['at']): Found => ({
  at,
  reason: {
    nl: `${quote(id)} is vervallen, verwacht een leeruitkomst die nog geldt.`,
    en: `${quote(id)} is retired, expected an outcome that is still in use.`,
  },
  hint: {
    nl: 'Zoek de opvolger: die noemt de vervallen leeruitkomst onder `replaces`.',
    en: 'Look for the successor: it names the retired outcome under `replaces`.',
  },
})

/** A former id belongs to one outcome for ever. */
function* checkFormerly({ outcomes }: Catalogue): Generator<Found> {
  const claims = new Map<string, string>()
  for (const entry of outcomes.values()) {
    for (const [index, id] of (entry.item.formerly ?? []).entries()) {
      const holder = outcomes.has(id) ? id : claims.get(id)
      claims.set(id, entry.item.id)
      if (holder === undefined) continue
      yield {
        ...about(entry),
        at: ['formerly', index],
        reason:
          holder === id
            ? {
                nl: `${quote(id)} is een eerdere naam van deze leeruitkomst, maar nu de id van een andere; verwacht een id die niet eerder is gebruikt.`,
                en: `${quote(id)} is a former id of this outcome, but now the id of another; expected an id that was never used before.`,
              }
            : {
                nl: `${quote(id)} is ook een eerdere naam van ${quote(holder)}, verwacht één eigenaar.`,
                en: `${quote(id)} is a former id of ${quote(holder)} too, expected one owner.`,
              },
      }
    }
  }
}
