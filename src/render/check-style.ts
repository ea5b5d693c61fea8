/** What is wrong with the institute's house style as the config gives it. */
import type { Finding } from '../diagnostic.ts'
import type { HouseStyle as StyleSettings } from '../model/schema-types.ts'
import { contrast, darken } from './house-style.ts'

/** A colour that cannot be read is not used as it is: the reader is told which one takes its place. */
export function checkStyle(style: StyleSettings | undefined, config: string): Finding[] {
  const colour = style?.colour?.toLowerCase()
  if (colour === undefined || !/^#[0-9a-f]{6}$/.test(colour)) return []
  const used = darken(colour)
  if (used === colour) return []
  const ratio = (language: 'nl' | 'en') =>
    contrast(colour, '#ffffff').toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    })
  return [
    {
      rule: 'style/contrast',
      severity: 'warning',
      file: config,
      at: ['render', 'style', 'colour'],
      reason: {
        nl: `\`${colour}\` is te licht voor tekst: het contrast met wit is ${ratio('nl')}, en 4,5 is nodig om het goed te kunnen lezen. In de documenten staat daarom \`${used}\`.`,
        en: `\`${colour}\` is too light for text: its contrast with white is ${ratio('en')}, and 4.5 is needed to read it well. The documents use \`${used}\` instead.`,
      },
      expected: [used],
      hint: {
        nl: `Zet \`${used}\` of een andere donkere kleur in de configuratie, dan is dit wat je ziet.`,
        en: `Put \`${used}\` or another dark colour into the config, and what you set is what you see.`,
      },
    },
  ]
}
