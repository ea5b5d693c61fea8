/** What the comparison of two outcomes rests on: their catalogues, the scale, the frameworks and the words. */
import type { Language } from '../../diagnostic.ts'
import type { Additions, Lexicon } from '../../language/lexicon.ts'
import { readLexicon } from '../../language/read-lexicon.ts'
import { type Catalogue, findItems } from '../../model/catalogue.ts'
import type { Framework } from '../../model/schema-types.ts'
import { normaliseText, sameText } from '../normalise.ts'
import { isSame } from './same.ts'

/** The words of a language; undefined for a language that the tool has none of. */
export type LexiconOf = (language: string) => Lexicon | undefined

export interface FrameworkChange {
  /** E.g. `2012`; null where the framework does not exist on that side. */
  readonly before: string | null
  readonly after: string | null
  readonly edition: boolean
  /** Items whose text or place differs, or that stand on one side only. */
  readonly items: ReadonlySet<string>
}

export interface Ground {
  readonly old: Catalogue
  readonly new: Catalogue
  readonly lexiconOf: LexiconOf
  /** Undefined when both sides count their levels on the same scale. */
  readonly scaleChange: { readonly before: string; readonly after: string } | undefined
  /** Only frameworks in which something changed that an outcome can rest on. */
  readonly frameworkChanges: ReadonlyMap<string, FrameworkChange>
  /** What a reference names, as `framework/item`; the reference itself where it names nothing or several things. */
  resolve(side: 'old' | 'new', reference: string, inFramework?: string): string
}

/** The built-in words with an institute's additions, each language read once. */
export function builtInLexicons(additions: Partial<Record<Language, Additions>> = {}): LexiconOf {
  const known = new Map<Language, Lexicon>()
  return (language) => {
    const base = language.split('-', 1)[0]
    if (base !== 'nl' && base !== 'en') return undefined
    const lexicon = known.get(base) ?? readLexicon(base, additions[base])
    known.set(base, lexicon)
    return lexicon
  }
}

/** Lays the ground for comparing two catalogues. A config that could not be read is taken to be like the other's. */
export function layGround(old: Catalogue, now: Catalogue, lexiconOf: LexiconOf = builtInLexicons()): Ground {
  const [before, after] = [withSettingsOf(old, now), withSettingsOf(now, old)]
  const resolved = { old: new Map<string, string>(), new: new Map<string, string>() }
  return {
    old: before,
    new: after,
    lexiconOf,
    scaleChange: compareScales(before, after),
    frameworkChanges: compareFrameworks(before, after),
    resolve(side, reference, inFramework) {
      const key = inFramework === undefined ? reference : `${inFramework}:${reference}`
      const known = resolved[side].get(key)
      if (known !== undefined) return known
      const found = resolveReference(side === 'old' ? before : after, reference, inFramework)
      resolved[side].set(key, found)
      return found
    },
  }
}

function withSettingsOf(catalogue: Catalogue, other: Catalogue): Catalogue {
  if (!catalogue.missing.has('config') || other.missing.has('config')) return catalogue
  return { ...catalogue, settings: other.settings }
}

function resolveReference(catalogue: Catalogue, reference: string, inFramework?: string): string {
  const found = findItems(catalogue, reference, inFramework)
  if (found.length === 1) return `${found[0]!.framework.id}/${found[0]!.item.id}`
  return inFramework === undefined || reference.includes('/') ? reference : `${inFramework}/${reference}`
}

function compareScales(old: Catalogue, now: Catalogue): Ground['scaleChange'] {
  const before = describeScale(old)
  const after = describeScale(now)
  if (before.id === after.id && before.steps === after.steps) return undefined
  return { before: before.name, after: after.name }
}

function describeScale({
  settings,
  frameworks,
}: Catalogue): Readonly<Record<'id' | 'name' | 'steps', string>> {
  if (settings.scale === undefined) return { id: '', name: '1-5', steps: '' }
  const scale = frameworks.get(settings.scale)?.item
  const steps = (scale?.items ?? []).map(({ id, text }) => `${id} ${normaliseText(text)}`).join('\n')
  return { id: settings.scale, name: scale === undefined ? settings.scale : edition(scale), steps }
}

const edition = (framework: Framework): string => `${framework.id} ${framework.version}`

function compareFrameworks(old: Catalogue, now: Catalogue): Map<string, FrameworkChange> {
  const changes = new Map<string, FrameworkChange>()
  for (const id of new Set([...old.frameworks.keys(), ...now.frameworks.keys()])) {
    const before = old.frameworks.get(id)?.item
    const after = now.frameworks.get(id)?.item
    if (isSame(before, after)) continue
    const items = changedItems(before, after)
    const otherEdition = !sameText(before?.version, after?.version)
    if (!otherEdition && items.size === 0) continue
    changes.set(id, {
      before: before ? edition(before) : null,
      after: after ? edition(after) : null,
      edition: otherEdition,
      items,
    })
  }
  return changes
}

function changedItems(before: Framework | undefined, after: Framework | undefined): Set<string> {
  const describe = (framework: Framework | undefined) =>
    new Map(
      (framework?.items ?? []).map(({ id, text, parent }) => [id, `${parent ?? ''} ${normaliseText(text)}`]),
    )
  const old = describe(before)
  const now = describe(after)
  const changed = new Set<string>()
  for (const id of new Set([...old.keys(), ...now.keys()])) if (old.get(id) !== now.get(id)) changed.add(id)
  return changed
}
