/** Whether items are written in a language that the institute works in. */
import type { Finding } from '../diagnostic.ts'
import type { Kind } from '../load/find.ts'
import { nearest } from '../nearest.ts'
import type { Catalogue } from './catalogue.ts'

/**
 * Items in a language that the config does not name: nothing would ever show them. Frameworks are in the language of
 * their publisher. Without a config there is nothing to hold on to.
 */
export function* checkLanguages({
  settings,
  outcomes,
  translations,
  personas,
  agreements,
}: Catalogue): Generator<Finding> {
  const { file, language, languages } = settings
  if (file === undefined) return
  if (!languages.includes(language)) {
    yield {
      rule: 'repository/language',
      severity: 'warning',
      file,
      at: ['languages'],
      item: { kind: 'config', id: '' },
      reason: {
        nl: `\`languages\` noemt \`${language}\` niet, terwijl dat bij \`language\` staat, verwacht die taal in de lijst.`,
        en: `\`languages\` does not name \`${language}\`, which \`language\` does, expected that language in the list.`,
      },
      expected: [language],
    }
  }
  const known = new Set([language, ...languages])
  const all: readonly (readonly [
    Kind,
    Iterable<{ item: { id: string; language: string }; file: string }>,
  ])[] = [
    ['outcome', outcomes.values()],
    ['translation', [...translations.values()].flatMap((byLanguage) => [...byLanguage.values()])],
    ['persona', personas.values()],
    ['agreement', agreements.values()],
  ]
  for (const [kind, entries] of all) {
    for (const { item, file: at } of entries) {
      if (!known.has(item.language)) yield unknownLanguage(kind, item, at, [...known])
    }
  }
}

function unknownLanguage(
  kind: Kind,
  { id, language }: { readonly id: string; readonly language: string },
  file: string,
  known: readonly string[],
): Finding {
  const list = known.map((one) => `\`${one}\``)
  const suggestion = nearest(language, known)
  return {
    rule: 'repository/language',
    severity: 'warning',
    file,
    at: ['language'],
    item: { kind, id },
    reason: {
      nl: `\`language\` is \`${language}\`, verwacht een taal uit de configuratie (${list.join(', ')}).`,
      en: `\`language\` is \`${language}\`, expected a language of the config (${list.join(', ')}).`,
    },
    expected: suggestion === undefined ? known : [suggestion],
    hint: {
      nl: `Zet \`${language}\` bij \`languages\` in de configuratie als jullie in die taal werken.`,
      en: `Add \`${language}\` to \`languages\` in the config if you work in that language.`,
    },
  }
}
