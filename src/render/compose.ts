/** A template and its data make a document. Never throws: what is wrong with the template becomes findings. */
import type { RootContent } from 'mdast'
import type { Finding } from '../diagnostic.ts'
import { buildBlocks } from './build-tree.ts'
import { fillContents } from './contents.ts'
import type { Building } from './directives.ts'
import { plainText, type Block, type Document, type DocumentMeta } from './document.ts'
import type { Library } from './library.ts'
import { problems, type Spot } from './problems.ts'
import { cleanText } from './sealed.ts'
import { findOverload } from './skeleton-limits.ts'
import { runTemplate, type Output } from './template.ts'

/** What every view holds: the facts about the document, which templates can use as `document`. */
export interface View {
  readonly document: Omit<DocumentMeta, 'title'> & { readonly name: string }
}

export type Composed =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** The document for the template of this name in the view's language. */
export function compose(name: string, view: View, library: Library): Composed {
  const { language } = view.document
  const file = `${language}/${name}.md.hbs`
  const template = library.find(file)
  const top: Spot = { template: file, line: 1, column: 1 }
  if (!template) return { ok: false, findings: [library.problemWith(file) ?? problems.missingTemplate(top)] }
  const broken: Finding[] = []
  const partial = (wanted: string) => {
    // A whole document can be a part of another one: a workshop pack holds several.
    for (const at of [`${language}/partials/${wanted}.md.hbs`, `${language}/${wanted}.md.hbs`]) {
      const found = library.find(at)
      if (found) return found
      const problem = library.problemWith(at)
      if (problem) broken.push(problem)
    }
    return undefined
  }
  const run = (trace: boolean) =>
    runTemplate(template, view, partial, () => library.partials(language), trace)
  const outcome = run(false)
  if (!outcome.ok) return { ok: false, findings: broken.length > 0 ? broken : [outcome.finding] }

  let origins: readonly Spot[] | undefined
  const spotAt = (line: number): Spot => {
    if (!origins) {
      const again = run(true)
      origins = again.ok ? again.output.origins : []
    }
    return origins[line - 1] ?? top
  }
  const overload = findOverload(outcome.output.markdown)
  if (overload !== undefined) return { ok: false, findings: [problems.overload(spotAt(overload))] }
  const findings: Finding[] = []
  const children = build(outcome.output, library, spotAt, findings, top)
  if (findings.length > 0) return { ok: false, findings: findings.slice(0, 20) }
  const headings = findHeadings(children)
  const wrong = checkHeadings(headings, top)
  if (wrong) return { ok: false, findings: [wrong] }
  const title = plainText(headings[0]!.children)
  return { ok: true, document: { meta: describe(view, title), children: fillContents(children) } }
}

/** What stands outside the Markdown is made fit to print here. */
function describe({ document: { name, ...facts } }: View, title: string): DocumentMeta {
  const line = (text: string): string => cleanText(text).replaceAll(/\s+/g, ' ').trim()
  const institute = line(facts.institute ?? '')
  return {
    ...facts,
    title: line(title) || line(name),
    mark: facts.mark === null ? null : line(facts.mark),
    institute: institute === '' ? null : institute,
    footer: line(facts.footer),
  }
}

function build(
  { markdown, values }: Output,
  library: Library,
  spotAt: (line: number) => Spot,
  findings: Finding[],
  top: Spot,
): readonly Block[] {
  const keys = new Set<string>()
  const blocks: Block[] = []
  let caption = ''
  try {
    for (const { nodes, base, line } of library.parse(markdown)) {
      const building: Building = {
        valueAt: (index) => values[base + index] ?? '',
        keys,
        keyStart: '',
        findings,
        spotOf: (node, words) => withColumn(spotAt(line + lineOf(node) - 1), words, library),
      }
      const built = buildBlocks(nodes, building, caption)
      for (const block of built) if (block.type === 'heading') caption = plainText(block.children)
      blocks.push(...built)
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    findings.push(
      problems.markdown(
        top,
        'In dit sjabloon staan te veel lijsten of citaten in elkaar.',
        'This template has too many lists or quotes within each other.',
      ),
    )
  }
  return blocks
}

const lineOf = (node: RootContent): number => node.position?.start.line ?? 1

/** The column of the words in the line of the template, where they can be found in it. */
function withColumn(spot: Spot, words: string, library: Library): Spot {
  const line = library.textOf(spot.template)?.split('\n')[spot.line - 1] ?? ''
  const column = words === '' ? -1 : line.indexOf(words)
  return column === -1 ? spot : { ...spot, column: column + 1 }
}

type Heading = Extract<Block, { type: 'heading' }>

function findHeadings(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block]
    return block.type === 'box' || block.type === 'part' || block.type === 'blockquote'
      ? findHeadings(block.children)
      : []
  })
}

function checkHeadings(headings: readonly Heading[], top: Spot): Finding | undefined {
  let depth = 0
  for (const heading of headings) {
    const title = plainText(heading.children)
    if ((depth === 0) !== (heading.depth === 1)) {
      return problems.markdown(
        top,
        'Een document heeft één titel (# …), en die staat vóór alle andere koppen.',
        'A document has one title (# …), and it stands before all other headings.',
      )
    }
    if (heading.depth > depth + 1) {
      return problems.markdown(
        top,
        `De kop “${title.slice(0, 80)}” slaat een niveau over.`,
        `The heading “${title.slice(0, 80)}” skips a level.`,
      )
    }
    depth = heading.depth
  }
  return depth > 0
    ? undefined
    : problems.markdown(top, 'Dit document heeft geen titel (# …).', 'This document has no title (# …).')
}
