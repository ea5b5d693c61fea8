/** A Word file taken apart, and what has to hold for it as a package. */
import { strFromU8, unzipSync } from 'fflate'
import { findElements, readXml, type XmlElement } from '../../src/render/docx-xml.ts'
import { checkWordXml } from './word-schema.ts'

export interface WordFile {
  /** The text of each part. */
  readonly parts: ReadonlyMap<string, string>
  readonly body: XmlElement
  /** The names of styles by their ids, in small letters. */
  readonly styles: ReadonlyMap<string, string>
}

export function openWord(bytes: Uint8Array): WordFile {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
  const styles = findElements(readXml(parts.get('word/styles.xml') ?? '')!, 'w:style').map(
    (style): [string, string] => [
      style.attributes['w:styleId'] ?? '',
      (findElements(style, 'w:name')[0]?.attributes['w:val'] ?? '').toLowerCase(),
    ],
  )
  return { parts, body: readXml(parts.get('word/document.xml') ?? '')!, styles: new Map(styles) }
}

export const wordsOf = (element: XmlElement): string =>
  findElements(element, 'w:t')
    .map(({ children }) => children.join(''))
    .join('')

/** The headings as `1 Title`, in order. */
export function headingsOf({ body, styles }: WordFile): string[] {
  return findElements(body, 'w:p').flatMap((paragraph) => {
    const style = styles.get(findElements(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '') ?? ''
    const level = /^heading (\d)$/.exec(style)?.[1]
    return level === undefined ? [] : [`${level} ${wordsOf(paragraph)}`]
  })
}

/** The tags of the content controls. */
export const tagsOf = ({ body }: WordFile): string[] =>
  findElements(body, 'w:sdt').map((control) => findElements(control, 'w:tag')[0]?.attributes['w:val'] ?? '')

/** Everything that is wrong with a Word file; nothing when Word can be trusted to open it. */
export function checkWord(bytes: Uint8Array, schema = true): string[] {
  const file = openWord(bytes)
  const problems: string[] = []
  for (const [name, text] of file.parts) {
    if (!name.endsWith('.xml') && !name.endsWith('.rels')) continue
    if (!readXml(text)) problems.push(`${name} is not well-formed`)
    if (
      schema &&
      /^word\/(?:document|styles|numbering|settings|header\d*|footer\d*|outcomes\w*)\.xml$/.test(name)
    )
      problems.push(...checkWordXml(text).map((problem) => `${name}: ${problem}`))
  }
  return [...problems, ...checkTypes(file), ...checkRelationships(file), ...checkIds(file)]
}

function checkTypes({ parts }: WordFile): string[] {
  const types = readXml(parts.get('[Content_Types].xml') ?? '')!
  const named = new Set(
    findElements(types, 'Override').map(({ attributes }) => attributes['PartName']?.slice(1)),
  )
  const endings = new Set(findElements(types, 'Default').map(({ attributes }) => attributes['Extension']))
  const missing = [...parts.keys()].filter(
    (name) => name !== '[Content_Types].xml' && !named.has(name) && !endings.has(name.split('.').at(-1)),
  )
  const absent = [...named].filter((name) => name === undefined || !parts.has(name))
  return [
    ...missing.map((name) => `${name} has no content type`),
    ...absent.map((name) => `a content type for ${name}, which is not there`),
    ...([...named].filter((name) => name === 'word/document.xml').length === 1 ? [] : ['no main part']),
  ]
}

function checkRelationships({ parts }: WordFile): string[] {
  const problems: string[] = []
  for (const [name, text] of parts) {
    if (!name.endsWith('.rels')) continue
    const source = name.replace(/_rels\/(.*)\.rels$/, '$1')
    const list = findElements(readXml(text)!, 'Relationship').map(({ attributes }) => attributes)
    const ids = list.map(({ Id = '' }) => Id)
    if (new Set(ids).size !== ids.length) problems.push(`${name}: an id twice`)
    for (const { Target = '', TargetMode } of list) {
      if (TargetMode === 'External') {
        if (!/^(?:https?:|mailto:)/.test(Target)) problems.push(`${name}: ${Target}`)
        continue
      }
      const from = source.includes('/') ? source.slice(0, source.lastIndexOf('/') + 1) : ''
      const target = Target.startsWith('/') ? Target.slice(1) : from + Target
      if (!parts.has(target)) problems.push(`${name}: ${Target} is not there`)
    }
    for (const [, id = ''] of (parts.get(source) ?? '').matchAll(/\br:(?:id|embed|link)="([^"]*)"/g))
      if (!ids.includes(id)) problems.push(`${source}: ${id} is no relationship`)
  }
  return problems
}

function checkIds({ body, styles, parts }: WordFile): string[] {
  const problems: string[] = []
  const ids = findElements(body, 'w:sdt').map(
    (sdt) => findElements(sdt, 'w:id')[0]?.attributes['w:val'] ?? '',
  )
  if (new Set(ids).size !== ids.length) problems.push('two content controls with one id')
  for (const name of ['w:tag', 'w:alias']) {
    for (const { attributes } of findElements(body, name)) {
      const value = attributes['w:val'] ?? ''
      if (value === '' || Array.from(value).length > 64)
        problems.push(`${name} of ${value.length} characters`)
    }
  }
  for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
    for (const { attributes } of findElements(body, name))
      if (!styles.has(attributes['w:val'] ?? '')) problems.push(`no style ${attributes['w:val']}`)
  }
  const numbering = readXml(parts.get('word/numbering.xml') ?? '')
  const lists = numbering
    ? findElements(numbering, 'w:num').map(({ attributes }) => attributes['w:numId'])
    : []
  if (new Set(lists).size !== lists.length) problems.push('two lists with one number')
  for (const { attributes } of findElements(body, 'w:numId'))
    if (!lists.includes(attributes['w:val'])) problems.push(`no list ${attributes['w:val']}`)
  return problems
}
