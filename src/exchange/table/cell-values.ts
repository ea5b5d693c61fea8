/** Values to cells and back: what is written reads back as the same value. */
import type { Text } from '../../diagnostic.ts'
import type { CellType, Column } from './columns.ts'

export type CellRead = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly expected: Text } // prettier-ignore

type Data = Readonly<Record<string, unknown>>

/** The text of a cell; empty for a value that is not there. */
export function toCell(value: unknown, type: CellType): string {
  if (value === undefined || value === null) return ''
  switch (type) {
    case 'list':
      return Array.isArray(value) && value.length > 0 && value.every(isPlainItem)
        ? value.join('\n')
        : JSON.stringify(value)
    case 'yes-no':
      return value === true ? 'ja' : 'nee'
    case 'references':
      return lines(value as readonly Data[], ({ to, relation, note }) =>
        [relation, to, note === undefined ? '' : `| ${String(note)}`].filter(Boolean).join(' '),
      )
    case 'equivalents':
      return lines(value as readonly Data[], ({ match, to }) => `${String(match)} ${String(to)}`)
    case 'texts-by-id':
      return lines(Object.entries(value as Data), ([id, text]) => `${id}: ${String(text)}`)
    case 'json':
      return JSON.stringify(value)
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
  }

  function lines<T>(parts: readonly T[], write: (part: T) => string): string {
    const written = parts.map(write)
    const text = written.join('\n')
    const back = fromCell(text, type)
    return written.length > 0 && back.ok && JSON.stringify(back.value) === JSON.stringify(value)
      ? text
      : JSON.stringify(value)
  }
}

const isPlainItem = (item: unknown): boolean =>
  typeof item === 'string' && item !== '' && item === item.trim() && !/[\n;]|^[[{]|^[-•·*] /.test(item)

/** What people write in a cell for a number that is not there (yet). */
export const saysNothing = (
  text: string,
  { type, zeroIsNone }: Pick<Column, 'type' | 'zeroIsNone'>,
): boolean =>
  (type === 'number' || type === 'level') &&
  (/^(?:[-–—?]+|n\.?t\.?b\.?|n\.?v\.?t\.?|t\.?b\.?d\.?|n\/?a)$/i.test(text) ||
    (zeroIsNone === true && /^0(?:[.,]0+)?(?:\s*(?:ec|ects|uur|hours))?$/i.test(text)))

/** The value in a cell that holds something. */
export function fromCell(text: string, type: CellType): CellRead {
  const json = type !== 'text' && /^[[{]/.test(text) ? readJson(text) : undefined
  if (json !== undefined) return { ok: true, value: json }
  switch (type) {
    case 'number': {
      const number = Number(text.replace(',', '.').replace(/\s*(?:ec|ects|uur|hours)$/i, ''))
      return text !== '' && Number.isFinite(number)
        ? { ok: true, value: number }
        : { ok: false, expected: { nl: 'een getal', en: 'a number' } }
    }
    case 'level':
      return { ok: true, value: /^[0-9]{1,3}$/.test(text) ? Number(text) : text }
    case 'yes-no': {
      const said = text.toLowerCase()
      if (/^(?:ja|j|yes|y|true|waar|x|1)$/.test(said)) return { ok: true, value: true }
      if (/^(?:nee|n|no|false|onwaar|0)$/.test(said)) return { ok: true, value: false }
      return { ok: false, expected: { nl: 'ja of nee', en: 'yes or no' } }
    }
    case 'list':
      return { ok: true, value: itemsOf(text) }
    case 'references':
      return each(text, readReference, {
        nl: 'per regel een relatie en een onderdeel, zoals `draws_on kader/onderdeel`',
        en: 'a relation and an item a line, such as `draws_on framework/item`',
      })
    case 'equivalents':
      return each(text, readEquivalent, {
        nl: 'per regel een soort en een leeruitkomst, zoals `exact hogeschool:id`',
        en: 'a match and an outcome a line, such as `exact institute:id`',
      })
    case 'texts-by-id': {
      const found = text.split('\n').map((line) => /^([a-z0-9-]+): (.+)$/.exec(line))
      if (found.every((one) => one !== null))
        return { ok: true, value: Object.fromEntries(found.map((one) => [one[1], one[2]])) }
      return { ok: false, expected: { nl: 'per regel `id: tekst`', en: '`id: text` a line' } }
    }
    case 'json':
      return {
        ok: false,
        expected: { nl: 'wat `outcomes export` schreef', en: 'what `outcomes export` wrote' },
      }
    default:
      return { ok: true, value: text }
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** One item a line, or separated by semicolons; bullets are left out. */
const itemsOf = (text: string): string[] =>
  text
    .split(text.includes('\n') ? '\n' : ';')
    .map((item) => item.replace(/^\s*[-•·*]\s+/, '').trim())
    .filter(Boolean)

function each(text: string, read: (line: string) => object | undefined, expected: Text): CellRead {
  const found = text.split('\n').map(read)
  return found.every((one) => one !== undefined) ? { ok: true, value: found } : { ok: false, expected }
}

function readReference(line: string): object | undefined {
  const [, relation, to, note] = /^(?:([a-z_]+) )?(\S+)(?: \| (.+))?$/.exec(line) ?? []
  if (to === undefined) return undefined
  return { to, ...(relation ? { relation } : {}), ...(note ? { note } : {}) }
}

function readEquivalent(line: string): object | undefined {
  const [, match, to] = /^([a-z]+) (\S+)$/.exec(line) ?? []
  return match === undefined ? undefined : { to, match }
}
