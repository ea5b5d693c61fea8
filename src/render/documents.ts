/** The list of documents. A new one is a template for every language, a view function, and an entry here. */
import type { Text } from '../diagnostic.ts'
import type { View } from './compose.ts'
import { activityPlanName, viewActivityPlan } from './view/activity-plan.ts'
import { agreementRecordName, viewAgreementRecord } from './view/agreement-record.ts'
import { assessmentFormName, viewAssessmentForm } from './view/assessment-form.ts'
import { calibrationGuideName, viewCalibrationGuide } from './view/calibration-guide.ts'
import { conversationGuideName, viewConversationGuide } from './view/conversation-guide.ts'
import { largeTriangleGuideName, viewLargeTriangleGuide } from './view/large-triangle-guide.ts'
import { bookletName, viewBooklet } from './view/booklet.ts'
import { outcomeSheetName, viewOutcomeSheet } from './view/outcome-sheet.ts'
import { personaCardName, viewPersonaCard } from './view/persona-card.ts'
import {
  professionalLearningGuideName,
  viewProfessionalLearningGuide,
} from './view/professional-learning-guide.ts'
import { roleHandoutName, viewRoleHandout } from './view/role-handout.ts'
import { starterSheetName, viewStarterSheet } from './view/starter-sheet.ts'
import type { HandoutRole, Scope, Subjects } from './view/subjects.ts'
import { validationFormName, viewValidationForm } from './view/validation-form.ts'
import { roles } from './view/words.ts'
import { workshopPackName, viewWorkshopPack } from './view/workshop-pack.ts'

export interface Spec<S extends Scope> {
  /** As in the config, and the name of its template. */
  readonly id: string
  readonly name: Text
  /** How its files are called. */
  readonly fileName: Text
  /** What one document is about. */
  readonly scope: S
  /** Whether there is one for a persona too. */
  readonly takesPersona: boolean
  readonly view: (subject: Subjects[S]) => View
}

export type DocumentSpec = { [S in Scope]: Spec<S> }[Scope]

export const documents: readonly DocumentSpec[] = [
  {
    id: 'assessment-form',
    name: assessmentFormName,
    fileName: { nl: 'beoordelingsformulier', en: 'assessment-form' },
    scope: 'outcome',
    takesPersona: false,
    view: viewAssessmentForm,
  },
  {
    id: 'conversation-guide',
    name: conversationGuideName,
    fileName: { nl: 'gesprekswijzer', en: 'conversation-guide' },
    scope: 'outcome',
    takesPersona: true,
    view: viewConversationGuide,
  },
  {
    id: 'validation-form',
    name: validationFormName,
    fileName: { nl: 'valideringsformulier', en: 'validation-form' },
    scope: 'outcome',
    takesPersona: false,
    view: viewValidationForm,
  },
  {
    id: 'activity-plan',
    name: activityPlanName,
    fileName: { nl: 'activiteitenplan', en: 'activity-plan' },
    scope: 'outcome',
    takesPersona: true,
    view: viewActivityPlan,
  },
  {
    id: 'large-triangle-guide',
    name: largeTriangleGuideName,
    fileName: { nl: 'afsprakenwijzer', en: 'large-triangle-guide' },
    scope: 'selection',
    takesPersona: false,
    view: viewLargeTriangleGuide,
  },
  {
    id: 'agreement-record',
    name: agreementRecordName,
    fileName: { nl: 'afspraak', en: 'agreement-record' },
    scope: 'agreement',
    takesPersona: false,
    view: viewAgreementRecord,
  },
  {
    id: 'calibration-guide',
    name: calibrationGuideName,
    fileName: { nl: 'kalibratiewijzer', en: 'calibration-guide' },
    scope: 'outcome',
    takesPersona: false,
    view: viewCalibrationGuide,
  },
  {
    id: 'persona-card',
    name: personaCardName,
    fileName: { nl: 'personakaart', en: 'persona-card' },
    scope: 'persona',
    takesPersona: false,
    view: viewPersonaCard,
  },
  {
    id: 'role-handout',
    name: roleHandoutName,
    fileName: { nl: 'handout', en: 'handout' },
    scope: 'role',
    takesPersona: false,
    view: viewRoleHandout,
  },
  {
    id: 'outcome-sheet',
    name: outcomeSheetName,
    fileName: { nl: 'leeruitkomst', en: 'outcome' },
    scope: 'outcome',
    takesPersona: false,
    view: viewOutcomeSheet,
  },
  {
    id: 'starter-sheet',
    name: starterSheetName,
    fileName: { nl: 'werken-met-leeruitkomsten', en: 'working-with-outcomes' },
    scope: 'selection',
    takesPersona: false,
    view: viewStarterSheet,
  },
  {
    id: 'professional-learning-guide',
    name: professionalLearningGuideName,
    fileName: { nl: 'samen-professionaliseren', en: 'professional-learning-guide' },
    scope: 'selection',
    takesPersona: false,
    view: viewProfessionalLearningGuide,
  },
  {
    id: 'booklet',
    name: bookletName,
    fileName: { nl: 'boekje', en: 'booklet' },
    scope: 'selection',
    takesPersona: false,
    view: viewBooklet,
  },
  {
    id: 'workshop-pack',
    name: workshopPackName,
    fileName: { nl: 'werkmap', en: 'workshop-pack' },
    scope: 'outcome',
    takesPersona: false,
    view: viewWorkshopPack,
  },
]

export const findDocument = (id: string): DocumentSpec | undefined => documents.find((one) => one.id === id)

/** One document that can be made. */
export interface Job {
  readonly spec: DocumentSpec
  /** The name of its template, the same in every language. */
  readonly template: string
  /**
   * Where its files go below the output folder, without their ending: `nl/beoordelingsformulier_ontwikkeling-volgen`. Made of
   * ids, in which no underscore can stand, so that two documents never share a name.
   */
  readonly path: string
  readonly subject: Subjects[Scope]
  readonly view: () => View
}

/** The document of this kind about this. */
export function jobFor<S extends Scope>(spec: Spec<S>, subject: Subjects[S]): Job {
  const { language } = subject
  const about = namesOf[spec.scope](subject)
  const role = spec.scope === 'role' ? `-${hyphenated((subject as Subjects['role']).role)}` : ''
  return {
    spec: spec as unknown as DocumentSpec,
    template: `${spec.id}${role}`,
    path: `${language}/${[spec.fileName[language], ...about].join('_')}`,
    subject,
    view: () => spec.view(subject),
  }
}

/** A role as commands and file names write it. */
export const hyphenated = (role: HandoutRole): string => role.replaceAll('_', '-')

/** What tells one document of a kind from the others. */
const namesOf: { readonly [S in Scope]: (subject: Subjects[S]) => readonly string[] } = {
  outcome: ({ outcome, persona }) => [outcome.id, ...(persona ? [persona.id] : [])],
  role: ({ outcome, role, language }) => [outcome.id, roles[role][language].replaceAll(' ', '-')],
  persona: ({ persona }) => [persona.id],
  agreement: ({ agreement }) => [agreement.id],
  selection: () => [],
}
