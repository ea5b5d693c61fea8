/** What a render command asks for: its words, then the config, then what is sensible. */
import { UserError, languages } from '../diagnostic.ts'
import type { Text } from '../diagnostic.ts'
import type { Entries } from '../model/catalogue.ts'
import { nearest } from '../nearest.ts'
import {
  documents as allDocuments,
  type DocumentSpec,
  findDocument,
  hyphenated,
} from '../render/documents.ts'
import { formatIds } from '../render/formats.ts'
import type { FormatId } from '../render/formats.ts'
import type { Selection } from '../render/plan.ts'
import { handoutRoles } from '../render/view/subjects.ts'
import { show } from '../report/show.ts'
import type { World } from '../world.ts'
import type { Context, Options } from './command.ts'
import { readDate } from './dates.ts'
import type { Repository } from './open.ts'
import { pathBelow, resolvePath } from './paths.ts'

/** Stands for every kind of document. */
const everything = 'all'
const documentIds = allDocuments.map(({ id }) => id)
const isDocumentName = (id: string): boolean => id === everything || findDocument(id) !== undefined

export interface Wanted extends Selection {
  readonly formats: readonly FormatId[]
  readonly out: string
  readonly date: string | undefined
}

/** Throws a UserError for a name that nothing has, with what was probably meant. */
export function readWishes(
  context: Context,
  { root, catalogue }: Repository,
  asked: readonly string[],
  options: Options,
): Wanted {
  const { world, directory } = context
  const { settings, outcomes, personas, agreements } = catalogue
  const astray: string[] = []
  // An option that takes several ids also takes the words after it: documents named there were meant as documents.
  const given = (option: string) => {
    if (options[option] === undefined) return undefined
    const [documentNames, ids] = partition(list(options[option]), isDocumentName)
    if (ids.length === 0) return documentNames
    astray.push(...documentNames)
    return ids
  }
  const chosen = {
    outcome: given('outcome')?.map((id) => pickEntry(outcomes, id, outcomeWords)),
    persona: given('persona')?.map((id) => pickEntry(personas, id, personaWords)),
    agreement: given('agreement')?.map((id) => pickEntry(agreements, id, agreementWords)),
    role: given('role')?.map((id) => pickFrom(handoutRoles, id, roleWords, hyphenated)),
  }
  const formats = given('format') ?? settings.render?.formats ?? ['html']
  const selectors = selectorNames.filter((name) => chosen[name] !== undefined)
  const typedOut = options['out'] as string | undefined
  const named = [...asked, ...astray, ...(options['booklet'] === true ? ['booklet'] : [])]
  const names = list(named.length > 0 ? named : (settings.render?.documents ?? everything))
  return {
    documents: list(names.flatMap((name) => (name === everything ? documentIds : name)))
      .map((id) => pickFrom(allDocuments, id, document, (spec) => spec.id))
      .filter((spec) => named.length > 0 || selectors.every((name) => takes(spec, name))),
    formats: formats.map((id) => pickFrom(formatIds, id, format, String)),
    languages: list(options['lang'] ?? settings.render?.languages ?? settings.languages).map((id) =>
      pickFrom(languages, id, language, String),
    ),
    outcomes: chosen.outcome ?? [...outcomes.values()].filter(({ item }) => item.status !== 'retired'),
    personas: chosen.persona ?? [...personas.values()],
    persona: chosen.persona?.[0]?.item,
    agreements: chosen.agreement ?? [...agreements.values()].filter(({ item }) => item.status !== 'retired'),
    roles: chosen.role ?? handoutRoles,
    out:
      typedOut === undefined
        ? configuredOut(world, root, settings.render?.out ?? 'handouts')
        : resolvePath(directory, typedOut),
    date: readDate((options['date'] as string | undefined) ?? world.sourceDate()),
  }
}

const selectorNames = ['outcome', 'persona', 'agreement', 'role'] as const

/** Whether a choice of this sort says which documents of this kind to make. */
function takes({ scope, takesPersona }: DocumentSpec, selector: (typeof selectorNames)[number]): boolean {
  if (selector === 'outcome') return scope === 'outcome' || scope === 'role'
  return scope === selector || (selector === 'persona' && takesPersona)
}

const document: Text = { nl: 'document', en: 'document' }
const format: Text = { nl: 'vorm', en: 'format' }
const language: Text = { nl: 'taal van documenten', en: 'language of documents' }
const outcomeWords: Text = { nl: 'id van een leeruitkomst', en: 'id of an outcome' }
const personaWords: Text = { nl: 'id van een persona', en: 'id of a persona' }
const agreementWords: Text = { nl: 'id van een afspraak', en: 'id of an agreement' }
const roleWords: Text = { nl: 'rol', en: 'role' }

const partition = <T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] => [
  all.filter(test),
  all.filter((one) => !test(one)),
]

/** Values given apart or with commas, each once. */
const list = (given: unknown): string[] => [
  ...new Set(
    [given]
      .flat()
      .flatMap((value) => String(value).split(','))
      .map((value) => value.trim())
      .filter(Boolean),
  ),
]

const pickEntry = <T>(entries: Entries<T>, id: string, what: Text) =>
  pick(entries.get(id), id, [...entries.keys()], what)

const pickFrom = <T>(all: readonly T[], id: string, what: Text, nameOf: (one: T) => string): T =>
  pick(
    all.find((one) => nameOf(one) === id),
    id,
    all.map(nameOf),
    what,
  )

/** What was found, or a UserError that names what there is. */
function pick<T>(found: T | undefined, asked: string, known: readonly string[], what: Text): T {
  if (found !== undefined) return found
  const suggestion = nearest(asked, known)
  const some = known.length > 12 ? `${known.slice(0, 12).join(', ')}, …` : known.join(', ')
  throw new UserError({
    nl: `\`${show(asked)}\` is geen ${what.nl}, verwacht ${some || 'iets dat er is'}.${suggestion ? ` Bedoelde je \`${suggestion}\`?` : ''}`,
    en: `\`${show(asked)}\` is no ${what.en}, expected ${some || 'one that exists'}.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
  })
}

/** A folder named in the config stays inside the repository, and no link leads out of it. */
function configuredOut(world: World, root: string, out: string): string {
  const at = resolvePath(root, out)
  const below = pathBelow(root, at)
  if (below !== undefined && below !== '') {
    const steps = below.split('/')
    const link = steps
      .map((_step, index) => steps.slice(0, index + 1).join('/'))
      .find((step) => world.kindOf(`${root}/${step}`) === 'link')
    if (link === undefined) return at
    throw new UserError({
      nl: `\`${show(link)}\` (render.out) is een koppeling (symbolic link), en die worden niet gevolgd. Kies zelf een map met --out.`,
      en: `\`${show(link)}\` (render.out) is a symbolic link, and these are not followed. Choose a folder yourself with --out.`,
    })
  }
  throw new UserError({
    nl: `\`render.out\` is \`${show(out)}\`, verwacht een map binnen de repository.`,
    en: `\`render.out\` is \`${show(out)}\`, expected a folder inside the repository.`,
  })
}
