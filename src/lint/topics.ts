/** What the topics of an agreement ask, in words of a large-triangle meeting. */
import type { Text } from '../diagnostic.ts'
import type { Role, Topic } from '../model/schema-types.ts'

export const topicNames: Readonly<Record<Topic, Text>> = {
  measure: { nl: 'hoe bepalen we de maat', en: 'how we determine the measure' },
  applicability: { nl: 'voor wie de maat geldt', en: 'whom the measure applies to' },
  evidence: { nl: 'mogelijk bewijs', en: 'possible evidence' },
  contexts: { nl: 'eenmalig of in verschillende contexten', en: 'once or in different contexts' },
  good_enough: { nl: 'wanneer het goed genoeg is', en: 'when it is good enough' },
  footing: { nl: 'houvast binnen de ruime kaders', en: 'footing within the wide frames' },
  small_triangle: { nl: 'hoe dit de kleine driehoek raakt', en: 'how this touches the small triangle' },
  efficiency: { nl: 'efficiënt en betaalbaar', en: 'efficient and affordable' },
  alignment: { nl: 'landelijke en regionale afstemming', en: 'national and regional alignment' },
  professionalisation: { nl: 'professionalisering', en: 'professional development' },
  expectations: { nl: 'verwachtingsmanagement', en: 'managing expectations' },
  lifelong: { nl: 'een leven lang ontwikkelen', en: 'lifelong development' },
  path_independence: { nl: 'leerwegonafhankelijkheid', en: 'path independence' },
  validation: { nl: 'valideren', en: 'validation' },
  other: { nl: 'overig', en: 'other' },
}

/** Somebody who could take on a topic that nobody answered. */
export const likelyOwner: Role = 'curriculum_committee'
