/** The documented view model against views of another repository than the one that it was made from. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import schema from '../../schemas/v1/views.schema.json' with { type: 'json' }
import { languages } from '../../src/diagnostic.ts'
import { documents } from '../../src/render/documents.ts'
import { planDocuments } from '../../src/render/plan.ts'
import { handoutRoles } from '../../src/render/view/subjects.ts'
import { readFiles, tinyFiles } from '../tiny.ts'

const { catalogue } = await readFiles(tinyFiles)
const { jobs } = planDocuments(
  catalogue,
  {
    documents,
    languages,
    outcomes: [...catalogue.outcomes.values()],
    personas: [...catalogue.personas.values()],
    persona: undefined,
    agreements: [...catalogue.agreements.values()],
    roles: handoutRoles,
  },
  { version: '1.0.0' },
)
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
ajv.addSchema(schema, 'views')
const known = Object.keys(schema.$defs)

describe('the schema of what templates are given', () => {
  it('knows the documents there are', () => {
    expect(documents.map(({ id }) => id).filter((id) => !known.includes(id))).toEqual([])
    expect(jobs.length).toBeGreaterThan(2)
  })
  it.each(jobs.map((job) => [job.path, job] as const))('holds for %s', (_path, job) => {
    const validate = ajv.compile({ $ref: `views#/$defs/${job.spec.id}` })
    const view = JSON.parse(JSON.stringify(job.view())) as Record<string, unknown>
    expect(validate(view), JSON.stringify(validate.errors)).toBe(true)
    const { document: _dropped, ...rest } = view
    expect(validate(rest)).toBe(false)
    expect(validate({ ...view, onbekend: 1 })).toBe(false)
  })
})
