/** What an outcome is called where another document names it. */
import type { Language } from '../../diagnostic.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { createSpeaker, type Words } from './phrases.ts'

/** Its title in the document's language, or else as it was written; null when there is no such outcome. */
export function outcomeTitle({ outcomes, translations }: Catalogue, id: string, language: Language): Words {
  const outcome = outcomes.get(id)?.item
  if (!outcome) return null
  const translated =
    outcome.language === language ? undefined : translations.get(id)?.get(language)?.item.title
  return createSpeaker(translated === undefined ? outcome.language : language, language).say(
    translated ?? outcome.title,
  )
}
