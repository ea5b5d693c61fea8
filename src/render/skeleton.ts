/** Markdown whose values are tokens → mdast. A part that was parsed before is not parsed again: documents of one kind share most. */
import type { Root, RootContent } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { token, tokens } from './sealed.ts'

export interface Part {
  readonly nodes: readonly RootContent[]
  /** The index of the value that the part's first token stands for. */
  readonly base: number
  /** The line of the Markdown that it starts on, 1-based. */
  readonly line: number
}

export type ParseSkeleton = (markdown: string) => readonly Part[]

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .freeze()

const memory = { parts: 400, characters: 2_000_000 }

/** A parser that remembers the parts it has seen, up to a bound. It may throw on Markdown that is nested absurdly deep. */
export function createSkeletonParser(): ParseSkeleton {
  const known = new Map<string, Root>()
  let size = 0
  return (markdown) => {
    const parts: Part[] = []
    let line = 1
    for (const text of splitParts(markdown)) {
      const first = tokens.exec(text)
      tokens.lastIndex = 0
      const base = first ? Number(first[1]) : 0
      const relative =
        base === 0 ? text : text.replaceAll(tokens, (_all, index) => token(Number(index) - base))
      parts.push({ nodes: parse(relative).children, base, line })
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line++
    }
    return parts
  }

  function parse(text: string): Root {
    const before = known.get(text)
    if (before) return before
    const root = processor.parse(text)
    if (known.size >= memory.parts || size + text.length > memory.characters) {
      known.clear()
      size = 0
    }
    known.set(text, root)
    size += text.length
    return root
  }
}

const markers = /^(?:#{1,6} |(:{3,})[ \t]*(\S?)|[`~]{3})/gm

/**
 * Splits before every heading that stands in no container, where what comes after means the same on its own. From the
 * first code block on nothing is split.
 */
export function splitParts(markdown: string): string[] {
  const starts = [0]
  const open: number[] = []
  for (const match of markdown.matchAll(markers)) {
    const [found, colons, name] = match
    if (found.startsWith('`') || found.startsWith('~')) break
    if (!colons) {
      if (open.length === 0 && match.index > 0) starts.push(match.index)
    } else if (name) open.push(colons.length)
    else {
      const closed = open.findIndex((size) => colons.length >= size)
      if (closed !== -1) open.length = closed
    }
  }
  return starts.map((start, index) => markdown.slice(start, starts[index + 1]))
}
