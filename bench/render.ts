/**
 * What documents cost: 1,000 assessment forms in one process for each format, and pandoc (where it is installed) on the same
 * Markdown in the same run, a process each: `npx tsx bench/render.ts [-- --quick]`. Nothing fails on a time.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFonts } from '../src/cli/fonts.ts'
import { realWorld } from '../src/cli/real-world.ts'
import { openWriters } from '../src/cli/write-documents.ts'
import type { Language } from '../src/diagnostic.ts'
import { load } from '../src/load/load.ts'
import { buildCatalogue } from '../src/model/build.ts'
import { compose } from '../src/render/compose.ts'
import { plainText, type Block, type Document } from '../src/render/document.ts'
import { findDocument, jobFor, type Spec } from '../src/render/documents.ts'
import { loadFormats, type FormatId } from '../src/render/formats.ts'
import { readHouseStyle } from '../src/render/house-style.ts'
import { createLibrary } from '../src/render/library.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const quick = process.argv.includes('--quick')
const count = quick ? 200 : 1000
const kinds = ['md', 'html', 'docx', 'pdf without fields', 'pdf', 'pdf, sections 1 to 6'] as const
type Kind = (typeof kinds)[number]

interface Measured {
  /** Milliseconds a document. */
  readonly median: number
  /** Of the processor, which other work on the machine lengthens less. */
  readonly computed: number
  /** Megabytes, of the whole process. */
  readonly peak: number
  readonly bytes: number
  /** Of the last document; 0 where a format has none. */
  readonly pages: number
}

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!

/** The document without anything to fill in. */
function withoutFields(blocks: readonly Block[]): Block[] {
  const bare = (node: object): object =>
    'children' in node
      ? { ...node, children: (node.children as object[]).filter((one) => !('key' in one)).map(bare) }
      : node
  return blocks
    .filter(({ type }) => type !== 'field' && type !== 'fields')
    .map((block) => bare(block) as Block)
}

/** The first two pages of a form, and its fields. */
function firstSections(blocks: readonly Block[]): Block[] {
  const end = blocks.findIndex(
    (block) => block.type === 'heading' && plainText(block.children).startsWith('7'),
  )
  if (end === -1) throw new Error('the form has no section 7')
  return blocks.slice(0, end)
}

function partFor(kind: Kind, blocks: readonly Block[]): readonly Block[] {
  if (kind === 'pdf without fields') return withoutFields(blocks)
  return kind === 'pdf, sections 1 to 6' ? firstSections(blocks) : blocks
}

/** A form about another outcome every time: nothing that was made before may help. */
async function openForms(): Promise<(index: number) => Document> {
  const loaded = await load(realWorld().folder(root))
  const { catalogue } = buildCatalogue(
    loaded.files.filter(({ value }) => value !== undefined),
    loaded.files,
  )
  const library = await createLibrary(new Map())
  const spec = findDocument('assessment-form') as Spec<'outcome'>
  const entries = [...catalogue.outcomes.values()]
  return (index) => {
    const { item, file } = entries[index % entries.length]!
    const language: Language = item.language === 'en' ? 'en' : 'nl'
    const outcome = { ...item, title: `${item.title} ${index}`, statement: `${item.statement} (${index})` }
    const job = jobFor(spec, {
      catalogue,
      language,
      made: { version: '1.0.0' },
      outcome,
      file,
    })
    const composed = compose(job.template, job.view(), library)
    if (!composed.ok) throw new Error(JSON.stringify(composed.findings))
    return composed.document
  }
}

async function measure(kind: Kind): Promise<Measured> {
  const make = await openForms()
  const style = readHouseStyle(undefined, (await createLibrary(new Map())).style)
  const id: FormatId = kind === 'md' || kind === 'html' || kind === 'docx' ? kind : 'pdf'
  const [format] = await loadFormats([id], {
    fonts: () => readFonts(realWorld(root).program),
    reference: () => undefined,
  })
  const times: number[] = []
  const before = process.cpuUsage()
  let bytes = 0
  let last: string | Uint8Array = ''
  for (let index = 0; index < count; index++) {
    const start = performance.now()
    const document = make(index)
    const children = partFor(kind, document.children)
    last = format!.write({ ...document, children }, style, () => {})
    bytes += last.length
    times.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(before)
  return {
    median: middle(times),
    computed: (user + system) / 1000 / count,
    peak: process.resourceUsage().maxRSS / 1024,
    bytes: bytes / count,
    pages:
      Buffer.from(last)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length ?? 0,
  }
}

/** Milliseconds for as many PDFs with fields, on threads of their own or one after another. */
async function timeTogether(threads: boolean): Promise<number> {
  const make = await openForms()
  const style = readHouseStyle(undefined, (await createLibrary(new Map())).style)
  const world = realWorld(root)
  const documents = Array.from({ length: count }, (_, index) => make(index))
  const start = performance.now()
  const writers = await openWriters(
    threads ? world : { ...world, threads: () => undefined },
    documents.map(() => 'pdf'),
    style,
    { fonts: () => readFonts(world.program), reference: () => undefined },
  )
  const queue = [...documents]
  const work = async () => {
    for (let document = queue.shift(); document; document = queue.shift())
      await writers.write({ document, formats: ['pdf'] })
  }
  await Promise.all(Array.from({ length: writers.room }, work))
  await writers.close()
  return performance.now() - start
}

async function compareThreads(): Promise<void> {
  console.log(`\n${count} PDFs with fields, on ${availableParallelism()} cores`)
  const alone = await timeTogether(false)
  const together = await timeTogether(true)
  show('one after another, s', (alone / 1000).toFixed(1))
  show('on threads, s', (together / 1000).toFixed(1), `${(alone / together).toFixed(2)} ×`)
}

const show = (name: string, ...cells: readonly string[]): void => {
  console.log(name.padEnd(34) + cells.map((cell) => cell.padStart(10)).join(''))
}

function run(): void {
  console.log(`Node ${process.version}, ${count} forms in one process for each format`)
  show('', 'median ms', 'cpu ms', 'peak MB', 'kB each', 'pages')
  for (const kind of kinds) {
    const self = [
      ...process.execArgv,
      fileURLToPath(import.meta.url),
      '--one',
      kind,
      ...(quick ? ['--quick'] : []),
    ]
    const { stdout, stderr, status } = spawnSync(process.execPath, self, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    const { median, computed, peak, bytes, pages } = JSON.parse(stdout) as Measured
    show(
      kind,
      median.toFixed(1),
      computed.toFixed(1),
      peak.toFixed(0),
      (bytes / 1024).toFixed(0),
      pages > 0 ? String(pages) : '',
    )
  }
  console.log('\nOne document, a process each')
  show('', 'min ms', 'median ms')
  const folder = mkdtempSync(path.join(tmpdir(), 'outcomes-bench-'))
  try {
    for (const format of ['md', 'html', 'docx', 'pdf']) timeCold(format, folder)
    timePandoc(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function time(name: string, program: string, argv: readonly (readonly string[])[]): void {
  const times = argv.map((one) => {
    const start = performance.now()
    const { status, stderr } = spawnSync(program, one, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${name}: ${stderr}`)
    return performance.now() - start
  })
  show(name, Math.min(...times).toFixed(0), middle(times).toFixed(0))
}

const rounds = Array.from({ length: quick ? 5 : 15 }, (_, index) => index)

function timeCold(format: string, folder: string): void {
  const render = [
    'render',
    'assessment-form',
    '--outcome',
    'ontwikkeling-volgen-en-afstemmen',
    '--lang',
    'nl',
    '--format',
    format,
  ]
  const argv = rounds.map((round) => [
    path.join(root, 'bin/outcomes.cjs'),
    '-C',
    root,
    ...render,
    '--out',
    path.join(folder, `${format}${round}`),
  ])
  time(`outcomes render --format ${format}`, process.execPath, argv)
}

/** pandoc has no fields: it does less. */
function timePandoc(folder: string): void {
  if (spawnSync('pandoc', ['--version']).error) {
    console.log('pandoc is not installed: on Debian, `apt-get install pandoc`')
    return
  }
  const source = path.join(folder, 'md0/nl/beoordelingsformulier_ontwikkeling-volgen-en-afstemmen.md')
  for (const format of ['html', 'docx'])
    time(
      `pandoc, ${format}, no fields`,
      'pandoc',
      rounds.map(() => [source, '-s', '-o', path.join(folder, `pandoc.${format}`)]),
    )
}

const only = process.argv.indexOf('--one')
if (only === -1) {
  run()
  await compareThreads()
} else console.log(JSON.stringify(await measure(process.argv[only + 1] as Kind)))
