/** What a reader calls a field of an outcome. */
import type { Language, Text } from '../../diagnostic.ts'
import type { Outcome } from '../../model/schema-types.ts'

const names: Readonly<Record<string, Text>> = {
  title: { nl: 'De titel', en: 'The title' },
  statement: { nl: 'De leeruitkomst zelf', en: 'The statement itself' },
  actor: { nl: 'Wie het laat zien', en: 'Who shows it' },
  behaviours: { nl: 'Het gedrag', en: 'The behaviours' },
  context: { nl: 'De context', en: 'The context' },
  taskDomain: { nl: 'Het taakgebied', en: 'The task domain' },
  references: { nl: 'Waar de leeruitkomst bij aansluit', en: 'What the outcome connects to' },
  level: { nl: 'Het niveau', en: 'The level' },
  load: { nl: 'De omvang', en: 'The size' },
  standard: { nl: 'De norm', en: 'The standard' },
  'standard.complexity': { nl: 'De complexiteit', en: 'The complexity' },
  'standard.autonomy': { nl: 'De zelfstandigheid', en: 'The autonomy' },
  'standard.criteria': { nl: 'De criteria', en: 'The criteria' },
  'standard.rubric': { nl: 'De soort rubric', en: 'The kind of rubric' },
  'standard.decision': { nl: 'De beslisregel', en: 'The decision rule' },
  evidence: { nl: 'De eisen aan het bewijs', en: 'What the evidence has to meet' },
  transfer: { nl: 'De transfer', en: 'The transfer' },
  relations: { nl: 'De verwante leeruitkomsten', en: 'The related outcomes' },
  formerly: { nl: 'De vroegere naam', en: 'The former name' },
  rationale: { nl: 'De toelichting', en: 'The rationale' },
}

/** The field at a path with full stops and ids, such as `standard.criteria.keuze.text`; the path where there is no such field. */
export function fieldName(at: string, outcome: Outcome, language: Language): string {
  const steps = at.split('.')
  const numbered = nameOfItem(steps, outcome)
  const known = [steps.slice(0, 2).join('.'), steps[0] ?? ''].find((path) => Object.hasOwn(names, path))
  return numbered?.[language] ?? (known === undefined ? at : names[known]![language])
}

/** A behaviour or criterion, as it is called everywhere else in a document. */
function nameOfItem([list, second, third]: readonly string[], outcome: Outcome): Text | undefined {
  if (list === 'behaviours') {
    const place = outcome.behaviours.findIndex(({ id }) => id === second)
    return place === -1 ? undefined : { nl: `Gedrag b${place + 1}`, en: `Behaviour b${place + 1}` }
  }
  if (list !== 'standard' || second !== 'criteria') return undefined
  const place = outcome.standard?.criteria?.findIndex(({ id }) => id === third) ?? -1
  return place === -1 ? undefined : { nl: `Criterium ${place + 1}`, en: `Criterion ${place + 1}` }
}
