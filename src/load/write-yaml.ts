/** A new file, or a new part of one, in the shared layout. */
import { Document } from 'yaml'
import type { Path } from '../diagnostic.ts'
import { canFold, foldText, lineWidth, sortFields, type KeysAt } from './layout.ts'
import { parseGuardedYaml } from './guarded-yaml.ts'
import { notPlain, readPlainYaml } from './plain-yaml.ts'
import { isSameData } from './same-data.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * Data as YAML, ending in a line end. Short lists of plain words stand on one line, everything else one item a line.
 * @param block the lists of the outermost fields one item a line
 */
export function writeYaml(
  value: Data,
  keysAt: KeysAt,
  { block = false }: { readonly block?: boolean } = {},
): string {
  const written = `${mapLines(value, [], keysAt, block).join('\n')}\n`
  const plain = readPlainYaml(written)
  const read = plain === notPlain ? parseGuardedYaml(written).value : plain
  if (isSameData(read, value)) return written
  // Keys or texts that look like something else to one reader or another: quoted, all of them.
  return new Document(value, { aliasDuplicateObjects: false }).toString({
    lineWidth: 0,
    doubleQuotedAsJSON: true,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  })
}

function mapLines(value: Data, path: Path, keysAt: KeysAt, block: boolean): string[] {
  const fields = Object.entries(value).filter(([, part]) => part !== undefined)
  sortFields(fields, keysAt(path), ([key]) => key)
  return fields.flatMap(([key, part]) => {
    const name = isPlainText(key) ? key : JSON.stringify(key)
    const [first = '', ...rest] = valueLines(
      part,
      [...path, key],
      keysAt,
      block && path.length === 0,
      name.length + 2,
    )
    return [first === '' ? `${name}:` : `${name}: ${first}`, ...rest.map(indent)]
  })
}

/** The first line stands after the key or dash, the others below it; an empty first line for a list or map. */
function valueLines(value: unknown, path: Path, keysAt: KeysAt, block: boolean, before: number): string[] {
  const column = 2 * path.length - (before > 0 ? 2 : 0) + before
  if (Array.isArray(value)) {
    if (value.length === 0) return ['[]']
    const line = `[${value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join(', ')}]`
    if (!block && value.every(isShortWord) && column + line.length <= lineWidth) return [line]
    return [
      '',
      ...value.flatMap((item, index) => {
        const [first = '', ...rest] = valueLines(item, [...path, index], keysAt, false, 0)
        if (first !== '') return [`- ${first}`, ...rest.map(indent)]
        // What has no words of its own on the line of the dash starts there.
        return [`- ${rest[0] ?? ''}`, ...rest.slice(1).map(indent)]
      }),
    ]
  }
  if (typeof value === 'object' && value !== null) {
    const lines = mapLines(value as Data, path, keysAt, false)
    return lines.length === 0 ? ['{}'] : ['', ...lines]
  }
  if (typeof value !== 'string') return [JSON.stringify(value)]
  if (isParagraphs(value)) return ['|-', ...value.split('\n')]
  const short = isPlainText(value) ? value : JSON.stringify(value)
  if (column + short.length <= lineWidth || !canFold(value) || value.endsWith('\n')) return [short]
  return ['>-', ...foldText(value, lineWidth - 2 * path.length)]
}

const indent = (line: string): string => (line === '' ? '' : `  ${line}`)

/** Lines that a reader of YAML takes as they stand. */
const isParagraphs = (value: string): boolean =>
  /^\S[^\n\t]*(?:\n+\S[^\n\t]*)+$/.test(value) && !/ \n| $/.test(value)

const isShortWord = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= 20 && isPlainText(value) && /^[\p{L}\p{N}@./-]+$/u.test(value)

/** Words on one line that no rule of YAML takes for anything else. */
const isPlainText = (value: string): boolean =>
  /^[\p{L}\p{N}(“‘”€][^\n\t]*$/u.test(value) &&
  value === value.trim() &&
  !/: |:$| #| {2}/.test(value) &&
  !/^(?!\d+\.\d+\.\d+$|\d{4}-\d\d-\d\d$)(?:[0-9.+_:-]+|0[xo].*|null|true|false|yes|no|on|off|y|n|[0-9.]+e[0-9+-]+|\.nan|\.inf)$/i.test(
    value,
  )
