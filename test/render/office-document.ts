/** A document with the same text in every place that can hold one, and with every kind of block and field. */
import type { Document, FieldBlock, Inline } from '../../src/render/document.ts'

const plain = (value: string): Inline => ({ type: 'text', value })
const paragraph = (...children: readonly Inline[]) => ({ type: 'paragraph', children }) as const
const item = (...children: Document['children']) => ({ type: 'listItem', children }) as const
const cell = (...children: readonly Inline[]) => ({ type: 'tableCell', children }) as const

/** How often the text stands in the body of {@link documentWith}. */
export const placesOfText = 29

export function documentWith(text: string, meta: Partial<Document['meta']> = {}): Document {
  const words = plain(text)
  const options = [
    { value: 'shown', label: text },
    { value: 'not-yet', label: `nog niet ${text}` },
  ]
  const field = (kind: FieldBlock['kind'], key: string, more: Partial<FieldBlock> = {}): FieldBlock => ({
    type: 'field',
    kind,
    key,
    label: text,
    rows: 3,
    options: [],
    ...more,
  })
  const inlineField = (kind: FieldBlock['kind'], key: string, more: Partial<FieldBlock> = {}): Inline => ({
    ...field(kind, key, more),
    type: 'inlineField',
  })
  return {
    meta: {
      id: 'assessment-form',
      title: text,
      language: 'nl',
      mark: text,
      institute: text,
      footer: text,
      generator: 'outcomes 1.2.3',
      date: null,
      ...meta,
    },
    children: [
      { type: 'heading', depth: 1, children: [words] },
      { type: 'part', role: 'facts', children: [paragraph(words)] },
      { type: 'heading', depth: 2, children: [words] },
      paragraph(
        words,
        plain(' '),
        { type: 'strong', children: [words, plain(' '), { type: 'emphasis', children: [words] }] },
        plain(' '),
        { type: 'delete', children: [words] },
        { type: 'break' },
        { type: 'inlineCode', value: text },
        plain(' '),
        { type: 'link', url: 'https://example.org/?a=1&b="2"', children: [words] },
        plain(' '),
        { type: 'foreign', lang: 'en-GB', children: [words] },
      ),
      {
        type: 'list',
        ordered: false,
        start: 1,
        children: [
          item(paragraph(words), { type: 'list', ordered: true, start: 3, children: [item(paragraph(words))] }),
          item(),
        ],
      },
      { type: 'list', ordered: true, start: 1, children: [item(paragraph(words))] },
      { type: 'heading', depth: 3, children: [words] },
      { type: 'blockquote', children: [paragraph(words)] },
      { type: 'thematicBreak' },
      { type: 'box', title: text, children: [paragraph(words)] },
      {
        type: 'box',
        title: text,
        children: [{ type: 'list', ordered: false, start: 1, children: [item(paragraph(words))] }],
      },
      {
        type: 'table',
        caption: text,
        widths: [30, 40, 30],
        rowHeaders: true,
        children: [
          { type: 'tableRow', children: [cell(words), cell(words), cell()] },
          {
            type: 'tableRow',
            children: [
              cell(words),
              cell(inlineField('area', 'criterion.one.evidence')),
              cell(inlineField('choice', 'criterion.one.decision', { options })),
            ],
          },
        ],
      },
      {
        type: 'fields',
        children: [field('text', 'student'), field('date', 'date'), field('text', 'settings')],
      },
      field('area', 'feedback'),
      field('choice', 'decision', { options }),
      field('checkboxes', 'seen', { options }),
      { type: 'pageBreak' },
      { type: 'fields', children: [field('signature', 'examiner-1.signature'), field('date', 'signed')] },
      { type: 'part', role: 'foot', children: [paragraph(words)] },
    ],
  }
}

/** The keys of its fields, in order; of radio buttons one, of checkboxes each. */
export const keysOfDocument = [
  'criterion.one.evidence',
  'criterion.one.decision',
  'student',
  'date',
  'settings',
  'feedback',
  'decision',
  'seen.shown',
  'seen.not-yet',
  'examiner-1.signature',
  'signed',
] as const
