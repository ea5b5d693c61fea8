import { defineRule } from '../rule.ts'

export const notPersonalGoal = defineRule({
  id: 'outcome/not-personal-goal',
  about: 'outcome',
  severity: 'error',
  fix: 'no',
  title: { nl: 'Geen persoonlijk leerdoel', en: 'No personal learning goal' },
  why: {
    nl: 'Een persoonlijk leerdoel is wat ik wil leren. Een leeruitkomst is wat iedereen laat zien die haar aantoont; ze is geen andere term voor leerdoel.',
    en: 'A personal goal is what I want to learn. An outcome is what everybody shows who meets it; it is no other word for a goal.',
  },
  advice: {
    nl: 'Zet het leerdoel in het activiteitenplan. Schrijf de leeruitkomst in de derde persoon: wat laat iemand zien?',
    en: 'Put the goal in the activity plan. Write the outcome in the third person: what does somebody show?',
  },
  source: {
    nl: '“Persoonlijke leerdoelen: doelen van de lerende = wat ik wil leren”, en leeruitkomsten zijn “niet een andere term voor leerdoelen”: Gelukt in de driehoek.',
    en: '“Personal learning goals: aims of the learner = what I want to learn”, and outcomes are “not another term for goals”: Gelukt in de driehoek.',
  },
  examples: {
    nl: {
      bad: [
        { statement: 'Ik wil leren orde te houden.' },
        { statement: 'Mijn leerdoel is beter worden in feedback geven.' },
      ],
      good: [
        { statement: 'De leraar stelt gedragsverwachtingen en handhaaft die.' },
        { statement: 'De leraar gebruikt ik-boodschappen in gesprekken met leerlingen.' },
      ],
    },
    en: {
      bad: [{ statement: 'I want to manage a class better.' }],
      good: [{ statement: 'The teacher sets behaviour expectations and maintains them.' }],
    },
  },
  *check({ statement }, { parse }) {
    const { class: kind, because } = parse(statement)
    if (kind !== 'personal_goal') return
    const words = because ? statement.slice(because.start, because.end) : statement.slice(0, 40)
    yield {
      at: ['statement'],
      ...(because ? { span: because } : {}),
      reason: {
        nl: `\`${words}\` maakt hiervan een persoonlijk leerdoel, verwacht wat iedereen laat zien die de leeruitkomst aantoont.`,
        en: `\`${words}\` makes this a personal goal, expected what everybody shows who meets the outcome.`,
      },
      hint: {
        nl: 'Een persoonlijk leerdoel hoort in het activiteitenplan van de student.',
        en: 'A personal goal belongs in the student’s activity plan.',
      },
    }
  },
})
