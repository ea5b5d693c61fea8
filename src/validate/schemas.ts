/** The schemas themselves, for explaining and printing; validating needs only their compiled form. */
import type { Text } from '../diagnostic.ts'
import type { Kind } from '../load/find.ts'
import acceptances from '../../schemas/v1/acceptances.schema.json' with { type: 'json' }
import agreement from '../../schemas/v1/agreement.schema.json' with { type: 'json' }
import config from '../../schemas/v1/config.schema.json' with { type: 'json' }
import framework from '../../schemas/v1/framework.schema.json' with { type: 'json' }
import outcome from '../../schemas/v1/outcome.schema.json' with { type: 'json' }
import persona from '../../schemas/v1/persona.schema.json' with { type: 'json' }
import translation from '../../schemas/v1/translation.schema.json' with { type: 'json' }

/** A schema or a part of one, as far as we read it. */
export interface Schema {
  readonly title?: string
  readonly description?: string
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema | boolean>>
  readonly items?: Schema
  readonly enum?: readonly string[]
  readonly examples?: readonly unknown[]
  readonly additionalProperties?: Schema | boolean
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly $defs?: Readonly<Record<string, Schema>>
}

export const schemas: Readonly<Record<Kind, Schema>> = {
  config,
  outcome,
  translation,
  persona,
  agreement,
  framework,
  acceptances,
} as Record<Kind, Schema>

/** The part of a schema at a JSON pointer such as `#/$defs/id/pattern`. */
export function schemaAt(kind: Kind, pointer: string): unknown {
  let part: unknown = schemas[kind]
  for (const step of pointer
    .slice(pointer.indexOf('#') + 1)
    .split('/')
    .slice(1)) {
    part = (part as Record<string, unknown> | undefined)?.[
      decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')
    ]
  }
  return part
}

function resolveRef(kind: Kind, schema: Schema): Schema {
  return schema.$ref ? { ...(schemaAt(kind, schema.$ref) as Schema), ...schema } : schema
}

/** The schema of the field at a path in the data; undefined where the schema knows none. */
export function fieldAt(kind: Kind, path: readonly (string | number)[]): Schema | undefined {
  let schema: Schema | undefined = resolveRef(kind, schemas[kind])
  for (const step of path) {
    const next: Schema | boolean | undefined =
      typeof step === 'number'
        ? schema?.items
        : (schema?.properties?.[step] ??
          Object.values(schema?.patternProperties ?? {})[0] ??
          schema?.additionalProperties)
    schema = typeof next === 'object' ? resolveRef(kind, next) : undefined
  }
  return schema
}

/** A title in both languages: the schema writes them as "Nederlands | English". */
export function titleOf(schema: Schema | undefined): Text | undefined {
  const [nl, en] = schema?.title?.split(' | ') ?? []
  return nl && en ? { nl, en } : undefined
}

/** A description in both languages: the schema writes two paragraphs, Dutch first. */
export function descriptionOf(schema: Schema | undefined): Text | undefined {
  const [nl, en] = schema?.description?.split('\n\n') ?? []
  return nl && en ? { nl, en } : undefined
}
