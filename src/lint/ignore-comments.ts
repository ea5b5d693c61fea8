/** Comments that accept a finding: `# outcomes-ignore outcome/verb-level: reason (owner, until 2027-09)`. */
import type { Path, Point } from '../diagnostic.ts'
import { readYamlLines } from './yaml-lines.ts'

/** What a loaded file offers; `text` only where it may hold such a comment. */
export interface CommentedFile {
  readonly file: string
  readonly text?: string
}

export interface IgnoreComment {
  readonly file: string
  /** As written; empty when no rule is named. */
  readonly rule: string
  readonly reason?: string
  readonly owner?: string
  /** YYYY-MM or YYYY-MM-DD. */
  readonly until?: string
  /** The value below the comment; undefined when nothing stands below it. */
  readonly at: Path | undefined
  /** The file's first value, where findings about the whole file are shown too. */
  readonly first: boolean
  /** Of the comment itself. */
  readonly place: { readonly start: Point; readonly end: Point }
}

const marker = 'outcomes-ignore'

export function readIgnoreComments(files: readonly CommentedFile[]): IgnoreComment[] {
  return files.flatMap(({ file, text }) => (text?.includes(marker) ? readFile(file, text) : []))
}

function readFile(file: string, source: string): IgnoreComment[] {
  const lines = readYamlLines(source)
  const first = lines.nextValue(0)
  const comments: IgnoreComment[] = []
  for (let line = 0; line < lines.count; line++) {
    const found = findComment(lines.text(line))
    if (!found || lines.isText(line)) continue
    const target = found.alone ? lines.nextValue(line + 1) : line
    comments.push({
      file,
      ...readWords(found.words),
      at: target === undefined ? undefined : lines.pathAt(target),
      first: target !== undefined && target === first,
      place: {
        start: { line: line + 1, column: found.column },
        end: { line: line + 1, column: lines.text(line).trimEnd().length + 1 },
      },
    })
  }
  return comments
}

interface FoundComment {
  readonly words: string
  /** 1-based, of the number sign. */
  readonly column: number
  /** On a line of its own, and so about the next one. */
  readonly alone: boolean
}

function findComment(text: string): FoundComment | undefined {
  const at = text.indexOf(marker)
  if (at === -1) return undefined
  const before = text.slice(0, at).trimEnd()
  const after = text.slice(at + marker.length)
  if (!before.endsWith('#') || !/^(?:\s|:|$)/.test(after)) return undefined
  const content = before.slice(0, -1)
  if (content !== '' && !/\s$/.test(content)) return undefined
  return { words: after.trim(), column: before.length, alone: content.trim() === '' }
}

type Words = Pick<IgnoreComment, 'rule' | 'reason' | 'owner' | 'until'>

/** "outcome/verb-level: reason (owner, tot 2027-09)": everything but the rule may be missing. */
function readWords(words: string): Words {
  const colon = words.indexOf(':')
  const rule = (colon === -1 ? (words.split(/\s/)[0] ?? '') : words.slice(0, colon)).trim()
  const rest = (colon === -1 ? words.slice(rule.length) : words.slice(colon + 1)).trim()
  const open = rest.endsWith(')') ? rest.lastIndexOf('(') : -1
  const inside = open === -1 ? [] : rest.slice(open + 1, -1).split(',')
  const reason = (open === -1 ? rest : rest.slice(0, open)).trim()
  const dated = inside.map((part) => readUntil(part.trim()))
  const until = dated.find((date) => date !== undefined)
  const owner = inside
    .filter((_part, index) => dated[index] === undefined)
    .join(',')
    .trim()
  return {
    rule,
    ...(reason === '' ? {} : { reason }),
    ...(owner === '' ? {} : { owner }),
    ...(until === undefined ? {} : { until }),
  }
}

const readUntil = (words: string): string | undefined =>
  /^(?:(?:tot en met|t\/m|tot|until|through|till) )?([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)$/i.exec(words)?.[1]
