/** What findings about references share: who refers, to what, and what was expected. */
import type { Finding, Path, Text } from '../diagnostic.ts'
import type { Kind } from '../load/find.ts'
import { nearest } from '../nearest.ts'
import type { Catalogue, Entries } from './catalogue.ts'

/** The item that refers. */
export interface About {
  readonly kind: Kind
  readonly id: string
  readonly file: string
}

/** A reference that leads nowhere. */
export function unresolved(
  about: About,
  at: Path,
  found: string,
  wanted: Text,
  candidates: readonly string[],
): Finding {
  return {
    ...misplaced(about, at, wanted, nearest(found, candidates)),
    reason: {
      nl: `\`${found}\` verwijst nergens naar, verwacht ${wanted.nl}.`,
      en: `\`${found}\` refers to nothing, expected ${wanted.en}.`,
    },
  }
}

/** A reference to something that is there but cannot be meant: the field's name says more than the reference. */
export function unfit(about: About, at: Path, found: string, wanted: Text, suggestion?: string): Finding {
  const field = String(at.at(-1))
  return {
    ...misplaced(about, at, wanted, suggestion),
    reason: {
      nl: `\`${field}\` is \`${found}\`, verwacht ${wanted.nl}.`,
      en: `\`${field}\` is \`${found}\`, expected ${wanted.en}.`,
    },
  }
}

function misplaced(about: About, at: Path, reason: Text, suggestion: string | undefined): Finding {
  return {
    rule: 'reference/unresolved',
    severity: 'error',
    file: about.file,
    at,
    item: { kind: about.kind, id: about.id },
    reason,
    expected: suggestion === undefined ? [] : [suggestion],
    ...(suggestion === undefined
      ? {}
      : { hint: { nl: `Bedoelde je \`${suggestion}\`?`, en: `Did you mean \`${suggestion}\`?` } }),
  }
}

export const anOutcome: Text = { nl: 'de id van een leeruitkomst', en: 'the id of an outcome' }
export const aPersona: Text = { nl: 'de id van een persona', en: 'the id of a persona' }

/** Ids of other items; what a file that was left out may hold is not called unresolved. */
export function* checkIds(
  catalogue: Catalogue,
  about: About,
  at: Path,
  ids: readonly string[] | undefined,
  kind: Kind,
  known: Entries<unknown>,
  wanted: Text,
): Generator<Finding> {
  for (const [index, id] of (ids ?? []).entries()) {
    if (known.has(id) || catalogue.missing.get(kind)?.has(id)) continue
    yield unresolved(about, [...at, index], id, wanted, [...known.keys()])
  }
}

/** Ids within one item stand once. */
export function* checkUnique(
  about: About,
  at: Path,
  parts: readonly { readonly id: string }[] | undefined,
): Generator<Finding> {
  const first = new Map<string, number>()
  for (const [index, { id }] of (parts ?? []).entries()) {
    const other = first.get(id)
    if (other === undefined) {
      first.set(id, index)
      continue
    }
    yield {
      rule: 'repository/duplicate-id',
      severity: 'error',
      file: about.file,
      at: [...at, index, 'id'],
      item: { kind: about.kind, id: about.id },
      reason: {
        nl: `\`id\` is \`${id}\`, maar zo heet onderdeel ${other + 1} van \`${String(at.at(-1))}\` al, verwacht een eigen id.`,
        en: `\`id\` is \`${id}\`, but item ${other + 1} of \`${String(at.at(-1))}\` has that id already, expected an id of its own.`,
      },
      related: [
        {
          file: about.file,
          at: [...at, other, 'id'],
          reason: { nl: 'Hier staat dezelfde id.', en: 'The same id is here.' },
        },
      ],
    }
  }
}
