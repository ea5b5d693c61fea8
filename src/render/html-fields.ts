/** Fields of a document as controls, each with its label. */
import type { Element, Properties } from 'hast'
import type { Field, FieldBlock, FieldInline } from './document.ts'
import { element } from './html-element.ts'

const idOf = (key: string): string => `field-${key}`

/** A field on its own: the label stands above or before it. */
export function writeField(field: FieldBlock): Element {
  const id = idOf(field.key)
  if (field.options.length > 0) {
    const legend = element('legend', {}, [field.label])
    return element('fieldset', {}, [legend, element('div', { className: ['options'] }, writeOptions(field))])
  }
  const label = element('label', { htmlFor: [id] }, [field.label])
  return element('div', { className: ['field', field.kind] }, [
    label,
    writeControl(field, { id, name: field.key }),
  ])
}

/** A field within a table's cell or a sentence: its label is there for those who cannot see where it stands. */
export function writeInlineField(field: FieldInline): Element {
  if (field.options.length > 0) {
    const role = field.kind === 'choice' ? 'radiogroup' : 'group'
    return element('span', { className: ['options'], role, ariaLabel: field.label }, writeOptions(field))
  }
  return writeControl(field, { id: idOf(field.key), name: field.key, ariaLabel: field.label })
}

function writeControl({ kind, rows }: Field, properties: Properties): Element {
  if (kind === 'area') return element('textarea', { ...properties, rows })
  return element('input', { type: kind === 'date' ? 'date' : 'text', ...properties })
}

function writeOptions({ kind, key, options }: Field): Element[] {
  return options.map(({ value, label }) => {
    const id = idOf(`${key}.${value}`)
    const one =
      kind === 'choice' ? { type: 'radio', name: key, value } : { type: 'checkbox', name: `${key}.${value}` }
    return element('span', { className: ['option'] }, [
      element('input', { ...one, id }),
      element('label', { htmlFor: [id] }, [label]),
    ])
  })
}
