/** The standard as examiners need it: what is judged, the decision rule in words, what is asked of the evidence. */
import type { Language, Text } from '../../diagnostic.ts'
import type { Criterion, Decision, EvidenceQuality, Outcome, Rubric } from '../../model/schema-types.ts'
import { createSpeaker, joinList, numberInWords, type Speaker, type Words } from './phrases.ts'
import { criterionKinds, levelName } from './words.ts'

export interface StandardView {
  /** An analytic rubric without any level described is filled in as a single-point one. */
  readonly rubric: Rubric
  readonly levelsMissing: boolean
  readonly criteria: readonly CriterionView[]
  /** What gets a judgement of its own: each criterion, or in a holistic rubric the whole. */
  readonly judged: readonly JudgedView[]
  /** The levels of an analytic rubric, in the order in which the criteria have them. */
  readonly levels: readonly { readonly id: string; readonly name: string }[]
  readonly decision: DecisionView
  readonly quality: readonly QualityView[]
  readonly qualityNote: Words
}

export interface CriterionView {
  readonly id: string
  readonly number: number
  /** "Criterium 1". */
  readonly name: string
  readonly text: Words
  readonly optional: boolean
  /** "b1 en b2": which behaviours it is about. */
  readonly behaviours: string | null
  readonly kind: string | null
  /** One for each of the standard’s levels. */
  readonly levels: readonly Words[]
}

export interface JudgedView {
  /** The start of its fields' keys. */
  readonly key: string
  readonly name: string
}

export interface DecisionView {
  /** As the institute words it, or else the rule in plain words. */
  readonly text: Words
  readonly assessors: readonly { readonly number: number; readonly key: string; readonly name: string }[]
  readonly assessorCount: string
}

export interface QualityView {
  readonly id: string
  readonly name: string
  readonly required: string | null
  /** The contexts that everybody must have shown it in. */
  readonly duties: Words
}

export function viewStandard(outcome: Outcome, language: Language): StandardView {
  const speaker = createSpeaker(outcome.language, language)
  const criteria = outcome.standard?.criteria ?? []
  const levelIds = [...new Set(criteria.flatMap(({ levels }) => Object.keys(levels ?? {})))]
  const wanted = outcome.standard?.rubric ?? 'single_point'
  const levelsMissing = wanted === 'analytic' && levelIds.length === 0
  const rubric = levelsMissing ? 'single_point' : wanted
  const viewed = criteria.map((criterion, index) =>
    viewCriterion(criterion, index, outcome, language, speaker, levelIds),
  )
  const whole = { key: 'whole', name: language === 'nl' ? 'Het geheel' : 'The whole' }
  return {
    rubric,
    levelsMissing,
    criteria: viewed,
    judged:
      rubric === 'holistic' || viewed.length === 0
        ? [whole]
        : viewed.map(({ id, name }) => ({ key: `criterion.${id}`, name })),
    levels: levelIds.map((id) => ({ id, name: levelName(id, language) })),
    decision: viewDecision(outcome.standard?.decision, criteria, language, speaker),
    quality: viewQuality(outcome, language, speaker),
    qualityNote: speaker.sayRich(outcome.evidence?.note),
  }
}

function viewCriterion(
  { id, text, required, behaviours, kind, levels }: Criterion,
  index: number,
  outcome: Outcome,
  language: Language,
  speaker: Speaker,
  levelIds: readonly string[],
): CriterionView {
  const codes = (behaviours ?? [])
    .map((behaviour) => outcome.behaviours.findIndex((one) => one.id === behaviour))
    .filter((place) => place !== -1)
    .map((place) => `b${place + 1}`)
  return {
    id,
    number: index + 1,
    name: `${language === 'nl' ? 'Criterium' : 'Criterion'} ${index + 1}`,
    text: speaker.say(text),
    optional: required === false,
    behaviours: joinList(codes, language) || null,
    kind: kind ? criterionKinds[kind][language] : null,
    levels: levelIds.map((level) =>
      speaker.say(levels && Object.hasOwn(levels, level) ? levels[level] : undefined),
    ),
  }
}

function viewDecision(
  decision: Decision | undefined,
  criteria: readonly Criterion[],
  language: Language,
  speaker: Speaker,
): DecisionView {
  const count = Math.min(Math.max(decision?.assessors ?? 2, 1), 6)
  const name = language === 'nl' ? 'Examinator' : 'Examiner'
  return {
    text: speaker.say(decision?.text) ?? ruleInWords(decision, criteria)[language],
    assessors: Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      key: `examiner-${index + 1}`,
      name: `${name} ${index + 1}`,
    })),
    assessorCount: numberInWords(count, language),
  }
}

/** The rule that holds when the institute has not worded it. */
function ruleInWords(decision: Decision | undefined, criteria: readonly Criterion[]): Text {
  const optional = criteria.filter(({ required }) => required === false).length
  const needed = criteria.length - optional
  const minimum = decision?.rule === 'required_plus' ? (decision.minimum ?? 1) : 0
  if (minimum === 0) {
    return {
      nl: 'Aangetoond als alle vereiste criteria zijn aangetoond.',
      en: 'Demonstrated when all required criteria have been met.',
    }
  }
  const nl = (number: number): string => numberInWords(number, 'nl')
  const en = (number: number): string => numberInWords(number, 'en')
  return {
    nl: `Aangetoond als alle vereiste criteria (${nl(needed)}) en minstens ${nl(minimum)} van de andere criteria (${nl(optional)}) zijn aangetoond.`,
    en: `Demonstrated when all required criteria (${en(needed)}) and at least ${en(minimum)} of the other criteria (${en(optional)}) have been met.`,
  }
}

const qualityNames: Readonly<Record<string, Text>> = {
  variety: { nl: 'Variatie', en: 'Variety' },
  relevance: { nl: 'Relevantie', en: 'Relevance' },
  authenticity: { nl: 'Authenticiteit', en: 'Authenticity' },
  currency: { nl: 'Actualiteit', en: 'Currency' },
  quantity: { nl: 'Kwantiteit', en: 'Quantity' },
}

/** Variatie, relevantie, authenticiteit, actualiteit, kwantiteit: VRAAK. */
function viewQuality({ evidence, context }: Outcome, language: Language, speaker: Speaker): QualityView[] {
  const required = requirements(evidence, language)
  return Object.entries(qualityNames).map(([id, name]) => ({
    id,
    name: name[language],
    required: required[id] ?? null,
    duties: id === 'variety' ? speaker.sayList(context?.required) : null,
  }))
}

function requirements(
  evidence: EvidenceQuality | undefined,
  language: Language,
): Record<string, string | null> {
  const { contexts, maxAgeMonths, minimum } = evidence ?? {}
  const nl = language === 'nl'
  return {
    variety:
      contexts === undefined
        ? null
        : contexts === 1
          ? nl
            ? 'in minstens één context'
            : 'in at least one context'
          : nl
            ? `in minstens ${numberInWords(contexts, 'nl')} verschillende contexten`
            : `in at least ${numberInWords(contexts, 'en')} different contexts`,
    relevance: nl
      ? 'elk bewijsstuk hoort bij een gedrag en een criterium'
      : 'every piece belongs to a behaviour and a criterion',
    authenticity: nl
      ? 'het eigen aandeel is aanwijsbaar en iemand anders bevestigt het'
      : 'the student’s own part is identifiable and somebody else confirms it',
    currency:
      maxAgeMonths === undefined
        ? null
        : nl
          ? `niet ouder dan ${maxAgeMonths} maanden`
          : `no older than ${maxAgeMonths} months`,
    quantity:
      minimum === undefined
        ? null
        : nl
          ? `minstens ${numberInWords(minimum, 'nl')} ${minimum === 1 ? 'bewijsstuk' : 'bewijsstukken'}`
          : `at least ${numberInWords(minimum, 'en')} ${minimum === 1 ? 'piece' : 'pieces'} of evidence`,
  }
}
