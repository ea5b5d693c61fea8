/** Schema errors as sentences: what is there, what was expected, and what was probably meant. */
import type { Finding } from '../diagnostic.ts'
import type { LoadedFile } from '../load/load.ts'
import type { SchemaError } from './errors.ts'
import type { Located } from './describe.ts'
import { describe } from './describe.ts'
import { fieldMeant } from './meant.ts'
import { toPath } from './path.ts'

/** All errors of one file, each mistake once, in the words of the people who write these files. */
export function explainErrors(file: LoadedFile, errors: readonly SchemaError[]): Finding[] {
  const located = errors.map((error): Located => ({ ...error, path: toPath(error.instancePath, file.value) }))
  const item = { kind: file.kind, id: typeof file.value?.['id'] === 'string' ? file.value['id'] : '' }
  const typos = findTypos(file, located)
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const error of located) {
    const typo = typos.get(error)
    if (typo === explained || followsFrom(error, located)) continue
    const described = describe(file, error, located, typo)
    const mark = `${error.keyword} ${described.at.join('/')} ${described.reason.en}`
    if (seen.has(mark)) continue
    seen.add(mark)
    const rule = `schema/${kebab(error.keyword === 'false schema' ? 'not-allowed' : error.keyword)}`
    findings.push({ rule, severity: 'error', file: file.file, item, ...described })
  }
  return findings
}

const kebab = (keyword: string): string => keyword.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)

/** Which other errors at the same value say all that this one says. */
const saidBy: Readonly<Record<string, readonly string[]>> = {
  type: ['enum', 'const'],
  minLength: ['pattern'],
}

/** An error that says nothing new: another one at the same value tells more. */
function followsFrom(error: Located, all: readonly Located[]): boolean {
  if (error.keyword === 'if') return true
  if (error.keyword === 'uniqueItems') {
    // What is wrong and stands twice is first of all wrong.
    const twice = `${error.instancePath}/${String(error.params['j'])}`
    return all.some(({ instancePath }) => instancePath === twice || instancePath.startsWith(`${twice}/`))
  }
  const better = saidBy[error.keyword]
  if (better === undefined) return false
  return all.some(
    ({ keyword, instancePath }) => instancePath === error.instancePath && better.includes(keyword),
  )
}

const explained = Symbol('said by another finding')

/** An unknown key beside a missing one that it resembles is one mistake, not two. */
function findTypos(
  file: LoadedFile,
  errors: readonly Located[],
): ReadonlyMap<Located, string | typeof explained> {
  const typos = new Map<Located, string | typeof explained>()
  for (const error of errors) {
    if (error.keyword !== 'additionalProperties') continue
    const missing = errors.filter(
      (other) =>
        other.keyword === 'required' && other.instancePath === error.instancePath && !typos.has(other),
    )
    const names = missing.map(({ params }) => String(params['missingProperty']))
    const meant = fieldMeant(file, error, names)
    if (meant === undefined) continue
    typos.set(error, meant)
    const same = missing[names.indexOf(meant)]
    if (same) typos.set(same, explained)
  }
  return typos
}
