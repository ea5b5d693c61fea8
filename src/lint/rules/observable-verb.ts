import type { Path } from '../../diagnostic.ts'
import type { Lexicon } from '../../language/lexicon.ts'
import type { FoundVerb } from '../../language/sentence.ts'
import { quote } from '../listing.ts'
import { defineRule } from '../rule.ts'
import type { Found } from '../rule.ts'
import { proposeVerbs } from '../rewrite-verb.ts'
import { suggestVerbs } from '../wording.ts'

export const observableVerb = defineRule({
  id: 'outcome/observable-verb',
  about: 'outcome',
  severity: 'error',
  fix: 'propose',
  title: { nl: 'Het gedrag is waarneembaar', en: 'The behaviour can be observed' },
  why: {
    nl: 'Een leeruitkomst beschrijft wat iemand laat zien. Begrijpen, weten of inzien zit in een hoofd: twee beoordelaars kunnen het niet zien en zijn het er dus niet over eens.',
    en: 'An outcome describes what somebody shows. Understanding, knowing or realising happens inside a head: two assessors cannot see it, so they cannot agree on it.',
  },
  advice: {
    nl: 'Vraag je af waaraan je het zou merken, en schrijf dat op: uitleggen, onderbouwen, toepassen op een situatie.',
    en: 'Ask how you would notice it, and write that down: explain, justify, apply to a situation.',
  },
  source: {
    nl: 'Een leeruitkomst beschrijft het waarneembare gedrag (handelingswerkwoord): Gelukt in de driehoek, Leraren voor Morgen.',
    en: 'An outcome describes observable behaviour (an action verb): Gelukt in de driehoek, Leraren voor Morgen.',
  },
  examples: {
    nl: {
      bad: [{ statement: 'De student begrijpt hoe ontwikkeling verloopt.' }],
      good: [{ statement: 'De student legt aan collega’s uit hoe ontwikkeling verloopt.' }],
    },
    en: {
      bad: [{ statement: 'The student understands how development proceeds.' }],
      good: [{ statement: 'The student explains to colleagues how development proceeds.' }],
    },
  },
  *check({ statement, behaviours }, { lexicon, parse }) {
    for (const [index, { verb, text }] of behaviours.entries()) {
      const at: Path = ['behaviours', index, 'verb']
      const entry = lexicon.byInfinitive.get(verb.toLowerCase())
      if (!entry) {
        yield unknownVerb(at, verb)
        continue
      }
      const inText = parse(text).behaviours.find((found) => found.verb === entry.infinitive)
      const kind = inText?.kind ?? entry.kind
      if (kind !== 'non_observable') continue
      const better = suggestVerbs(lexicon, entry.suggest ?? [])
      yield {
        ...invisible(at, verb, better),
        proposals: proposeVerbs(at.slice(0, -1), text, inText, better, lexicon),
      }
    }
    const stated = new Set(behaviours.map(({ verb }) => verb.toLowerCase()))
    for (const found of parse(statement).behaviours) {
      if (found.kind === 'non_observable' && !stated.has(found.verb)) yield inStatement(found, lexicon)
    }
  },
})

function invisible(at: Path, verb: string, expected: readonly string[]): Found {
  return {
    at,
    reason: {
      nl: `${quote(verb)} is niet waarneembaar, verwacht gedrag dat een ander kan zien of horen.`,
      en: `${quote(verb)} cannot be observed, expected behaviour that somebody else can see or hear.`,
    },
    expected,
    ...(expected.length > 0
      ? { hint: { nl: `Bijvoorbeeld: ${expected.join(', ')}.`, en: `For example: ${expected.join(', ')}.` } }
      : {}),
  }
}

function inStatement(found: FoundVerb, lexicon: Lexicon): Found {
  return {
    ...invisible(['statement'], found.verb, suggestVerbs(lexicon, found.suggest)),
    severity: 'warning',
    ...(found.spans[0] ? { span: found.spans[0] } : {}),
  }
}

const unknownVerb = (at: Path, verb: string): Found => ({
  at,
  severity: 'info',
  reason: {
    nl: `${quote(verb)} staat niet in de woordenlijst, dus outcomes weet niet of het waarneembaar is.`,
    en: `${quote(verb)} is not in the lexicon, so outcomes does not know whether it can be observed.`,
  },
  hint: {
    nl: 'Zet het werkwoord in een eigen woordenlijst en noem die onder `lexicon` in outcomes.config.yaml.',
    en: 'Put the verb in a word list of your own and name that under `lexicon` in outcomes.config.yaml.',
  },
})
