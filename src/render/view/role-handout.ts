/** The data for a handout for one role: the same for every role, of which each template takes what that role needs. */
import type { Language, Text } from '../../diagnostic.ts'
import { viewAgreements } from './agreements.ts'
import { describe, topicOf } from './facts.ts'
import { viewHistory } from './history.ts'
import { viewOutcome } from './outcome.ts'
import { findPersonas, viewPersona } from './persona.ts'
import { viewStandard } from './standard.ts'
import type { RoleSubject } from './subjects.ts'
import { roles } from './words.ts'

export const roleHandoutName: Text = { nl: 'Handout per rol', en: 'Handout for a role' }

export function viewRoleHandout(subject: RoleSubject) {
  const { outcome, catalogue, language, role } = subject
  const content = {
    role: roles[role][language],
    outcome: viewOutcome(outcome, catalogue, language),
    standard: viewStandard(outcome, language),
    agreements: viewAgreements(catalogue, outcome, language),
    personas: findPersonas(catalogue, outcome.id).map((one) => viewPersona(one, language)),
    history: viewHistory(outcome, catalogue, language),
  }
  return {
    ...describe(subject, topicOf(subject), 'role-handout', nameFor(content.role), content),
    ...content,
  }
}

const articles: Readonly<Record<Language, string>> = { nl: 'Handout voor de', en: 'Handout for the' }

const nameFor = (role: string): Text => ({ nl: `${articles.nl} ${role}`, en: `${articles.en} ${role}` })
