/** The only list of rules, in the order of the docs. */
import type { Rule } from './rule.ts'
import { clauseForms } from './rules/clause-forms.ts'
import { completeSentence } from './rules/complete-sentence.ts'
import { conditionalVerbAnchored } from './rules/conditional-verb-anchored.ts'
import { contextNotOverspecified } from './rules/context-not-overspecified.ts'
import { contextPresent } from './rules/context-present.ts'
import { criterionNoVagueWords } from './rules/criterion-no-vague-words.ts'
import { criterionNotCountOnly } from './rules/criterion-not-count-only.ts'
import { criterionObservable } from './rules/criterion-observable.ts'
import { learnerIsSubject } from './rules/learner-is-subject.ts'
import { noAlternatives } from './rules/no-alternatives.ts'
import { noFixedAssessmentForm } from './rules/no-fixed-assessment-form.ts'
import { noLearningPath } from './rules/no-learning-path.ts'
import { noLearningVerb } from './rules/no-learning-verb.ts'
import { notPersonalGoal } from './rules/not-personal-goal.ts'
import { notProgrammeGoal } from './rules/not-programme-goal.ts'
import { observableVerb } from './rules/observable-verb.ts'
import { oneBehaviourPerClause } from './rules/one-behaviour-per-clause.ts'
import { outcomeSize } from './rules/outcome-size.ts'
import { pathIndependentEvidence } from './rules/path-independent-evidence.ts'
import { presentTensePerformance } from './rules/present-tense-performance.ts'
import { standardComplete } from './rules/standard-complete.ts'
import { statementMatchesBehaviours } from './rules/statement-matches-behaviours.ts'

export const rules: readonly Rule[] = [
  observableVerb,
  noLearningVerb,
  conditionalVerbAnchored,
  statementMatchesBehaviours,
  oneBehaviourPerClause,
  outcomeSize,
  noAlternatives,
  presentTensePerformance,
  learnerIsSubject,
  notPersonalGoal,
  notProgrammeGoal,
  noLearningPath,
  noFixedAssessmentForm,
  clauseForms,
  completeSentence,
  contextPresent,
  contextNotOverspecified,
  standardComplete,
  criterionNoVagueWords,
  criterionObservable,
  criterionNotCountOnly,
  pathIndependentEvidence,
] as readonly Rule[]
