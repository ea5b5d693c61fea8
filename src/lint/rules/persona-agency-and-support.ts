import type { Language } from '../../diagnostic.ts'
import { tokenise } from '../../language/tokens.ts'
import { listWords, quote } from '../listing.ts'
import { defineRule } from '../rule.ts'

type Words = Readonly<
  Record<Language, { readonly words: ReadonlySet<string>; readonly starts: readonly string[] }>
>

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Somebody else steers. */
const directive: Words = {
  nl: {
    words: set(
      'stap-voor-stap stap-voor-stapinstructie voordoen sturing controle toezicht strak strakke begeleiding structuur',
    ),
    starts: ['instructie', 'stappenplan', 'aanwijzing', 'voorschrift', 'sturend', 'afvinklijst', 'checklist'],
  },
  en: {
    words: set('step-by-step supervision control strict guidance structure tight'),
    starts: ['instruction', 'direction', 'checklist', 'prescri', 'directive'],
  },
}

/** The learner steers, or comes to. */
const building: Words = {
  nl: {
    words: set(
      'zelf eigen kiezen kiest keuze keuzes regie vragen vraag samen hardop afbouw opbouw loslaten initiatief',
    ),
    starts: [
      'zelf',
      'reflect',
      'coach',
      'interv',
      'kritisch',
      'feedback',
      'terugblik',
      'verantwoord',
      'stapsgewijs',
    ],
  },
  en: {
    words: set(
      'own self themselves choose chooses choosing choice choices questions question together initiative fading gradual',
    ),
    starts: [
      'self',
      'reflect',
      'coach',
      'critical',
      'feedback',
      'review',
      'responsib',
      'independ',
      'gradual',
      'peer',
    ],
  },
}

export const personaAgencyAndSupport = defineRule({
  id: 'persona/agency-and-support',
  about: 'persona',
  severity: 'info',
  fix: 'no',
  title: { nl: 'Begeleiding past bij de zelfregie', en: 'Support suits the agency' },
  why: {
    nl: 'Wie nog weinig zelf stuurt, heeft begeleiding nodig die dat laat groeien; wie al veel zelf stuurt, wordt door aansturen afgeremd.',
    en: 'Somebody who directs little as yet needs support that lets it grow; somebody who directs much already is slowed down by being steered.',
  },
  advice: {
    nl: 'Noem bij weinig zelfregie wat iemand al zelf kiest of doet, en bij veel zelfregie wat scherp houdt: kritische vragen, intervisie.',
    en: 'With low agency, name what somebody chooses or does already; with high agency, what keeps them sharp: critical questions, peer review.',
  },
  source: {
    nl: '“Gedeeld beeld van de passende begeleiding (ontwikkeling van agency of zelfregie)”: Gelukt in de driehoek.',
    en: '“A shared picture of suitable support (development of agency)”: Gelukt in de driehoek.',
  },
  limits: {
    nl: 'Herkent de begeleiding aan woorden als “instructie” en “zelf”; of het ook zo werkt, weet de praktijk.',
    en: 'Recognises the support by words like “instruction” and “self”; whether it works so, practice knows.',
  },
  examples: {
    nl: {
      bad: [
        { conditions: { agency: 'high', support: ['stap-voor-stap instructie'] } },
        { conditions: { agency: 'low', support: ['strakke structuur en controle'] } },
        { conditions: { agency: 'low', support: null } },
      ],
      good: [
        { conditions: { agency: 'high', support: ['kritische vragen achteraf'] } },
        { conditions: { agency: 'high', support: ['stappenplan', 'kritische vragen achteraf'] } },
        { conditions: { agency: 'low', support: ['eerst samen, dan zelf, met vaste momenten'] } },
        { conditions: { agency: 'high', support: null } },
        { conditions: { agency: 'high', support: ['een vaste contactpersoon op het instituut'] } },
      ],
    },
    en: {
      bad: [
        { conditions: { agency: 'high', support: ['step-by-step instruction'] } },
        { conditions: { agency: 'low', support: ['tight supervision'] } },
      ],
      good: [
        { conditions: { agency: 'high', support: ['critical questions afterwards'] } },
        { conditions: { agency: 'low', support: ['choosing one piece of evidence, then two'] } },
      ],
    },
  },
  *check({ conditions }, { language }) {
    const support = (conditions.support ?? []).filter((text) => text.trim())
    const speaksOf = (text: string, words: Words) => {
      const { words: whole, starts } = words[language]
      return tokenise(text).some(
        ({ kind, word }) =>
          kind === 'word' && (whole.has(word) || starts.some((start) => word.startsWith(start))),
      )
    }
    if (conditions.agency === 'low' && !support.some((text) => speaksOf(text, building))) {
      yield {
        at: support.length > 0 ? ['conditions', 'support'] : ['conditions'],
        onKey: true,
        reason: {
          nl: 'De zelfregie is nog laag, verwacht minstens één vorm van ondersteuning die haar laat groeien.',
          en: 'Agency is low as yet, expected at least one kind of support that lets it grow.',
        },
        hint: {
          nl: 'Bijvoorbeeld: eerst samen, dan zelf; zelf kiezen welk bewijs je inbrengt.',
          en: 'For example: first together, then alone; choosing which evidence to bring.',
        },
      }
    }
    if (conditions.agency !== 'high' || support.length === 0) return
    if (!support.every((text) => speaksOf(text, directive) && !speaksOf(text, building))) return
    yield {
      at: ['conditions', 'support'],
      onKey: true,
      reason: {
        nl: `De zelfregie is hoog, maar ${listWords(support.map(quote), 'nl')} ${support.length > 1 ? 'sturen' : 'stuurt'} vooral aan; verwacht ook ondersteuning die ruimte laat.`,
        en: `Agency is high, but ${listWords(support.map(quote), 'en')} mostly ${support.length > 1 ? 'steer' : 'steers'}; expected support that leaves room as well.`,
      },
      hint: {
        nl: 'Bijvoorbeeld: kritische vragen achteraf, intervisie met andere zij-instromers.',
        en: 'For example: critical questions afterwards, peer review with others on the same route.',
      },
    }
  },
})
