/** Random edits of a model, from harmless to treacherous. */
import {
  type BehaviourModel,
  type CriterionModel,
  type Model,
  pick,
  type Random,
  randomBehaviour,
  randomWords,
  synonyms,
  textFields,
  trickyWords,
  verbs,
  type Words,
} from './model.ts'

/** One word more, less or another; two words exchanged; never the same text. */
export function rewrite(random: Random, words: Words): Words {
  const at = random(words.length + 1)
  switch (random(4)) {
    case 0:
      return [...words.slice(0, at), pick(random, trickyWords), ...words.slice(at)]
    case 1:
      return words.length > 2 ? words.toSpliced(at, 1) : words
    case 2:
      return words.map((word, place) => (place === at ? pick(random, trickyWords) : word))
    default: {
      const other = random(words.length || 1)
      return words.map((word, place) =>
        place === at ? words[other]! : place === other ? (words[at] ?? word) : word,
      )
    }
  }
}

const replaceAt = <T>(list: readonly T[], at: number, change: (one: T) => T): readonly T[] =>
  list.map((one, place) => (place === at ? change(one) : one))

const toggle = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one]

const step = (random: Random, value: number, lowest: number, highest: number): number =>
  Math.min(highest, Math.max(lowest, value + pick(random, [-2, -1, 1, 2])))

type Edit = (model: Model, random: Random) => Model

const editCriterion = (
  model: Model,
  random: Random,
  change: (one: CriterionModel) => CriterionModel,
): Model => ({
  ...model,
  criteria: replaceAt(model.criteria, random(model.criteria.length), change),
})

const editBehaviour = (
  model: Model,
  random: Random,
  change: (one: BehaviourModel) => BehaviourModel,
): Model => ({
  ...model,
  behaviours: replaceAt(model.behaviours, random(model.behaviours.length), change),
})

export const structuralEdits: readonly Edit[] = [
  (model, random) => ({ ...model, complexity: step(random, model.complexity, 1, 5) }),
  (model, random) => ({ ...model, autonomy: step(random, model.autonomy, 1, 5) }),
  (model, random) => ({ ...model, evidence: step(random, model.evidence, 1, 5) }),
  (model, random) => ({ ...model, contexts: step(random, model.contexts, 1, 3) }),
  (model, random) => ({ ...model, age: pick(random, [undefined, 12, 24, 36]) }),
  (model, random) => ({ ...model, required: toggle(model.required, pick(random, ['po', 'vo'])) }),
  (model, random) => ({ ...model, allowed: toggle(model.allowed, pick(random, ['po', 'vo', 'mbo', 'so'])) }),
  (model) => ({ ...model, allowed: [] }),
  (model, random) => ({ ...model, minimum: step(random, model.minimum, 0, 3) }),
  (model, random) => editCriterion(model, random, (one) => ({ ...one, required: !one.required })),
  (model, random) => ({
    ...model,
    criteria: [
      ...model.criteria,
      {
        id: `nieuw-${random(1000)}`,
        words: [...randomWords(random), `nieuw${random(1000)}`],
        required: random(2) > 0,
      },
    ],
  }),
  (model, random) => ({
    ...model,
    criteria:
      model.criteria.length > 1 ? model.criteria.toSpliced(random(model.criteria.length), 1) : model.criteria,
  }),
  (model) => ({ ...model, criteria: model.criteria.toReversed() }),
  (model, random) => editCriterion(model, random, (one) => ({ ...one, id: `anders-${random(1000)}` })),
  (model) => ({ ...model, domain: model.domain === 'begeleiden' ? 'ontwerpen' : 'begeleiden' }),
  (model) => ({ ...model, references: toggle(model.references, 'bekwaamheidseisen/vakdidactisch') }),
  (model) => ({ ...model, references: toggle(model.references, 'bekwaamheidseisen/pedagogisch') }),
]

export const textEdits: readonly Edit[] = [
  (model, random) => {
    const field = pick(random, textFields)
    return { ...model, texts: { ...model.texts, [field]: rewrite(random, model.texts[field]) } }
  },
  (model, random) => editCriterion(model, random, (one) => ({ ...one, words: rewrite(random, one.words) })),
  (model, random) => {
    // Two criteria exchange their texts, or one text comes to stand under both ids.
    const [from, to] = [random(model.criteria.length), random(model.criteria.length)]
    const words = model.criteria.map((one) => one.words)
    return {
      ...model,
      criteria: model.criteria.map((one, at) =>
        at === from
          ? { ...one, words: words[to]! }
          : at === to && random(2)
            ? { ...one, words: words[from]! }
            : one,
      ),
    }
  },
  (model, random) => ({
    ...model,
    tail: random(2) ? [] : rewrite(random, ['in', 'overleg', 'met', 'collegas']),
  }),
]

export const behaviourEdits: readonly Edit[] = [
  (model, random) => editBehaviour(model, random, (one) => ({ ...one, verb: pick(random, verbs) })),
  (model, random) => editBehaviour(model, random, (one) => ({ ...one, verb: pick(random, synonyms) })),
  (model, random) => editBehaviour(model, random, (one) => ({ ...one, words: rewrite(random, one.words) })),
  (model, random) => editBehaviour(model, random, (one) => ({ ...one, plural: !one.plural })),
  (model, random) => editBehaviour(model, random, (one) => ({ ...one, id: `anders-${random(1000)}` })),
  (model, random) => ({
    ...model,
    behaviours: [...model.behaviours, randomBehaviour(random, `nieuw-${random(1000)}`)].slice(0, 3),
  }),
  (model, random) => ({
    ...model,
    behaviours:
      model.behaviours.length > 1
        ? model.behaviours.toSpliced(random(model.behaviours.length), 1)
        : model.behaviours,
  }),
  (model) => ({ ...model, behaviours: model.behaviours.toReversed() }),
]

/** Some edits of the given kinds, one after the other. */
export function applyEdits(
  random: Random,
  model: Model,
  kinds: readonly (readonly Edit[])[],
  most: number,
): Model {
  let now = model
  for (let count = 1 + random(most); count > 0; count -= 1)
    now = pick(random, pick(random, kinds))(now, random)
  return now
}
