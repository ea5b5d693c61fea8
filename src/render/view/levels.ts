/** Complexity, autonomy and the place in the qualifications framework, each as a row of words. */
import type { Language, Text } from '../../diagnostic.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { findLevel, type Dimension } from '../../model/scale.ts'
import type { Outcome } from '../../model/schema-types.ts'
import { createSpeaker, type Speaker, type Words } from './phrases.ts'
import { phases } from './words.ts'

export interface LevelView {
  readonly name: string
  /** "4 van 5". */
  readonly level: Words
  /** What the scale says about that level. */
  readonly scale: Words
  /** What it means for this outcome. */
  readonly meaning: Words
}

const names: Readonly<Record<Dimension, Text>> = {
  complexity: { nl: 'Complexiteit (taak, context, actoren)', en: 'Complexity (task, context, actors)' },
  autonomy: { nl: 'Zelfstandigheid', en: 'Autonomy' },
}

export function describeLevels(
  outcome: Outcome,
  catalogue: Catalogue,
  language: Language,
  speaker: Speaker,
): LevelView[] {
  const rows = (['complexity', 'autonomy'] as const).map((dimension): LevelView => {
    const degree = outcome.standard?.[dimension]
    const found = findLevel(catalogue, dimension, degree?.level)
    const own = catalogue.settings.scale && catalogue.frameworks.get(catalogue.settings.scale)?.item
    const label =
      found &&
      (own
        ? createSpeaker(own.language, language).say(own.items?.[found.rank - 1]?.text)
        : found.label[language])
    return {
      name: names[dimension][language],
      level: found
        ? `${found.rank} ${language === 'nl' ? 'van' : 'of'} ${found.steps}`
        : degree?.level === undefined
          ? null
          : String(degree.level),
      scale: label ?? null,
      meaning: speaker.say(degree?.description),
    }
  })
  return [...rows, describeFramework(outcome, language)]
}

function describeFramework({ level, load }: Outcome, language: Language): LevelView {
  const eqf = level?.eqf === undefined ? '' : `EQF ${level.eqf}`
  const nlqf = level?.nlqf === undefined ? '' : String(level.nlqf)
  const size = [
    load?.ects === undefined ? '' : `${load.ects} ${language === 'nl' ? 'studiepunten' : 'credits'} (ECTS)`,
    load?.hours === undefined ? '' : `${load.hours} ${language === 'nl' ? 'uur' : 'hours'}`,
  ].filter(Boolean)
  return {
    name: 'NLQF',
    level: (nlqf && eqf ? `${nlqf} (${eqf})` : nlqf || eqf) || null,
    scale: level?.phase ? phases[level.phase][language] : null,
    meaning: size.length > 0 ? `${language === 'nl' ? 'Omvang' : 'Size'}: ${size.join(', ')}` : null,
  }
}
