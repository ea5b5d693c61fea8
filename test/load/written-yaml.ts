/** YAML as people could write it: any data, in any layout, with comments anywhere. */
import fc from 'fast-check'
import { Document, isCollection, isMap, isScalar, Scalar, visit } from 'yaml'

const word = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'leraar',
      'volgt',
      'de',
      'één',
      'collega’s',
      'x',
      'samen:',
      '#tag',
      '-',
      '“zo”',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('a: b', "it's", '"q"', '[x]', '{y}', '*', '&a', '!t', '%', '@', '|', '>', '?', 'null', 'true', '1.0', '~', '<<') }, // prettier-ignore
)
export const text = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('  ')),
  fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join('\n')),
  fc.constantFrom(
    '',
    ' ',
    ' x',
    'x ',
    'x\n',
    'x\n\n',
    '\nx',
    'a\n\nb',
    'a\n b',
    '- x',
    '# x',
    'a #b',
    '2026-01-01',
    'yes',
  ),
)
const keys = ['id', 'title', 'statement', 'text', 'note', 'who', 'zz', 'aa', 'een sleutel']
const scalar = fc.oneof(text, fc.integer({ min: -9, max: 9999 }), fc.boolean(), fc.constant(null))
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))
export const data = fc.dictionary(fc.constantFrom(...keys), tree, {
  minKeys: 1,
  maxKeys: 6,
  noNullPrototype: true,
})

/** Data with a text of YAML that says it. */
export const written = fc.tuple(data, fc.infiniteStream(fc.nat(99))).map(([value, stream]) => {
  const draw = (below: number): number => (stream.next().value as number) % below
  const document = new Document(value)
  const types: Scalar.Type[] = [
    Scalar.PLAIN,
    Scalar.QUOTE_DOUBLE,
    Scalar.QUOTE_SINGLE,
    Scalar.BLOCK_FOLDED,
    Scalar.BLOCK_LITERAL,
  ]
  visit(document, {
    Node: (key, node) => {
      if (isScalar(node) && typeof node.value === 'string' && key !== 'key') node.type = types[draw(5)]!
      if (isCollection(node)) node.flow = draw(6) === 0
      if (draw(5) === 0 && !isMap(node)) node.commentBefore = ` boven ${draw(90)}`
      if (draw(8) === 0 && isScalar(node) && key !== 'key') node.comment = ` achter ${draw(90)}`
      if (draw(5) === 0) node.spaceBefore = true
    },
  })
  const output = document.toString({
    lineWidth: [0, 30, 80, 200][draw(4)]!,
    indent: 2 + draw(3),
    indentSeq: draw(2) === 0,
    flowCollectionPadding: draw(2) === 0,
  })
  return { value, text: draw(3) === 0 ? `# bovenaan\n\n${output}` : output }
})
