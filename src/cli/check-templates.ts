/** Looks for mistakes in an institute's own templates by making every document with them, without writing one. */
import { languages, type Finding } from '../diagnostic.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { nearest } from '../nearest.ts'
import { compose } from '../render/compose.ts'
import { documents } from '../render/documents.ts'
import type { Library } from '../render/library.ts'
import { didYouMean } from '../render/problems.ts'
import { planDocuments } from '../render/plan.ts'
import { handoutRoles } from '../render/view/subjects.ts'
import { version } from './version.ts'

/** The findings, each once, in the order of the documents. */
export function checkTemplates(catalogue: Catalogue, library: Library): readonly Finding[] {
  const { outcomes, personas, agreements } = catalogue
  const selection = {
    documents,
    languages,
    outcomes: [...outcomes.values()],
    personas: [...personas.values()],
    persona: undefined,
    agreements: [...agreements.values()],
    roles: handoutRoles,
  }
  const persona = selection.personas[0]?.item
  const { jobs } = planDocuments(catalogue, selection, { version })
  const mirrored =
    persona === undefined ? [] : planDocuments(catalogue, { ...selection, persona }, { version }).jobs
  const found: Finding[] = [...library.findings]
  for (const job of [...jobs, ...mirrored.filter(({ spec }) => spec.takesPersona)]) {
    const composed = compose(job.template, job.view(), library)
    if (!composed.ok) found.push(...composed.findings)
  }
  const used = new Set(jobs.map(({ template, subject }) => `${subject.language}/${template}.md.hbs`))
  found.push(...library.files.flatMap((file) => findIdle(file, used, library)))
  return [
    ...new Map(found.map((one) => [JSON.stringify([one.file, one.place, one.reason.en]), one])).values(),
  ]
}

/** A template of the institute's own that no document has the name of: it would never do anything. */
function findIdle(file: string, used: ReadonlySet<string>, library: Library): Finding[] {
  if (!library.isOwn(file) || used.has(file) || !file.endsWith('.md.hbs') || file.includes('/partials/'))
    return []
  const known = languages.flatMap((language) => documents.map(({ id }) => `${language}/${id}.md.hbs`))
  // Without anything to make, a document's own template is not used either.
  if (known.includes(file)) return []
  const start = { line: 1, column: 1 }
  const meant = nearest(file, [...known, ...used])
  return [
    {
      rule: 'template/unused',
      severity: 'error',
      file: `templates/${file}`,
      at: [],
      place: { start, end: start },
      reason: {
        nl: 'Geen document heeft een sjabloon met deze naam, dus dit bestand doet niets.',
        en: 'No document has a template of this name, so this file does nothing.',
      },
      ...(meant === undefined ? {} : { expected: [meant], hint: didYouMean(meant) }),
    },
  ]
}
