/** YAML as people write it, good and bad: texts for property tests, made from lists of numbers so that they shrink. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The worked example and the sound fixtures, by path. */
export const exampleTexts: ReadonlyMap<string, string> = new Map(
  ['outcomes', 'personas', 'agreements', 'frameworks', 'test/fixtures/sound'].flatMap((folder) =>
    readdirSync(root + folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name): [string, string] => [
        `${folder}/${name}`,
        readFileSync(`${root}${folder}/${name}`, 'utf8'),
      ]),
  ),
)

type Pick = <T>(choices: readonly T[]) => T

/** A text for each list of numbers; the same numbers give the same text. */
function texts(write: (pick: Pick) => string, most = 160): fc.Arbitrary<string> {
  return fc.array(fc.nat(0xffff), { minLength: 12, maxLength: most, size: 'max' }).map((numbers) => {
    let at = 0
    return write((choices) => choices[numbers[at++ % numbers.length]! % choices.length]!)
  })
}

const keys = [
  'id', 'title', 'text', 'what', 'with', 'room', 'level', 'load', 'language', 'required', 'a', 'b-c', 'd_e', '_', 'x1',
  'true', 'Null', 'no', 'constructor', '__proto__', 'k'.repeat(127), 'k'.repeat(129), 'sleutel met spaties', 'é', '"q"', '1', '-', '<<',
] // prettier-ignore

const words = [
  'volgt', 'de', 'ontwikkeling', 'van lerenden', 'collega’s', '‘zo’', '“zo”', '(lees)', 'en/of', 'één', 'e\u0301e\u0301n', 'x',
  'true', 'False', 'null', '~', 'no', 'JA', '1', '0', '007', '1.0.0', '1.10', '1.5', '-1', '+1', '.5', '5.', '1e3', '0x1F', '0o17', '1_000', '.inf', '12:30', '2026-02-30',
  'a:b', 'a: b', 'a:', ':', '#', '# niet', 'c#', '-', '--', '---', '...', '…', '–', '- x', '?', '? x', '=', '<<', '>', '|', '>-', '[', ']', '{', '}', ',', '[x]', '{x: y}',
  '&a', '*a', '!t', '%', '@x', '`x`', "'", '"', "''", '""', "'a'", '"b"', "it's", '\\', '\\n', '$', '€5', '§3', '°',
  '\u00a0', 'a\u00a0', '\u3000', '\u2003x', '\u202f', '\u00ad', '漢字', '👩🏽‍🏫', '\ud83d\ude00', 'https://example.org/a?b=c#d', 'x'.repeat(70), '<<<<<<<', '=======', '>>>>>>>', '\t', '||',
] // prettier-ignore

const ordinary = words.slice(0, 12)

/** A few words on one line; mostly such as occur in outcomes. */
function line(pick: Pick): string {
  const some = pick([ordinary, ordinary, ordinary, words])
  const count = pick([1, 1, 2, 3, 5])
  return Array.from({ length: count }, () => pick(pick([ordinary, some]))).join(
    pick([' ', ' ', ' ', '', '  ']),
  )
}

const quoted = (pick: Pick): string => {
  const quote = pick(["'", '"'])
  const text = line(pick)
  return quote + (quote === "'" ? pick([text.replaceAll("'", "''"), text]) : pick([text.replaceAll(/["\\]/g, ''), text])) + quote
} // prettier-ignore

function flow(pick: Pick, depth = 0): string {
  const gap = () => pick(['', ' ', ' ', '\n      ', ' \n   '])
  const value = (): string =>
    depth < 2 && pick([true, false, false])
      ? flow(pick, depth + 1)
      : pick([line, line, quoted])(pick).replaceAll(/[,[\]{}]/g, pick(['', '', ',']))
  const items = Array.from({ length: pick([0, 1, 2, 3]) }, () =>
    pick([true, false]) ? value() : `${pick(keys)}: ${value()}`,
  )
  const [open, close] = pick([['[', ']'], ['{', '}']]) // prettier-ignore
  const list =
    open === '['
      ? items.map((item) => item.replace(/^[\w-]+: /, pick(['', '', '$&'])))
      : items.map((item) => (item.includes(': ') ? item : `${pick(keys)}: ${item}`))
  return (
    open + gap() + list.join(pick([', ', ', ', ',', ',\n    '])) + pick(['', '', ',', ' ']) + gap() + close
  )
}

function blockText(pick: Pick, indent: number): string {
  const inner = ' '.repeat(indent + pick([2, 2, 2, 4, 1, 0]))
  const lines = Array.from({ length: pick([0, 1, 1, 2, 3]) }, () =>
    pick([`${inner}${line(pick)}`, `${inner}${line(pick)}`, `${inner}${line(pick)}`, '', '', `${inner}  ${line(pick)}`, ' '.repeat(pick([0, 1, 6])), `${line(pick)}`, `${inner}# ${line(pick)}`, `${inner}${line(pick)}  `]),
  ) // prettier-ignore
  return `${pick(['>-', '>-', '>', '|', '|-', '>+', '|2', '|  # zo', '>- x'])}\n${lines.join('\n')}`
}

const comment = (pick: Pick): string => pick(['', '', '', '', ' # zo', '  # zo: en zo', '#', ' '])

function value(pick: Pick, indent: number, depth: number): string {
  const deeper = ' '.repeat(indent + pick([2, 2, 2, 4, 1, 0]))
  switch (
    pick(['line', 'line', 'quoted', 'flow', 'block', 'folded', 'list', 'list', 'map', 'maps', 'empty'])
  ) {
    case 'line':
      return ` ${line(pick)}${comment(pick)}`
    case 'quoted':
      return ` ${quoted(pick)}${comment(pick)}`
    case 'flow':
      return ` ${flow(pick)}${comment(pick)}`
    case 'block':
      return ` ${blockText(pick, indent)}`
    case 'folded':
      return ` ${line(pick)}\n${deeper}${line(pick)}${pick(['', `\n${deeper}${line(pick)}`])}${comment(pick)}`
    case 'list':
      return `${comment(pick)}\n${Array.from({ length: pick([1, 2, 3]) }, () => `${deeper}- ${pick([line, line, quoted])(pick)}${comment(pick)}`).join('\n')}`
    case 'map':
      return depth > 3 ? ' x' : `${comment(pick)}\n${map(pick, deeper.length, depth + 1)}`
    case 'maps':
      if (depth > 3) return ' x'
      return `\n${Array.from({ length: pick([1, 2]) }, () => `${deeper}-${map(pick, deeper.length + 2, depth + 1).slice(deeper.length + 1)}`).join('\n')}`
    default:
      return comment(pick)
  }
}

function map(pick: Pick, indent: number, depth: number): string {
  const fields = Array.from({ length: pick([1, 2, 3, 4]) }, (_, index) => {
    const key = pick([pick(keys), `k${index}`, `k${index}`, `veld-${index}`])
    const before = pick(['', '', '', '', '\n', `${' '.repeat(indent)}# zo\n`, '# zo\n', '  \n'])
    return `${before}${' '.repeat(indent)}${key}:${value(pick, indent, depth)}`
  })
  return fields.join('\n')
}

/** Whole documents: maps, lists, folded and literal texts, quotes, brackets, comments, odd words here and there. */
export const documents = texts(
  (pick) => `${pick(['', '', '# kop\n', '---\n', '\n'])}${map(pick, 0, 0)}${pick(['\n', '\n', '', '\n\n', '\n# eind\n', '\n...\n'])}`,
) // prettier-ignore

/** Lines that each mean something, below each other as it happens. */
export const soups = texts((pick) => {
  const tidy = pick([true, true, false])
  return Array.from({ length: pick([1, 2, 3, 5, 8]) }, (_, index) => {
    const indent = ' '.repeat(tidy ? 0 : pick([0, 0, 0, 0, 2, 2, 4, 1]))
    const key = pick([`k${index}`, `k${index}`, `k${index}`, tidy ? `k${index}` : pick(keys)])
    const start = pick(
      tidy ? [`${key}: `, `${key}:\n  - `] : [`${key}: `, `${key}:`, '- ', `- ${key}: `, '', '? ', '-'],
    )
    const rest = pick([line, line, line, quoted, flow, () => pick(['|', '>-', '>']), () => ''])
    return indent + start + rest(pick)
  }).join('\n')
})

const sources = [...exampleTexts.values()].map((text) => text.split('\n'))

/** A stretch of an example file with a few of the slips that people make. */
export const slips = texts((pick) => {
  const source = pick(sources)
  const from = pick(source.map((_, index) => index))
  const cut = source.slice(from, from + pick([2, 4, 8, 16]))
  const indent = Math.min(...cut.filter((one) => one.trim() !== '').map((one) => /^ */.exec(one)![0].length))
  const lines = cut.map((one) => one.slice(Number.isFinite(indent) ? indent : 0))
  for (let slip = pick([0, 1, 1, 2, 3]); slip > 0; slip--) {
    const at = pick(lines.map((_, index) => index)) ?? 0
    const old = lines[at] ?? ''
    const column = pick([0, old.length, Math.floor(old.length / 2), old.indexOf(':'), old.search(/\S/) + 1])
    const put = (text: string) => old.slice(0, Math.max(0, column)) + text + old.slice(Math.max(0, column))
    switch (pick(['insert', 'insert', 'delete', 'indent', 'dedent', 'drop', 'twice', 'swap', 'join'])) {
      case 'insert':
        lines[at] = put(pick(words))
        break
      case 'delete':
        lines[at] = old.slice(0, Math.max(0, column)) + old.slice(Math.max(0, column) + 1)
        break
      case 'indent':
        lines[at] = pick([' ', '  ', '\t']) + old
        break
      case 'dedent':
        lines[at] = old.replace(/^ {1,2}/, '')
        break
      case 'drop':
        lines.splice(at, 1)
        break
      case 'twice':
        lines.splice(at, 0, old)
        break
      case 'swap':
        lines.splice(at, 2, lines[at + 1] ?? '', old)
        break
      case 'join':
        lines.splice(at, 2, old + (lines[at + 1] ?? ''))
        break
    }
  }
  return lines.join('\n')
}, 40)
