/** The programs that read documents elsewhere: LibreOffice and poppler. */
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined

/** Where a program is missing its tests are left out, but not in CI: there it has to be. */
const inCi = process.env['CI'] === 'true'
export const hasOffice = inCi || isThere('soffice')
export const hasPoppler = inCi || isThere('pdfinfo')

/** A folder that is gone when the tests are done; ask for it in `beforeAll`. */
export function temporaryFolder(name: string): { readonly path: string; remove(): void } {
  const at = fs.mkdtempSync(path.join(tmpdir(), `outcomes-${name}-`))
  return { path: at, remove: () => fs.rmSync(at, { recursive: true, force: true }) }
}

/** Saves each file as another kind, with LibreOffice, in one go; gives what was made by the names of the files. */
export function saveAs(
  kind: 'pdf' | 'docx' | 'odt',
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
): Map<string, Uint8Array> {
  const from = fs.mkdtempSync(path.join(folder, 'from-'))
  const to = fs.mkdtempSync(path.join(folder, 'to-'))
  for (const [name, bytes] of files) fs.writeFileSync(path.join(from, name), bytes)
  const profile = `-env:UserInstallation=file://${path.join(folder, 'office')}`
  const names = [...files.keys()].map((name) => path.join(from, name))
  execFileSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', to, ...names], {
    stdio: 'ignore',
    timeout: 240_000,
  })
  return new Map(
    [...files.keys()].map((name) => [
      name,
      fs.readFileSync(path.join(to, name.replace(/\.[^.]*$/, `.${kind}`))),
    ]),
  )
}

/** What one of poppler's programs says about a PDF, and what it complains about. */
export function ask(
  program: 'pdfinfo' | 'pdffonts' | 'pdftotext' | 'pdfimages',
  options: readonly string[],
  bytes: Uint8Array,
): { readonly said: string; readonly complaints: readonly string[] } {
  const folder = temporaryFolder('poppler')
  try {
    const file = path.join(folder.path, 'document.pdf')
    fs.writeFileSync(file, bytes)
    const after = program === 'pdftotext' ? ['-'] : []
    const { status, stdout, stderr } = spawnSync(program, [...options, file, ...after], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    if (status !== 0) throw new Error(`${program}: ${stderr}`)
    return { said: stdout, complaints: stderr.split('\n').filter(Boolean) }
  } finally {
    folder.remove()
  }
}

/** A line of pdfinfo: `Pages`, `Title`. */
export function factOf(said: string, name: string): string {
  return (
    said
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? ''
  )
}

/** The words of a text, each with how often it is there. */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.normalize('NFKC').split(/[\s\u00a0]+/)) {
    if (/[\p{L}\p{N}]/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** The words that are in the first text more often than in the second; a line may end within a long one. */
export function missingWords(wanted: string, found: string): string[] {
  const there = countWords(found)
  const squeeze = (text: string) => text.normalize('NFKC').replaceAll(/[\s\u00AD-]/g, '')
  const squeezed = squeeze(found)
  const missing = [...countWords(wanted)].filter(([word, count]) => (there.get(word) ?? 0) < count)
  return missing.map(([word]) => word).filter((word) => word.length < 12 || !squeezed.includes(squeeze(word)))
}

/** The words of a document, each block on a line of its own, the labels of fields included. */
export function proseOf(nodes: readonly object[]): string {
  return nodes
    .map((node) => {
      const { type, value, label, title, options, children } = node as Readonly<Record<string, unknown>>
      // The name of the contents is for who hears the page; on paper a heading stands above them.
      if (type === 'inlineField' || type === 'contents') return ''
      const own = [
        label,
        title,
        ...((options as { label: string }[] | undefined) ?? []).map((one) => one.label),
      ]
      const inner = Array.isArray(children) ? proseOf(children as object[]) : ''
      const text = typeof value === 'string' ? value : type === 'break' ? ' ' : inner
      const block = !inlineTypes.has(String(type))
      const said = [...own.filter((one) => typeof one === 'string'), text].join('\n')
      return block ? `${said}\n` : text
    })
    .join('')
}

const inlineTypes = new Set([
  'text',
  'inlineCode',
  'strong',
  'emphasis',
  'delete',
  'link',
  'break',
  'foreign',
])
