/** A new id for something, in every place that names it. */
import type { Kind } from '../load/find.ts'

/** What has an id of its own and can be referred to. */
export type NamedKind = 'outcome' | 'persona' | 'agreement' | 'framework'

type Data = Readonly<Record<string, unknown>>

/** How a text names something: by its id, as `id@1`, as `institute:id`, or as the framework of `framework/item`. */
type Form = 'id' | 'pin' | 'equivalent' | 'item'

/** Which fields of which files name things of a kind; `*` stands for each item of a list. */
const references: Readonly<
  Record<NamedKind, Partial<Record<Kind, readonly (readonly [path: string, form: Form])[]>>>
> = {
  outcome: {
    outcome: [
      ['relations.partOf.*', 'id'],
      ['relations.replaces.*', 'equivalent'],
      ['relations.equivalents.*.to', 'equivalent'],
    ],
    translation: [['id', 'id']],
    persona: [
      ['outcomes.*', 'id'],
      ['priorLearning.*.outcomes.*', 'id'],
    ],
    agreement: [['outcomes.*', 'pin']],
  },
  persona: { agreement: [['personas.*', 'id']] },
  agreement: { agreement: [['supersedes', 'id']] },
  framework: {
    config: [
      ['profile', 'id'],
      ['scale', 'id'],
    ],
    outcome: [
      ['taskDomain', 'item'],
      ['references.*.to', 'item'],
    ],
  },
}

/**
 * The value of a file of the given kind with each mention of `old` replaced; the same value when it has none.
 * @param institute id of the institute, for `institute:id`
 */
export function renameMentions(
  value: Data,
  fileKind: Kind,
  kind: NamedKind,
  { old, now, institute }: { readonly old: string; readonly now: string; readonly institute: string },
): Data {
  let result: unknown = value
  for (const [path, form] of references[kind][fileKind] ?? [])
    result = mapAt(result, path.split('.'), (text) => replaceIn(text, form, old, now, institute))
  return result as Data
}

function replaceIn(text: string, form: Form, old: string, now: string, institute: string): string {
  if (form === 'pin') return text.startsWith(`${old}@`) ? now + text.slice(old.length) : text
  if (form === 'item') return text.startsWith(`${old}/`) ? now + text.slice(old.length) : text
  if (form === 'equivalent' && text === `${institute}:${old}`) return `${institute}:${now}`
  return text === old ? now : text
}

/** Applies a change to the texts at a path; what holds none of them stays the same value. */
function mapAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  change: (text: string) => string,
): unknown {
  if (step === undefined) return typeof value === 'string' ? change(value) : value
  if (step === '*') {
    if (!Array.isArray(value)) return value
    const mapped = value.map((item) => mapAt(item, rest, change))
    return mapped.some((item, index) => item !== value[index]) ? mapped : value
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return value
  const part = (value as Data)[step]
  const mapped = mapAt(part, rest, change)
  return mapped === part ? value : { ...value, [step]: mapped }
}
