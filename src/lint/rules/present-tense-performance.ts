import { tokenise } from '../../language/tokens.ts'
import { findPhrases } from '../phrases.ts'
import { defineRule } from '../rule.ts'

const abilities = {
  nl: ['kan', 'is in staat', 'zijn in staat', 'zal kunnen', 'in staat is', 'kunnen'],
  en: ['can', 'is able to', 'are able to', 'will be able to', 'should be able to', 'be able to'],
} as const

export const presentTensePerformance = defineRule({
  id: 'outcome/present-tense-performance',
  about: 'outcome',
  severity: 'info',
  fix: 'safe',
  title: { nl: 'Doen, niet kunnen', en: 'Doing, not being able to' },
  why: {
    nl: 'Een leeruitkomst beschrijft wat iemand doet. “Kan” maakt er een vermogen van, en dat zie je niet.',
    en: 'An outcome describes what somebody does. “Can” makes it an ability, which cannot be seen.',
  },
  advice: {
    nl: 'Schrijf het werkwoord in de tegenwoordige tijd: “geeft feedback” in plaats van “kan feedback geven”.',
    en: 'Write the verb in the present tense: “gives feedback” instead of “can give feedback”.',
  },
  examples: {
    nl: {
      bad: [
        { statement: 'De student kan feedback geven aan lerenden.' },
        { statement: 'De student is in staat om lessen te ontwerpen.' },
      ],
      good: [{ statement: 'De student geeft feedback aan lerenden.' }],
    },
    en: {
      bad: [{ statement: 'The student is able to design lessons.' }],
      good: [{ statement: 'The student designs lessons.' }],
    },
  },
  *check({ statement }, { language, lexicon, parse }) {
    const { behaviours } = parse(statement)
    const [first] = behaviours
    if (!first) return
    const end = first.spans.at(-1)!.end
    const hit = findPhrases(tokenise(statement), abilities[language]).find(({ span }) => span.start < end)
    if (!hit) return
    const entry = lexicon.byInfinitive.get(first.verb)
    const finite = entry && 'third_person' in entry ? entry.third_person : undefined
    yield {
      at: ['statement'],
      span: hit.span,
      reason: {
        nl: `\`${hit.phrase}\` beschrijft een vermogen, verwacht wat iemand doet.`,
        en: `\`${hit.phrase}\` describes an ability, expected what somebody does.`,
      },
      ...(finite === undefined
        ? {}
        : { hint: { nl: `Schrijf \`${finite}\`.`, en: `Write \`${finite}\`.` }, expected: [finite] }),
    }
  },
})
