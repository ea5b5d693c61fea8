/** What a document can be about, and what each is made from. */
import type { Language } from '../../diagnostic.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Agreement, Outcome, Persona } from '../../model/schema-types.ts'

/** What every document is made from, whatever it is about. */
export interface Making {
  readonly catalogue: Catalogue
  /** Of the document. */
  readonly language: Language
  readonly made: Made
}

export interface Made {
  /** Of this tool. */
  readonly version: string
  /** YYYY-MM-DD; left out by default, so that the same input gives the same bytes. */
  readonly date?: string
}

/** An outcome in the document's language, its translation already laid over it, and its own file from the root. */
export interface OutcomeAt {
  readonly outcome: Outcome
  readonly file: string
}

export interface OutcomeSubject extends Making, OutcomeAt {
  readonly persona?: Persona
}

export interface RoleSubject extends Making, OutcomeAt {
  readonly role: HandoutRole
}

export interface PersonaSubject extends Making {
  readonly persona: Persona
  readonly file: string
}

export interface AgreementSubject extends Making {
  readonly agreement: Agreement
  readonly file: string
}

/** The whole set, or what was chosen of it. */
export interface SelectionSubject extends Making {
  /** Those that are there in the document's language. */
  readonly outcomes: readonly OutcomeAt[]
  readonly personas: readonly Persona[]
}

/** By what a document is about. */
export interface Subjects {
  readonly outcome: OutcomeSubject
  readonly role: RoleSubject
  readonly persona: PersonaSubject
  readonly agreement: AgreementSubject
  readonly selection: SelectionSubject
}

export type Scope = keyof Subjects

/** Who gets a handout of their own. */
export const handoutRoles = [
  'student',
  'workplace_mentor',
  'school_educator',
  'institute_educator',
  'examiner',
  'exam_board',
  'employer',
] as const

export type HandoutRole = (typeof handoutRoles)[number]
