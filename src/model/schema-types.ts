/** Generated from schemas/v1/*.schema.json, do not edit: `npx tsx bin/build/types.ts` writes it anew. */

/** The settings of this curriculum. Only schema, institute and language are needed; everything else has a sensible default. */
export interface Config {
  /** The version of the format of these files. At present that is 1. */
  schema: 1
  /** The institute these outcomes belong to. */
  institute: Institute
  /** The language in which the institute writes its outcomes, as a language code: nl for Dutch, en for English. */
  language: string
  /** All languages in which the outcomes should be available. A missing translation is then reported. */
  languages?: string[]
  /** The words by which you name the person who shows the behaviour. */
  actors?: string[]
  /** The id of the framework that holds the task domains of the profession. */
  profile?: string
  /** The id of a level scale of your own for complexity and autonomy. Without this field the built-in scale from 1 to 5 applies. */
  scale?: string
  /** How much a rule weighs. error: has to be solved; warning: needs attention; info: for information; off: switched off. */
  rules?: {
    [k: string]: RuleSetting
  }
  /** The set of rules you work with. New rules only apply once this number is raised. */
  rulesVersion?: number
  /** Files with verbs and words of your own, beside the built-in lists. */
  lexicon?: string[]
  /** Which documents are made, in what form and in what house style. */
  render?: RenderSettings
  /** Other institutes to compare with, each under a short name. */
  peers?: {
    [k: string]: Peer
  }
}

/** How much a rule weighs. error: has to be solved; warning: needs attention; info: for information; off: switched off. */
export type RuleSetting = 'error' | 'warning' | 'info' | 'off'

/** assessment-form: form to assess with; validation-form: recognition of prior learning; conversation-guide: small-triangle conversation; activity-plan: plan of the student; large-triangle-guide: questions for the partnership; agreement-record: what the partnership agreed; calibration-guide: reading a standard together; persona-card: one persona on a card; role-handout: a handout for each role; starter-sheet: what outcomes are and are not; professional-learning-guide: teachers who learn again; outcome-sheet: one outcome on a page; booklet: everything in one booklet; workshop-pack: all that one afternoon needs. */
export type DocumentName =
  | 'assessment-form'
  | 'validation-form'
  | 'conversation-guide'
  | 'activity-plan'
  | 'large-triangle-guide'
  | 'agreement-record'
  | 'calibration-guide'
  | 'persona-card'
  | 'role-handout'
  | 'starter-sheet'
  | 'professional-learning-guide'
  | 'outcome-sheet'
  | 'booklet'
  | 'workshop-pack'

/** md: Markdown; html: web page; docx: Word; pdf: PDF. */
export type DocumentFormat = 'md' | 'html' | 'docx' | 'pdf'

/** The institute these outcomes belong to. */
export interface Institute {
  /** A short fixed name for the institute. Other institutes use it to refer to your outcomes. */
  id: string
  /** The name of the institute, as it appears on documents. */
  name: string
}

/** Which documents are made, in what form and in what house style. */
export interface RenderSettings {
  /** assessment-form: form to assess with; validation-form: recognition of prior learning; conversation-guide: small-triangle conversation; activity-plan: plan of the student; large-triangle-guide: questions for the partnership; agreement-record: what the partnership agreed; calibration-guide: reading a standard together; persona-card: one persona on a card; role-handout: a handout for each role; starter-sheet: what outcomes are and are not; professional-learning-guide: teachers who learn again; outcome-sheet: one outcome on a page; booklet: everything in one booklet; workshop-pack: all that one afternoon needs. */
  documents?: DocumentName[]
  /** md: Markdown; html: web page; docx: Word; pdf: PDF. */
  formats?: DocumentFormat[]
  /** The languages the documents are made in. Without this field those are all languages of the curriculum. */
  languages?: string[]
  /** The folder the documents are put in. */
  out?: string
  /** The colour, the logo and the font of the institute. */
  style?: HouseStyle
}

/** The colour, the logo and the font of the institute. */
export interface HouseStyle {
  /** The institute’s colour: a # followed by six digits or letters from a to f. */
  colour?: string
  /** The file that holds the logo: PNG or JPEG, at most 256 kB. It stands at the top of web pages, PDFs and Word files, where the name of the institute stands otherwise; not in Markdown, and not if you have a reference document for Word of your own. */
  logo?: string
  /** The name of the font. Web pages and Word files show it where the reader has it; for PDFs it has to be on the computer that makes them. Source Sans 3 comes with outcomes. */
  font?: string
  /** A Word file whose styles, header and footer are taken over. */
  reference?: string
  /** The text at the foot of every page. */
  footer?: string
}

/** Where the outcomes of another institute are: a folder (path) or a web address (url), one of the two. */
export interface Peer {
  /** The folder with the other institute’s files. */
  path?: string
  /** The address of the other institute’s git repository. Nothing is fetched unless you ask for it. */
  url?: string
  /** The branch, tag or commit to compare with. */
  ref?: string
}

/** One learning outcome: what somebody shows in practice, in which context, for which task domain of the profession and to which standard. The way it was learned plays no part. */
export interface Outcome {
  /** The fixed name of this outcome, the same as the file’s name: lower-case letters and digits with hyphens in between. Do not change it afterwards, because other files refer to it. */
  id: string
  /** The version of the content, three numbers with full stops in between. The first goes up when the standard changes, the second when something is added that leaves the standard as it was, the third when only the wording changes. */
  version: string
  /** How far the decision on this outcome has come. draft: being written; proposed: put forward; agreed: agreed upon; adopted: formally adopted; retired: no longer in use. From agreed on, the outcome has to be complete. */
  status: Status
  /** The language this outcome is written in, as a language code: nl for Dutch, en for English. Translations have a file of their own. */
  language: string
  /** A short title by which everybody recognises the outcome. */
  title: string
  /** The text of the outcome as it stands: third person, present tense. It may be more than one sentence. Describe what somebody shows, not what somebody learns or wants to learn. */
  statement: string
  /** The person who shows the behaviour, as named in the statement. Without this field the names from the settings apply. */
  actor?: string
  /** The behaviour the outcome consists of: one to three behaviours, each with a single action verb. */
  behaviours: Behaviour[]
  /** Where and with whom the behaviour is seen, and what room there is to make it fit the situation. */
  context?: Context
  /** The item of the profession profile this outcome belongs to. Write profile/item where the item’s name alone is not clear enough. */
  taskDomain?: string
  /** The competence requirements, parts of knowledge bases and programme qualifications this outcome connects to. */
  references?: Reference[]
  /** The level in the qualifications framework and the phase of the programme or career. */
  level?: Level
  /** The size, in credits or in hours. Fill in one of the two. */
  load?: Load
  /** The standard that has to be met: criteria, complexity, autonomy and the decision rule. */
  standard?: Standard
  /** What is asked of the evidence as a whole: variety, relevance, authenticity, currency and quantity. */
  evidence?: EvidenceQuality
  /** What it means that somebody can do this in other settings and situations as well. */
  transfer?: string
  /** How this outcome relates to other outcomes, inside and outside the institute. */
  relations?: Relations
  /** The ids this same outcome had before. They keep old references traceable. */
  formerly?: string[]
  /** What the changes since the previous version mean, where the text itself does not show it. A declaration cannot contradict a computed difference. */
  changes?: DeclaredChange[]
  /** Why the outcome is worded as it is, and anything a later committee would want to know. Markdown is allowed. */
  rationale?: string
}

/** How far the decision on this outcome has come. draft: being written; proposed: put forward; agreed: agreed upon; adopted: formally adopted; retired: no longer in use. From agreed on, the outcome has to be complete. */
export type Status = 'draft' | 'proposed' | 'agreed' | 'adopted' | 'retired'

/** start: beginning of the programme; main: main phase; start_competent: ready to start in the profession; fully_competent: fully proficient, further on in the career. */
export type Phase = 'start' | 'main' | 'start_competent' | 'fully_competent'

/** part_of: is a part of it; operationalises: makes it visible in practice; draws_on: builds on this knowledge; demonstrates: shows this qualification. */
export type ReferenceRelation = 'part_of' | 'operationalises' | 'draws_on' | 'demonstrates'

/** What the criterion looks at. process: the approach; product: the result; interaction: the interplay with others; knowledge: the grounding in knowledge; quality: the quality of the whole; transfer: the use in other situations. */
export type CriterionKind = 'process' | 'product' | 'interaction' | 'knowledge' | 'quality' | 'transfer'

/** single_point: only the standard is described; analytic: each criterion has described levels; holistic: one judgement of the whole. */
export type Rubric = 'single_point' | 'analytic' | 'holistic'

/** all_required: all required criteria are met; required_plus: and also a minimum number of the optional ones. */
export type DecisionRule = 'all_required' | 'required_plus'

/** exact: equivalent; close: nearly the same; broad: the other one is broader; narrow: the other one is narrower. */
export type Match = 'exact' | 'close' | 'broad' | 'narrow'

/** editorial: language only; clarified: clearer, same standard; raised: the standard went up; lowered: it went down; shifted: it moved. */
export type ChangeClass = 'editorial' | 'clarified' | 'raised' | 'lowered' | 'shifted'

/** A single observable behaviour, with one action verb. */
export interface Behaviour {
  /** A fixed short name for this behaviour, unique within the outcome. Criteria refer to it, so do not change it afterwards. */
  id: string
  /** The verb as an infinitive, for example adapt. Choose a verb that lets you see somebody do what it says. */
  verb: string
  /** The part of the statement that is about this behaviour, copied word for word. */
  text: string
  /** The same behaviour as a clause with you, without a question mark. The conversation questions are made with it: “How can it have become visible here that …?” */
  clause?: string
  /** The same behaviour as a noun phrase. The transfer question is made with it: “… that you have learned … in such a way that …” */
  nominal?: string
  /** By what and by whom it can be noticed that somebody shows this. These are examples, not a required list. */
  evidence?: BehaviourEvidence
}

/** By what and by whom it can be noticed that somebody shows this. These are examples, not a required list. */
export interface BehaviourEvidence {
  /** Products, data or observations by which the behaviour can be noticed. */
  what?: string[]
  /** People who can confirm the behaviour. Name at least somebody other than the learner, and name roles, not persons. */
  who?: string[]
}

/** Where and with whom the behaviour is seen, and what room there is to make it fit the situation. */
export interface Context {
  /** The context in one or two sentences, wide enough for every setting in which the behaviour can be seen. */
  description?: string
  /** The kinds of education or workplaces in mind. They are examples and exclude nothing. */
  settings?: string[]
  /** The people somebody does this with, as a function or role. */
  with?: string[]
  /** Contexts in which everybody must have shown it. Every extra context raises the standard; leave the list empty when nothing is compulsory. */
  required?: string[]
  /** Contexts in which somebody may show it. An empty list means: anywhere. */
  allowed?: string[]
  /** What the school, the setting or the learner may decide. */
  room?: string
}

/** A reference to an item of a framework, with the nature of the connection. */
export interface Reference {
  /** The item, written as framework/item. The item alone will do where only one framework has it. */
  to: string
  /** part_of: is a part of it; operationalises: makes it visible in practice; draws_on: builds on this knowledge; demonstrates: shows this qualification. */
  relation: ReferenceRelation
  /** A remark on the reference, for example which part of it is meant. Markdown is allowed. */
  note?: string
}

/** The level in the qualifications framework and the phase of the programme or career. */
export interface Level {
  /** The level in the Dutch qualifications framework, from 1 to 8. A bachelor’s degree is 6. */
  nlqf?: number
  /** The level in the European qualifications framework, from 1 to 8. */
  eqf?: number
  /** start: beginning of the programme; main: main phase; start_competent: ready to start in the profession; fully_competent: fully proficient, further on in the career. */
  phase?: Phase
}

/** The size, in credits or in hours. Fill in one of the two. */
export interface Load {
  /** The size in European credits (ECTS). */
  ects?: number
  /** The size in hours. */
  hours?: number
}

/** The standard that has to be met: criteria, complexity, autonomy and the decision rule. */
export interface Standard {
  /** How complex the task and the situation are. */
  complexity?: Degree
  /** How independently somebody acts and what responsibility comes with it. */
  autonomy?: Degree
  /** What shows that the standard is met: one to seven criteria, together covering all behaviours. */
  criteria?: Criterion[]
  /** single_point: only the standard is described; analytic: each criterion has described levels; holistic: one judgement of the whole. */
  rubric?: Rubric
  /** When the outcome has been demonstrated. There is never an average. */
  decision?: Decision
}

/** How complex the task and the situation are. */
export interface Degree {
  /** The level on the institute’s scale; by default a number from 1 to 5. A scale of one’s own has its own names for the levels. */
  level?: number | string
  /** What this level means for this outcome, in one or two sentences. */
  description?: string
}

/** One criterion of the standard. */
export interface Criterion {
  /** A fixed short name for this criterion, unique within the outcome. Do not change it afterwards, not even when the text changes. */
  id: string
  /** The ids of the behaviours this criterion is about. */
  behaviours?: string[]
  /** What the criterion looks at. process: the approach; product: the result; interaction: the interplay with others; knowledge: the grounding in knowledge; quality: the quality of the whole; transfer: the use in other situations. */
  kind?: CriterionKind
  /** What is seen at the standard, described without judging or vague words. */
  text: string
  /** Whether this criterion always has to be met. Without this field it is required (true). */
  required?: boolean
  /** Only with an analytic rubric: for each level a description of what is seen there. */
  levels?: {
    [k: string]: string
  }
}

/** When the outcome has been demonstrated. There is never an average. */
export interface Decision {
  /** all_required: all required criteria are met; required_plus: and also a minimum number of the optional ones. */
  rule: DecisionRule
  /** Only with required_plus: how many of the optional criteria have to be met. */
  minimum?: number
  /** How many assessors judge independently of each other. */
  assessors?: number
  /** The decision rule in words, as it appears on the assessment form. */
  text?: string
}

/** What is asked of the evidence as a whole: variety, relevance, authenticity, currency and quantity. */
export interface EvidenceQuality {
  /** In how many different contexts somebody shows it. */
  contexts?: number
  /** How old the evidence may be, in months. */
  maxAgeMonths?: number
  /** The smallest number of pieces of evidence that allows a judgement. */
  minimum?: number
  /** How to see that the evidence fits the outcome and is somebody’s own work. Markdown is allowed. */
  note?: string
}

/** How this outcome relates to other outcomes, inside and outside the institute. */
export interface Relations {
  /** The larger outcomes this one belongs to. There may be several. */
  partOf?: string[]
  /** Outcomes of other institutes that correspond to this one. */
  equivalents?: Equivalent[]
  /** The outcomes this one follows up. After a merge there are several; after a split several outcomes name the same predecessor. */
  replaces?: string[]
}

/** An outcome of another institute, with the degree of correspondence. */
export interface Equivalent {
  /** The other institute and its outcome, with a colon in between. */
  to: string
  /** exact: equivalent; close: nearly the same; broad: the other one is broader; narrow: the other one is narrower. */
  match: Match
}

/** What one change means for the standard. */
export interface DeclaredChange {
  /** The field that changed, as a path with full stops. In lists the id stands, not the position. */
  at: string
  /** editorial: language only; clarified: clearer, same standard; raised: the standard went up; lowered: it went down; shifted: it moved. */
  class: ChangeClass
  /** Why this is so. Markdown is allowed. */
  note?: string
  /** Who decided this: a committee or function, not a person’s name. */
  by?: string
}

/** The translation of one outcome. It holds text only; levels, ids and structure come from the original file. */
export interface Translation {
  /** The id of the outcome that is translated here. */
  id: string
  /** The language of this translation, as a language code: nl for Dutch, en for English. The same code stands in the file’s name. */
  language: string
  /** The version of the outcome this is a translation of. It shows when a translation has fallen behind. */
  translates: string
  /** The translated title. */
  title?: string
  /** The translated text of the outcome: third person, present tense. */
  statement?: string
  /** The person who shows the behaviour, as named in the translated statement. */
  actor?: string
  /** The translated texts for each behaviour, with the same id as in the original file. */
  behaviours?: TranslatedBehaviour[]
  /** The translated texts about the context. */
  context?: TranslatedContext
  /** The translated texts of the standard. The levels and rules themselves stand in the original file. */
  standard?: TranslatedStandard
  /** The translated remark on the evidence as a whole. */
  evidence?: TranslatedEvidenceQuality
  /** The translated text about the use in other settings and situations. */
  transfer?: string
  /** The translated rationale. Markdown is allowed. */
  rationale?: string
}

/** The translated texts of one behaviour. */
export interface TranslatedBehaviour {
  /** The id of the behaviour in the original file. Do not translate it. */
  id: string
  /** The part of the translated statement that is about this behaviour, copied word for word. */
  text?: string
  /** The behaviour as a clause with you, without a question mark. */
  clause?: string
  /** The behaviour as a noun phrase, for the transfer question. */
  nominal?: string
  /** By what and by whom it can be noticed, in the same order as in the original file. */
  evidence?: TranslatedBehaviourEvidence
}

/** By what and by whom it can be noticed, in the same order as in the original file. */
export interface TranslatedBehaviourEvidence {
  /** The translated products, data or observations. */
  what?: string[]
  /** The translated roles of people who can confirm it. */
  who?: string[]
}

/** The translated texts about the context. */
export interface TranslatedContext {
  /** The translated description of the context. */
  description?: string
  /** The translated settings, in the same order. */
  settings?: string[]
  /** The translated functions or roles, in the same order. */
  with?: string[]
  /** The translated required contexts, in the same order. */
  required?: string[]
  /** The translated allowed contexts, in the same order. */
  allowed?: string[]
  /** The translated text about the room for school, setting and learner. */
  room?: string
}

/** The translated texts of the standard. The levels and rules themselves stand in the original file. */
export interface TranslatedStandard {
  /** The translated description of the complexity. */
  complexity?: TranslatedDegree
  /** The translated description of the autonomy. */
  autonomy?: TranslatedDegree
  /** The translated criteria, with the same id as in the original file. */
  criteria?: TranslatedCriterion[]
  /** The translated text of the decision rule. */
  decision?: TranslatedDecision
}

/** The translated description of the complexity. */
export interface TranslatedDegree {
  /** The translated description of the level. */
  description?: string
}

/** The translated texts of one criterion. */
export interface TranslatedCriterion {
  /** The id of the criterion in the original file. Do not translate it. */
  id: string
  /** The translated text of the criterion. */
  text?: string
  /** The translated description for each level, with the same names for the levels. */
  levels?: {
    [k: string]: string
  }
}

/** The translated text of the decision rule. */
export interface TranslatedDecision {
  /** The translated decision rule in words. */
  text?: string
}

/** The translated remark on the evidence as a whole. */
export interface TranslatedEvidenceQuality {
  /** The translated remark on relevance and authenticity. Markdown is allowed. */
  note?: string
}

/** A fictional profile of a target group. A persona says something about route, guidance and evidence, never about the standard, which is the same for everyone. */
export interface Persona {
  /** The fixed name of this persona, the same as the file’s name: lower-case letters and digits with hyphens in between. */
  id: string
  /** The language this persona is written in, as a language code: nl for Dutch, en for English. */
  language: string
  /** A made-up first name, followed by (fictional). Never use the name of a real student. */
  name: string
  /** The target group this persona stands for. */
  targetGroup: string
  /** full_time: full-time programme; part_time: part-time programme; dual: work and study combined; side_entry: entering from another career; bridge: short programme after another degree; second_licence: a second teaching licence; in_service: professional development on the job. */
  route: Route
  /** Who this is, in one or two sentences. */
  summary: string
  /** What this persona already knows, can do and has experienced at the start, and in which setting. */
  startingSituation: string
  /** What was learned or acquired before, whichever way. If there is nothing, write a single entry with kind: none. */
  priorLearning: PriorLearning[]
  /** What this persona does well and brings along. */
  strengths: string[]
  /** What the surroundings have to offer. */
  opportunities?: string[]
  /** The conditions in which this persona learns and works, and the guidance that suits them. */
  conditions: Conditions
  /** Examples of what this persona wants to learn, in the first person. They serve the conversation and never belong in an outcome. */
  learningGoals?: string[]
  /** Questions that suit this persona in the conversation between student, school and institute. */
  questions?: string[]
  /** Evidence this persona can easily come by. Other evidence is always welcome too. */
  typicalEvidence?: string[]
  /** The ids of the outcomes this persona is useful with. */
  outcomes?: string[]
  /** What this persona is based on and when it will be looked at again. */
  provenance: Provenance
}

/** full_time: full-time programme; part_time: part-time programme; dual: work and study combined; side_entry: entering from another career; bridge: short programme after another degree; second_licence: a second teaching licence; in_service: professional development on the job. */
export type Route =
  'full_time' | 'part_time' | 'dual' | 'side_entry' | 'bridge' | 'second_licence' | 'in_service'

/** diploma: a degree or certificate; work: work experience; licence: a teaching licence; volunteer: voluntary work; none: nothing that counts here. */
export type PriorLearningKind = 'diploma' | 'work' | 'licence' | 'volunteer' | 'none'

/** How far this persona already directs their own learning. low: little as yet; growing: growing; high: to a high degree. Guidance follows from it. */
export type Agency = 'low' | 'growing' | 'high'

/** One diploma, job or other source of earlier learning. */
export interface PriorLearning {
  /** diploma: a degree or certificate; work: work experience; licence: a teaching licence; volunteer: voluntary work; none: nothing that counts here. */
  kind: PriorLearningKind
  /** What was learned or done. */
  text?: string
  /** The ids of the outcomes for which this may already show something. Validation tells whether it does. */
  outcomes?: string[]
}

/** The conditions in which this persona learns and works, and the guidance that suits them. */
export interface Conditions {
  /** How far this persona already directs their own learning. low: little as yet; growing: growing; high: to a high degree. Guidance follows from it. */
  agency?: Agency
  /** How much time there is to learn each week, in words. */
  timePerWeek?: string
  /** The support this persona benefits from. */
  support?: string[]
  /** What is difficult about the conditions: time, timetable, place. Write nothing about health, religion or origin. */
  constraints?: string[]
}

/** What this persona is based on and when it will be looked at again. */
export interface Provenance {
  /** Where the profile comes from, for example conversations with a target group. Name no persons. */
  basedOn?: string
  /** The date by which somebody checks whether this persona still holds, as year-month-day. */
  reviewBy?: string
}

/** What a partnership agrees on how a target group shows outcomes: room and direction. An agreement explains and gives examples and never changes a criterion. */
export interface Agreement {
  /** The fixed name of this agreement, the same as the file’s name: lower-case letters and digits with hyphens in between. */
  id: string
  /** The language this agreement is written in, as a language code: nl for Dutch, en for English. */
  language: string
  /** A short title by which everybody recognises the agreement. */
  title: string
  /** The partnership or region the agreement holds for. */
  partnership: string
  /** The organisations that make the agreement: at least a school and an institute. */
  parties: Party[]
  /** The ids of the personas that stand for the target group. An agreement is about a target group, never about one student. */
  personas: string[]
  /** The outcomes the agreement is about, with the first number of their version after an at sign. When the standard changes, somebody has to look at the agreement again. */
  outcomes: string[]
  /** The topics that were discussed, each with room and direction, or with who still has to decide. */
  topics: AgreementTopic[]
  /** The date of the decision, as year-month-day. */
  decidedOn?: string
  /** The date by which the parties look at the agreement again, as year-month-day. */
  reviewBy: string
  /** How far the decision on this agreement has come. draft: being written; proposed: put forward; agreed: agreed upon; adopted: formally adopted; retired: no longer in use. */
  status: Status
  /** The id of the earlier agreement that this one replaces. */
  supersedes?: string
}

/** school: a school or school board; institute: a teacher education institute; employer: another employer. */
export type PartyRole = 'school' | 'institute' | 'employer'

/** The roles that take care of this. student: student; workplace_mentor: mentor at the workplace; school_educator: teacher educator at the school; institute_educator: teacher educator at the institute; study_coach: study coach; examiner: examiner; exam_board: examination board; curriculum_committee: curriculum committee; employer: employer; peers: fellow students. */
export type Role =
  | 'student'
  | 'workplace_mentor'
  | 'school_educator'
  | 'institute_educator'
  | 'study_coach'
  | 'examiner'
  | 'exam_board'
  | 'curriculum_committee'
  | 'employer'
  | 'peers'

/** measure: how we determine the measure; applicability: whether it holds for every target group; evidence: which evidence is possible; contexts: once or in different contexts; good_enough: when it is good enough; footing: what to hold on to within the frame; small_triangle: the small triangle; efficiency: efficient and affordable; alignment: national and regional alignment; professionalisation: professional development of educators; expectations: expectations of students and employers; lifelong: lifelong learning; path_independence: independence of the learning path; validation: validation and exemption; other: anything else. */
export type Topic =
  | 'measure'
  | 'applicability'
  | 'evidence'
  | 'contexts'
  | 'good_enough'
  | 'footing'
  | 'small_triangle'
  | 'efficiency'
  | 'alignment'
  | 'professionalisation'
  | 'expectations'
  | 'lifelong'
  | 'path_independence'
  | 'validation'
  | 'other'

/** One organisation that takes part in the agreement. */
export interface Party {
  /** The name of the organisation, not of a person. */
  name: string
  /** school: a school or school board; institute: a teacher education institute; employer: another employer. */
  role: PartyRole
}

/** One topic: with room and direction where there is an agreement, or with notDecided alone where there is none yet. */
export interface AgreementTopic {
  /** measure: how we determine the measure; applicability: whether it holds for every target group; evidence: which evidence is possible; contexts: once or in different contexts; good_enough: when it is good enough; footing: what to hold on to within the frame; small_triangle: the small triangle; efficiency: efficient and affordable; alignment: national and regional alignment; professionalisation: professional development of educators; expectations: expectations of students and employers; lifelong: lifelong learning; path_independence: independence of the learning path; validation: validation and exemption; other: anything else. */
  topic: Topic
  /** What schools, educators and students may decide themselves. Markdown is allowed. */
  room?: string
  /** What holds for everybody in the partnership. Markdown is allowed. */
  direction?: string
  /** Examples of what it can look like. Markdown is allowed. */
  examples?: string[]
  /** The roles that take care of this. student: student; workplace_mentor: mentor at the workplace; school_educator: teacher educator at the school; institute_educator: teacher educator at the institute; study_coach: study coach; examiner: examiner; exam_board: examination board; curriculum_committee: curriculum committee; employer: employer; peers: fellow students. */
  responsible?: Role[]
  /** The role that sees to it that a decision is made. Where this field stands, the other fields stay away. student: student; workplace_mentor: mentor at the workplace; school_educator: teacher educator at the school; institute_educator: teacher educator at the institute; study_coach: study coach; examiner: examiner; exam_board: examination board; curriculum_committee: curriculum committee; employer: employer; peers: fellow students. */
  notDecided?: Role
}

/** Something outcomes refer to: a profession profile, competence requirements, a knowledge base, programme qualifications or a level scale. */
export interface Framework {
  /** The fixed name of this framework, the same as the file’s name. Outcomes refer to it as framework/item. */
  id: string
  /** profession_profile: profile of the profession; competence_requirements: legal or agreed requirements; knowledge_base: shared body of knowledge; programme_qualifications: aims of the programme; level_scale: an ordered scale of levels; other: anything else. */
  kind: FrameworkKind
  /** The title by which the framework is known. */
  title: string
  /** The version or edition as the publisher calls it. Put a year between quotation marks, so that it is read as text. */
  version: string
  /** The organisation that publishes the framework. */
  publisher?: string
  /** The language of the framework, as a language code: nl for Dutch, en for English. */
  language: string
  /** Where the framework can be found: a web address or a citation. */
  source?: string
  /** The items of the framework. In a level scale the order is the scale, from low to high. */
  items?: FrameworkItem[]
}

/** profession_profile: profile of the profession; competence_requirements: legal or agreed requirements; knowledge_base: shared body of knowledge; programme_qualifications: aims of the programme; level_scale: an ordered scale of levels; other: anything else. */
export type FrameworkKind =
  | 'profession_profile'
  | 'competence_requirements'
  | 'knowledge_base'
  | 'programme_qualifications'
  | 'level_scale'
  | 'other'

/** One item of the framework. */
export interface FrameworkItem {
  /** A fixed short name for this item, unique within the framework. */
  id: string
  /** The text of the item, as the publisher writes it. */
  text: string
  /** The id of the larger item this one falls under. */
  parent?: string
}

/** Findings that are left on purpose, each with a reason, an owner and an end date. The file is called acceptances.yaml and stands beside outcomes.config.yaml. */
export interface Acceptances {
  /** The findings you accept. What no longer occurs can be removed here. */
  acceptances: Acceptance[]
}

/** One finding that is left on purpose. */
export interface Acceptance {
  /** The rule that gives the finding. */
  rule: string
  /** What the finding is about: the kind and the id, with a slash in between. */
  item: string
  /** The field, as a path with full stops; in lists the id stands, not the position. Without this field everything within the item counts. */
  path?: string
  /** Why this is so on purpose. Without a reason the entry has no effect. */
  reason?: string
  /** Who is in charge of it: a role or a committee, not a person. */
  owner?: string
  /** The last month or day on which this holds, as year-month or year-month-day. After that the finding appears again. */
  until?: string
  /** The key of this finding, as in the report. When the text changes, the acceptance no longer holds. */
  key?: string
}
