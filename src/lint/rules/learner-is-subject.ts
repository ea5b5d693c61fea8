import { wholeSentence } from '../whole-sentence.ts'
import { defineRule } from '../rule.ts'

const wordsOf = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim()

export const learnerIsSubject = defineRule({
  id: 'outcome/learner-is-subject',
  about: 'outcome',
  severity: 'error',
  fix: 'no',
  yieldsTo: wholeSentence,
  title: { nl: 'De lerende is het onderwerp van de zin', en: 'The learner is the subject of the sentence' },
  why: {
    nl: 'Een leeruitkomst gaat over wat de lerende laat zien. Is de module, de applicatie of het onderwijs het onderwerp, dan weet niemand wat de lerende zelf doet.',
    en: 'An outcome is about what the learner shows. With the module, the application or the teaching as the subject nobody knows what the learner does.',
  },
  advice: {
    nl: 'Begin met wie het laat zien: “De leraar …”, “De onderwijsprofessional …”.',
    en: 'Start with who shows it: “The teacher …”, “The education professional …”.',
  },
  examples: {
    nl: {
      bad: [{ statement: 'De module laat lerenden samenwerken aan een opdracht.' }],
      good: [{ statement: 'De leraar organiseert samenwerking tussen lerenden.' }],
    },
    en: {
      bad: [{ statement: 'The course lets learners collaborate on a task.' }],
      good: [{ statement: 'The teacher organises collaboration between learners.' }],
    },
  },
  *check({ statement, actor }, { parse, lexicon }) {
    const { subject, class: kind } = parse(statement)
    if (!subject || kind === 'personal_goal') return
    const name = wordsOf(subject.text)
    const others = lexicon.words.programme_goal_markers.institution_as_subject
    if (
      !others.some((other) => name === other || name.startsWith(`${other} `)) ||
      (actor !== undefined && wordsOf(actor) === name)
    )
      return
    yield {
      at: ['statement'],
      span: subject.span,
      reason: {
        nl: `\`${subject.text}\` is het onderwerp van de zin, verwacht degene die het laat zien.`,
        en: `\`${subject.text}\` is the subject of the sentence, expected the person who shows it.`,
      },
      ...(actor === undefined ? {} : { expected: [actor] }),
    }
  },
})
