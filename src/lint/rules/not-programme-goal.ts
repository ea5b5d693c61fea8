import { defineRule } from '../rule.ts'

export const notProgrammeGoal = defineRule({
  id: 'outcome/not-programme-goal',
  about: 'outcome',
  severity: 'error',
  fix: 'no',
  title: { nl: 'Geen doel van de opleiding', en: 'No aim of the programme' },
  why: {
    nl: 'Wat de opleiding biedt, of wat iemand moet weten, is een opleidingskwalificatie. Een leeruitkomst zegt hoe iemand dat in de praktijk laat zien.',
    en: 'What the programme offers, or what somebody has to know, is a programme qualification. An outcome says how somebody shows it in practice.',
  },
  advice: {
    nl: 'Vraag: wat doet iemand met die kennis? Niet “beschikt over kennis van leertheorieën”, maar “verklaart gedrag met leertheorieën”.',
    en: 'Ask: what does somebody do with that knowledge? Not “has knowledge of learning theories” but “explains behaviour with learning theories”.',
  },
  source: {
    nl: '“Opleidingskwalificaties: doelen van de opleiding = wat jij moet weten/kunnen”: Gelukt in de driehoek.',
    en: '“Programme qualifications: aims of the programme = what you must know or be able to do”: Gelukt in de driehoek.',
  },
  examples: {
    nl: {
      bad: [
        { statement: 'De student beschikt over kennis van leertheorieën.' },
        { statement: 'De opleiding biedt studenten inzicht in leertheorieën.' },
      ],
      good: [
        { statement: 'De student verklaart gedrag met leertheorieën.' },
        { statement: 'De ontwikkelaar test de module met gebruikers.' },
      ],
    },
    en: {
      bad: [{ statement: 'The student has knowledge of learning theories.' }],
      good: [{ statement: 'The student explains behaviour with learning theories.' }],
    },
  },
  *check({ statement }, { parse }) {
    const { class: kind, because } = parse(statement)
    if (kind !== 'programme_goal' && kind !== 'knowledge_state') return
    const words = because ? statement.slice(because.start, because.end) : statement.slice(0, 40)
    yield {
      at: ['statement'],
      ...(because ? { span: because } : {}),
      reason:
        kind === 'programme_goal'
          ? {
              nl: `\`${words}\` beschrijft wat de opleiding doet, verwacht wat de lerende laat zien.`,
              en: `\`${words}\` describes what the programme does, expected what the learner shows.`,
            }
          : {
              nl: `\`${words}\` beschrijft wat iemand weet of bezit, verwacht wat iemand daarmee laat zien.`,
              en: `\`${words}\` describes what somebody knows or has, expected what somebody shows with it.`,
            },
      hint: {
        nl: 'Vraag: wat doet iemand hiermee in het beroep? Bijvoorbeeld: “De leraar verklaart gedrag met leertheorieën.”',
        en: 'Ask: what does somebody do with it in the profession? For example: “The teacher explains behaviour with learning theories.”',
      },
    }
  },
})
