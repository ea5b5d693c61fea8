/** Levels of complexity and autonomy: the built-in scale, or the institute's own. */
import type { Text } from '../diagnostic.ts'
import type { Catalogue } from './catalogue.ts'

export interface ScaleStep {
  readonly complexity: Text
  readonly autonomy: Text
}

/** Five steps, after the EQF's columns for context and autonomy and the ZelCom model (Bulthuis). */
export const builtInScale: readonly ScaleStep[] = [
  {
    complexity: {
      nl: 'eenvoudig en enkelvoudig, in een bekende, gestructureerde context',
      en: 'simple and single, in a familiar, structured context',
    },
    autonomy: { nl: 'onder directe, sturende begeleiding', en: 'under direct guidance' },
  },
  {
    complexity: {
      nl: 'met enige variatie, herkenbaar en meestal voorspelbaar',
      en: 'with some variation, recognisable and mostly predictable',
    },
    autonomy: {
      nl: 'onder begeleiding, met feedback vooraf en achteraf',
      en: 'under guidance, with feedback before and after',
    },
  },
  {
    complexity: {
      nl: 'samengesteld, met meer factoren en onverwachte veranderingen',
      en: 'composite, with several factors and unexpected change',
    },
    autonomy: {
      nl: 'binnen afgesproken kaders, grotendeels zelf',
      en: 'largely independent, within agreed limits',
    },
  },
  {
    complexity: {
      nl: 'complex, onvoorspelbaar en authentiek, met meerdere perspectieven',
      en: 'complex, unpredictable and authentic, with several perspectives',
    },
    autonomy: {
      nl: 'zelfstandig en verantwoordelijk; betrekt anderen',
      en: 'independent and accountable; involves others',
    },
  },
  {
    complexity: {
      nl: 'zeer complex, nieuw of strategisch, multidisciplinair',
      en: 'highly complex, new or strategic, multidisciplinary',
    },
    autonomy: {
      nl: 'geeft richting aan anderen en is eindverantwoordelijk',
      en: 'directs others and is accountable for the whole',
    },
  },
]

export type Dimension = keyof ScaleStep

export interface FoundLevel {
  /** 1-based place on the scale. */
  readonly rank: number
  readonly steps: number
  readonly label: Text
}

/**
 * Where a level stands: a number on either scale, or the id of an item on the institute's own.
 * Undefined when the scale has no such level.
 */
export function findLevel(
  catalogue: Pick<Catalogue, 'settings' | 'frameworks'>,
  dimension: Dimension,
  level: number | string | undefined,
): FoundLevel | undefined {
  if (level === undefined) return undefined
  const own = catalogue.settings.scale && catalogue.frameworks.get(catalogue.settings.scale)?.item
  if (!own) {
    const step = typeof level === 'number' ? builtInScale[level - 1] : undefined
    return step && { rank: Number(level), steps: builtInScale.length, label: step[dimension] }
  }
  const items = own.items ?? []
  const index = typeof level === 'number' ? level - 1 : items.findIndex(({ id }) => id === level)
  const item = items[index]
  return item && { rank: index + 1, steps: items.length, label: { nl: item.text, en: item.text } }
}
