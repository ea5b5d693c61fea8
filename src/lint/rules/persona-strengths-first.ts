import { findDeficits } from '../deficits.ts'
import { itemTexts } from '../item-texts.ts'
import { quote } from '../listing.ts'
import { defineRule } from '../rule.ts'

export const personaStrengthsFirst = defineRule({
  id: 'persona/strengths-first',
  about: 'persona',
  severity: 'warning',
  fix: 'no',
  title: { nl: 'Eerst wat iemand meebrengt', en: 'First what somebody brings along' },
  why: {
    nl: 'Een persona die begint bij wat ontbreekt, stuurt het gesprek naar repareren. Flexibel opleiden doet recht aan wat iemand al kan, en bouwt daarop voort.',
    en: 'A persona that starts from what is lacking turns the conversation to repair. Flexible programmes do justice to what somebody can do already, and build on that.',
  },
  advice: {
    nl: 'Schrijf op wat iemand goed kan en wat helpt: “sterk in gesprek; schrijft liever korte teksten”.',
    en: 'Write down what somebody does well and what helps: “strong in conversation; prefers short texts”.',
  },
  source: {
    nl: '“Doet recht aan studenten die al veel (kennis, ervaring) meebrengen”: Gelukt in de driehoek.',
    en: '“Does justice to students who bring along much (knowledge, experience)”: Gelukt in de driehoek.',
  },
  limits: {
    nl: 'Wat over lerenden gaat (“begeleidt zwakke lezers”) en wat bij het werk hoort (“lost een probleem op”) telt niet mee. Vragen en leerdoelen worden niet bekeken.',
    en: 'What is about learners (“supports weak readers”) and what belongs to the work (“solves a problem”) does not count. Questions and learning goals are not looked at.',
  },
  examples: {
    nl: {
      bad: [
        { startingSituation: 'Zwakke schrijver, lage motivatie.' },
        { startingSituation: 'Is zwak in spelling.' },
        { summary: 'Heeft problemen met plannen.' },
        { strengths: [], opportunities: [] },
        { conditions: { constraints: ['is niet in staat om zelf te plannen'] } },
      ],
      good: [
        { startingSituation: 'Sterk in gesprek; schrijft liever in korte teksten.' },
        { strengths: ['lost een probleem snel op', 'begeleidt zwakke lezers'] },
        { summary: 'Heeft ervaring met problemen in de klas en heeft geen problemen met plannen.' },
        { strengths: ['heeft een zwak voor techniek', 'helpt leerlingen met een achterstand'] },
        { opportunities: ['door het tekort aan leraren is er veel vraag'] },
        { conditions: { constraints: ['is op vrijdag niet in staat om naar school te komen'] } },
      ],
    },
    en: {
      bad: [
        { startingSituation: 'Weak writer.' },
        { summary: 'Lacks motivation.' },
        { summary: 'Is unable to plan.' },
        { startingSituation: 'Has problems with planning.' },
      ],
      good: [
        { startingSituation: 'Strong in conversation; prefers short texts.' },
        { strengths: ['supports weak readers', 'solves a problem quickly'] },
        { conditions: { constraints: ['is unable to travel on Fridays'] } },
      ],
    },
  },
  *check(persona, { language, lexicon }) {
    for (const { at, text } of itemTexts(persona)) {
      if (at[0] === 'questions' || at[0] === 'learningGoals') continue
      for (const span of findDeficits(text, language, lexicon.words.persona.deficit_terms)) {
        const words = quote(text.slice(span.start, span.end))
        yield {
          at,
          span,
          reason: {
            nl: `${words} zegt wat er ontbreekt, verwacht wat iemand kan of wat helpt.`,
            en: `${words} says what is lacking, expected what somebody can do or what helps.`,
          },
          hint: {
            nl: 'Bijvoorbeeld: sterk in …; heeft baat bij …; doet liever …',
            en: 'For example: strong in …; is helped by …; prefers to …',
          },
        }
      }
    }
    const { conditions, strengths, opportunities = [] } = persona
    if (!conditions.support?.length || strengths.length > 0 || opportunities.length > 0) return
    yield {
      at: ['conditions', 'support'],
      onKey: true,
      reason: {
        nl: 'Er staat wel ondersteuning bij maar geen sterke kant of kans, verwacht minstens één van beide.',
        en: 'There is support but no strength or opportunity, expected at least one of these.',
      },
    }
  },
})
