/** Whether a reference leads to one item of one framework. */
import type { Finding, Path } from '../diagnostic.ts'
import type { Catalogue } from './catalogue.ts'
import { findItems } from './catalogue.ts'
import type { About } from './unresolved.ts'
import { unresolved } from './unresolved.ts'

/** A reference to an item of a framework, as `framework/item` or as `item` alone. */
export function* checkItem(
  catalogue: Catalogue,
  about: About,
  at: Path,
  reference: string,
  inFramework?: string,
): Generator<Finding> {
  const found = findItems(catalogue, reference, inFramework)
  if (found.length === 1) return
  if (isExcused(catalogue, reference, inFramework, found.length)) return
  if (found.length > 1) {
    const names = found.map(({ framework: { id } }) => `${id}/${reference}`)
    yield {
      rule: 'reference/ambiguous',
      severity: 'error',
      file: about.file,
      at,
      item: { kind: about.kind, id: about.id },
      reason: {
        nl: `\`${reference}\` staat in meer dan één kader, verwacht ${names.map((name) => `\`${name}\``).join(' of ')}.`,
        en: `\`${reference}\` is in more than one framework, expected ${names.map((name) => `\`${name}\``).join(' or ')}.`,
      },
      expected: names,
    }
    return
  }
  const candidates = [...catalogue.frameworks.values()].flatMap(({ item: { id, items } }) =>
    (items ?? []).map((item) =>
      inFramework === id && !reference.includes('/') ? item.id : `${id}/${item.id}`,
    ),
  )
  const wanted =
    inFramework === undefined
      ? {
          nl: 'een onderdeel van een kader, als `kader/onderdeel`',
          en: 'an item of a framework, as `framework/item`',
        }
      : { nl: `een onderdeel van \`${inFramework}\``, en: `an item of \`${inFramework}\`` }
  yield unresolved(about, at, reference, wanted, candidates)
}

/** Whether what is wrong is told elsewhere: a framework or config that was left out, or a profile that is not there. */
function isExcused(
  { frameworks, missing, settings }: Catalogue,
  reference: string,
  inFramework: string | undefined,
  found: number,
): boolean {
  const named = reference.includes('/') ? reference.split('/')[0] : inFramework
  const left = missing.get('framework')
  if (named === undefined) return missing.has('config') || (found === 0 && left !== undefined)
  return found === 0 && (left?.has(named) === true || (named === settings.profile && !frameworks.has(named)))
}
