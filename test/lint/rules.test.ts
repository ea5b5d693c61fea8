import { describe, expect, it } from 'vitest'
import { languages } from '../../src/diagnostic.ts'
import type { Finding, Language } from '../../src/diagnostic.ts'
import { parse } from '../../src/language/parse.ts'
import { readLexicon } from '../../src/language/read-lexicon.ts'
import { lint } from '../../src/lint/lint.ts'
import type { Example, Rule } from '../../src/lint/rule.ts'
import { rules } from '../../src/lint/rules.ts'
import type { Agreement, Outcome, Persona, Translation } from '../../src/model/schema-types.ts'
import { soundAgreement, soundCatalogue, soundOutcome, soundPersona, soundTranslation } from './sound.ts'
import type { Replacements } from './sound.ts'

const lexicons = { nl: readLexicon('nl'), en: readLexicon('en') }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields of the example replace those of the sound item; null takes a field away. */
function layOver(sound: unknown, example: unknown): unknown {
  if (!isObject(sound) || !isObject(example)) return example
  const laid: Record<string, unknown> = { ...sound }
  for (const [key, value] of Object.entries(example)) {
    if (value === null) delete laid[key]
    else laid[key] = Object.hasOwn(sound, key) ? layOver(sound[key], value) : value
  }
  return laid
}

/** The behaviours that the parser finds in a statement, with the standard's criteria pointing at them. */
function withBehaviours(example: Example, language: Language, { about }: Rule): Example {
  if (about !== 'outcome' || typeof example['statement'] !== 'string' || 'behaviours' in example)
    return example
  const found = parse(example['statement'], { language, lexicon: lexicons[language] }).behaviours
  return {
    ...example,
    behaviours: found.map(({ verb, text }, index) => ({ id: `b${index + 1}`, verb, text })),
  }
}

const itemsOf = ['outcome', 'another', 'translation', 'persona', 'agreement', 'base'] as const

/** An example is the item itself, or names several items and the base revision. */
function namesItems(example: Example): boolean {
  const keys = Object.keys(example)
  return keys.length > 0 && keys.every((key) => itemsOf.some((name) => name === key))
}

function replacements(rule: Rule, example: Example, language: Language): Replacements {
  const named: Example =
    namesItems(example) || rule.about === 'repository' ? example : { [rule.about]: example }
  const { outcome, another, translation, persona, agreement } = named as Record<string, Example | undefined>
  const second = { ...soundOutcome(language), id: 'een-andere' }
  return {
    ...(outcome && {
      outcome: layOver(soundOutcome(language), withBehaviours(outcome, language, rule)) as Outcome,
    }),
    ...(another && { another: layOver(second, another) as Outcome }),
    ...(translation && {
      translation: layOver(soundTranslation(language), translation) as Translation,
    }),
    ...(persona && { persona: layOver(soundPersona(language), persona) as Persona }),
    ...(agreement && { agreement: layOver(soundAgreement(language), agreement) as Agreement }),
  }
}

function findingsOf(rule: Rule, example: Example, language: Language): Finding[] {
  const base = namesItems(example) ? (example['base'] as Example | undefined) : undefined
  return lint(soundCatalogue(language, replacements(rule, example, language)), {
    today: '2026-11-23',
    only: [rule.id],
    ...(base ? { base: soundCatalogue(language, replacements(rule, base, language)) } : {}),
  })
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  describe.each(languages)('in %s', (language) => {
    it.each(rule.examples[language].bad)('finds %j', (example) => {
      const findings = findingsOf(rule, example, language)
      expect(findings.length).toBeGreaterThan(0)
      for (const { rule: found, reason } of findings) {
        expect(found).toBe(id)
        expect(reason.nl).toMatch(/\.$/)
        expect(reason.en).toMatch(/\.$/)
      }
    })
    it.each(rule.examples[language].good)('lets %j pass', (example) => {
      expect(findingsOf(rule, example, language)).toEqual([])
    })
    it('says nothing of a sound item', () => {
      expect(findingsOf(rule, {}, language)).toEqual([])
    })
  })
  it('explains itself in both languages', () => {
    for (const text of [rule.title, rule.why, rule.advice]) {
      expect(text.nl).not.toBe('')
      expect(text.en).not.toBe('')
      expect(text.nl).not.toBe(text.en)
    }
  })
})

describe('the list of rules', () => {
  it('names each rule once', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
