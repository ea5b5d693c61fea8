/** The list of documents. A new one is a template for every language, a view function, and an entry here. */
import type { Text } from '../diagnostic.ts'
import type { View } from './compose.ts'
import { assessmentFormName, viewAssessmentForm } from './view/assessment-form.ts'
import { conversationGuideName, viewConversationGuide } from './view/conversation-guide.ts'
import type { Subject } from './view/facts.ts'

export interface DocumentSpec {
  /** As in the config, and the name of its template. */
  readonly id: string
  readonly name: Text
  /** How its files are called. */
  readonly fileName: Text
  /** What one document is about. */
  readonly scope: 'outcome'
  /** Whether there is one for a persona too. */
  readonly takesPersona: boolean
  readonly view: (subject: Subject) => View
}

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
]

export const findDocument = (id: string): DocumentSpec | undefined => documents.find((one) => one.id === id)

/**
 * The path of a document's file below the output folder: `nl/beoordelingsformulier_ontwikkeling-volgen.html`. Made of ids, in which
 * no underscore can stand, so that two documents never share a name.
 */
export function fileNameOf(spec: DocumentSpec, subject: Subject, format: string): string {
  const persona = spec.takesPersona && subject.persona ? `_${subject.persona.id}` : ''
  return `${subject.language}/${spec.fileName[subject.language]}_${subject.outcome.id}${persona}.${format}`
}
