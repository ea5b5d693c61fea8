/** What a render command asks for: its words, then the config, then what is sensible. */
import { UserError, languages } from '../diagnostic.ts'
import type { Language, Text } from '../diagnostic.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Outcome, Persona } from '../model/schema-types.ts'
import { nearest } from '../nearest.ts'
import type { DocumentSpec } from '../render/documents.ts'
import { documents as allDocuments } from '../render/documents.ts'
import { formatIds } from '../render/formats.ts'
import type { FormatId } from '../render/formats.ts'
import { show } from '../report/show.ts'
import type { Context, Options } from './command.ts'
import { readDate } from './dates.ts'
import type { Repository } from './open.ts'
import { pathBelow, resolvePath } from './paths.ts'

export interface Wanted {
  readonly documents: readonly DocumentSpec[]
  readonly formats: readonly FormatId[]
  readonly languages: readonly Language[]
  readonly outcomes: readonly Outcome[]
  readonly persona: Persona | undefined
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
  const { settings } = catalogue
  const personaId = options['persona'] as string | undefined
  const persona = personaId === undefined ? undefined : findPersona(catalogue, personaId)
  const documentIds = list(
    asked.length > 0 ? asked : (settings.render?.documents ?? allDocuments.map(({ id }) => id)),
  )
  const chosen = documentIds.map((id) =>
    pick(
      allDocuments.find((spec) => spec.id === id),
      id,
      allDocuments.map((spec) => spec.id),
      document,
    ),
  )
  const documents = persona && asked.length === 0 ? chosen.filter(({ takesPersona }) => takesPersona) : chosen
  const formats = list(options['format'] ?? settings.render?.formats ?? ['html']).map((id) =>
    pick(
      formatIds.find((format) => format === id),
      id,
      formatIds,
      format,
    ),
  )
  const wantedLanguages = list(options['lang'] ?? settings.render?.languages ?? settings.languages).map(
    (id) =>
      pick(
        languages.find((known) => known === id),
        id,
        languages,
        language,
      ),
  )
  const outcomeIds =
    options['outcome'] === undefined ? [...catalogue.outcomes.keys()] : list(options['outcome'])
  const outcomes = outcomeIds.map((id) =>
    pick(catalogue.outcomes.get(id)?.item, id, [...catalogue.outcomes.keys()], outcomeWords),
  )
  const typedOut = options['out'] as string | undefined
  return {
    documents,
    formats,
    languages: wantedLanguages,
    outcomes: outcomes.filter(({ status }) => status !== 'retired' || options['outcome'] !== undefined),
    persona,
    out:
      typedOut === undefined
        ? configuredOut(root, settings.render?.out ?? 'handouts')
        : resolvePath(directory, typedOut),
    date: readDate((options['date'] as string | undefined) ?? world.sourceDate()),
  }
}

const document: Text = { nl: 'document', en: 'document' }
const format: Text = { nl: 'vorm', en: 'format' }
const language: Text = { nl: 'taal van documenten', en: 'language of documents' }
const outcomeWords: Text = { nl: 'id van een leeruitkomst', en: 'id of an outcome' }
const personaWords: Text = { nl: 'id van een persona', en: 'id of a persona' }

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

function findPersona({ personas }: Catalogue, id: string): Persona {
  return pick(personas.get(id)?.item, id, [...personas.keys()], personaWords)
}

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

/** A folder named in the config stays inside the repository. */
function configuredOut(root: string, out: string): string {
  const at = resolvePath(root, out)
  const below = pathBelow(root, at)
  if (below !== undefined && below !== '') return at
  throw new UserError({
    nl: `\`render.out\` is \`${show(out)}\`, verwacht een map binnen de repository.`,
    en: `\`render.out\` is \`${show(out)}\`, expected a folder inside the repository.`,
  })
}
