import handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import { readTemplate } from '../../src/render/read-template.ts'
import { templateLimits, type Template } from '../../src/render/steps.ts'
import { runTemplate } from '../../src/render/template.ts'
import { tokens } from '../../src/render/sealed.ts'

const data = {
  title: 'Toetsen',
  nothing: null,
  empty: '',
  none: [],
  zero: 0,
  yes: true,
  standard: { rubric: 'analytic', criteria: [{ id: 'een' }, { id: 'twee' }] },
  words: ['a', 'b', 'c'],
  rich: { text: '**vet**', markdown: true },
  foreign: { text: 'words', lang: 'en' },
}

/** What comes out with the values in place, or the rule and the place of what is wrong. */
function render(text: string, partials: Readonly<Record<string, string>> = {}): string {
  const read = (name: string, source: string): Template | string => {
    const result = readTemplate(name, source, (one) => handlebars.parse(one))
    if (result.ok) return result.template
    return result.findings
      .map(({ rule, place }) => `${rule} ${place?.start.line}:${place?.start.column}`)
      .join(', ')
  }
  const template = read('main', text)
  if (typeof template === 'string') return template
  const named = new Map(
    Object.entries(partials).map(([name, source]) => [name, read(name, source) as Template]),
  )
  const outcome = runTemplate(
    template,
    data,
    (name) => named.get(name),
    () => [...named.keys()],
  )
  if (!outcome.ok) {
    const { rule, file, place, expected } = outcome.finding
    return `${rule} ${file.slice('templates/'.length)} ${place?.start.line}:${place?.start.column} ${expected?.join(',') ?? ''}`.trim()
  }
  const { markdown, values } = outcome.output
  return markdown.replaceAll(tokens, (_all, index) => {
    const value = values[Number(index)]!
    return `‹${typeof value === 'string' ? value : value.text}›`
  })
}

describe('what a template can say', () => {
  it.each([
    ['a value', 'Over {{title}}.', 'Over ‹Toetsen›.'],
    ['a value in a group', '{{standard.rubric}}', '‹analytic›'],
    ['nothing, for what is empty', '[{{nothing}}{{empty}}]', '[‹›‹›]'],
    ['nothing below what is empty', '[{{nothing.more}}]', '[‹›]'],
    ['a number', '{{zero}}', '‹0›'],
    ['text with Markdown and text in another language', '{{rich}}{{foreign}}', '‹**vet**›‹words›'],
    ['if', '{{#if title}}ja{{else}}nee{{/if}}', 'ja'],
    [
      'if, for an empty list, text, number or nothing',
      '{{#if none}}a{{/if}}{{#if empty}}b{{/if}}{{#if zero}}c{{/if}}{{#if nothing}}d{{/if}}',
      '',
    ],
    ['else if', '{{#if nothing}}a{{else if (eq standard.rubric "analytic")}}b{{else}}c{{/if}}', 'b'],
    ['unless', '{{#unless nothing}}ja{{/unless}}', 'ja'],
    ['each', '{{#each words}}{{this}}{{/each}}', '‹a›‹b›‹c›'],
    [
      'each over nothing',
      '{{#each none}}x{{else}}geen{{/each}}{{#each nothing}}x{{else}}geen{{/each}}',
      'geengeen',
    ],
    [
      'the place in a list',
      '{{#each words}}{{@index}}{{@number}}{{#if @first}}F{{/if}}{{#if @last}}L{{/if}} {{/each}}',
      '‹0›‹1›F ‹1›‹2› ‹2›‹3›L ',
    ],
    [
      'names for an item and its place',
      '{{#each words as |word i|}}{{i}}{{word}}{{/each}}',
      '‹0›‹a›‹1›‹b›‹2›‹c›',
    ],
    ['the level above', '{{#each words}}{{../title}}{{/each}}', '‹Toetsen›‹Toetsen›‹Toetsen›'],
    [
      'with',
      '{{#with standard}}{{rubric}}{{/with}}{{#with nothing}}x{{else}}niets{{/with}}',
      '‹analytic›niets',
    ],
    ['helpers', '{{inc zero}} {{join "criterium." title}}', '‹1› ‹criterium.Toetsen›'],
    ['an item by its number', '{{words.[1]}} {{words.length}}', '‹b› ‹3›'],
    ['a comment', 'a{{! niets }}b', 'ab'],
    ['no spaces', 'a {{~title~}} b', 'a‹Toetsen›b'],
    ['a block on a line of its own leaves no line', 'a\n{{#if yes}}\nb\n{{/if}}\nc', 'a\nb\nc'],
  ])('%s', (_name, template, expected) => {
    expect(render(template)).toBe(expected)
  })

  it.each([
    ['a partial sees the data', '{{> p}}', { p: '{{title}}' }, '‹Toetsen›'],
    [
      'a partial can be given data and parameters',
      '{{> p standard kop="K"}}',
      { p: '{{kop}}{{rubric}}' },
      '‹K›‹analytic›',
    ],
    ['a partial keeps its indent', '- a\n  {{> p}}\n', { p: 'b\nc\n' }, '- a\n  b\n  c\n'],
    ['a partial with a block', '{{#> p}}in{{/p}}', { p: '<{{> @partial-block}}>' }, '<in>'],
    ['an inline partial', '{{#*inline "i"}}[{{title}}]{{/inline}}{{> i}}', {}, '[‹Toetsen›]'],
    [
      'an inline partial for a layout',
      '{{#> p}}{{#*inline "i"}}X{{/inline}}{{/p}}',
      { p: '({{> i}})' },
      '(X)',
    ],
    ['a parameter reaches the next partial', '{{> p kop="K"}}', { p: '{{> q}}', q: '{{kop}}' }, '‹K›'],
  ])('%s', (_name, template, partials, expected) => {
    expect(render(template, partials as Record<string, string>)).toBe(expected)
  })
})

describe('a name that is not there is a problem in every position', () => {
  it.each([
    ['{{titel}}', 'template/unknown-name main 1:3 title'],
    ['a\n\n  {{standard.rubrik}}', 'template/unknown-name main 3:5 rubric'],
    ['{{#if titel}}x{{/if}}', 'template/unknown-name main 1:7 title'],
    ['{{#if yes}}\n{{#each wordz}}x{{/each}}\n{{/if}}', 'template/unknown-name main 2:9 words'],
    ['{{#each words}}{{title}}{{/each}}', 'template/unknown-name main 1:18'],
    ['{{#each standard.criteria}}{{di}}{{/each}}', 'template/unknown-name main 1:30 id'],
    ['{{#with standart}}x{{/with}}', 'template/unknown-name main 1:9 standard'],
    ['{{inc nul}}', 'template/unknown-name main 1:7'],
    ['{{@index}}', 'template/unknown-name main 1:3'],
    ['{{@root.title}}', 'template/unknown-name 1:3'],
    ['{{../title}}', 'template/unknown-name main 1:3'],
    ['{{constructor}}', 'template/unknown-name main 1:3'],
    ['{{title.constructor}}', 'template/unknown-name main 1:3'],
    ['{{__proto__.x}}', 'template/unknown-name main 1:3'],
    ['{{words.map}}', 'template/unknown-name main 1:3'],
    ['{{> hoofd}}', 'template/unknown-partial main 1:1'],
    ['{{> @partial-block}}', 'template/unknown-partial main 1:1'],
  ])('%s', (template, expected) => {
    expect(render(template)).toContain(expected)
  })

  it('says where in a partial, and what was probably meant', () => {
    expect(render('{{> kop}}', { kop: '# {{title}}\n\n{{titl}}' })).toBe(
      'template/unknown-name kop 3:3 title',
    )
    expect(render('{{> kopp}}', { kop: '' })).toBe('template/unknown-partial main 1:1 kop')
  })
})

describe('what a template cannot say', () => {
  const cases = [
    ['{{{title}}}', 'template/unsupported 1:1'],
    ['{{&title}}', 'template/unsupported 1:1'],
    ['{{* evil}}', 'template/unsupported 1:1'],
    ['{{#* evil}}x{{/evil}}', 'template/unsupported 1:1'],
    ['{{{{raw}}}}x{{{{/raw}}}}', 'template/unknown-helper 1:5'],
    ['{{lookup this "title"}}', 'template/unknown-helper 1:3'],
    ['{{log "x"}}', 'template/unknown-helper 1:3'],
    ['{{#title}}x{{/title}}', 'template/unknown-helper 1:4'],
    ['{{> (lookup . "p")}}', 'template/unsupported 1:1'],
    ['{{titel..naam}}', 'template/unknown-helper 1:3'],
    ['{{eq title lang="nl"}}', 'template/unsupported 1:1'],
    ['{{#if a}}{{/each}}', 'template/syntax 1:4'],
    ['een\ntwee {{#if', 'template/syntax 2:9'],
    ['een\n{{#if title}}', 'template/syntax 2:14'],
    ['een\ntwee {{foo bar=}}', 'template/syntax 2:16'],
    ['{{else}}', 'template/syntax 1:1'],
    [`x\uE0001\uE001`, 'template/unsupported 1:1'],
    ['x'.repeat(templateLimits.text + 1), 'template/limit 1:1'],
    ['{{#if a}}'.repeat(50) + '{{/if}}'.repeat(50), 'template/limit 1:370'],
    ['{{#if a}}'.repeat(5000), 'template/limit 1:721'],
    ['{{standard}}', 'template/not-text main 1:1'],
    ['{{words}}', 'template/not-text main 1:1'],
    ['{{yes}}', 'template/not-text main 1:1'],
    ['{{#each title}}x{{/each}}', 'template/not-list main 1:1'],
    ['{{inc title}}', 'template/helper main 1:3'],
  ] as const
  it.each(cases.map(([template, expected]) => ({ shown: template.slice(0, 40), template, expected })))(
    '$shown',
    ({ template, expected }) => {
      expect(render(template)).toContain(expected)
    },
  )
})

describe('a template that does not end', () => {
  const doubling = Array.from(
    { length: 20 },
    (_, at) => `{{#*inline "p${at + 1}"}}{{> p${at}}}{{> p${at}}}{{/inline}}`,
  )
  it.each([
    ['calls itself', '{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}'],
    ['doubles', `{{#*inline "p0"}}x{{/inline}}${doubling.join('')}{{> p20}}`],
    [
      'loops in loops',
      Array.from({ length: 14 }, (_, at) => `{{#each ${'../'.repeat(at)}words}}`).join('') +
        'x' +
        '{{/each}}'.repeat(14),
    ],
    [
      'writes without end',
      `{{#each words}}{{#each ../words}}{{#each ../../words}}${'x'.repeat(20_000)}{{/each}}{{/each}}{{/each}}`,
    ],
  ])('%s', (_name, template) => {
    expect(render(template)).toMatch(/^template\/limit main 1:\d+/)
  })
})
