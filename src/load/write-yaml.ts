/** A new file, or a new part of one, in the shared layout. */
import { Document, isScalar, Scalar, visit } from 'yaml'
import type { KeysAt } from './format.ts'
import { formatYaml } from './format.ts'
import { parseGuardedYaml } from './guarded-yaml.ts'
import { isSameData } from './same-data.ts'

/**
 * Data as YAML, ending in a line end. Short lists of plain words stand on one line, everything else one item a line.
 * @param block the lists of the outermost fields one item a line
 */
export function writeYaml(
  value: Readonly<Record<string, unknown>>,
  keysAt: KeysAt,
  { block = false }: { readonly block?: boolean } = {},
): string {
  const document = new Document(value, { aliasDuplicateObjects: false })
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && !isPlainText(node.value)) node.type = Scalar.QUOTE_DOUBLE
    },
    Seq: (_key, node, path) => {
      const short = node.items.every((item) => isScalar(item) && isShortWord(item.value))
      // A document, its map and a pair are around the list of a field.
      node.flow = node.items.length === 0 || (short && !(block && path.length === 3))
    },
    Map: (_key, node) => {
      node.flow = node.items.length === 0
    },
  })
  const options = { lineWidth: 0, doubleQuotedAsJSON: true, flowCollectionPadding: false } as const
  const plain = document.toString(options)
  const laidOut = formatYaml(plain, keysAt)
  if (laidOut !== undefined && isSameData(parseGuardedYaml(laidOut).value, value)) return laidOut
  // Texts that look like something else to one reader or another: quoted, all of them.
  return new Document(value, { aliasDuplicateObjects: false }).toString({
    ...options,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  })
}

const isShortWord = (value: unknown): boolean =>
  typeof value !== 'string' || (value.length <= 20 && /^[\p{L}\p{N}@./-]+$/u.test(value))

/** Words on one line that no rule of YAML takes for anything else. */
const isPlainText = (value: string): boolean =>
  /^(?:[\p{L}\p{N}(*“‘’”€][^\n\t]*|)$/u.test(value) &&
  value === value.trim() &&
  !/: |:$| #|\s\s/.test(value) &&
  !/^(?:\*|\(?$)/.test(value)
