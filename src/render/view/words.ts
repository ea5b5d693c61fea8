/** The words for everything that the model writes as a key. */
import type { Language, Text } from '../../diagnostic.ts'
import type {
  Agency,
  CriterionKind,
  PartyRole,
  Phase,
  PriorLearningKind,
  ReferenceRelation,
  Role,
  Route,
  Status,
  Topic,
} from '../../model/schema-types.ts'

const text = (nl: string, en: string): Text => ({ nl, en })

export const languageNames: Text = text('Nederlands', 'English')

export const statuses: Readonly<Record<Status, Text>> = {
  draft: text('concept', 'draft'),
  proposed: text('voorgesteld', 'proposed'),
  agreed: text('overeengekomen', 'agreed'),
  adopted: text('vastgesteld', 'adopted'),
  retired: text('vervallen', 'retired'),
}

/** What stands large on a document that should not be taken for more than it is. */
export const marks: Readonly<Partial<Record<Status, Text>>> = {
  draft: text('CONCEPT — niet vastgesteld', 'DRAFT — not adopted'),
  proposed: text('VOORSTEL — nog niet vastgesteld', 'PROPOSAL — not yet adopted'),
  retired: text('VERVALLEN — niet meer in gebruik', 'RETIRED — no longer in use'),
}

export const phases: Readonly<Record<Phase, Text>> = {
  start: text('begin van de opleiding', 'beginning of the programme'),
  main: text('hoofdfase', 'main phase'),
  start_competent: text('startbekwaam', 'ready to start in the profession'),
  fully_competent: text('vakbekwaam', 'fully proficient'),
}

export const relations: Readonly<Record<ReferenceRelation, Text>> = {
  part_of: text('hoort bij', 'is part of'),
  operationalises: text('maakt zichtbaar', 'makes visible'),
  draws_on: text('bouwt op', 'draws on'),
  demonstrates: text('laat zien', 'demonstrates'),
}

/** The same in one letter, for where a table has little room. */
export const relationLetters: Readonly<Record<ReferenceRelation, Text>> = {
  part_of: text('H', 'P'),
  operationalises: text('Z', 'M'),
  draws_on: text('B', 'D'),
  demonstrates: text('L', 'S'),
}

export const criterionKinds: Readonly<Record<CriterionKind, Text>> = {
  process: text('aanpak', 'approach'),
  product: text('product', 'product'),
  interaction: text('wisselwerking met anderen', 'interaction with others'),
  knowledge: text('kennis', 'knowledge'),
  quality: text('kwaliteit', 'quality'),
  transfer: text('transfer', 'transfer'),
}

export const routes: Readonly<Record<Route, Text>> = {
  full_time: text('voltijd', 'full-time'),
  part_time: text('deeltijd', 'part-time'),
  dual: text('duaal', 'work and study combined'),
  side_entry: text('zij-instroom', 'entering from another career'),
  bridge: text('kopopleiding', 'short programme after another degree'),
  second_licence: text('tweede bevoegdheid', 'second teaching licence'),
  in_service: text('nascholing', 'in-service training'),
}

export const priorLearningKinds: Readonly<Record<PriorLearningKind, Text>> = {
  diploma: text('diploma', 'diploma'),
  work: text('werk', 'work'),
  licence: text('bevoegdheid', 'teaching licence'),
  volunteer: text('vrijwilligerswerk', 'voluntary work'),
  none: text('niets wat hier meetelt', 'nothing that counts here'),
}

export const agencies: Readonly<Record<Agency, Text>> = {
  low: text('stuurt het eigen leren nog weinig', 'directs their own learning only a little as yet'),
  growing: text('stuurt het eigen leren steeds meer', 'increasingly directs their own learning'),
  high: text('stuurt het eigen leren in hoge mate', 'directs their own learning to a high degree'),
}

export const roles: Readonly<Record<Role, Text>> = {
  student: text('student', 'student'),
  workplace_mentor: text('werkplekbegeleider', 'workplace mentor'),
  school_educator: text('schoolopleider', 'school-based educator'),
  institute_educator: text('instituutsopleider', 'institute-based educator'),
  study_coach: text('studiecoach', 'study coach'),
  examiner: text('examinator', 'examiner'),
  exam_board: text('examencommissie', 'exam board'),
  curriculum_committee: text('curriculumcommissie', 'curriculum committee'),
  employer: text('werkgever', 'employer'),
  peers: text('peers', 'peers'),
}

export const partyRoles: Readonly<Record<PartyRole, Text>> = {
  school: text('school', 'school'),
  institute: text('instituut', 'institute'),
  employer: text('werkgever', 'employer'),
}

export const topics: Readonly<Record<Topic, Text>> = {
  measure: text('Hoe bepalen we de maat?', 'How do we determine the measure?'),
  applicability: text(
    'Is de maat op elke student uit elke doelgroep van toepassing?',
    'Does it apply to every student from every target group?',
  ),
  evidence: text('Wat zijn mogelijke ‘bewijzen’ dat een student het beheerst?', 'What evidence is possible?'),
  contexts: text(
    'Moet een student dit eenmalig laten zien, of in verschillende contexten?',
    'Once or in different contexts?',
  ),
  good_enough: text('Wanneer is het goed genoeg?', 'When is it good enough?'),
  footing: text(
    'Welke houvast is er binnen de ruime kaders?',
    'What footing is there within the broad frame?',
  ),
  small_triangle: text(
    'Hoe raakt de grote driehoek de kleine driehoek?',
    'How does the large triangle touch the small triangle?',
  ),
  efficiency: text(
    'Hoe richt je dit efficiënt en betaalbaar in?',
    'How to arrange it efficiently and affordably?',
  ),
  alignment: text(
    'Wat vraagt het aan landelijke en regionale afstemming?',
    'What national and regional alignment is needed?',
  ),
  professionalisation: text(
    'Wat vraagt het aan professionalisering van studiecoaches, werkplekbegeleiders, docenten, examinatoren, examencommissies?',
    'What professional development for coaches, mentors, lecturers, examiners, exam boards?',
  ),
  expectations: text(
    'Wat vraagt het aan ‘verwachtingsmanagement’ bij (aspirant) studenten en werkgevers?',
    'What about expectation management for (prospective) students and employers?',
  ),
  lifelong: text(
    'Wat betekent het binnen een leven lang ontwikkelen?',
    'What does it mean for lifelong learning?',
  ),
  path_independence: text(
    'Wat betekent leerwegonafhankelijkheid voor het aantonen van deze leeruitkomst?',
    'What does path independence mean for showing this outcome?',
  ),
  validation: text(
    'Hoe telt mee wat een student al kan (valideren)?',
    'How does what a student can already do count (validation)?',
  ),
  other: text('Wat spreken we verder af?', 'What else do we agree on?'),
}

/** A topic in the keys of fields. */
export const topicKey = (topic: Topic): string => topic.replaceAll('_', '-')

const months: Readonly<Record<Language, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** `2026-02-10` as 10 februari 2026; anything else as it stands. */
export function dateInWords(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  const name = months[language][Number(month) - 1]
  return name === undefined ? date : `${Number(day)} ${name} ${year}`
}

const levelNames: readonly Text[] = [
  text('nog niet', 'not yet'),
  text('onder niveau', 'below standard'),
  text('beginnend', 'beginning'),
  text('in ontwikkeling', 'developing'),
  text('op niveau', 'at standard'),
  text('op de norm', 'at standard'),
  text('gevorderd', 'advanced'),
  text('boven niveau', 'beyond standard'),
  text('daarboven', 'beyond'),
  text('onvoldoende', 'insufficient'),
  text('voldoende', 'sufficient'),
  text('goed', 'good'),
  text('uitstekend', 'excellent'),
]

/** An id such as `op-niveau` as a heading: common ones in the document's language, any other as its own words. */
export function levelName(id: string, language: Language): string {
  const words = id.replaceAll(/[-_]/g, ' ')
  return levelNames.find(({ nl, en }) => words === nl || words === en)?.[language] ?? words
}
