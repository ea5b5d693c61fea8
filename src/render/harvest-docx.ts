/** The content controls of a Word file, as Word and LibreOffice leave them behind. */
import { strFromU8 } from 'fflate'
import { datePattern } from './docx-controls.ts'
import { findMainPart, openZip, type Parts } from './docx-package.ts'
import { readXml, type XmlElement } from './docx-xml.ts'
import type { Answer, Answers } from './harvest.ts'
import { readDate, startGathering } from './harvest-answers.ts'

const wanted = /^(?:_rels\/.*|docProps\/.*|word\/[^/]*\.xml|word\/_rels\/.*|[^/]*\.xml)$/

/**
 * Undefined when it is no Word file that can be read; `nameless` when another program (LibreOffice before 7.6) left its
 * content controls without their names.
 */
export function harvestDocx(bytes: Uint8Array): Answers | 'nameless' | undefined {
  const parts = openZip(bytes, (name) => wanted.test(name))
  const main = parts && findMainPart(parts)
  const root = parts && main !== undefined ? read(parts, main) : undefined
  if (!parts || !root) return undefined
  const keys = readLongKeys(parts)
  const gathering = startGathering()
  const controls = controlsIn(root)
  for (const control of controls) {
    const settings = childNamed(control, 'sdtPr')
    const tag = attributeOf(childNamed(settings, 'tag'), 'val')
    if (settings && tag !== '') gathering.add(keys.get(tag) ?? tag, readControl(control, settings))
  }
  if (gathering.answers.size === 0 && controls.length > 0) return 'nameless'
  const core = read(parts, 'docProps/core.xml')
  const words = (name: string) => (core ? textOf(childNamed(core, name)) : '')
  return { title: words('title'), language: words('language').slice(0, 2), answers: gathering.answers }
}

const read = (parts: Parts, name: string): XmlElement | undefined => {
  const bytes = parts.get(name)
  return bytes && readXml(strFromU8(bytes))
}

/** Without its prefix: programs choose their own. */
const nameOf = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1)

const elementsOf = (element: XmlElement | undefined): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string')

const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => nameOf(child) === name)

function attributeOf(element: XmlElement | undefined, name: string): string {
  const found = Object.entries(element?.attributes ?? {}).find(
    ([key]) => key.slice(key.indexOf(':') + 1) === name,
  )
  return found?.[1] ?? ''
}

/** In order; a control within another one too. */
function controlsIn(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  const look = (element: XmlElement) => {
    if (nameOf(element) === 'sdt') found.push(element)
    for (const child of elementsOf(element)) look(child)
  }
  look(root)
  return found
}

const isOn = (value: string): boolean => value === '1' || value === 'true' || value === 'on'

function readControl(control: XmlElement, settings: XmlElement): Answer {
  const box = childNamed(settings, 'checkbox')
  if (box) return isOn(attributeOf(childNamed(box, 'checked'), 'val'))
  const shown = childNamed(settings, 'showingPlcHdr')
  const value = attributeOf(shown, 'val')
  if (shown && (value === '' || isOn(value))) return ''
  const text = linesOf(childNamed(control, 'sdtContent')).trim()
  const date = childNamed(settings, 'date')
  if (date) {
    if (text === '' || Object.values<string>(datePattern).includes(text)) return ''
    // What stands there counts: some programs leave the old date behind when it is changed by hand.
    const typed = readDate(text)
    return typed === text && !/^\d{4}-\d{2}-\d{2}$/.test(text)
      ? readDate(attributeOf(date, 'fullDate')) || text
      : typed
  }
  const list = childNamed(settings, 'dropDownList') ?? childNamed(settings, 'comboBox')
  if (!list) return text === '…' ? '' : text
  const items = elementsOf(list).filter((item) => nameOf(item) === 'listItem')
  const chosen = items.find(
    (item) => (attributeOf(item, 'displayText') || attributeOf(item, 'value')) === text,
  )
  if (chosen) return attributeOf(chosen, 'value')
  return text.startsWith('☐') ? '' : text
}

/** The text of a control with its lines; what was deleted with changes tracked is not there. */
function linesOf(content: XmlElement | undefined): string {
  let text = ''
  const look = (element: XmlElement) => {
    switch (nameOf(element)) {
      case 't':
        text += textOf(element)
        return
      case 'br':
      case 'cr':
        text += '\n'
        return
      case 'tab':
        text += ' '
        return
      case 'noBreakHyphen':
        text += '-'
        return
      case 'pPr':
      case 'rPr':
      case 'sdtPr':
      case 'del':
      case 'moveFrom':
        return
      case 'p':
        if (text !== '') text += '\n'
    }
    for (const child of elementsOf(element)) look(child)
  }
  for (const child of elementsOf(content)) look(child)
  return text
}

const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** The keys that were too long for a tag. */
function readLongKeys(parts: Parts): ReadonlyMap<string, string> {
  const properties = elementsOf(read(parts, 'docProps/custom.xml'))
  return new Map(properties.map((property) => [attributeOf(property, 'name'), textOf(property)]))
}
