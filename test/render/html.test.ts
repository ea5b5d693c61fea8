import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { languages } from '../../src/diagnostic.ts'
import { documents } from '../../src/render/documents.ts'
import { keepScript } from '../../src/render/html-keep.ts'
import { loadFormats } from '../../src/render/formats.ts'
import { contrast, darken, readHouseStyle } from '../../src/render/house-style.ts'
import { createLibrary } from '../../src/render/library.ts'
import { mixWithWhite } from '../../src/render/palette.ts'
import { renderDocument } from '../../src/render/render.ts'
import { example, jobOf, seedId, subjectOf } from './example.ts'
import { all, readHtml, textOf, walk, type PageElement } from './read-html.ts'

const library = await createLibrary(new Map())
const formats = await loadFormats(['html'])

const pages = documents.flatMap((spec) =>
  languages.flatMap((language) =>
    [...example.outcomes.keys()].map((id) => {
      const { files, document } = renderDocument(jobOf(spec, subjectOf(id, language)), formats, library)
      const hasFields = JSON.stringify(document).includes('"key":')
      const page = readHtml(String(files[0]!.content))
      return { name: `${spec.id} ${language} ${id}`, language, page, hasFields }
    }),
  ),
)

const hasAncestor = (element: PageElement, name: string): boolean =>
  element.parent !== undefined && (element.parent.name === name || hasAncestor(element.parent, name))

describe.each(pages)('$name', ({ language, page, hasFields }) => {
  const controls = all(page, 'input', 'textarea')

  it('says its language and its title, and has one of each landmark', () => {
    expect(all(page, 'html')[0]!.attributes['lang']).toBe(language)
    expect(textOf(all(page, 'title')[0]!)).toContain(textOf(all(page, 'h1')[0]!))
    for (const landmark of ['header', 'main', 'footer', 'h1']) expect(all(page, landmark)).toHaveLength(1)
  })

  it('lets nothing in and nothing out', () => {
    const policy = all(page, 'meta').find(
      ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy',
    )
    expect(policy?.attributes['content']).toContain("default-src 'none'")
    expect(policy?.attributes['content']).toContain("form-action 'none'")
    expect(all(page, 'img', 'link', 'iframe', 'button')).toEqual([])
    const hash = createHash('sha256').update(keepScript).digest('base64')
    const scripts = all(page, 'script')
    expect(scripts.map((script) => textOf({ ...script, name: 'words' }))).toEqual(
      controls.length > 0 ? [keepScript] : [],
    )
    expect(scripts.flatMap(({ attributes }) => Object.keys(attributes))).toEqual([])
    expect(/script-src [^;]*/.exec(policy?.attributes['content'] ?? '')?.[0]).toBe(
      controls.length > 0 ? `script-src 'sha256-${hash}'` : undefined,
    )
    expect(textOf({ ...all(page, 'style')[0]!, name: 'sheet' })).not.toMatch(/url\(|@import|https?:/)
  })

  it('has a label for every control, and no id or name twice', () => {
    expect(controls.length > 0).toBe(hasFields)
    const ids = [...walk(page)].flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const labels = new Map(all(page, 'label').map((label) => [label.attributes['for'], textOf(label)]))
    for (const { attributes } of controls) {
      expect(attributes['name']).toBeTruthy()
      expect(attributes).not.toHaveProperty('disabled')
      expect(labels.get(attributes['id']) ?? attributes['aria-label']).toBeTruthy()
    }
    for (const group of all(page, 'fieldset')) expect(textOf(all(group, 'legend')[0]!)).toBeTruthy()
    const names = controls
      .filter(({ attributes }) => attributes['type'] !== 'radio')
      .map(({ attributes }) => attributes['name'])
    expect(new Set(names).size).toBe(names.length)
  })

  it('names every group of options', () => {
    const options = controls.filter(({ attributes }) => attributes['type'] === 'radio')
    expect(options.length).toBeGreaterThanOrEqual(0)
    for (const option of options) {
      const group = option.parent?.parent
      expect(group?.attributes['aria-label'] ?? (hasAncestor(option, 'fieldset') && 'fieldset')).toBeTruthy()
    }
  })

  it('has headings that skip no level', () => {
    const depths = all(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ name }) => Number(name.slice(1)))
    expect(depths[0]).toBe(1)
    for (const [index, depth] of depths.slice(1).entries())
      expect(depth).toBeLessThanOrEqual(depths[index]! + 1)
  })

  it('has tables with a caption, scopes and columns that fill the width', () => {
    for (const table of all(page, 'table')) {
      expect(textOf(all(table, 'caption')[0]!)).toBeTruthy()
      const heads = all(all(table, 'thead')[0]!, 'th')
      for (const head of heads) {
        expect(head.attributes['scope']).toBe('col')
        expect(textOf(head).trim()).not.toBe('')
      }
      for (const row of all(all(table, 'tbody')[0]!, 'tr')) {
        const cells = row.children.filter((cell) => typeof cell !== 'string')
        expect(cells).toHaveLength(heads.length)
        expect(cells[0]!.name).toBe('th')
        expect(cells[0]!.attributes['scope']).toBe('row')
      }
      const widths = all(table, 'col').map(({ attributes }) =>
        Number(/[\d.]+/.exec(attributes['style']!)![0]),
      )
      expect(widths).toHaveLength(heads.length)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0)
    }
  })
})

describe('what is not adopted', () => {
  it('says so in the title, above the text and on every page', () => {
    const { files } = renderDocument(
      jobOf(documents[0]!, subjectOf(seedId, 'nl', { status: 'draft' })),
      formats,
      library,
    )
    const html = String(files[0]!.content)
    const page = readHtml(html)
    expect(textOf(all(page, 'title')[0]!)).toContain('CONCEPT — niet vastgesteld')
    expect(textOf(all(page, 'header')[0]!)).toContain('CONCEPT — niet vastgesteld')
    expect(html).toContain('@top-right{content:"CONCEPT — niet vastgesteld"}')
  })
})

describe('the house style', () => {
  const render = (style: object): string => {
    const { settings } = example
    const catalogue = { ...example, settings: { ...settings, render: { ...settings.render, style } } }
    return String(
      renderDocument(jobOf(documents[0]!, subjectOf(seedId, 'nl', {}, catalogue)), formats, library).files[0]!
        .content,
    )
  }

  it('sets colour, font and footer', () => {
    const html = render({ colour: '#7A1F5C', font: 'Open Sans', footer: 'Hogeschool X' })
    expect(html).toContain(':root{--accent:#7a1f5c;--font:"Open Sans",var(--system-font)}')
    expect(html).toContain('content:"Hogeschool X · Beoordelingsformulier · ')
  })

  it('lets nothing but a colour, a font and a text through', () => {
    const html = render({ colour: 'red;}', font: 'x";}body{display:none', footer: '"}</style><script>' })
    expect(html).toContain(':root{--accent:#0f5263}')
    expect(html).not.toContain('display:none}')
    expect(html).toContain('content:"\\22 \\7d \\3c /style\\3e \\3c script\\3e  · ')
    expect(all(readHtml(html), 'script')).toHaveLength(1)
  })

  it.each(['#ffff00', '#ff8800', '#00ffcc', '#7a1f5c', '#000000', '#ffffff', '#888888'])(
    'makes %s dark enough to read',
    (colour) => {
      const shade = darken(colour)
      expect(contrast(shade, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(shade, mixWithWhite(shade, 0.14))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('leaves a colour that can be read alone', () => {
    expect(darken('#7a1f5c')).toBe('#7a1f5c')
    expect(readHouseStyle(undefined, '').colour).toBe(darken(readHouseStyle(undefined, '').colour))
  })

  it('cannot be left by a style sheet of an institute’s own', async () => {
    const own = await createLibrary(
      new Map([['style.css', 'p{content:"</style><script>alert(1)</script>"}']]),
    )
    const { files } = renderDocument(jobOf(documents[0]!), formats, own)
    expect(all(readHtml(String(files[0]!.content)), 'script')).toHaveLength(1)
  })
})
