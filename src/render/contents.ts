/** Ties the contents of a document to its headings. */
import type { Block, Contents, ContentsEntry, Heading } from './document.ts'

/**
 * Fills in every table of contents and gives the headings that it names an anchor. The title is not in it, nor is the heading
 * right above it, nor one that stands in something else. A document without contents comes back as it is.
 */
export function fillContents(blocks: readonly Block[]): readonly Block[] {
  const depth = Math.max(0, ...blocks.map((block) => (block.type === 'contents' ? block.depth : 0)))
  if (depth === 0) return blocks
  const entries: ContentsEntry[] = []
  const anchored = blocks.map((block, index): Block => {
    if (!isNamed(block, depth) || blocks[index + 1]?.type === 'contents') return block
    const anchor = `section-${entries.length + 1}`
    entries.push({ anchor, depth: block.depth, children: block.children })
    return { ...block, anchor }
  })
  return anchored.map((block) =>
    block.type === 'contents' ? { ...block, entries: upTo(block, entries) } : block,
  )
}

const isNamed = (block: Block, depth: number): block is Heading =>
  block.type === 'heading' && block.depth > 1 && block.depth <= depth

const upTo = ({ depth }: Contents, entries: readonly ContentsEntry[]): ContentsEntry[] =>
  entries.filter((entry) => entry.depth <= depth)
