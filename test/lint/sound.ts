/** Sound items in both languages, on which the rules' examples are laid. */
import type { Language } from '../../src/diagnostic.ts'
import type { Catalogue, Entries } from '../../src/model/catalogue.ts'
import type { Agreement, Framework, Outcome, Persona, Translation } from '../../src/model/schema-types.ts'

const words = {
  nl: {
    statement: 'De leraar volgt de ontwikkeling van lerenden en stemt zijn pedagogisch handelen daarop af.',
    verbs: ['volgen', 'afstemmen'],
    texts: ['volgt de ontwikkeling van lerenden', 'stemt zijn pedagogisch handelen daarop af'],
    clauses: ['je de ontwikkeling van lerenden volgt', 'je je pedagogisch handelen daarop afstemt'],
    nominals: ['volgen van ontwikkeling', 'pedagogisch afstemmen'],
    criteria: [
      'Verzamelt gegevens uit minstens twee soorten bronnen over leren en over gedrag.',
      'Past het handelen aan op basis van de duiding en laat zien wat dat bij de lerende verandert.',
    ],
    context: 'In elke onderwijssetting waar lerenden over langere tijd worden begeleid, samen met collega’s.',
    room: 'De school bepaalt welke volgsystemen en overlegvormen in beeld zijn.',
    complexity: 'Signalen over leren en gedrag worden in samenhang geduid in onvoorspelbare situaties.',
    autonomy:
      'Handelt zelfstandig binnen de afspraken van de school en betrekt collega’s op eigen initiatief.',
    note: 'Relevantie: per gedraging gekoppeld. Authenticiteit: het eigen aandeel is aanwijsbaar.',
    transfer: 'Zo geleerd dat het ook in andere settings en situaties kan.',
    what: ['observaties', 'werk van lerenden'],
    who: ['lerenden', 'werkplekbegeleider'],
  },
  en: {
    statement:
      'The teacher monitors the development of learners and adapts their pedagogical practice accordingly.',
    verbs: ['monitor', 'adapt'],
    texts: ['monitors the development of learners', 'adapts their pedagogical practice accordingly'],
    clauses: ['you monitor the development of learners', 'you adapt your pedagogical practice accordingly'],
    nominals: ['monitoring development', 'adapting pedagogical practice'],
    criteria: [
      'Collects data from at least two kinds of sources about learning and about behaviour.',
      'Changes practice on the basis of the interpretation and shows what that changes for the learner.',
    ],
    context: 'In any educational setting where learners are supported over time, together with colleagues.',
    room: 'The school decides which monitoring systems and meetings are used.',
    complexity: 'Signals about learning and behaviour are interpreted together in unpredictable situations.',
    autonomy: 'Acts independently within school agreements and involves colleagues on own initiative.',
    note: 'Relevance: mapped per behaviour. Authenticity: the learner’s own part can be pointed out.',
    transfer: 'Learned in such a way that it also works in other settings and situations.',
    what: ['observations', 'work of learners'],
    who: ['learners', 'workplace mentor'],
  },
} as const

const behaviourIds = ['volgen', 'afstemmen'] as const

export function soundOutcome(language: Language): Outcome {
  const text = words[language]
  return {
    id: 'volgen-en-afstemmen',
    version: '1.0.0',
    status: 'agreed',
    language,
    title: text.statement.slice(0, 40),
    statement: text.statement,
    actor: language === 'nl' ? 'De leraar' : 'The teacher',
    behaviours: behaviourIds.map((id, index) => ({
      id,
      verb: text.verbs[index]!,
      text: text.texts[index]!,
      clause: text.clauses[index]!,
      nominal: text.nominals[index]!,
      evidence: { what: [...text.what], who: [...text.who] },
    })),
    context: {
      description: text.context,
      settings: ['po', 'vo'],
      with: [text.who[0]],
      room: text.room,
    },
    taskDomain: 'begeleiden',
    references: [
      { to: 'bekwaamheidseisen/pedagogisch', relation: 'operationalises' },
      { to: 'kennisbasis/ontwikkeling', relation: 'draws_on' },
    ],
    level: { nlqf: 6, phase: 'start_competent' },
    load: { ects: 5 },
    standard: {
      complexity: { level: 4, description: text.complexity },
      autonomy: { level: 4, description: text.autonomy },
      criteria: behaviourIds.map((id, index) => ({
        id: `criterium-${index + 1}`,
        behaviours: [id],
        kind: 'process',
        text: text.criteria[index]!,
      })),
      rubric: 'single_point',
      decision: { rule: 'all_required', assessors: 2 },
    },
    evidence: { contexts: 2, maxAgeMonths: 24, minimum: 3, note: text.note },
    transfer: text.transfer,
  }
}

/** The sound outcome's translation into the other language. */
export function soundTranslation(language: Language): Translation {
  const { id, version, title, statement, actor, behaviours, context, standard, evidence, transfer } =
    soundOutcome(language === 'nl' ? 'en' : 'nl')
  return {
    id,
    language: language === 'nl' ? 'en' : 'nl',
    translates: version,
    title,
    statement,
    actor: actor!,
    behaviours: behaviours.map(({ id: behaviour, text, clause, nominal, evidence: shown }) => ({
      id: behaviour,
      text,
      clause: clause!,
      nominal: nominal!,
      evidence: shown!,
    })),
    context: {
      description: context!.description!,
      settings: context!.settings!,
      with: context!.with!,
      room: context!.room!,
    },
    standard: {
      complexity: { description: standard!.complexity!.description! },
      autonomy: { description: standard!.autonomy!.description! },
      criteria: standard!.criteria!.map(({ id: criterion, text }) => ({ id: criterion, text })),
    },
    evidence: { note: evidence!.note! },
    transfer: transfer!,
  }
}

export function soundPersona(language: Language): Persona {
  const dutch = language === 'nl'
  return {
    id: 'jip-voltijd',
    language,
    name: dutch ? 'Jip (verzonnen)' : 'Jip (fictional)',
    targetGroup: dutch ? 'Voltijdstudenten in het derde jaar' : 'Full-time students in their third year',
    route: 'full_time',
    summary: dutch
      ? 'Studeert voltijd en loopt mee in groep 5.'
      : 'Studies full-time and works along in year 3.',
    startingSituation: dutch
      ? 'Heeft drie scholen gezien en gaf er losse lessen.'
      : 'Has seen three schools and taught single lessons there.',
    priorLearning: [
      { kind: 'work', text: dutch ? 'Trainer bij een sportvereniging' : 'Coach at a sports club' },
    ],
    strengths: [dutch ? 'maakt snel contact' : 'makes contact quickly'],
    opportunities: [dutch ? 'een vast team van begeleiders' : 'a steady team of mentors'],
    conditions: {
      agency: 'growing',
      timePerWeek: dutch ? '36 uur' : '36 hours',
      support: [dutch ? 'voorbeelden en opbouw in zelfstandigheid' : 'examples and gradual independence'],
    },
    questions: [
      dutch ? 'Welke lerenden wil je langer volgen?' : 'Which learners do you want to follow for longer?',
    ],
    outcomes: ['volgen-en-afstemmen'],
    provenance: {
      basedOn: dutch ? 'werkgroep (voorbeeld)' : 'working group (example)',
      reviewBy: '2028-01-31',
    },
  }
}

const coreTopics = [
  'measure',
  'applicability',
  'evidence',
  'contexts',
  'good_enough',
  'footing',
  'small_triangle',
] as const

export function soundAgreement(language: Language): Agreement {
  const dutch = language === 'nl'
  return {
    id: 'afspraak-volgen',
    language,
    title: dutch ? 'Volgen en afstemmen aantonen' : 'Showing monitoring and adapting',
    partnership: dutch ? 'Partnerschap Rivierland (verzonnen)' : 'Riverland partnership (fictional)',
    parties: [
      { name: dutch ? 'De hogeschool' : 'The university', role: 'institute' },
      { name: dutch ? 'De opleidingsscholen' : 'The partner schools', role: 'school' },
    ],
    personas: ['jip-voltijd'],
    outcomes: ['volgen-en-afstemmen@1'],
    topics: coreTopics.map((topic) => ({
      topic,
      room: dutch ? 'De school kiest bronnen en vorm.' : 'The school chooses sources and form.',
      direction: dutch ? 'Het volgen gebeurt over langere tijd.' : 'Monitoring takes place over time.',
    })),
    decidedOn: '2026-02-01',
    reviewBy: '2027-06-01',
    status: 'agreed',
  }
}

const frameworks: readonly Framework[] = [
  {
    id: 'profiel',
    kind: 'profession_profile',
    title: 'Profiel',
    version: '1.0.0',
    language: 'nl',
    items: [{ id: 'begeleiden', text: 'Begeleiden' }],
  },
  {
    id: 'bekwaamheidseisen',
    kind: 'competence_requirements',
    title: 'Eisen',
    version: '1.0.0',
    language: 'nl',
    items: [{ id: 'pedagogisch', text: 'Pedagogisch' }],
  },
  {
    id: 'kennisbasis',
    kind: 'knowledge_base',
    title: 'Kennisbasis',
    version: '1.0.0',
    language: 'nl',
    items: [{ id: 'ontwikkeling', text: 'Ontwikkeling' }],
  },
]

const entries = <T extends { readonly id: string }>(folder: string, ...items: readonly T[]): Entries<T> =>
  new Map(items.map((item) => [item.id, { item, file: `${folder}/${item.id}.yaml` }]))

export interface Replacements {
  readonly outcome?: Outcome
  readonly another?: Outcome
  readonly translation?: Translation
  readonly persona?: Persona
  readonly agreement?: Agreement
}

/** A catalogue of sound items, some replaced; with a second outcome and a translation only where they are given. */
export function soundCatalogue(language: Language, items: Replacements = {}): Catalogue {
  const { outcome = soundOutcome(language), another, translation } = items
  return {
    settings: {
      schema: 1,
      institute: { id: 'hogeschool', name: 'Hogeschool' },
      language,
      languages: [language],
      profile: 'profiel',
      file: 'outcomes.config.yaml',
    },
    outcomes: entries('outcomes', outcome, ...(another ? [another] : [])),
    translations: new Map(
      translation
        ? [
            [
              translation.id,
              new Map([
                [
                  translation.language,
                  { item: translation, file: `outcomes/${translation.id}.${translation.language}.yaml` },
                ],
              ]),
            ],
          ]
        : [],
    ),
    personas: entries('personas', items.persona ?? soundPersona(language)),
    agreements: entries('agreements', items.agreement ?? soundAgreement(language)),
    frameworks: entries('frameworks', ...frameworks),
    missing: new Map(),
  }
}
