import { wholeSentence } from '../whole-sentence.ts'
import type { Language, Span } from '../../diagnostic.ts'
import type { Parse } from '../../language/sentence.ts'
import { tokenise } from '../../language/tokens.ts'
import type { Token } from '../../language/tokens.ts'
import { defineRule } from '../rule.ts'
import { findPhrases } from '../phrases.ts'
import type { PhraseHit } from '../phrases.ts'

export const noAlternatives = defineRule({
  id: 'outcome/no-alternatives',
  about: 'outcome',
  severity: 'warning',
  fix: 'no',
  yieldsTo: wholeSentence,
  title: { nl: 'Geen keuze in het gedrag', en: 'No choice within the behaviour' },
  why: {
    nl: 'Bij “ontwerpt of verbetert” weet niemand wat er aangetoond moet worden: het ene, het andere of allebei.',
    en: 'With “designs or improves” nobody knows what has to be shown: the one, the other or both.',
  },
  advice: {
    nl: 'Kies, of maak er “en” van. Wat echt vrij is, hoort bij de context of bij het bewijs.',
    en: 'Choose, or make it “and”. What is really free belongs in the context or the evidence.',
  },
  limits: {
    nl: '“Of” tussen mensen of dingen (“leerlingen of deelnemers”) en in de betekenis van “ja of nee” telt niet mee.',
    en: '“Or” between people or things (“pupils or participants”) and “whether or not” do not count.',
  },
  examples: {
    nl: {
      bad: [
        { behaviours: [{ id: 'b1', verb: 'ontwerpen', text: 'ontwerpt of verbetert een les' }] },
        { behaviours: [{ id: 'b1', verb: 'ontwerpen', text: 'ontwerpt een les en/of een toets' }] },
      ],
      good: [
        { behaviours: [{ id: 'b1', verb: 'ontwerpen', text: 'ontwerpt een les en past die aan' }] },
        { behaviours: [{ id: 'b1', verb: 'nagaan', text: 'gaat na of de groep de uitleg begrijpt' }] },
        {
          behaviours: [
            { id: 'b1', verb: 'begeleiden', text: 'begeleidt leerlingen of deelnemers bij hun keuze' },
          ],
        },
      ],
    },
    en: {
      bad: [{ behaviours: [{ id: 'b1', verb: 'design', text: 'designs or improves a lesson' }] }],
      good: [
        { behaviours: [{ id: 'b1', verb: 'design', text: 'designs a lesson and adapts it' }] },
        { behaviours: [{ id: 'b1', verb: 'decide', text: 'decides whether or not to adapt the lesson' }] },
      ],
    },
  },
  *check({ behaviours }, { language, lexicon, parse }) {
    for (const [index, { text }] of behaviours.entries()) {
      const tokens = tokenise(text)
      for (const hit of findPhrases(tokens, lexicon.words.alternatives)) {
        if (!isChoice(hit, tokens, language) && !joinsVerbs(hit.span, parse(text))) continue
        yield {
          at: ['behaviours', index, 'text'],
          span: hit.span,
          reason: {
            nl: `\`${hit.phrase}\` laat open wat er aangetoond moet worden, verwacht één gedraging zonder keuze.`,
            en: `\`${hit.phrase}\` leaves open what has to be shown, expected one behaviour without a choice.`,
          },
        }
      }
    }
  },
})

/** Join things as often as behaviours: "welzijn en/of inclusie" is no choice, "een les en/of een toets" is one. */
const joining: Readonly<Record<Language, readonly string[]>> = { nl: ['of', 'en/of'], en: ['or', 'and/or'] }
const articles: ReadonlySet<string> = new Set(['een', 'a', 'an'])

function isChoice({ phrase, to }: PhraseHit, tokens: readonly Token[], language: Language): boolean {
  if (!joining[language].includes(phrase)) return true
  return phrase.includes('/') && articles.has(tokens[to]?.word ?? '')
}

/** "Ontwerpt of verbetert": a verb of its own right after the word. Two kinds of people or things are no choice of behaviour. */
function joinsVerbs({ end }: Span, { behaviours }: Parse): boolean {
  return behaviours.some(
    ({ spans }, index) => index > 0 && spans.some(({ start }) => start - end <= 2 && start > end),
  )
}
