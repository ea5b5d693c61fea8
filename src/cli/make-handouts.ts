/** Makes the documents of a plan and writes those that are not there yet as they should be; or only says which those are. */
import type { Finding, Text } from '../diagnostic.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Job } from '../render/documents.ts'
import type { FormatId, Materials, Warning } from '../render/formats.ts'
import type { HouseStyle } from '../render/house-style.ts'
import type { Library } from '../render/library.ts'
import { missingWords } from '../render/pdf-missing.ts'
import { composeJob } from '../render/render.ts'
import type { WrittenDocument } from '../render/write-document.ts'
import type { World } from '../world.ts'
import type { HandoutResult, Handouts, Standing } from './handouts.ts'
import { placesOfWord } from './words-in-catalogue.ts'
import { openWriters } from './write-documents.ts'

export interface Making {
  readonly world: World
  readonly jobs: readonly Job[]
  readonly formats: readonly FormatId[]
  readonly library: Library
  readonly materials: Materials
  readonly style: HouseStyle
  /** The file that holds the house style. */
  readonly config: string
  readonly handouts: Handouts
  readonly sourceOf: (job: Job, format: FormatId) => string
  /** Only compare, write nothing. */
  readonly check: boolean
  readonly told: {
    wrote(path: string, result: HandoutResult): void
    stands(path: string, standing: Standing): void
    warn(path: string, reason: Text): void
    progress(done: number, all: number): void
  }
}

interface Waiting {
  readonly job: Job
  /** The formats that do not stand there as they should. */
  readonly stale: readonly FormatId[]
}

/** Gives what is wrong with the templates, and what of the house style could not be had. Throws a UserError where a file cannot be written; what was written is recorded. */
export async function makeHandouts(making: Making): Promise<readonly Finding[]> {
  const { jobs, formats, library, handouts, told } = making
  const findings = new Map<string, Finding>()
  const add = (finding: Finding) =>
    findings.set(JSON.stringify([finding.file, finding.at, finding.place, finding.reason.en]), finding)
  const waiting = jobs
    .map((job): Waiting => ({ job, stale: formats.filter((id) => !isDone(job, id, making)) }))
    .filter(({ stale }) => stale.length > 0)
  const writers = await openWriters(
    making.world,
    waiting.flatMap(({ stale }) => stale),
    making.style,
    making.materials,
  )
  const queue: { readonly waiting: Waiting; readonly written: Promise<readonly WrittenDocument[]> }[] = []
  const aboutWarning = readWarnings(making.config)
  let done = 0
  const finishFirst = async () => {
    const { waiting: one, written } = queue.shift()!
    for (const [at, file] of (await written).entries()) {
      for (const warning of file.warnings) {
        const { findings: placed, rest } = aboutWarning(warning, one.job)
        for (const finding of placed) add(finding)
        if (rest) told.warn(`${one.job.path}.${one.stale[at]!}`, rest)
      }
      finish(one.job, one.stale[at]!, file, making)
    }
    told.progress((done += 1), waiting.length)
  }
  try {
    for (const { job, stale } of waiting) {
      const composed = composeJob(job, library)
      if (composed.ok) {
        const written = writers.write({ document: composed.document, formats: stale })
        // It is awaited in its turn; until then its failure is nobody's.
        written.catch(() => {})
        queue.push({ waiting: { job, stale }, written })
      } else {
        for (const finding of composed.findings) add(finding)
        told.progress((done += 1), waiting.length)
      }
      if (queue.length >= writers.room) await finishFirst()
    }
    while (queue.length > 0) await finishFirst()
  } finally {
    await writers.close()
    if (!making.check) handouts.close()
  }
  return [...findings.values()]
}

/** Whether a file stands there already, which is then told. */
function isDone(job: Job, id: FormatId, { handouts, sourceOf, told, check }: Making): boolean {
  const path = `${job.path}.${id}`
  if (!handouts.isCurrent(path, sourceOf(job, id))) return false
  if (check) told.stands(path, 'same')
  else told.wrote(path, 'unchanged')
  return true
}

function finish(
  job: Job,
  id: FormatId,
  { content, warnings }: WrittenDocument,
  { handouts, sourceOf, told, check }: Making,
): void {
  const path = `${job.path}.${id}`
  if (check) {
    told.stands(path, handouts.compare(path, content))
    return
  }
  // A warning tells of something outside the sources, such as a font of this computer.
  const source = warnings.length === 0 ? { source: sourceOf(job, id) } : {}
  const { language } = job.subject
  const origin = { document: job.spec.id, language, format: id, about: aboutOf(job), ...source }
  told.wrote(path, handouts.write(path, content, origin))
}

interface Told {
  /** What it means for the files that documents are made from. */
  readonly findings: readonly Finding[]
  /** What stands in none of them, such as a word of a template. */
  readonly rest: Text | undefined
}

function readWarnings(config: string): (warning: Warning, job: Job) => Told {
  const known = new Map<string, readonly Finding[]>()
  return ({ setting, missing, ...warning }, { subject }) => {
    if (setting !== undefined) return { findings: [aboutSetting(warning, setting, config)], rest: undefined }
    if (!missing) return { findings: [], rest: warning.reason }
    const { how, words } = missing
    const placed = words.map((word) => {
      const found = known.get(how + word) ?? lackingCharacters(how, word, subject.catalogue)
      known.set(how + word, found)
      return found
    })
    const lone = words.filter((_, at) => placed[at]!.length === 0)
    return {
      findings: placed.flat(),
      rest: lone.length > 0 ? missingWords[how](lone.slice(0, 5).join(', ')) : undefined,
    }
  }
}

/** The longest words are cut. */
const lackingCharacters = (
  how: keyof typeof missingWords,
  word: string,
  catalogue: Catalogue,
): readonly Finding[] =>
  placesOfWord(catalogue, word.replace(/…$/, '')).map((place) => ({
    rule: 'style/characters',
    severity: 'warning',
    ...place,
    reason: missingWords[how](word),
  }))

function aboutSetting({ reason, expected, hint }: Warning, setting: string, config: string): Finding {
  return {
    rule: `style/${setting}`,
    severity: 'warning',
    file: config,
    at: ['render', 'style', setting],
    reason,
    ...(expected && { expected }),
    ...(hint && { hint }),
  }
}

function aboutOf({ subject }: Job): string[] {
  const named = (one: { readonly id: string; readonly version?: string | undefined }) =>
    one.version === undefined ? one.id : `${one.id}@${one.version}`
  if ('outcomes' in subject) return subject.outcomes.map(({ outcome }) => named(outcome))
  const things = [
    'outcome' in subject ? subject.outcome : undefined,
    'agreement' in subject ? subject.agreement : undefined,
    'persona' in subject ? subject.persona : undefined,
  ]
  return things.flatMap((one) => (one ? [named(one)] : []))
}
