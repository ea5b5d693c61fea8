/** The columns in which an outcome is written in a table, with the headings by which they are known. */
import type { Language } from '../../diagnostic.ts'

/** How a value stands in a cell. */
export type CellType = 'text' | 'list' | 'number' | 'level' | 'yes-no' | 'references' | 'equivalents' | 'json' | 'texts-by-id' // prettier-ignore

export interface Column {
  /** Where it stands in an outcome; list places from 0. */
  readonly path: readonly (string | number)[]
  readonly heading: Readonly<Record<Language, string>>
  readonly type: CellType
  /** The only values: a dropdown in a spreadsheet. */
  readonly choices?: readonly string[]
  /** A nought says that there is nothing to say. */
  readonly zeroIsNone?: true
}

interface Field {
  readonly path: string
  readonly nl: string
  readonly en: string
  readonly type?: CellType
  readonly choices?: readonly string[]
  readonly zeroIsNone?: true
  /** What others call it, in small letters. */
  readonly also?: readonly string[]
}

export const behaviourColumns = 3
export const criterionColumns = 7

const fields: readonly Field[] = [
  {
    path: 'id',
    nl: 'Id',
    en: 'Id',
    also: ['kenmerk', 'code', 'nummer', 'nr', 'slug', 'identifier', 'number', 'no', 'key'],
  },
  { path: 'version', nl: 'Versie', en: 'Version' },
  {
    path: 'status',
    nl: 'Status',
    en: 'Status',
    choices: ['draft', 'proposed', 'agreed', 'adopted', 'retired'],
  },
  { path: 'language', nl: 'Taal', en: 'Language', also: ['lang'] },
  {
    path: 'title',
    nl: 'Titel',
    en: 'Title',
    also: ['naam', 'name', 'korte titel', 'kop', 'short title', 'onderwerp'],
  },
  { path: 'statement', nl: 'Leeruitkomst', en: 'Learning outcome', also: ['formulering', 'leeruitkomsten', 'leerresultaat', 'omschrijving', 'beschrijving', 'tekst', 'outcome', 'outcomes', 'statement', 'learning outcomes', 'description', 'text', 'competentie', 'kerndoel', 'eindkwalificatie', 'formulering leeruitkomst'] }, // prettier-ignore
  { path: 'actor', nl: 'Wie', en: 'Actor', also: ['wie het laat zien', 'lerende', 'learner'] },
  { path: 'behaviours.*.id', nl: 'Gedrag #: id', en: 'Behaviour #: id' },
  { path: 'behaviours.*.verb', nl: 'Gedrag #: werkwoord', en: 'Behaviour #: verb', also: ['werkwoord', 'handelingswerkwoord', 'verb', 'action verb'] }, // prettier-ignore
  { path: 'behaviours.*.text', nl: 'Gedrag #', en: 'Behaviour #', also: ['gedrag', 'waarneembaar gedrag', 'behaviour', 'behavior', 'observable behaviour'] }, // prettier-ignore
  { path: 'behaviours.*.clause', nl: 'Gedrag #: bijzin', en: 'Behaviour #: clause' },
  { path: 'behaviours.*.nominal', nl: 'Gedrag #: kort', en: 'Behaviour #: short' },
  { path: 'behaviours.*.evidence.what', nl: 'Gedrag #: bewijs', en: 'Behaviour #: evidence', type: 'list', also: ['bewijs', 'bewijzen', 'bewijsstukken', 'evidence'] }, // prettier-ignore
  { path: 'behaviours.*.evidence.who', nl: 'Gedrag #: wie bevestigt', en: 'Behaviour #: confirmed by', type: 'list', also: ['wie bevestigt', 'bron', 'confirmed by'] }, // prettier-ignore
  {
    path: 'context.description',
    nl: 'Context',
    en: 'Context',
    also: ['situatie', 'beroepscontext', 'setting'],
  },
  { path: 'context.settings', nl: 'Context: waar', en: 'Context: settings', type: 'list' },
  { path: 'context.with', nl: 'Context: met wie', en: 'Context: with', type: 'list' },
  { path: 'context.required', nl: 'Context: verplicht', en: 'Context: required', type: 'list' },
  { path: 'context.allowed', nl: 'Context: toegestaan', en: 'Context: allowed', type: 'list' },
  { path: 'context.room', nl: 'Ruimte', en: 'Room', also: ['ruimte voor contextualisering'] },
  { path: 'taskDomain', nl: 'Taakgebied', en: 'Task domain', also: ['beroepstaak', 'taakgebied van het beroep', 'professional task domain', 'domein', 'domain'] }, // prettier-ignore
  { path: 'references', nl: 'Verwijzingen', en: 'References', type: 'references' },
  {
    path: 'level.nlqf',
    nl: 'NLQF',
    en: 'NLQF',
    type: 'number',
    also: ['niveau', 'level', 'nlqf-niveau', 'nlqf level'],
  },
  { path: 'level.eqf', nl: 'EQF', en: 'EQF', type: 'number' },
  {
    path: 'level.phase',
    nl: 'Fase',
    en: 'Phase',
    choices: ['start', 'main', 'start_competent', 'fully_competent'],
  },
  { path: 'load.ects', nl: 'Studiepunten', en: 'Credits', type: 'number', zeroIsNone: true, also: ['ec', 'ects', 'ecs', 'sp'] }, // prettier-ignore
  { path: 'load.hours', nl: 'Uren', en: 'Hours', type: 'number', zeroIsNone: true, also: ['sbu', 'studiebelastingsuren'] }, // prettier-ignore
  { path: 'standard.complexity.level', nl: 'Complexiteit: niveau', en: 'Complexity: level', type: 'level' },
  { path: 'standard.complexity.description', nl: 'Complexiteit', en: 'Complexity' },
  { path: 'standard.autonomy.level', nl: 'Zelfstandigheid: niveau', en: 'Autonomy: level', type: 'level' },
  { path: 'standard.autonomy.description', nl: 'Zelfstandigheid', en: 'Autonomy' },
  { path: 'standard.criteria.*.id', nl: 'Criterium #: id', en: 'Criterion #: id' },
  { path: 'standard.criteria.*.text', nl: 'Criterium #', en: 'Criterion #', also: ['criterium', 'criteria', 'beoordelingscriterium', 'beoordelingscriteria', 'criterion', 'assessment criteria'] }, // prettier-ignore
  {
    path: 'standard.criteria.*.behaviours',
    nl: 'Criterium #: gedrag',
    en: 'Criterion #: behaviours',
    type: 'list',
  },
  { path: 'standard.criteria.*.kind', nl: 'Criterium #: soort', en: 'Criterion #: kind', choices: ['process', 'product', 'interaction', 'knowledge', 'quality', 'transfer'] }, // prettier-ignore
  {
    path: 'standard.criteria.*.required',
    nl: 'Criterium #: vereist',
    en: 'Criterion #: required',
    type: 'yes-no',
  },
  {
    path: 'standard.criteria.*.levels',
    nl: 'Criterium #: niveaus',
    en: 'Criterion #: levels',
    type: 'texts-by-id',
  },
  { path: 'standard.rubric', nl: 'Rubric', en: 'Rubric', choices: ['single_point', 'analytic', 'holistic'] },
  { path: 'standard.decision.rule', nl: 'Besluit: regel', en: 'Decision: rule', choices: ['all_required', 'required_plus'] }, // prettier-ignore
  { path: 'standard.decision.minimum', nl: 'Besluit: minimum', en: 'Decision: minimum', type: 'number' },
  {
    path: 'standard.decision.assessors',
    nl: 'Besluit: beoordelaars',
    en: 'Decision: assessors',
    type: 'number',
  },
  { path: 'standard.decision.text', nl: 'Besluit', en: 'Decision' },
  { path: 'evidence.contexts', nl: 'Bewijs: contexten', en: 'Evidence: contexts', type: 'number' },
  { path: 'evidence.maxAgeMonths', nl: 'Bewijs: maanden oud', en: 'Evidence: months old', type: 'number' },
  { path: 'evidence.minimum', nl: 'Bewijs: aantal', en: 'Evidence: number', type: 'number' },
  { path: 'evidence.note', nl: 'Bewijs: toelichting', en: 'Evidence: note' },
  { path: 'transfer', nl: 'Transfer', en: 'Transfer' },
  { path: 'relations.partOf', nl: 'Deel van', en: 'Part of', type: 'list' },
  { path: 'relations.equivalents', nl: 'Gelijkwaardig aan', en: 'Equivalent to', type: 'equivalents' },
  { path: 'relations.replaces', nl: 'Vervangt', en: 'Replaces', type: 'list' },
  { path: 'formerly', nl: 'Eerdere ids', en: 'Former ids', type: 'list' },
  { path: 'changes', nl: 'Toegelichte wijzigingen', en: 'Declared changes', type: 'json' },
  { path: 'rationale', nl: 'Toelichting', en: 'Rationale', also: ['onderbouwing', 'opmerking', 'opmerkingen', 'notes', 'remarks'] }, // prettier-ignore
]

const numberOf = (path: string): number =>
  path.startsWith('behaviours') ? behaviourColumns : criterionColumns

/** Every column, numbered parts after one another. */
export const columns: readonly Column[] = inParts().flatMap((group) => {
  const count = group[0]!.path.includes('*') ? numberOf(group[0]!.path) : 1
  return Array.from({ length: count }, (_none, index) => group.map((field) => toColumn(field, index))).flat()
})

/** Fields of one behaviour or criterion belong together. */
function inParts(): Field[][] {
  const groups: Field[][] = []
  for (const field of fields) {
    const start = field.path.split('.*.')[0]!
    const last = groups.at(-1)
    if (field.path.includes('*') && last?.[0]?.path.startsWith(`${start}.*`)) last.push(field)
    else groups.push([field])
  }
  return groups
}

function toColumn({ path, nl, en, type = 'text', choices, zeroIsNone }: Field, index: number): Column {
  const steps = path.split('.').map((step) => (step === '*' ? index : step))
  const number = String(index + 1)
  const heading = { nl: nl.replace('#', number), en: en.replace('#', number) }
  return {
    path: steps,
    heading,
    type,
    ...(choices ? { choices } : {}),
    ...(zeroIsNone ? { zeroIsNone } : {}),
  }
}

const byName = new Map<string, Column>()
for (const field of fields) {
  const numbered = field.path.includes('*')
  for (const column of columns) {
    const index = column.path.find((step) => typeof step === 'number') ?? 0
    if (column.path.map((step) => (typeof step === 'number' ? '*' : step)).join('.') !== field.path) continue
    const number = String(index + 1)
    const path = column.path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.')
    const names = [path, column.heading.nl, column.heading.en]
    for (const other of field.also ?? []) {
      if (numbered) names.push(`${other} ${number}`, `${other}${number}`)
      if (index === 0) names.push(other)
    }
    for (const name of names) if (!byName.has(fold(name))) byName.set(fold(name), column)
  }
}

/** Headings are compared without case, marks, and signs between their words. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9*]+/g, ' ')
    .trim()
}

/** The column that a heading names: its heading in either language, its path, or what others call it. */
export const findColumn = (heading: string): Column | undefined => byName.get(fold(heading))

/** Every heading that is known, for saying what was probably meant. */
export const knownHeadings = (language: Language): string[] => columns.map(({ heading }) => heading[language])
