/**
 * The building blocks of a form, as they stand in a template's Markdown. Keys are lower-case words with hyphens, joined by full
 * stops, made of ids and never of words that are translated.
 *
 * On a line of their own:
 *   `::field{key= label=}`               one line of text
 *   `::date{key= label=}`                a date
 *   `::textarea{key= label= rows=}`      several lines of text, 3 unless told
 *   `::signature{key= label=}`           room for a signature
 *   `::pagebreak`
 *   `::contents{label= depth=}`          the headings up to that depth, 3 unless told, with links and page numbers
 * With content, closed by `:::` (an outer one by more colons than the inner one):
 *   `:::choice{key= label=}`             one of the items of a list, each written "- `value` label"
 *   `:::checkboxes{key= label=}`         any of the items of such a list
 *   `:::fields`                          fields side by side
 *   `:::box{title=}`                     something that stands out
 *   `:::table{caption= widths= rowheaders=no}`   a table with a caption; widths are numbers, one a column
 *   `:::facts`, `:::foot`                the facts under the title, the small print at the end
 *   `:::large`                           in large type, to be read across a table
 *   `:::cover`                           the front of a booklet, in the house style
 *   `:::section{keys=}`                  a whole document within this one: its headings one level deeper, without its facts
 *                                        and foot, and with this before its fields' keys
 * In a sentence or a table's cell, where the label is for those who cannot see the table:
 *   `:field[label]{key=}`, `:date[label]{key=}`, `:textarea[label]{key= rows=}`
 *   `:choice[label]{key= options="value=label; value=label"}`, `:checkboxes[label]{key= options=}`
 */
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import type { List, PhrasingContent, RootContent } from 'mdast'
import type { Finding } from '../diagnostic.ts'
import type { Field, FieldKind, FieldOption } from './document.ts'
import { placeInWords, type ValueAt } from './place-values.ts'
import { problems, type Spot } from './problems.ts'

export type Directive = ContainerDirective | LeafDirective | TextDirective

/** What building a document needs to know and keeps: its values, the keys so far, what is wrong. */
export interface Building {
  readonly valueAt: ValueAt
  readonly keys: Set<string>
  /** What every key starts with here. */
  readonly keyStart: string
  readonly findings: Finding[]
  /** Where a node came from; `words` is what it starts with in the template. */
  spotOf(node: RootContent, words: string): Spot
}

interface Form {
  readonly attributes: readonly string[]
  readonly needs: readonly string[]
}

const labelled = { attributes: ['key', 'label'], needs: ['key', 'label'] }
const inline = { attributes: ['key'], needs: ['key'] }
const plain = { attributes: [], needs: [] }

export const leafForms: Readonly<Record<string, Form>> = {
  field: labelled,
  date: labelled,
  textarea: { attributes: ['key', 'label', 'rows'], needs: ['key', 'label'] },
  signature: labelled,
  pagebreak: plain,
  contents: { attributes: ['label', 'depth'], needs: ['label'] },
}

export const containerForms: Readonly<Record<string, Form>> = {
  choice: labelled,
  checkboxes: labelled,
  fields: plain,
  box: { attributes: ['title'], needs: [] },
  table: { attributes: ['caption', 'widths', 'rowheaders'], needs: ['caption'] },
  facts: plain,
  foot: plain,
  large: plain,
  cover: plain,
  section: { attributes: ['keys'], needs: [] },
}

export const textForms: Readonly<Record<string, Form>> = {
  field: inline,
  date: inline,
  textarea: { attributes: ['key', 'rows'], needs: ['key'] },
  choice: { attributes: ['key', 'options'], needs: ['key', 'options'] },
  checkboxes: { attributes: ['key', 'options'], needs: ['key', 'options'] },
}

const formsOf = { leafDirective: leafForms, containerDirective: containerForms, textDirective: textForms }
const colons = { leafDirective: '::', containerDirective: ':::', textDirective: ':' }

const kinds: Readonly<Record<string, FieldKind>> = {
  field: 'text',
  date: 'date',
  textarea: 'area',
  signature: 'signature',
  choice: 'choice',
  checkboxes: 'checkboxes',
}

export const nameOf = (node: Directive): string => colons[node.type] + node.name

/** The attributes with their values in place; undefined, and a finding, when the directive or one of them is not known. */
export function readAttributes(
  node: Directive,
  building: Building,
): Readonly<Record<string, string>> | undefined {
  const forms = formsOf[node.type]
  const name = nameOf(node)
  const spot = (): Spot => building.spotOf(node, name)
  const form = Object.hasOwn(forms, node.name) ? forms[node.name] : undefined
  if (!form) {
    const names = Object.keys(forms).map((known) => colons[node.type] + known)
    building.findings.push(problems.unknownDirective(spot(), name, names))
    return undefined
  }
  const before = building.findings.length
  const given = Object.entries(node.attributes ?? {})
  for (const [key] of given) {
    if (!form.attributes.includes(key)) {
      building.findings.push(problems.unknownAttribute(spot(), name, key, form.attributes))
    }
  }
  const words = given.map(([key, value]) => {
    const text = value ?? ''
    return [key, key === 'options' ? text : placeInWords(text, building.valueAt)] as const
  })
  const read = Object.fromEntries(words)
  for (const key of form.needs) {
    if (!read[key]) building.findings.push(problems.missingAttribute(spot(), name, key))
  }
  return building.findings.length === before ? read : undefined
}

/** The field that a directive stands for; undefined, and a finding, when something is wrong with it. */
export function readField(node: Directive, label: string, building: Building): Field | undefined {
  const attributes = readAttributes(node, building)
  const kind = kinds[node.name]
  if (!attributes || !kind) return undefined
  const name = nameOf(node)
  const spot = (): Spot => building.spotOf(node, name)
  const rows = Number(attributes['rows'] ?? '3')
  if (!Number.isInteger(rows) || rows < 1 || rows > 40) {
    building.findings.push(problems.badAttribute(spot(), name, 'rows', attributes['rows'] ?? '', ['1-40']))
    return undefined
  }
  const options =
    node.type === 'containerDirective'
      ? optionsOfList(node, building)
      : optionsOfAttribute(attributes['options'] ?? '', building)
  if ((kind === 'choice' || kind === 'checkboxes') && options.length === 0) {
    building.findings.push(
      problems.badContent(
        spot(),
        name,
        'minstens één mogelijkheid om uit te kiezen',
        'at least one option to choose from',
      ),
    )
    return undefined
  }
  const field = {
    kind,
    key: building.keyStart + (attributes['key'] ?? ''),
    label: label || (attributes['label'] ?? ''),
    rows,
    options,
  }
  if (field.label === '') {
    building.findings.push(problems.missingAttribute(spot(), name, 'label'))
    return undefined
  }
  return keepKey(field, name, spot, building) ? field : undefined
}

const keyShape = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/

function keepKey(field: Field, name: string, spot: () => Spot, building: Building): boolean {
  const parts = field.kind === 'checkboxes' ? field.options.map(({ value }) => `${field.key}.${value}`) : []
  const values = field.options.map(({ value }) => value)
  for (const key of [field.key, ...parts, ...values]) {
    if (!keyShape.test(key) || key.length > 300) {
      building.findings.push(problems.badAttribute(spot(), name, 'key', key))
      return false
    }
  }
  const twice = values.find((value, index) => values.indexOf(value) < index)
  const taken = twice ?? [field.key, ...parts].find((key) => building.keys.has(key))
  if (taken !== undefined) {
    building.findings.push(problems.duplicateKey(spot(), taken))
    return false
  }
  for (const key of [field.key, ...parts]) building.keys.add(key)
  return true
}

function optionsOfAttribute(text: string, building: Building): FieldOption[] {
  const parts = text.split(';').map((part) => part.trim())
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const sign = part.indexOf('=')
      const label = placeInWords(part.slice(sign + 1).trim(), building.valueAt)
      return {
        value: sign === -1 ? label : placeInWords(part.slice(0, sign).trim(), building.valueAt),
        label,
      }
    })
}

function optionsOfList(node: ContainerDirective, building: Building): FieldOption[] {
  const items = node.children
    .filter((child): child is List => child.type === 'list')
    .flatMap((list) => list.children)
  return items.map((item, index) => {
    const [first] = item.children
    const words = first?.type === 'paragraph' ? first.children : []
    const [code, ...rest] = words
    const named = code?.type === 'inlineCode'
    const label = wordsOf(named ? rest : words, building)
    return { value: named ? placeInWords(code.value, building.valueAt) : String(index + 1), label }
  })
}

/** The words of a directive's label or of an option. */
export function wordsOf(nodes: readonly PhrasingContent[], building: Building): string {
  const text = (list: readonly PhrasingContent[]): string =>
    list
      .map((node) => ('value' in node ? node.value : 'children' in node ? text(node.children) : ' '))
      .join('')
  return placeInWords(text(nodes), building.valueAt).trim()
}
