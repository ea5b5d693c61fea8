/** Reads templates/ into src/render/generated: text and steps, so that no template is parsed at run time. Run directly, it writes them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import handlebars from 'handlebars'
import { styleFile, type BuiltTemplate } from '../../src/render/library.ts'
import { readTemplate } from '../../src/render/read-template.ts'

const folder = fileURLToPath(new URL('../../templates/', import.meta.url))
const target = fileURLToPath(new URL('../../src/render/generated/', import.meta.url))

/** Every template by its place below `templates/`. Throws an Error that names what is wrong with one. */
export function buildTemplates(): Record<string, BuiltTemplate> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  )
  const entries = names
    .filter((name) => name.endsWith('.md.hbs') || name === styleFile)
    .toSorted()
    .map((name): [string, BuiltTemplate] => {
      const text = readFileSync(folder + name, 'utf8').replaceAll('\r\n', '\n')
      if (name === styleFile) return [name, { text, steps: [] }]
      const read = readTemplate(name, text, (source) => handlebars.parse(source))
      if (read.ok) return [name, { text, steps: read.template.steps }]
      const reasons = read.findings.map(
        ({ place, reason }) => `${place?.start.line}:${place?.start.column} ${reason.en}`,
      )
      throw new Error(`templates/${name} is not right:\n${reasons.join('\n')}`)
    })
  return Object.fromEntries(entries)
}

/** The module that holds them: parsing JSON is faster than evaluating the same data as code. */
export const templatesModule = (templates: Record<string, BuiltTemplate>): string =>
  `export const templatesJson = ${JSON.stringify(JSON.stringify(templates))}\n`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(target, { recursive: true })
  writeFileSync(`${target}templates.js`, templatesModule(buildTemplates()))
  writeFileSync(`${target}templates.d.ts`, 'export declare const templatesJson: string\n')
}
