/** Files that are too large to keep: how each is made, and what is said of it. */

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('')

/** By class and name: the text, and the place and rule of the finding. */
export const generated: Readonly<Record<string, readonly [() => string, string]>> = {
  '01-yaml-alias/distinct-10000': [
    () => lines(10_000, (at) => `a${at}: &a${at} x\n`) + lines(10_000, (at) => `b${at}: *a${at}\n`),
    '1:1 yaml/too-large',
  ],
  '01-yaml-alias/distinct-5000': [
    () => lines(5000, (at) => `a${at}: &a${at} x\n`) + lines(5000, (at) => `b${at}: *a${at}\n`),
    '5834:1 yaml/too-complex',
  ],
  '01-yaml-alias/many-anchors-one-node': [() => `a: ${'&x '.repeat(40_000)}1\n`, '1:74997 yaml/too-complex'],
  '01-yaml-alias/many-anchors-few': [() => `a: ${'&x '.repeat(10_000)}1\n`, '1:4 yaml/anchor'],
  '02-yaml-depth/abort-two-lines': [() => `${'- '.repeat(500)}x\n`.repeat(2), '1:135 yaml/too-deep'],
  '02-yaml-depth/block-map-600': [
    () => lines(600, (depth) => `${' '.repeat(depth)}a:\n`),
    '68:68 yaml/too-deep',
  ],
  '02-yaml-depth/explicit-key-50000': [() => `${'? '.repeat(50_000)}x\n`, '1:135 yaml/too-deep'],
  '02-yaml-depth/flow-map-5000': [() => `${'{a: '.repeat(5000)}1${'}'.repeat(5000)}\n`, '1:129 yaml/too-deep'],
  '02-yaml-depth/open-array-object': [() => '[{"":'.repeat(20_000), '1:81 yaml/too-deep'],
  '03-yaml-size/blank-lines-250000': [() => `id: x\n${'\n'.repeat(250_000)}`, '49994:1 yaml/too-complex'],
  '03-yaml-size/brackets-errors-50000': [() => `[${','.repeat(99_999)}`, '1:50000 yaml/too-complex'],
  // Forty thousand mistakes on one line: one is told.
  '03-yaml-size/brackets-errors-40000': [() => `a: [${','.repeat(40_000)}`, '1:6 yaml/syntax'],
  '03-yaml-size/combining-marks': [() => `title: a${'\u0301'.repeat(20_000)}\n`, '1:8 yaml/text-too-long'],
  '03-yaml-size/comments-60000': [() => 'a: 1\n' + '# x\n'.repeat(60_000), '24998:1 yaml/too-complex'],
  '03-yaml-size/directives-10000': [() => '%FOO bar\n'.repeat(10_000) + '---\na: 1\n', '1:1 yaml/directive'],
  '03-yaml-size/doc-ends-60000': [() => '...\n'.repeat(60_000), '16667:4 yaml/too-complex'],
  '03-yaml-size/dupkeys-20000': [() => 'a: 1\n'.repeat(20_000), '7143:4 yaml/too-complex'],
  '03-yaml-size/dupkeys-5000': [() => 'a: 1\n'.repeat(5000), '2:1 yaml/duplicate-key'],
  '03-yaml-size/float-100k-digits': [() => `a: 1.${'1'.repeat(100_000)}\n`, '1:4 yaml/number'],
  '03-yaml-size/int-100k-digits': [() => `a: ${'1'.repeat(100_000)}\n`, '1:4 yaml/number'],
  '03-yaml-size/key-100k': [() => `${'k'.repeat(100_000)}: 1\n`, '1:1 yaml/syntax'],
  '03-yaml-size/keys-flow-20000': [() => `{${lines(20_000, (at) => `k${at}: 1, `)}}\n`, '1:61390 yaml/too-complex'],
  '03-yaml-size/line-250k': [() => `title: ${'x '.repeat(125_000)}\n`, '1:8 yaml/text-too-long'],
  '03-yaml-size/many-small-errors': [() => 'id: LU-1: x\n'.repeat(3600), '66:11 yaml/too-deep'],
  '03-yaml-size/scalar-10M': [() => `a: ${'x'.repeat(10 * 1024 * 1024)}\n`, '1:1 yaml/too-large'],
  '03-yaml-size/scalar-300k': [() => `a: ${'x'.repeat(300 * 1024)}\n`, '1:1 yaml/too-large'],
  '03-yaml-size/seq-60000': [() => '- x\n'.repeat(60_000), '10000:4 yaml/too-complex'],
  '03-yaml-size/set-15000': [() => lines(15_000, (at) => `? k${at}\n`), '10000:8 yaml/too-complex'],
} // prettier-ignore
