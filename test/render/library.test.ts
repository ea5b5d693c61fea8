import { describe, expect, it } from 'vitest'
import { buildTemplates } from '../../bin/build/templates.ts'
import type { Finding } from '../../src/diagnostic.ts'
import { compose } from '../../src/render/compose.ts'
import { plainText } from '../../src/render/document.ts'
import { documents, findDocument } from '../../src/render/documents.ts'
import { createLibrary } from '../../src/render/library.ts'
import { renderDocument } from '../../src/render/render.ts'
import { flood, templateFloods } from '../floods.ts'
import { handoutRoles } from '../../src/render/view/subjects.ts'
import { jobOf, seedId, subjectOf } from './example.ts'

const builtIn = buildTemplates()
const form = jobOf(findDocument('assessment-form')!)

async function formWith(
  own: Readonly<Record<string, string>>,
): Promise<{ text: string; problems: string[] }> {
  const library = await createLibrary(new Map(Object.entries(own)), builtIn)
  const { document, findings } = renderDocument(form, [], library)
  return { text: document ? plainText(document.children) : '', problems: findings.map(show) }
}

const show = ({ rule, file, place, expected }: Finding): string =>
  `${rule} ${file}:${place?.start.line}:${place?.start.column} ${expected?.join(' ') ?? ''}`.trim()

describe('the templates', () => {
  it('exist for every document in both languages, with the same partials', () => {
    const names = Object.keys(builtIn)
    for (const spec of documents) {
      for (const role of spec.scope === 'role' ? handoutRoles : (['student'] as const)) {
        const { template } = jobOf(spec, subjectOf(seedId, 'nl'), role)
        expect(names).toEqual(expect.arrayContaining([`nl/${template}.md.hbs`, `en/${template}.md.hbs`]))
      }
    }
    const of = (language: string): string[] =>
      names.filter((name) => name.startsWith(`${language}/`)).map((name) => name.slice(language.length + 1))
    expect(of('en')).toEqual(of('nl'))
  })
})

describe('an institute’s own templates', () => {
  it('replace the built-in ones file by file, partials too', async () => {
    const { text } = await formWith({
      'nl/partials/foot.md.hbs': ':::foot\nVan ons, over {{outcome.title}}.\n:::\n',
    })
    expect(text).toContain('Van ons, over Ontwikkeling volgen')
    expect(text).toContain('10. Ondertekening')
    expect(text).not.toContain('Deze uitdraai verandert')
    const whole = await formWith({
      'nl/assessment-form.md.hbs': '# Ons formulier\n\n{{> head}}\n\n{{> eigen}}\n',
      'nl/partials/eigen.md.hbs': 'Eigen deel.\n',
    })
    expect(whole.text).toMatch(/^Ons formulier.*Eigen deel\.$/)
  })

  it('are not read again when they are the built-in ones', async () => {
    const own = new Map(Object.entries(builtIn).map(([name, { text }]) => [name, text]))
    const library = await createLibrary(own, builtIn)
    expect(library.find('nl/assessment-form.md.hbs')!.steps).toBe(builtIn['nl/assessment-form.md.hbs']!.steps)
  })

  it('leave the other language alone', async () => {
    const { text } = await formWith({ 'en/assessment-form.md.hbs': '{{broken' })
    expect(text).toContain('10. Ondertekening')
  })

  it.each([
    [
      'a name that is not there',
      { 'nl/assessment-form.md.hbs': '# T\n\n{{outcome.titel}}' },
      'template/unknown-name templates/nl/assessment-form.md.hbs:3:3',
    ],
    [
      'a name that is not there in a partial',
      { 'nl/partials/foot.md.hbs': ':::foot\n{{outcome.titl}}\n:::' },
      'template/unknown-name templates/nl/partials/foot.md.hbs:2:3 title',
    ],
    [
      'a mistake in the notation',
      { 'nl/assessment-form.md.hbs': '# T\n\n{{#if outcome}}' },
      'template/syntax templates/nl/assessment-form.md.hbs:3:16',
    ],
    [
      'a mistake in a partial',
      { 'nl/partials/foot.md.hbs': '{{{title}}}' },
      'template/unsupported templates/nl/partials/foot.md.hbs:1:1',
    ],
    [
      'an unknown building block',
      { 'nl/assessment-form.md.hbs': '# T\n\n::fielt{key="a" label="b"}' },
      'template/unknown-directive templates/nl/assessment-form.md.hbs:3:1 ::field',
    ],
    [
      'one in a sentence',
      { 'nl/assessment-form.md.hbs': '# T\n\nVul in: :choise[x]{key="a" options="b"}' },
      'template/unknown-directive templates/nl/assessment-form.md.hbs:3:9 :choice',
    ],
    [
      'one in a partial',
      { 'nl/partials/foot.md.hbs': ':::foot\nx\n:::\n\n  \n::textaera{key="a" label="b"}\n' },
      'template/unknown-directive templates/nl/partials/foot.md.hbs:6:1 ::textarea',
    ],
    [
      'an unknown attribute',
      { 'nl/assessment-form.md.hbs': '# T\n\n::field{key="a" lable="b"}' },
      'template/unknown-attribute templates/nl/assessment-form.md.hbs:3:1 label',
    ],
    [
      'a field without a key',
      { 'nl/assessment-form.md.hbs': '# T\n\n::field{label="b"}' },
      'template/missing-attribute templates/nl/assessment-form.md.hbs:3:1',
    ],
    [
      'a field without a label',
      { 'nl/assessment-form.md.hbs': '# T\n\n| a |\n|---|\n| :field[]{key="a"} |' },
      'template/missing-attribute templates/nl/assessment-form.md.hbs:5:3',
    ],
    [
      'a key that is no key',
      { 'nl/assessment-form.md.hbs': '# T\n\n::field{key="A b" label="b"}' },
      'template/attribute templates/nl/assessment-form.md.hbs:3:1',
    ],
    [
      'a key twice',
      {
        'nl/assessment-form.md.hbs':
          '# T\n\n{{#each outcome.behaviours}}\n::field{key="a" label="b"}\n{{/each}}',
      },
      'template/duplicate-key templates/nl/assessment-form.md.hbs:4:1',
    ],
    [
      'an option twice',
      { 'nl/assessment-form.md.hbs': '# T\n\n:choice[x]{key="a" options="b=1; b=2"}' },
      'template/duplicate-key templates/nl/assessment-form.md.hbs:3:1',
    ],
    [
      'a choice of nothing',
      { 'nl/assessment-form.md.hbs': '# T\n\n:::choice{key="a" label="b"}\n:::' },
      'template/content templates/nl/assessment-form.md.hbs:3:1',
    ],
    [
      'text among fields',
      { 'nl/assessment-form.md.hbs': '# T\n\n:::fields\nx\n:::' },
      'template/content templates/nl/assessment-form.md.hbs:3:1',
    ],
    [
      'a table block without a table',
      { 'nl/assessment-form.md.hbs': '# T\n\n:::table{caption="x"}\nx\n:::' },
      'template/content templates/nl/assessment-form.md.hbs:3:1',
    ],
    [
      'widths that do not fit',
      { 'nl/assessment-form.md.hbs': '# T\n\n:::table{caption="x" widths="50"}\n| a | b |\n|---|---|\n:::' },
      'template/attribute templates/nl/assessment-form.md.hbs:3:1',
    ],
    [
      'HTML',
      { 'nl/assessment-form.md.hbs': '# T\n\nx <b>y</b>' },
      'template/markdown templates/nl/assessment-form.md.hbs:3:3',
    ],
    [
      'a script',
      { 'nl/assessment-form.md.hbs': '# T\n\n<script>alert(1)</script>' },
      'template/markdown templates/nl/assessment-form.md.hbs:3:1',
    ],
    [
      'an image',
      { 'nl/assessment-form.md.hbs': '# T\n\n![x](https://example.org/x.png)' },
      'template/markdown templates/nl/assessment-form.md.hbs:3:1',
    ],
    [
      'a code block',
      { 'nl/assessment-form.md.hbs': '# T\n\n```\nx\n```' },
      'template/markdown templates/nl/assessment-form.md.hbs:3:1',
    ],
    [
      'no title',
      { 'nl/assessment-form.md.hbs': '## T' },
      'template/markdown templates/nl/assessment-form.md.hbs:1:1',
    ],
    [
      'two titles',
      { 'nl/assessment-form.md.hbs': '# T\n\n# U' },
      'template/markdown templates/nl/assessment-form.md.hbs:1:1',
    ],
    [
      'a heading that skips a level',
      { 'nl/assessment-form.md.hbs': '# T\n\n### U' },
      'template/markdown templates/nl/assessment-form.md.hbs:1:1',
    ],
  ])('%s is a finding with its place', async (_name, own, expected) => {
    const { problems } = await formWith(own as unknown as Record<string, string>)
    expect(problems[0]).toContain(expected)
  })

  it.each(templateFloods)('cannot keep anybody waiting with %j over and over', async (part) => {
    const text = flood(part, 65_000)
    const library = await createLibrary(new Map([['nl/x.md.hbs', `# T\n\n${text}`]]), builtIn)
    const view = { ...form.view(), v: 'x' }
    const composed = compose('x', view, library)
    if (!composed.ok) for (const finding of composed.findings) expect(finding.rule).toMatch(/^template\//)
  })

  it('can write a colon in a sentence', async () => {
    const { text } = await formWith({ 'nl/assessment-form.md.hbs': '# T\n\nOm 10:30, vraag:antwoord, 1:1' })
    expect(text).toBe('TOm 10:30, vraag:antwoord, 1:1')
  })

  it('is told which template is missing', async () => {
    const library = await createLibrary(new Map(), {})
    expect(renderDocument(form, [], library).findings.map(show)).toEqual([
      'template/missing templates/nl/assessment-form.md.hbs:1:1',
    ])
  })
})
