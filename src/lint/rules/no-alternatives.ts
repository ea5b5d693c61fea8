import { tokenise } from '../../language/tokens.ts'
import { defineRule } from '../rule.ts'
import { findPhrases } from '../phrases.ts'

export const noAlternatives = defineRule({
  id: 'outcome/no-alternatives',
  about: 'outcome',
  severity: 'warning',
  fix: 'no',
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
    nl: '“Of” in de betekenis van “ja of nee” (“onderzoekt of …”) telt niet mee.',
    en: '“Or” inside a fixed pair and “whether or not” do not count.',
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
  *check({ behaviours }, { language, lexicon }) {
    for (const [index, { text }] of behaviours.entries()) {
      const tokens = tokenise(text)
      for (const hit of findPhrases(tokens, lexicon.words.alternatives)) {
        if (hit.phrase === (language === 'nl' ? 'of' : 'or') && !isChoice(tokens, hit.from, lexicon.byForm))
          continue
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

const asking = new Set([
  'na',
  'nagaan',
  'onderzoekt',
  'controleert',
  'beoordeelt',
  'bepaalt',
  'vraagt',
  'whether',
])

/** "Of" between two verbs or two things; not after a verb of asking, and not before a subject and a verb. */
function isChoice(
  tokens: readonly { readonly word: string; readonly kind: string }[],
  at: number,
  byForm: ReadonlyMap<string, unknown>,
): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (!before || !after || before.kind === 'punctuation' || asking.has(before.word) || after.word === 'not')
    return false
  if (byForm.has(before.word) && !byForm.has(after.word)) return false
  return true
}
