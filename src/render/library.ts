/** The templates there are: the built-in ones, and an institute's own in their place. */
import { fingerprint, type Finding, type Language } from '../diagnostic.ts'
import { createSkeletonParser, type ParseSkeleton } from './skeleton.ts'
import { readTemplate } from './read-template.ts'
import type { Step, Template } from './steps.ts'

/** A template as the build keeps it: its text, and its steps. */
export interface BuiltTemplate {
  readonly text: string
  readonly steps: readonly Step[]
}

export interface Library {
  /** The template at this place below `templates/`; undefined when there is none or it could not be read. */
  find(file: string): Template | undefined
  /** Why the institute's own template at this place could not be read. */
  problemWith(file: string): Finding | undefined
  /** The names of the partials in a language. */
  partials(language: Language): readonly string[]
  textOf(file: string): string | undefined
  /** The places of all texts, the style sheet among them. */
  readonly files: readonly string[]
  /** Whether the text at this place is the institute's own, and not the built-in one. */
  isOwn(file: string): boolean
  readonly style: string
  readonly parse: ParseSkeleton
  /** The fingerprint of all texts: as long as it is the same, so is what the templates make. */
  readonly mark: string
  /** What is wrong with the institute's own templates. */
  readonly findings: readonly Finding[]
}

export const styleFile = 'style.css'

/**
 * A library of the built-in templates with the institute's own over them: `own` gives their texts by their place below
 * `templates/`. A text that equals the built-in one is not read again. Handlebars' parser is only loaded when one differs.
 */
export async function createLibrary(
  own: ReadonlyMap<string, string>,
  builtIn?: Readonly<Record<string, BuiltTemplate>>,
): Promise<Library> {
  const built = builtIn ?? (await readBuiltIn())
  const templates = new Map<string, Template>()
  const texts = new Map<string, string>()
  const problems = new Map<string, Finding>()
  for (const [name, { text, steps }] of Object.entries(built)) {
    texts.set(name, text)
    if (name !== styleFile) templates.set(name, { name, steps })
  }
  const changed = [...own].filter(([name, text]) => texts.get(name) !== text)
  const findings: Finding[] = []
  if (changed.some(([name]) => name.endsWith('.md.hbs'))) {
    const { default: handlebars } = await import('handlebars')
    for (const [name, text] of changed.filter(([one]) => one.endsWith('.md.hbs'))) {
      const read = readTemplate(name, text, (source) => handlebars.parse(source))
      texts.set(name, text)
      if (read.ok) templates.set(name, read.template)
      else {
        templates.delete(name)
        findings.push(...read.findings)
        problems.set(name, read.findings[0]!)
      }
    }
  }
  const style = own.get(styleFile)
  if (style !== undefined) texts.set(styleFile, style)
  let mark: string | undefined
  return {
    find: (file) => templates.get(file),
    problemWith: (file) => problems.get(file),
    partials: (language) => {
      const start = `${language}/partials/`
      const files = [...templates.keys()].filter((file) => file.startsWith(start))
      return files.map((file) => file.slice(start.length, -'.md.hbs'.length))
    },
    textOf: (file) => texts.get(file),
    files: [...texts.keys()].toSorted(),
    isOwn: (file) => texts.get(file) !== built[file]?.text,
    style: texts.get(styleFile) ?? '',
    parse: createSkeletonParser(),
    get mark() {
      return (mark ??= fingerprint(...[...texts].flat()))
    },
    findings,
  }
}

async function readBuiltIn(): Promise<Readonly<Record<string, BuiltTemplate>>> {
  const { templatesJson } = await import('./generated/templates.js')
  return JSON.parse(templatesJson) as Readonly<Record<string, BuiltTemplate>>
}
