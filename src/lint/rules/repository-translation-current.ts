import type { Path } from '../../diagnostic.ts'
import { languages } from '../../diagnostic.ts'
import type { Entry } from '../../model/catalogue.ts'
import type { Outcome, Translation } from '../../model/schema-types.ts'
import { pickTexts } from '../item-texts.ts'
import { languageName } from '../language-names.ts'
import { listWords, quote } from '../listing.ts'
import { defineRule } from '../rule.ts'
import type { Found } from '../rule.ts'
import { translatableTexts } from '../translatable-texts.ts'
import { isInOther } from '../which-language.ts'
import { countWords } from '../wording.ts'

/** Shorter texts may well be the same in two languages: names, "feedback", "portfolio". */
const leastWords = 3

export const repositoryTranslationCurrent = defineRule({
  id: 'repository/translation-current',
  about: 'repository',
  severity: 'warning',
  fix: 'no',
  title: { nl: 'Vertalingen zijn bij en volledig', en: 'Translations are current and complete' },
  why: {
    nl: 'Wie de vertaling leest, beoordeelt naar een andere norm dan wie de bron leest zodra de twee uiteenlopen. Halve vertalingen blijven vaak jaren staan.',
    en: 'Who reads the translation assesses by another standard than who reads the source as soon as the two drift apart. Half translations often stay for years.',
  },
  advice: {
    nl: 'Werk de vertaling bij, vertaal wat nog ontbreekt, en zet daarna onder `translates` de versie die je hebt vertaald.',
    en: 'Bring the translation up to date, translate what is missing, and then put the version you translated under `translates`.',
  },
  limits: {
    nl: 'Of de vertaling goed is, beoordelen mensen. De toelichting (`rationale`) en de settings mogen ontbreken; een id die de bron niet kent, meldt reference/unresolved.',
    en: 'Whether the translation is good is for people to judge. The rationale and the settings may be missing; an id that the source lacks is reported by reference/unresolved.',
  },
  examples: {
    nl: {
      bad: [
        { outcome: { version: '1.2.0' }, translation: { translates: '1.0.0' } },
        { translation: { translates: '1.1.0' } },
        { translation: { statement: null } },
        { translation: { standard: { criteria: [] } } },
        { translation: { transfer: 'Zo geleerd dat het ook in andere settings en situaties kan.' } },
        { translation: { transfer: 'Zo geleerd dat het ook elders en in een andere groep kan.' } },
        { outcome: { title: 'Monitoring the development of learners and adapting to it' } },
      ],
      good: [
        { translation: {} },
        { translation: { rationale: null } },
        { outcome: { title: 'Feedback' }, translation: { title: 'Feedback' } },
      ],
    },
    en: {
      bad: [
        { outcome: { version: '2.0.0' }, translation: { translates: '1.9.0' } },
        { translation: { behaviours: [] } },
      ],
      good: [{ translation: {} }],
    },
  },
  *check({ outcomes, translations }) {
    for (const entry of outcomes.values()) {
      yield* checkLanguage(entry, 'outcome', new Set())
      for (const translation of translations.get(entry.item.id)?.values() ?? []) {
        yield* checkVersion(entry.item, translation)
        const untranslated = new Set<string>()
        yield* checkTexts(entry.item, translation, untranslated)
        yield* checkLanguage(translation, 'translation', untranslated)
      }
    }
  },
})

const about = ({ item, file }: Entry<Outcome | Translation>, kind: string): Pick<Found, 'file' | 'item'> => ({
  file,
  item: { kind, id: item.id },
})

function* checkVersion({ version }: Outcome, translation: Entry<Translation>): Generator<Found> {
  const { translates } = translation.item
  if (translates === version) return
  yield {
    ...about(translation, 'translation'),
    at: ['translates'],
    reason: {
      nl: `De vertaling is van versie ${translates}, maar de bron is ${version}; verwacht een vertaling van ${version}.`,
      en: `The translation is of version ${translates}, but the source is at ${version}; expected a translation of ${version}.`,
    },
    expected: [version],
    hint: {
      nl: 'Loop na wat er in de bron is veranderd, en zet dan de nieuwe versie hier.',
      en: 'Go through what changed in the source, and then put the new version here.',
    },
  }
}

/** @param untranslated gets the paths of texts that are the source's, which need no second finding */
function* checkTexts(
  source: Outcome,
  translation: Entry<Translation>,
  untranslated: Set<string>,
): Generator<Found> {
  const missing: string[] = []
  for (const { path, text, translated, at, optional } of translatableTexts(source, translation.item)) {
    if (!translated?.trim()) {
      if (!optional) missing.push(path)
    } else if (at && same(text, translated) && countWords(text) >= leastWords) {
      untranslated.add(at.join('.'))
      yield {
        ...about(translation, 'translation'),
        at,
        reason: {
          nl: `${quote(translated)} is gelijk aan de bron, verwacht een vertaling.`,
          en: `${quote(translated)} is the same as the source, expected a translation.`,
        },
      }
    }
  }
  if (missing.length === 0) return
  const names = missing.map((path) => `\`${path}\``)
  yield {
    ...about(translation, 'translation'),
    at: [],
    onKey: true,
    reason: {
      nl: `In de vertaling ${missing.length > 1 ? 'ontbreken' : 'ontbreekt'} ${listWords(names, 'nl')}.`,
      en: `The translation lacks ${listWords(names, 'en')}.`,
    },
    expected: missing,
    hint: {
      nl: 'Wat ontbreekt, verschijnt op documenten in de taal van de bron.',
      en: 'What is missing appears on documents in the language of the source.',
    },
  }
}

const same = (one: string, other: string): boolean => fold(one) === fold(other)
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** Texts in the other of the two languages that this can tell apart. */
function* checkLanguage(
  entry: Entry<Outcome | Translation>,
  kind: string,
  passOver: ReadonlySet<string>,
): Generator<Found> {
  const { language } = entry.item
  const own = languages.find((known) => known === language)
  if (!own) return
  const other = own === 'nl' ? 'en' : 'nl'
  for (const { at, text } of pickTexts(entry.item, (one) => isInOther(one, own))) {
    if (isQuotation(at) || passOver.has(at.join('.'))) continue
    yield {
      ...about(entry, kind),
      at,
      reason: {
        nl: `${quote(text)} lijkt in ${languageName(other).nl} geschreven, verwacht ${languageName(own).nl.replace('het ', '')}.`,
        en: `${quote(text)} seems to be written in ${languageName(other).en}, expected ${languageName(own).en}.`,
      },
    }
  }
}

/** The actor and settings may well be names in another language. */
const isQuotation = (at: Path): boolean => at[0] === 'actor' || at[1] === 'settings'
