/** Contents, covers, large type and documents within documents, as each format has them. */
import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { languages } from '../../src/diagnostic.ts'
import { compose, type View } from '../../src/render/compose.ts'
import type { Block, Document } from '../../src/render/document.ts'
import { findDocument } from '../../src/render/documents.ts'
import { createDocx } from '../../src/render/docx.ts'
import { writeHtml } from '../../src/render/html.ts'
import { createLibrary } from '../../src/render/library.ts'
import { writeMarkdown } from '../../src/render/markdown.ts'
import { makePdfData } from '../../src/render/pdf-data.ts'
import { renderDocument } from '../../src/render/render.ts'
import { viewBooklet } from '../../src/render/view/booklet.ts'
import type { SelectionSubject } from '../../src/render/view/subjects.ts'
import { example, firstDraft, jobOf, seedId, subjectOf } from './example.ts'

const style = { colour: '#0f5263', font: undefined, sheet: '' }
const facts: View = {
  document: {
    id: 'try',
    name: 'Try',
    language: 'nl',
    mark: null,
    institute: null,
    footer: '',
    generator: 'outcomes 1.2.3',
    date: null,
  },
}

async function compositionOf(template: string, partials: Record<string, string> = {}) {
  const own = new Map([
    ['nl/try.md.hbs', template],
    ...Object.entries(partials).map(([name, text]) => [`nl/${name}.md.hbs`, text] as const),
  ])
  return compose('try', facts, await createLibrary(own))
}

async function documentOf(template: string, partials: Record<string, string> = {}): Promise<Document> {
  const composed = await compositionOf(template, partials)
  if (!composed.ok) throw new Error(JSON.stringify(composed.findings))
  return composed.document
}

const wordXml = (document: Document): string => {
  const bytes = createDocx(undefined).write(document, style, () => {}) as Uint8Array
  return strFromU8(unzipSync(bytes)['word/document.xml']!)
}

const pdfJson = (document: Document): string =>
  makePdfData(document, style, {
    fonts: [],
    fallback: false,
    replace: (text) => text,
    room: { size: 1, lines: 1, blocks: 1 },
  }).json

describe('a table of contents', () => {
  const template =
    '# Boek\n\n## Inhoud\n\n::contents{label="Inhoud"}\n\n## Een\n\n### Een punt een\n\n#### Dieper\n\n## Twee\n'

  it('names the headings below it, but neither the title, nor its own heading, nor what is deeper', async () => {
    const { children } = await documentOf(template)
    const [contents] = children.filter((block) => block.type === 'contents')
    expect(contents!.entries.map(({ anchor, depth }) => [anchor, depth])).toEqual([
      ['section-1', 2],
      ['section-2', 3],
      ['section-3', 2],
    ])
    const anchors = children.filter((block) => block.type === 'heading').map(({ anchor }) => anchor)
    expect(anchors).toEqual([undefined, undefined, 'section-1', 'section-2', undefined, 'section-3'])
  })

  it('is a list in Markdown, links in HTML, and in Word links with the number of the page', async () => {
    const document = await documentOf(template)
    expect(writeMarkdown(document)).toContain('- Een\n  - Een punt een\n- Twee\n')
    const page = writeHtml(document, style)
    expect(page).toContain('<nav class="contents" aria-label="Inhoud">')
    for (const [, anchor] of page.matchAll(/href="#([^"]*)"/g)) expect(page).toContain(`id="${anchor}"`)
    expect([...page.matchAll(/href="#/g)]).toHaveLength(3)
    const word = wordXml(document)
    for (const [, name] of word.matchAll(/w:hyperlink w:anchor="([^"]*)"/g)) {
      expect(word).toContain(`w:name="${name}"`)
      expect(word).toContain(` PAGEREF ${name} \\h `)
    }
    expect([...word.matchAll(/PAGEREF/g)]).toHaveLength(3)
    expect(pdfJson(document)).toContain('{"type":"contents","depth":3}')
  })

  it.each(['1', '7', 'diep'])('does not go %s deep', async (depth) => {
    const composed = await compositionOf(`# Boek\n\n::contents{label="Inhoud" depth=${depth}}\n`)
    expect(composed.ok).toBe(false)
    if (!composed.ok) expect(composed.findings[0]!.reason.en).toContain('depth')
  })

  it('is nothing where there are no headings', async () => {
    const document = await documentOf('# Boek\n\n::contents{label="Inhoud"}\n')
    expect(writeMarkdown(document)).toBe('# Boek\n')
    expect(writeHtml(document, style)).toContain('<nav class="contents" aria-label="Inhoud"><ul></ul></nav>')
    expect(wordXml(document)).not.toContain('PAGEREF')
  })
})

describe('a document within another', () => {
  const inner =
    '# Los\n\n:::facts\nfeiten\n:::\n\n## Deel\n\n:::box\n### In een kader\n:::\n\n::field{key="a.b" label="Veld"}\n\n:::foot\neinde\n:::\n'

  it('is a section: one level deeper, without its facts and foot, and with keys of its own', async () => {
    const outer =
      '# Pak\n\n::::section{keys="een."}\n{{> inner}}\n::::\n\n::::section{keys="twee."}\n{{> inner}}\n::::\n'
    const { children } = await documentOf(outer, { inner })
    const headings = children.filter((block) => block.type === 'heading').map(({ depth }) => depth)
    expect(headings).toEqual([1, 2, 3, 2, 3])
    expect(children.map(({ type }) => type)).not.toContain('part')
    const keys = children.filter((block) => block.type === 'field').map(({ key }) => key)
    expect(keys).toEqual(['een.a.b', 'twee.a.b'])
    const [box] = children.filter((block) => block.type === 'box')
    expect(box!.children[0]).toMatchObject({ type: 'heading', depth: 4 })
  })

  it('that stands in it twice under the same keys is a finding', async () => {
    const outer = '# Pak\n\n::::section\n{{> inner}}\n::::\n\n::::section\n{{> inner}}\n::::\n'
    const composed = await compositionOf(outer, { inner })
    expect(composed.ok).toBe(false)
    if (!composed.ok) expect(composed.findings[0]!.reason.en).toContain('a.b')
  })
})

describe('large type and a cover', () => {
  const template =
    '::::cover\n# Titel\n\nOndertitel\n::::\n\n::::large\nGroot\n\n- punt\n\n:::table{caption="Tabel"}\n| a | b |\n|:--|:--|\n| c | d |\n:::\n::::\n'

  it('come out as such in every format', async () => {
    const document = await documentOf(template)
    const roles = (document.children as Block[]).map((block) => (block.type === 'part' ? block.role : ''))
    expect(roles).toEqual(['cover', 'large'])
    expect(writeMarkdown(document)).toMatch(/^# Titel\n\nOndertitel\n\nGroot\n\n- punt\n/)
    const page = writeHtml(document, style)
    expect(page).toContain('<div class="cover"><h1>Titel</h1>')
    expect(page).toContain('<div class="large">')
    const word = wordXml(document)
    expect(word).toMatch(/<w:pStyle w:val="Heading1"\/><\/w:pPr><w:r><w:rPr><w:color w:val="FFFFFF"\/>/)
    expect([...word.matchAll(/<w:pStyle w:val="OutcomesLarge"\/>/g)]).toHaveLength(6)
    expect(pdfJson(document)).toContain('"role":"cover"')
    expect(pdfJson(document)).toContain('"role":"large"')
  })
})

const making = { catalogue: example, made: { version: '1.2.3' }, personas: [] }
const library = await createLibrary(new Map())

describe('the booklet', () => {
  const view = (count: number, subject: Partial<SelectionSubject> = {}) => {
    const { outcome, file } = subjectOf(seedId, 'nl')
    const outcomes = Array.from({ length: count }, (_, index) => ({
      outcome: { ...outcome, id: `outcome-${index + 1}` },
      file,
    }))
    return viewBooklet({ ...making, language: 'nl', outcomes, ...subject })
  }

  it('splits the coverage where there are many outcomes, and says which part it is', () => {
    const [framework] = view(23).coverage
    expect(framework!.tables.map(({ part }) => part)).toEqual(['1–8', '9–16', '17–23'])
    for (const { numbers, rows, widths } of framework!.tables) {
      expect(widths.split(' ')).toHaveLength(numbers.length + 1)
      for (const { cells } of rows) expect(cells).toHaveLength(numbers.length)
    }
    expect(view(10).coverage[0]!.tables.map(({ part }) => part)).toEqual([null])
  })

  it('has a row for every item of every framework, and names those that no outcome refers to', () => {
    const { coverage } = view(1)
    const profile = coverage.find(({ framework }) => framework === 'Beroepsprofiel leraar (voorbeeld)')!
    expect(profile.tables[0]!.rows.map(({ cells }) => cells)).toEqual([
      ['H'],
      ['–'],
      ['–'],
      ['–'],
      ['–'],
      ['–'],
      ['–'],
      ['–'],
    ])
    // Those that an outcome outside the booklet covers are not called uncovered.
    expect(profile.uncovered).toEqual(['Het eigen handelen onderzoeken en blijven ontwikkelen'])
  })

  it('puts the outcomes in the order of the profession profile, and those without a task domain last', () => {
    const outcomes = [...example.outcomes.keys()].map((id) => subjectOf(id, 'nl'))
    const homeless = { outcome: firstDraft, file: 'outcomes/eerste-opzet.yaml' }
    const { domains } = view(0, { outcomes: [homeless, ...outcomes] })
    expect(domains.map(({ text }) => text)).toEqual([
      'De ontwikkeling van lerenden volgen en begeleiden',
      'Onderwijs ontwerpen, uitvoeren en verbeteren',
      'Een veilig en ordelijk leerklimaat scheppen',
      'Toetsen, beoordelen en feedback geven',
      'Lesgeven met digitale leermiddelen',
      'Samenwerken met ouders en de omgeving van de school',
      'Samenwerken in het team en bijdragen aan de ontwikkeling van de school',
      null,
    ])
    expect(domains.flatMap((domain) => domain.outcomes).map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ])
  })

  it('holds sixty outcomes', () => {
    const composed = compose('booklet', view(60), library)
    expect(composed.ok).toBe(true)
  })
})

describe('a repository with nothing but a first draft', () => {
  const empty = {
    ...example,
    personas: new Map(),
    agreements: new Map(),
    frameworks: new Map(),
    translations: new Map(),
  }
  const kinds = [
    'role-handout',
    'outcome-sheet',
    'starter-sheet',
    'professional-learning-guide',
    'booklet',
    'workshop-pack',
  ]

  it.each(kinds.flatMap((id) => languages.map((language) => [id, language] as const)))(
    '%s in %s is made',
    (id, language) => {
      const entry = { item: firstDraft, file: 'outcomes/eerste-opzet.yaml' }
      const catalogue = { ...empty, outcomes: new Map([[firstDraft.id, entry]]) }
      const spec = findDocument(id)!
      const subject = subjectOf(firstDraft.id, language, {}, catalogue)
      const making = { catalogue, language, made: { version: '1.2.3' } }
      const job =
        spec.scope === 'selection'
          ? {
              ...jobOf(findDocument('outcome-sheet')!, subject),
              template: id,
              view: () => spec.view({ ...making, outcomes: [subject], personas: [] }),
            }
          : jobOf(spec, subject)
      const { findings, document } = renderDocument(job, [], library)
      expect(findings).toEqual([])
      const text = writeMarkdown(document!)
      expect(text).toContain(language === 'nl' ? 'CONCEPT — niet vastgesteld' : 'DRAFT — not adopted')
      expect(text).not.toMatch(/undefined|\[object|NaN/)
    },
  )
})

describe('the workshop pack', () => {
  it.each(languages)('holds everything for one afternoon (%s)', (language) => {
    const { document } = renderDocument(
      jobOf(findDocument('workshop-pack')!, subjectOf(seedId, language)),
      [],
      library,
    )
    const headings = document!.children.flatMap((block) =>
      block.type === 'heading' && block.depth === 2
        ? [writeMarkdown({ ...document!, children: [block] }).trim()]
        : [],
    )
    const tables = [...example.personas.values()].filter(({ item }) => item.outcomes?.includes(seedId)).length
    expect(tables).toBeGreaterThan(1)
    expect(headings.filter((heading) => /^## (?:Tafel|Table) \d: /.test(heading))).toHaveLength(tables)
    const expected = {
      nl: [
        'Draaiboek',
        'Werken met leeruitkomsten: wat is het (niet)?',
        'De leeruitkomst van vandaag',
        'Afsprakenwijzer grote driehoek',
        'Afsprakenblad',
        'Open vragen en suggesties',
      ],
      en: [
        'Running order',
        'Working with learning outcomes: what is it (not)?',
        'The outcome of today',
        'Large-triangle guide',
        'Agreement sheet',
        'Open questions and suggestions',
      ],
    }
    expect(headings).toEqual(expect.arrayContaining(expected[language].map((heading) => `## ${heading}`)))
  })
})
