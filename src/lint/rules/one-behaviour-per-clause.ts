import { wholeSentence } from '../whole-sentence.ts'
import { toFields } from '../rewrite-verb.ts'
import { defineRule } from '../rule.ts'

export const oneBehaviourPerClause = defineRule({
  id: 'outcome/one-behaviour-per-clause',
  about: 'outcome',
  severity: 'warning',
  fix: 'propose',
  yieldsTo: wholeSentence,
  title: { nl: 'Eén werkwoord per gedraging', en: 'One verb a behaviour' },
  why: {
    nl: 'Twee werkwoorden in één gedraging kun je niet apart beoordelen: wie goed ontwerpt maar niet evalueert, krijgt dan geen eerlijk oordeel.',
    en: 'Two verbs in one behaviour cannot be judged apart: somebody who designs well but does not evaluate gets no fair judgement.',
  },
  advice: {
    nl: 'Maak er twee gedragingen van, elk met een eigen vraag en eigen criteria.',
    en: 'Make it two behaviours, each with its own question and criteria.',
  },
  examples: {
    nl: {
      bad: [
        { behaviours: [{ id: 'b1', verb: 'ontwerpen', text: 'ontwerpt lessen en evalueert de opbrengst' }] },
      ],
      good: [
        {
          behaviours: [
            { id: 'b1', verb: 'ontwerpen', text: 'ontwerpt lessen' },
            { id: 'b2', verb: 'evalueren', text: 'evalueert de opbrengst' },
          ],
        },
      ],
    },
    en: {
      bad: [
        { behaviours: [{ id: 'b1', verb: 'design', text: 'designs lessons and evaluates the results' }] },
      ],
      good: [
        {
          behaviours: [
            { id: 'b1', verb: 'design', text: 'designs lessons' },
            { id: 'b2', verb: 'evaluate', text: 'evaluates the results' },
          ],
        },
      ],
    },
  },
  *check({ behaviours }, { parse }) {
    for (const [index, { text }] of behaviours.entries()) {
      const found = parse(text).behaviours
      const [first, second] = found
      if (!first || !second) continue
      // "Leert observeren": the learning has to go, and one verb is left.
      if (first.kind === 'learning_process') continue
      yield {
        at: ['behaviours', index, 'text'],
        ...(second.spans[0] ? { span: second.spans[0] } : {}),
        reason: {
          nl: `Hier staan twee werkwoorden (\`${first.found}\` en \`${second.found}\`), verwacht één per gedraging.`,
          en: `There are two verbs here (\`${first.found}\` and \`${second.found}\`), expected one a behaviour.`,
        },
        hint: {
          nl: `Maak er twee gedragingen van: \`${first.text}\` en \`${second.text}\`.`,
          en: `Make it two behaviours: \`${first.text}\` and \`${second.text}\`.`,
        },
        proposals: [{ at: [], write: { behaviours: found.map(toFields) } }],
      }
    }
  },
})
