/** The only list of rules, in the order of the docs. */
import { catalogueRules } from './catalogue-rules.ts'
import type { Rule } from './rule.ts'
import { agreementKeepsStandard } from './rules/agreement-keeps-standard.ts'
import { agreementPartiesAndScope } from './rules/agreement-parties-and-scope.ts'
import { agreementReviewDate } from './rules/agreement-review-date.ts'
import { agreementRoomAndDirection } from './rules/agreement-room-and-direction.ts'
import { agreementTopicsCovered } from './rules/agreement-topics-covered.ts'
import { clauseForms } from './rules/clause-forms.ts'
import { completeSentence } from './rules/complete-sentence.ts'
import { conditionalVerbAnchored } from './rules/conditional-verb-anchored.ts'
import { contextNotOverspecified } from './rules/context-not-overspecified.ts'
import { contextPresent } from './rules/context-present.ts'
import { criterionCoversBehaviour } from './rules/criterion-covers-behaviour.ts'
import { criterionNoVagueWords } from './rules/criterion-no-vague-words.ts'
import { criterionNotCountOnly } from './rules/criterion-not-count-only.ts'
import { criterionObservable } from './rules/criterion-observable.ts'
import { evidenceVraakAndOccasions } from './rules/evidence-vraak-and-occasions.ts'
import { evidenceWhatAndWho } from './rules/evidence-what-and-who.ts'
import { learnerIsSubject } from './rules/learner-is-subject.ts'
import { levelConsistency } from './rules/level-consistency.ts'
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
import { personaAgencyAndSupport } from './rules/persona-agency-and-support.ts'
import { personaComplete } from './rules/persona-complete.ts'
import { personaFictional } from './rules/persona-fictional.ts'
import { personaSameStandard } from './rules/persona-same-standard.ts'
import { personaStrengthsFirst } from './rules/persona-strengths-first.ts'
import { presentTensePerformance } from './rules/present-tense-performance.ts'
import { rubricDescriptive } from './rules/rubric-descriptive.ts'
import { standardComplete } from './rules/standard-complete.ts'
import { statementMatchesBehaviours } from './rules/statement-matches-behaviours.ts'
import { taskDomainAndReferences } from './rules/task-domain-and-references.ts'
import { typingTrap } from './rules/typing-trap.ts'
import { verbLevel } from './rules/verb-level.ts'

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
  taskDomainAndReferences,
  standardComplete,
  criterionCoversBehaviour,
  criterionNoVagueWords,
  criterionObservable,
  criterionNotCountOnly,
  rubricDescriptive,
  levelConsistency,
  verbLevel,
  evidenceWhatAndWho,
  evidenceVraakAndOccasions,
  pathIndependentEvidence,
  typingTrap,
  personaFictional,
  personaComplete,
  personaSameStandard,
  personaStrengthsFirst,
  personaAgencyAndSupport,
  agreementRoomAndDirection,
  agreementTopicsCovered,
  agreementReviewDate,
  agreementPartiesAndScope,
  agreementKeepsStandard,
  ...catalogueRules,
] as readonly Rule[]
