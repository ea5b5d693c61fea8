import type { Catalogue } from '../../model/catalogue.ts'
import type { Persona } from '../../model/schema-types.ts'
import { itemTexts } from '../item-texts.ts'
import { quote } from '../listing.ts'
import { defineRule } from '../rule.ts'
import { findStandardChanges } from '../standard-changes.ts'

export const personaSameStandard = defineRule({
  id: 'persona/same-standard',
  about: 'persona',
  severity: 'error',
  fix: 'no',
  title: { nl: 'De norm is voor iedereen gelijk', en: 'The standard is the same for everyone' },
  why: {
    nl: 'Een persona verandert de route, de begeleiding en het bewijs, nooit wat er moet worden aangetoond. Anders betekent hetzelfde diploma voor twee mensen iets anders.',
    en: 'A persona changes the route, the guidance and the evidence, never what has to be shown. Otherwise the same degree means something else for two people.',
  },
  advice: {
    nl: 'Beschrijf welk bewijs deze doelgroep makkelijk kan laten zien en welke tijd of begeleiding nodig is.',
    en: 'Describe what evidence this group can easily show and what time or guidance it needs.',
  },
  source: {
    nl: '“Is de maat op elke student uit elke doelgroep van toepassing?”: Gelukt in de driehoek. Dat beantwoordt de afspraak van de grote driehoek.',
    en: '“Does the measure apply to every student of every target group?”: Gelukt in de driehoek. The large-triangle agreement answers that.',
  },
  limits: {
    nl: 'Herkent uitspraken over criteria en norm die iets laten vallen, toevoegen of verlagen. Vrijstelling door validering is iets anders: daar geldt dezelfde norm.',
    en: 'Recognises statements about criteria and standard that drop, add or lower something. Exemption by validation is something else: the same standard holds there.',
  },
  examples: {
    nl: {
      bad: [
        { startingSituation: 'Voor deze groep alleen c1-c3.' },
        { conditions: { support: ['een lagere norm in het eerste jaar'] } },
        { summary: 'Hoeft niet aan criterium 4 te voldoen.' },
        { typicalEvidence: ['bewijs voor twee van de vijf criteria'] },
        { summary: 'De norm wordt voor haar verlaagd.' },
        { summary: 'Mag criterium 2 overslaan.' },
        { summary: 'Voor deze route gelden andere criteria.' },
      ],
      good: [
        { typicalEvidence: ['zelfde criteria, bewijs uit eigen lespraktijk'] },
        { summary: 'Hoeft op vrijdag niet te werken en stelt hogere eisen aan zichzelf.' },
        { summary: 'Vraagt vrijstelling aan voor twee leeruitkomsten; daar geldt geen lagere norm.' },
        { questions: ['Geldt voor jou een lagere norm?'] },
        { summary: 'De norm geldt niet alleen voor voltijdstudenten.' },
        { summary: 'Alleen de criteria van de eerste leeruitkomst zijn al aangetoond.' },
        { summary: 'De lat ligt hoger dan zij in haar vorige werk gewend was.' },
        { startingSituation: 'Geeft les op een lager niveau dan voorheen en heeft minder tijd.' },
      ],
    },
    en: {
      bad: [
        { startingSituation: 'Only c1-c3 for this group.' },
        { conditions: { support: ['a reduced standard in the first year'] } },
        { summary: 'Does not have to meet criterion 4.' },
      ],
      good: [
        { typicalEvidence: ['same criteria, evidence from own practice'] },
        { summary: 'Does not have to work on Fridays; there is no lower standard.' },
      ],
    },
  },
  *check(persona, { language, catalogue }) {
    const ids = criteriaOf(persona, catalogue)
    for (const { at, text } of itemTexts(persona)) {
      for (const { span } of findStandardChanges(text, language, ids)) {
        const words = quote(text.slice(span.start, span.end))
        yield {
          at,
          span,
          reason: {
            nl: `${words} verandert de norm, verwacht dezelfde norm als voor ieder ander.`,
            en: `${words} changes the standard, expected the same standard as for anybody else.`,
          },
          hint: {
            nl: 'Verschil mag er zijn in route, tijd, begeleiding en bewijs. Wat iemand al kan, gaat via validering.',
            en: 'Route, time, guidance and evidence may differ. What somebody can do already goes through validation.',
          },
        }
      }
    }
  },
})

/** Ids that are ordinary words ("privacy") say nothing by themselves: only those of several words count. */
function criteriaOf({ outcomes }: Persona, catalogue: Catalogue): ReadonlySet<string> {
  const criteria = (outcomes ?? []).flatMap((id) => catalogue.outcomes.get(id)?.item.standard?.criteria ?? [])
  return new Set(criteria.map(({ id }) => id).filter((id) => id.includes('-')))
}
