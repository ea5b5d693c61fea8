import type { Persona } from '../../model/schema-types.ts'
import { findEmployer } from '../employer.ts'
import { itemTexts } from '../item-texts.ts'
import { quote } from '../listing.ts'
import { findPersonalData } from '../personal-data.ts'
import { defineRule } from '../rule.ts'
import type { Found, RuleContext } from '../rule.ts'
import { findSensitiveWords } from '../sensitive-words.ts'
import type { TextAt } from '../texts.ts'

const markers =
  /(?<!\p{L})(?:verzonnen|fictief|fictieve|bedacht|gefingeerd|fictional|fictitious|invented|imaginary|made[ -]up)(?!\p{L})/iu

export const personaFictional = defineRule({
  id: 'persona/fictional',
  about: 'persona',
  severity: 'error',
  fix: 'no',
  title: { nl: 'Een persona is verzonnen', en: 'A persona is fictional' },
  why: {
    nl: 'Een persona staat voor een doelgroep, nooit voor een bestaande student. Gegevens waaraan iemand te herkennen is, en alles over gezondheid, geloof of afkomst, horen niet in een bestand dat iedereen kan lezen.',
    en: 'A persona stands for a target group, never for an existing student. Data by which somebody can be recognised, and anything about health, religion or origin, does not belong in a file that everybody can read.',
  },
  advice: {
    nl: 'Kies een voornaam met “(verzonnen)” erachter, en beschrijf wat iemand nodig heeft in plaats van waarom.',
    en: 'Choose a first name followed by “(fictional)”, and describe what somebody needs rather than why.',
  },
  source: {
    nl: 'Algemene verordening gegevensbescherming (AVG), artikel 9: bijzondere persoonsgegevens.',
    en: 'General Data Protection Regulation (GDPR), article 9: special categories of personal data.',
  },
  limits: {
    nl: 'Een naam in de lopende tekst wordt niet herkend. Woorden over het werk met lerenden (“begeleidt kinderen met autisme”) tellen niet mee.',
    en: 'A name in running text is not recognised. Words about the work with learners (“supports children with autism”) do not count.',
  },
  examples: {
    nl: {
      bad: [
        { name: 'Jan de Vries', summary: 'Geboren op 12-03-1998, ADHD.' },
        { name: 'Jip' },
        { summary: 'Te bereiken via jip.deboer@voorbeeld.nl.' },
        { summary: 'Belt het liefst: 06-12345678.' },
        { startingSituation: 'Heeft dyslexie en een rolstoel.' },
        { startingSituation: 'Praat weinig over zijn geloof.' },
        { targetGroup: 'Student met studentnummer 1234567' },
        { name: 'Jan de Vries (verzonnen)', summary: 'Werkt bij basisschool De Klimop.' },
      ],
      good: [
        { name: 'Jip (verzonnen)', startingSituation: 'Heeft baat bij een rustige opbouw.' },
        { strengths: ['begeleidt al jaren kinderen met autisme'] },
        { summary: 'Startte op 01-09-2005 als onderwijsassistent.' },
        { strengths: ['heeft haar geloof in lerenden nooit verloren', 'werkte in de gezondheidszorg'] },
        { priorLearning: [{ kind: 'diploma', text: 'Mbo Zorg en gezondheid, behaald in 2019-2020' }] },
        { opportunities: ['start op 01-09-2026 met 36 uur', 'budget van 1500 euro'] },
        { name: 'Jip van Dam (fictief)', summary: 'Werkt op een basisschool in de regio.' },
      ],
    },
    en: {
      bad: [
        { name: 'Anna Smith', startingSituation: 'Has autism.' },
        { summary: 'Born on 12 March 1998.' },
        { constraints: null, startingSituation: 'Rarely speaks about her religion.' },
        { name: 'Anna Smith (fictional)', summary: 'Works at Northgate School as an assistant.' },
      ],
      good: [
        { name: 'Amy (fictional)', startingSituation: 'Works best with short steps.' },
        { strengths: ['experience with pupils with autism'], summary: 'Was trained in health care.' },
        { name: 'Amy (made-up)' },
      ],
    },
  },
  *check(persona, context) {
    if (!markers.test(persona.name)) {
      const marker = { nl: 'verzonnen', en: 'fictional' }
      yield {
        at: ['name'],
        reason: {
          nl: `${quote(persona.name)} kan een bestaande persoon zijn, verwacht een voornaam met “(verzonnen)” erachter.`,
          en: `${quote(persona.name)} may be an existing person, expected a first name followed by “(fictional)”.`,
        },
        expected: [`${persona.name.split(' ')[0] ?? ''} (${marker[context.language]})`],
      }
    }
    const texts = itemTexts(persona)
    for (const one of texts) yield* checkText(one, context)
    yield* checkEmployer(persona, texts, context)
  },
})

function* checkText({ at, text }: TextAt, { language, lexicon, today }: RuleContext): Generator<Found> {
  for (const { span, what } of findPersonalData(text, language, today)) {
    const words = quote(text.slice(span.start, span.end))
    yield {
      at,
      span,
      reason: {
        nl: `${words} lijkt ${what.nl}, verwacht niets waaraan een persoon te herkennen is.`,
        en: `${words} looks like ${what.en}, expected nothing by which a person can be recognised.`,
      },
    }
  }
  for (const { span } of findSensitiveWords(text, lexicon)) {
    const words = quote(text.slice(span.start, span.end))
    yield {
      at,
      span,
      reason: {
        nl: `${words} is een bijzonder persoonsgegeven, verwacht wat iemand nodig heeft in plaats van waarom.`,
        en: `${words} is sensitive personal data, expected what somebody needs rather than why.`,
      },
      hint: {
        nl: 'Bijvoorbeeld: “werkt het best met korte stappen” of “leest liever hardop mee”.',
        en: 'For example: “works best with short steps” or “prefers to read along aloud”.',
      },
    }
  }
}

/** A first name and surname are harmless, until an employer makes them one person. */
function* checkEmployer(
  { name }: Persona,
  texts: readonly TextAt[],
  { language }: RuleContext,
): Generator<Found> {
  const bare = name.replace(/\([^()]{0,60}\)/g, ' ')
  const capitals = bare.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))
  if (capitals.length < 2) return
  for (const { at, text } of texts) {
    const span = findEmployer(text, language)
    if (!span) continue
    yield {
      at,
      span,
      reason: {
        nl: `${quote(bare)} en ${quote(text.slice(span.start, span.end))} wijzen samen naar één persoon, verwacht alleen een voornaam of een soort school.`,
        en: `${quote(bare)} and ${quote(text.slice(span.start, span.end))} together point at one person, expected only a first name or a kind of school.`,
      },
    }
    return
  }
}
