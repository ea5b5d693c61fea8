/** A pair of versions for every rule of the table: what the rule says has to come out of it. */
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Agreement, Framework, Outcome, Persona, Translation } from '../../src/model/schema-types.ts'
import type { DiffRuleId } from '../../src/diff/effects.ts'
import {
  type Contents,
  type Draft,
  edit,
  makeCatalogue,
  soundFrameworks,
  soundOutcome,
} from './catalogues.ts'

export interface Example {
  readonly old: Catalogue
  readonly new: Catalogue
}

const pair = (old: Contents, now: Contents): Example => ({ old: makeCatalogue(old), new: makeCatalogue(now) })

const outcomes = (old: readonly Outcome[], now: readonly Outcome[]): Example =>
  pair({ outcomes: old }, { outcomes: now })

/** The sound outcome, and the same with an edit. */
export const edited = (change: (draft: Draft<Outcome>) => void): Example =>
  outcomes([soundOutcome], [edit(soundOutcome, change)])

const reversed = ({ old, new: now }: Example): Example => ({ old: now, new: old })

/** Optional criteria count on both sides. */
const choice = edit(soundOutcome, (draft) => {
  draft.standard.decision = { ...draft.standard.decision, rule: 'required_plus', minimum: 1 }
})

const other = edit(soundOutcome, (draft) => {
  draft.id = 'muziek-maken'
  draft.title = 'Muziek maken'
  draft.statement = 'De onderwijsprofessional zingt liederen met een groep en bouwt ritmes op.'
  draft.behaviours = [
    { ...draft.behaviours[0]!, id: 'zingen', verb: 'zingen', text: 'zingt liederen met een groep' },
    { ...draft.behaviours[1]!, id: 'opbouwen', verb: 'opbouwen', text: 'bouwt ritmes op' },
  ]
  draft.standard.criteria = [
    {
      ...draft.standard.criteria[0]!,
      id: 'zuiver',
      behaviours: ['zingen'],
      text: 'Zingt zuiver en houdt de maat.',
    },
  ]
})

const retired = edit(soundOutcome, (draft) => {
  draft.status = 'retired'
})

const withId = (id: string, change: (draft: Draft<Outcome>) => void = () => {}): Outcome =>
  edit(soundOutcome, (draft) => {
    draft.id = id
    change(draft)
  })

/** The sound outcome in two parts, one behaviour and its criteria each. */
export function splitParts(declare: boolean): readonly [Outcome, Outcome] {
  const part = (id: string, behaviour: 0 | 1): Outcome =>
    edit(soundOutcome, (draft) => {
      const kept = draft.behaviours[behaviour]!
      draft.id = id
      draft.title = id
      draft.statement =
        behaviour === 0
          ? `De onderwijsprofessional ${kept.text}.`
          : `De onderwijsprofessional ${kept.text}, in overleg met collega’s.`
      draft.behaviours = [kept]
      draft.standard.criteria = draft.standard.criteria.filter((criterion) =>
        criterion.behaviours.includes(kept.id),
      )
      draft.relations.replaces = declare ? ['ontwikkeling-volgen'] : []
    })
  return [part('alleen-volgen', 0), part('alleen-afstemmen', 1)]
}

export const merged = (declare: boolean): Outcome =>
  withId('volgen-en-afstemmen', (draft) => {
    draft.relations.replaces = declare ? ['alleen-volgen', 'alleen-afstemmen'] : []
  })

export const soundPersona: Persona = {
  id: 'samira',
  language: 'nl',
  name: 'Samira (verzonnen)',
  targetGroup: 'Zij-instromers',
  route: 'side_entry',
  summary: 'Geschoold chemicus.',
  startingSituation: 'Vakkennis op wo-niveau.',
  priorLearning: [{ kind: 'diploma', text: 'Master scheikunde', outcomes: ['ontwikkeling-volgen'] }],
  strengths: ['vakkennis'],
  opportunities: ['ervaren sectie'],
  conditions: {
    agency: 'high',
    timePerWeek: '16 uur',
    support: ['observatie'],
    constraints: ['volle lesweek'],
  },
  learningGoals: ['Ik wil sneller zien waarom een leerling vastloopt.'],
  questions: ['Wat neem je mee?'],
  typicalEvidence: ['lesobservaties'],
  outcomes: ['ontwikkeling-volgen'],
  provenance: { basedOn: 'gesprekken', reviewBy: '2027-06-01' },
}

export const soundAgreement: Agreement = {
  id: 'noord',
  language: 'nl',
  title: 'Afspraken voor zij-instromers',
  partnership: 'Opleidingsschool Noord',
  parties: [
    { name: 'Voorbeeld Hogeschool', role: 'institute' },
    { name: 'Scholengroep Noord', role: 'school' },
  ],
  personas: ['samira'],
  outcomes: ['ontwikkeling-volgen@1'],
  topics: [
    {
      topic: 'measure',
      room: 'De school kiest de bronnen.',
      direction: 'De ontwikkeling wordt over langere tijd gevolgd.',
      examples: ['Observaties in twee perioden.'],
      responsible: ['school_educator'],
    },
    { topic: 'efficiency', notDecided: 'curriculum_committee' },
  ],
  decidedOn: '2026-02-01',
  reviewBy: '2027-06-01',
  status: 'agreed',
  supersedes: 'noord-2025',
}

export const soundTranslation: Translation = {
  id: 'ontwikkeling-volgen',
  language: 'en',
  translates: '1.2.0',
  title: 'Monitoring development',
  statement: 'The education professional monitors learners’ development and adapts accordingly.',
}

const persona = (change: (draft: Draft<Persona>) => void): Example =>
  pair({ personas: [soundPersona] }, { personas: [edit(soundPersona, change)] })

const agreement = (change: (draft: Draft<Agreement>) => void): Example =>
  pair({ agreements: [soundAgreement] }, { agreements: [edit(soundAgreement, change)] })

const framework = (id: string, change: (draft: Draft<Framework>) => void): readonly Framework[] =>
  soundFrameworks.map((item) => (item.id === id ? edit(item, change) : item))

const scale: Framework = {
  id: 'eigen-schaal',
  kind: 'level_scale',
  title: 'Eigen schaal',
  version: '2026',
  language: 'nl',
  items: ['begin', 'midden', 'eind'].map((id) => ({ id, text: `Niveau ${id}` })),
}

const translated = (change: (draft: Draft<Translation>) => void, newVersion = '1.2.0'): Example =>
  pair(
    { outcomes: [soundOutcome], translations: [soundTranslation] },
    {
      outcomes: [edit(soundOutcome, (draft) => void (draft.version = newVersion))],
      translations: [edit(soundTranslation, change)],
    },
  )

const domainLabel = framework(
  'beroepsprofiel',
  (draft) => void (draft.items[0]!.text = 'Ontwikkeling begeleiden'),
)

const criterionText = (text: string) =>
  edited((draft) => {
    draft.standard.criteria[0]!.text = text
  })

const declared = (
  at: string,
  meaning: 'clarified' | 'raised',
  change: (draft: Draft<Outcome>) => void,
): Example =>
  edited((draft) => {
    change(draft)
    draft.version = '1.3.0'
    draft.changes = [{ at, class: meaning, note: 'Besproken.', by: 'curriculumcommissie' }]
  })

/** One for every rule; a rule without an example does not compile. */
export const examples: Readonly<Record<DiffRuleId, Example>> = {
  'outcome-added': outcomes([soundOutcome], [soundOutcome, other]),
  'outcome-removed-without-successor': outcomes([soundOutcome, other], [soundOutcome]),
  'outcome-retired-with-successor': outcomes(
    [soundOutcome],
    [retired, withId('opvolger', (draft) => void (draft.relations.replaces = ['ontwikkeling-volgen']))],
  ),
  'outcome-retired-without-successor': outcomes([soundOutcome], [retired]),
  'outcome-replaced': outcomes(
    [soundOutcome],
    [withId('opvolger', (draft) => void (draft.relations.replaces = ['ontwikkeling-volgen']))],
  ),
  renamed: outcomes(
    [soundOutcome],
    [withId('nieuw', (draft) => void (draft.formerly = ['ontwikkeling-volgen']))],
  ),
  'id-changed-undeclared': outcomes([soundOutcome], [withId('nieuw')]),
  'id-reused': outcomes([soundOutcome], [edit(other, (draft) => void (draft.id = 'ontwikkeling-volgen'))]),
  'outcome-moved': pair(
    { outcomes: [soundOutcome] },
    { outcomes: [soundOutcome], files: { 'ontwikkeling-volgen': 'outcomes/kern/ontwikkeling-volgen.yaml' } },
  ),
  reordered: edited((draft) => void draft.standard.criteria.reverse()),
  'title-changed': edited((draft) => void (draft.title = 'Leerlingen volgen')),
  'status-changed': edited((draft) => void (draft.status = 'adopted')),
  'outcome-split': outcomes([soundOutcome], splitParts(true)),
  'outcome-merged': outcomes(splitParts(false), [merged(true)]),
  'split-suspected': outcomes([soundOutcome], splitParts(false)),
  'merge-suspected': outcomes(splitParts(false), [merged(false)]),
  'verb-inflected': edited((draft) => {
    draft.behaviours[0]!.text = 'volgen de ontwikkeling van lerenden'
    draft.statement = draft.statement.replace('volgt', 'volgen')
  }),
  'verb-synonym': edited((draft) => {
    draft.behaviours[0]!.verb = 'monitoren'
    draft.behaviours[0]!.text = 'monitort de ontwikkeling van lerenden'
    draft.statement = draft.statement.replace('volgt', 'monitort')
  }),
  'verb-level-raised': useVerbs('noemen', 'noemt', 'ontwerpen', 'ontwerpt'),
  'verb-level-lowered': useVerbs('ontwerpen', 'ontwerpt', 'noemen', 'noemt'),
  'verb-replaced': useVerbs('analyseren', 'analyseert', 'vergelijken', 'vergelijkt'),
  'verb-became-unobservable': useVerbs('beschrijven', 'beschrijft', 'begrijpen', 'begrijpt'),
  'verb-became-observable': useVerbs('begrijpen', 'begrijpt', 'beschrijven', 'beschrijft'),
  'behaviour-added': reversed(edited(removeBehaviour)),
  'behaviour-removed': edited(removeBehaviour),
  'behaviour-text-changed': edited((draft) => {
    draft.behaviours[0]!.text = 'volgt de voortgang van lerenden'
    draft.statement = draft.statement.replace('de ontwikkeling', 'de voortgang')
  }),
  'behaviour-renamed': edited((draft) => {
    draft.behaviours[1]!.id = 'aanpassen'
    for (const criterion of draft.standard.criteria.slice(2)) criterion.behaviours = ['aanpassen']
  }),
  'required-context-added': edited((draft) => void draft.context.required.push('een kleine groep')),
  'required-context-removed': edited((draft) => void (draft.context.required = [])),
  'allowed-context-added': edited((draft) => void draft.context.allowed.push('mbo')),
  'allowed-context-removed': edited((draft) => void draft.context.allowed.pop()),
  'contexts-minimum-raised': edited((draft) => void (draft.evidence.contexts = 3)),
  'contexts-minimum-lowered': edited((draft) => void (draft.evidence.contexts = 1)),
  'context-text-changed': edited((draft) => void (draft.context.description = 'In een klas.')),
  'room-changed': edited((draft) => void (draft.context.room = 'De opleiding bepaalt wat in beeld is.')),
  'domain-changed': edited((draft) => void (draft.taskDomain = 'ontwerpen')),
  'domain-relabelled': pair(
    { outcomes: [soundOutcome] },
    { outcomes: [soundOutcome], frameworks: domainLabel },
  ),
  'complexity-raised': edited((draft) => void (draft.standard.complexity.level = 4)),
  'complexity-lowered': edited((draft) => void (draft.standard.complexity.level = 2)),
  'complexity-changed': edited((draft) => void (draft.standard.complexity.level = 'onbekend')),
  'autonomy-raised': edited((draft) => void (draft.standard.autonomy.level = 5)),
  'autonomy-lowered': edited((draft) => void (draft.standard.autonomy.level = 1)),
  'autonomy-changed': edited((draft) => void (draft.standard.autonomy.description = 'Handelt alleen.')),
  'required-criterion-added': reversed(edited((draft) => void draft.standard.criteria.shift())),
  'required-criterion-removed': edited((draft) => void draft.standard.criteria.shift()),
  'criterion-became-required': edited((draft) => void (draft.standard.criteria[3]!.required = true)),
  'criterion-became-optional': edited((draft) => void (draft.standard.criteria[2]!.required = false)),
  'optional-criterion-added': reversed(edited((draft) => void draft.standard.criteria.pop())),
  'optional-criterion-removed': edited((draft) => void draft.standard.criteria.pop()),
  'decision-raised': outcomes([soundOutcome], [choice]),
  'decision-lowered': outcomes([choice], [soundOutcome]),
  'modal-strengthened': edited((draft) => {
    draft.standard.criteria[1]!.text = draft.standard.criteria[1]!.text.replace('Kan', 'Moet')
  }),
  'modal-weakened': reversed(
    edited((draft) => {
      draft.standard.criteria[1]!.text = draft.standard.criteria[1]!.text.replace('Kan', 'Moet')
    }),
  ),
  'criterion-text-changed': criterionText(
    'Verzamelt gegevens uit drie soorten bronnen over leren en gedrag.',
  ),
  'criterion-moved': edited((draft) => void (draft.standard.criteria[0]!.behaviours = ['afstemmen'])),
  'criterion-renamed': edited((draft) => void (draft.standard.criteria[0]!.id = 'meerdere-bronnen')),
  'criterion-id-reused': edited((draft) => {
    draft.standard.criteria[0] = {
      ...draft.standard.criteria[0]!,
      kind: 'product',
      behaviours: ['afstemmen'],
      text: 'Maakt een helder plan.',
    }
  }),
  'level-changed': edited((draft) => void (draft.level.nlqf = 7)),
  'decision-text-changed': edited(
    (draft) => void (draft.standard.decision.text = 'Aangetoond bij vier van de vijf.'),
  ),
  'scale-changed': pair(
    { outcomes: [soundOutcome] },
    { outcomes: [soundOutcome], frameworks: [...soundFrameworks, scale], config: { scale: 'eigen-schaal' } },
  ),
  'minimum-raised': edited((draft) => void (draft.evidence.minimum = 4)),
  'minimum-lowered': edited((draft) => void (draft.evidence.minimum = 2)),
  'currency-shortened': edited((draft) => void (draft.evidence.maxAgeMonths = 12)),
  'currency-extended': edited((draft) => void (draft.evidence.maxAgeMonths = 36)),
  'evidence-example-added': edited((draft) => void draft.behaviours[0]!.evidence.what.push('opnamen')),
  'evidence-example-removed': edited((draft) => void draft.behaviours[0]!.evidence.what.pop()),
  'path-constraint-added': edited((draft) => {
    draft.evidence.note = 'Het eigen aandeel is aanwijsbaar, na afloop van de module.'
  }),
  'path-constraint-removed': reversed(
    edited((draft) => {
      draft.evidence.note = 'Het eigen aandeel is aanwijsbaar, na afloop van de module.'
    }),
  ),
  'reference-removed': edited((draft) => void (draft.references = [])),
  'reference-added': edited((draft) => {
    draft.references.push({ to: 'bekwaamheidseisen/vakdidactisch', relation: 'draws_on', note: '' })
  }),
  'reference-note-changed': edited((draft) => void (draft.references[0]!.note = 'Alles.')),
  'framework-edition-changed': pair(
    { outcomes: [soundOutcome] },
    {
      outcomes: [soundOutcome],
      frameworks: framework('bekwaamheidseisen', (draft) => void (draft.version = '2026')),
    },
  ),
  'persona-changed': persona((draft) => void (draft.summary = 'Geschoold bioloog.')),
  'persona-added': pair({}, { personas: [soundPersona] }),
  'persona-removed': pair({ personas: [soundPersona] }, {}),
  'agreement-topic-changed': agreement((draft) => void (draft.topics[0]!.room = 'De school kiest de vorm.')),
  'agreement-changed': agreement((draft) => void (draft.title = 'Afspraken voor deeltijders')),
  'agreement-added': pair({}, { agreements: [soundAgreement] }),
  'agreement-removed': pair({ agreements: [soundAgreement] }, {}),
  'party-added': agreement((draft) => void draft.parties.push({ name: 'Scholengroep Zuid', role: 'school' })),
  'party-removed': agreement((draft) => void draft.parties.pop()),
  'validity-shortened': agreement((draft) => void (draft.reviewBy = '2026-12-01')),
  'validity-extended': agreement((draft) => void (draft.reviewBy = '2028-06-01')),
  'pin-outdated': pair(
    { outcomes: [soundOutcome], agreements: [soundAgreement] },
    {
      outcomes: [edit(soundOutcome, (draft) => void (draft.version = '2.0.0'))],
      agreements: [soundAgreement],
    },
  ),
  'framework-changed': pair({}, { frameworks: domainLabel }),
  'framework-added': pair({}, { frameworks: [...soundFrameworks, scale] }),
  'framework-removed': pair({ frameworks: [...soundFrameworks, scale] }, {}),
  'statement-text-changed': edited((draft) => {
    draft.statement = draft.statement.replace('in overleg met collega’s', 'zonder overleg')
  }),
  'transfer-text-changed': edited((draft) => void (draft.transfer = 'Zo geleerd dat het hier kan.')),
  'evidence-note-text-changed': edited(
    (draft) => void (draft.evidence.note = 'Het bewijs is van de lerende.'),
  ),
  'load-changed': edited((draft) => void (draft.load.ects = 6)),
  'assessors-changed': edited((draft) => void (draft.standard.decision.assessors = 1)),
  'rubric-changed': edited((draft) => void (draft.standard.rubric = 'holistic')),
  'settings-changed': edited((draft) => void draft.context.settings.push('mbo')),
  'relations-changed': edited((draft) => void (draft.relations.partOf = ['ander-geheel'])),
  'rationale-changed': edited((draft) => void (draft.rationale = 'Daarom.')),
  'language-changed': edited((draft) => void (draft.language = 'en')),
  editorial: criterionText('Verzamelt gegevens — uit twee soorten bronnen — over leren én gedrag'),
  clarified: declared('standard.criteria.bronnen.text', 'clarified', (draft) => {
    draft.standard.criteria[0]!.text =
      'Verzamelt gegevens uit ten minste twee soorten bronnen over leren en gedrag.'
  }),
  'translation-outdated': translated((draft) => void (draft.title = 'Monitoring'), '1.3.0'),
  'translation-changed': translated((draft) => void (draft.title = 'Monitoring learners')),
  'translation-added': pair(
    { outcomes: [soundOutcome] },
    { outcomes: [soundOutcome], translations: [soundTranslation] },
  ),
  'translation-removed': pair(
    { outcomes: [soundOutcome], translations: [soundTranslation] },
    { outcomes: [soundOutcome] },
  ),
  'declaration-missing': edited((draft) => void (draft.transfer = 'Zo geleerd dat het hier kan.')),
  'declared-class-too-low': declared('standard.complexity.level', 'clarified', (draft) => {
    draft.standard.complexity.level = 4
  }),
  'declaration-unused': declared(
    'standard.criteria.bronnen.text',
    'raised',
    (draft) => void (draft.title = 'Anders'),
  ),
  'version-not-bumped': edited((draft) => void (draft.title = 'Leerlingen volgen')),
  'version-bump-too-small': edited((draft) => {
    draft.standard.complexity.level = 4
    draft.version = '1.3.0'
  }),
  'version-decreased': edited((draft) => void (draft.version = '1.1.9')),
  'adopted-item-changed-in-place': outcomes(
    [edit(soundOutcome, (draft) => void (draft.status = 'adopted'))],
    [
      edit(soundOutcome, (draft) => {
        draft.status = 'adopted'
        draft.standard.complexity.level = 4
      }),
    ],
  ),
  'file-unreadable': pair({ outcomes: [soundOutcome] }, { missing: { outcome: ['ontwikkeling-volgen'] } }),
}

function useVerbs(oldVerb: string, oldFinite: string, newVerb: string, newFinite: string): Example {
  const use = (verb: string, finite: string) =>
    edit(soundOutcome, (draft) => {
      draft.behaviours[0]!.verb = verb
      draft.behaviours[0]!.text = draft.behaviours[0]!.text.replace('volgt', finite)
      draft.statement = draft.statement.replace('volgt', finite)
    })
  return outcomes([use(oldVerb, oldFinite)], [use(newVerb, newFinite)])
}

function removeBehaviour(draft: Draft<Outcome>): void {
  draft.behaviours.pop()
  draft.statement = 'De onderwijsprofessional volgt de ontwikkeling van lerenden, in overleg met collega’s.'
  for (const criterion of draft.standard.criteria) criterion.behaviours = ['volgen']
}
