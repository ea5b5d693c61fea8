/** Three or more institutes in one overview: as text for a terminal, and as tables for every other form. */
import type { ChalkInstance } from 'chalk'
import type { Language, Text } from '../diagnostic.ts'
import type { Bond, Matrix, MatrixRow, SharedOutcome } from '../diff/brief/matrix.ts'
import { crosswalkHeadings } from './crosswalk.ts'
import { show } from './show.ts'
import { wrap } from './wrap.ts'

const together: Text = { nl: 'Alle instituten naast elkaar', en: 'All institutes side by side' }

/** `A`, `B`, … by which an institute is named where there is little room. */
const letter = (at: number): string =>
  String.fromCharCode(65 + (at % 26)) + (at < 26 ? '' : String(Math.floor(at / 26)))

const widthOf = ({ cells }: MatrixRow): number => cells.filter((cell) => cell.length > 0).length

/** `Van de 9 onderwerpen staan er 5 bij alle 3 instituten, 2 bij 2 en 2 bij maar één.` */
function summarise({ institutes, outcomes }: Matrix, language: Language): string {
  const dutch = language === 'nl'
  const all = institutes.length
  const parts = Array.from({ length: all }, (_none, at) => all - at).flatMap((width) => {
    const count = outcomes.filter((row) => widthOf(row) === width).length
    const where = {
      nl: width === all ? `bij alle ${all} instituten` : `bij ${width === 1 ? 'maar één' : width}`,
      en: width === all ? `at all ${all} institutes` : `at ${width === 1 ? 'only one' : width}`,
    }
    return count === 0 && width < all ? [] : [`${count} ${where[language]}`]
  })
  const listed =
    parts.length < 2
      ? parts.join('')
      : `${parts.slice(0, -1).join(', ')} ${dutch ? 'en' : 'and'} ${parts.at(-1)}`
  return dutch
    ? `Van de ${outcomes.length} onderwerpen staan er ${listed}.`
    : `Of the ${outcomes.length} subjects ${listed.replace(/^(\d+)/, (count) => `${count} ${count === '1' ? 'is' : 'are'}`)}.`
}

/** `B vraagt meer dan A`. */
function describeBond({ one, other, relation }: Bond): Text {
  const [a, b] = [letter(one), letter(other)]
  switch (relation) {
    case 'exact':
      return { nl: `${a} en ${b} zijn gelijkwaardig`, en: `${a} and ${b} are equivalent` }
    case 'narrower':
      return { nl: `${b} vraagt meer dan ${a}`, en: `${b} asks more than ${a}` }
    case 'broader':
      return { nl: `${a} vraagt meer dan ${b}`, en: `${a} asks more than ${b}` }
    case 'overlap':
      return { nl: `${a} en ${b} overlappen`, en: `${a} and ${b} overlap` }
    case null:
    case 'none':
      return { nl: `${a} en ${b} horen alleen via een ander bij elkaar`, en: `${a} and ${b} go together only through another` } // prettier-ignore
    case 'to judge':
      return { nl: `${a} en ${b}: te beoordelen`, en: `${a} and ${b}: to judge` }
  }
}

/** Lines of at most `columns` characters; institutes are letters, so that any number of them fits. */
export function formatMatrix(matrix: Matrix, language: Language, paint: ChalkInstance, columns = 80): string {
  const width = Math.min(columns, 100)
  const { institutes, outcomes, domains, items } = matrix
  const hanging = (mark: string, text: string) =>
    wrap(text, width - mark.length).map((line, at) => (at === 0 ? mark : ' '.repeat(mark.length)) + line)
  const blocks = [
    [paint.bold(together[language]), ...institutes.flatMap(({ name }, at) => hanging(`  ${letter(at)}  `, show(name)))],
    wrap(summarise(matrix, language), width),
    [paint.bold(crosswalkHeadings.matches[language]), ...outcomes.filter((row) => widthOf(row) > 1).flatMap((row, at) => [...(at === 0 ? [] : ['']), ...shared(row)])],
    [paint.bold(crosswalkHeadings.alone[language]), ...outcomes.filter((row) => widthOf(row) === 1).flatMap(alone)],
    ...([[domains, crosswalkHeadings.domains], [items, crosswalkHeadings.items]] as const).map(([rows, heading]) =>
      counts(heading[language], rows)),
  ] // prettier-ignore
  return `${blocks
    .filter((block, at) => at < 2 || block.length > 1)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`

  function shared({ cells, bonds }: SharedOutcome): string[] {
    const said = bonds.map((bond) => describeBond(bond)[language])
    return [
      ...cells.flatMap((cell, at) => cell.flatMap(({ title }) => hanging(`  ${letter(at)}  `, show(title)))),
      ...hanging('     ', `${said.join('; ')}.`).map((line) => paint.dim(line)),
    ]
  }

  function alone({ cells }: SharedOutcome): string[] {
    return cells.flatMap((cell, at) => cell.flatMap(({ title }) => hanging(`  ${letter(at)}  `, show(title))))
  }

  function counts(heading: string, rows: readonly MatrixRow[]): string[] {
    const room = width - 4 * institutes.length - 2
    const line = (label: string, cells: readonly string[]) =>
      label.padEnd(room + 2) + cells.map((cell) => cell.padStart(4)).join('')
    return [
      paint.bold(line(heading, institutes.map((_one, at) => letter(at)))),
      ...rows.flatMap(({ label, cells }) => {
        const [first = '', ...rest] = wrap(show(label) || crosswalkHeadings.noDomain[language], room)
        const numbers = cells.map((cell) => (cell.length === 0 ? '–' : String(cell.length)))
        return [line(`  ${first}`, numbers), ...rest.map((more) => `  ${more}`)]
      }),
    ] // prettier-ignore
  }
}

export interface MatrixTable {
  readonly heading: string
  readonly head: readonly string[]
  /** A cell holds titles; the first cell of a row says what it is about. */
  readonly rows: readonly (readonly (readonly string[])[])[]
}

export interface MatrixTables {
  readonly heading: string
  readonly sentence: string
  readonly tables: readonly MatrixTable[]
}

/** The overview as tables with a column for each institute, for Markdown, web pages and documents. */
export function tablesOf(matrix: Matrix, language: Language): MatrixTables {
  const { institutes, outcomes, domains, items } = matrix
  const names = institutes.map(({ name }, at) => `${letter(at)}: ${name}`)
  const titles = ({ cells }: MatrixRow) => cells.map((cell) => cell.map(({ title }) => title))
  const relation = crosswalkHeadings.relation[language]
  const byTopic = (heading: string, rows: readonly MatrixRow[]): MatrixTable => ({
    heading,
    head: [crosswalkHeadings.topic[language], ...names],
    rows: rows.map((row) => [[row.label || crosswalkHeadings.noDomain[language]], ...titles(row)]),
  })
  return {
    heading: together[language],
    sentence: summarise(matrix, language),
    tables: [
      {
        heading: crosswalkHeadings.statement[language],
        head: [relation, ...names],
        rows: outcomes.map((row) => [
          row.bonds.length === 0
            ? [crosswalkHeadings.alone[language]]
            : row.bonds.map((bond) => describeBond(bond)[language]),
          ...titles(row),
        ]),
      },
      byTopic(crosswalkHeadings.domains[language], domains),
      byTopic(crosswalkHeadings.items[language], items),
    ].filter(({ rows }) => rows.length > 0),
  }
}
