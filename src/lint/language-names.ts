/** Languages by name in a sentence. */
import type { Text } from '../diagnostic.ts'

const names: Readonly<Record<string, Text>> = {
  nl: { nl: 'Nederlands', en: 'Dutch' },
  en: { nl: 'Engels', en: 'English' },
  de: { nl: 'Duits', en: 'German' },
  fr: { nl: 'Frans', en: 'French' },
  fy: { nl: 'Fries', en: 'Frisian' },
}

/** "het Engels", "English"; the code where the name is not known. */
export function languageName(code: string): Text {
  const name = names[code]
  return name ? { nl: `het ${name.nl}`, en: name.en } : { nl: `\`${code}\``, en: `\`${code}\`` }
}
