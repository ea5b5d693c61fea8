import type { Path } from '../../diagnostic.ts'
import { pickTexts } from '../item-texts.ts'
import { quote } from '../listing.ts'
import { defineRule } from '../rule.ts'
import type { Found } from '../rule.ts'

/** What other programs read as true, false or nothing; here it is text, as YAML 1.2 says. */
const otherwise = new Set(
  'y yes ja j on aan waar n no nee neen off uit onwaar true false null nil none leeg nvt n.v.t. n/a ~ -'.split(
    ' ',
  ),
)

export const typingTrap = defineRule({
  id: 'outcome/typing-trap',
  about: 'outcome',
  severity: 'error',
  fix: 'propose',
  title: { nl: 'Gelezen zoals bedoeld', en: 'Read as it was meant' },
  why: {
    nl: 'Een waarde kan er goed uitzien en toch anders worden gelezen: het getal 4 als tekst, “nee” als onwaar in een ander programma, of gekrulde aanhalingstekens als deel van de tekst.',
    en: 'A value may look right and yet be read otherwise: the number 4 as text, “no” as false in another program, or curly quotes as part of the text.',
  },
  advice: {
    nl: 'Schrijf een getal zonder aanhalingstekens en een tekst als hele zin. Gebruik in YAML rechte aanhalingstekens.',
    en: 'Write a number without quotes and a text as a whole sentence. Use straight quotes in YAML.',
  },
  source: {
    nl: 'YAML 1.2 (kernschema) en de verschillen met oudere lezers.',
    en: 'YAML 1.2 (core schema) and how older readers differ.',
  },
  limits: {
    nl: 'Een getal dat anders wordt gelezen dan het er staat, een datum die niet bestaat of een getal waar tekst hoort, wordt al bij het lezen gemeld.',
    en: 'A number that reads back otherwise, a date that does not exist or a number where text belongs is reported on reading already.',
  },
  examples: {
    nl: {
      bad: [
        { standard: { autonomy: { level: '4' } } },
        { transfer: 'nee' },
        { context: { settings: ['ja'] } },
        { title: '“Volgen en afstemmen”' },
      ],
      good: [
        { standard: { autonomy: { level: 4 } } },
        { title: 'Nee zeggen en grenzen stellen' },
        { title: 'Volgen: “zien” en “duiden”' },
        { title: '“Zien” en “duiden”' },
        { context: { settings: ['po', 'vo'] } },
      ],
    },
    en: {
      bad: [{ transfer: 'No' }, { standard: { complexity: { level: '4' } } }, { evidence: { note: 'n/a' } }],
      good: [{ transfer: 'Works in no other setting than this one.' }, { title: 'On time' }],
    },
  },
  *check(outcome, { catalogue }) {
    for (const dimension of ['complexity', 'autonomy'] as const) {
      const level = outcome.standard?.[dimension]?.level
      if (typeof level === 'string' && /^[0-9]{1,2}$/.test(level) && !isOwnLevel(level)) {
        yield numberAsText(['standard', dimension, 'level'], level)
      }
    }
    for (const { text, at } of pickTexts(outcome, mayBeTrap, () => false)) yield* checkText(text, at)

    function isOwnLevel(level: string): boolean {
      const scale = catalogue.settings.scale
      const items = scale === undefined ? [] : (catalogue.frameworks.get(scale)?.item.items ?? [])
      return items.some(({ id }) => id === level)
    }
  },
})

const numberAsText = (at: Path, level: string): Found => ({
  at,
  reason: {
    nl: `\`${level}\` staat tussen aanhalingstekens en is dus tekst, verwacht het getal ${level}.`,
    en: `\`${level}\` stands between quotes and so is text, expected the number ${level}.`,
  },
  expected: [level],
  hint: { nl: 'Haal de aanhalingstekens weg.', en: 'Remove the quotes.' },
})

const longestWord = 6
const pairs = new Map([
  ['“', '”'],
  ['„', '”'],
  ['‘', '’'],
])

/** Looks at every text of every outcome, so what is no trap is passed over at once. */
const mayBeTrap = (text: string): boolean =>
  text.length <= longestWord + 2 || pairs.has(text.trimStart().charAt(0))

function* checkText(text: string, at: Path): Generator<Found> {
  const bare = text.trim()
  if (bare.length <= longestWord && otherwise.has(bare.toLowerCase())) {
    yield {
      at,
      severity: 'info',
      reason: {
        nl: `${quote(bare)} is hier gewone tekst, verwacht een omschrijving of geen veld.`,
        en: `${quote(bare)} is plain text here, expected a description or no field at all.`,
      },
      hint: {
        nl: 'Andere programma’s lezen dit woord soms als waar, onwaar of leeg. Is het toch bedoeld, zet het dan tussen aanhalingstekens en accepteer de melding.',
        en: 'Other programs may read this word as true, false or empty. If it is meant after all, quote it and accept the finding.',
      },
    }
    return
  }
  const close = pairs.get(bare.charAt(0))
  if (close === undefined || bare.length < 3 || bare.indexOf(close) !== bare.length - 1) return
  yield {
    at,
    severity: 'info',
    reason: {
      nl: `${quote(bare)} staat tussen gekrulde aanhalingstekens, en die horen voor YAML bij de tekst; verwacht rechte of geen.`,
      en: `${quote(bare)} stands between curly quotes, which are part of the text for YAML; expected straight ones or none.`,
    },
    expected: [bare.slice(1, -1)],
  }
}
