import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { lexiconModule } from '../../bin/build/lexicon.ts'
import { languages } from '../../src/diagnostic.ts'
import { buildLexicon, type Expression, type VerbEntry } from '../../src/language/lexicon.ts'
import { dutchThirdPerson } from '../../src/language/nl/forms.ts'
import { readLexicon } from '../../src/language/read-lexicon.ts'

const dutch = readLexicon('nl')
const english = readLexicon('en')

describe.each(languages)('the data of %s', (language) => {
  const lexicon = readLexicon(language)
  const entries: readonly (VerbEntry | Expression)[] = [...lexicon.verbs, ...lexicon.expressions]

  it('names every verb once', () => {
    const names = entries.map((entry) => entry.infinitive)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('has kinds and levels from the closed lists: the build refuses others', () => {
    expect(() => lexiconModule(language)).not.toThrow()
  })

  it('is what the generated module holds: after a change, run bin/build/lexicon.ts', () => {
    const path = new URL(`../../src/language/generated/lexicon.${language}.js`, import.meta.url)
    expect(readFileSync(fileURLToPath(path), 'utf8')).toBe(lexiconModule(language))
  })

  it('suggests verbs that are observable themselves, or gives advice of more than one word', () => {
    const observable = new Set(
      entries.filter((entry) => entry.kind === 'observable').map((entry) => entry.infinitive),
    )
    const wrong = entries.flatMap((entry) =>
      (entry.suggest ?? [])
        .filter((name) => !observable.has(name) && !name.includes(' '))
        .map((name) => `${entry.infinitive} → ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('finds every verb by its infinitive and by its third person', () => {
    for (const verb of lexicon.verbs) {
      expect(lexicon.byForm.get(verb.infinitive)?.map((form) => form.entry)).toContain(verb)
      const finite = verb.prefix === undefined ? verb.third_person : verb.third_person.split(' ')[0]
      expect(lexicon.byForm.get(finite ?? '')?.map((form) => form.entry)).toContain(verb)
    }
  })

  it('has frames that differ from each other in what they ask', () => {
    for (const entry of entries) {
      const nouns = (entry.frames ?? []).flatMap((frame) => frame.object_any ?? [])
      expect(new Set(nouns).size, entry.infinitive).toBe(nouns.length)
    }
  })
})

describe('Dutch forms', () => {
  it('a separable verb: its infinitive begins with the particle, its third person ends in it', () => {
    for (const verb of dutch.verbs) {
      if (verb.prefix === undefined) {
        expect(verb.third_person, verb.infinitive).not.toContain(' ')
      } else {
        expect(verb.infinitive.startsWith(verb.prefix), verb.infinitive).toBe(true)
        expect(verb.third_person.endsWith(` ${verb.prefix}`), verb.infinitive).toBe(true)
      }
    }
  })

  it('verbs on the same stem have the same third person', () => {
    const byBase = new Map<string, string>()
    for (const verb of dutch.verbs) {
      const cut = verb.prefix?.length ?? 0
      const finite = cut === 0 ? verb.third_person : verb.third_person.slice(0, -cut - 1)
      const base = verb.infinitive.slice(cut)
      expect(finite, verb.infinitive).toBe(byBase.get(base) ?? finite)
      byBase.set(base, finite)
    }
  })

  it('the third person begins like the infinitive', () => {
    const irregular = new Set(['zijn', 'hebben', 'kunnen', 'zullen', 'mogen'])
    for (const verb of dutch.verbs.filter(({ infinitive }) => !irregular.has(infinitive))) {
      expect(verb.third_person.slice(0, 2)).toBe(verb.infinitive.slice(verb.prefix?.length ?? 0).slice(0, 2))
    }
  })

  it.each([
    ['afstemmen', 'af', 'stemt af'],
    ['doorgeven', 'door', 'geeft door'],
    ['maken', undefined, 'maakt'],
    ['reizen', undefined, 'reist'],
    ['zetten', undefined, 'zet'],
    ['bepraten', undefined, 'bepraat'],
    ['coderen', undefined, 'codeert'],
    ['variëren', undefined, 'varieert'],
    ['creëren', undefined, 'creëert'],
    ['evacueren', undefined, 'evacueert'],
    ['gaan', undefined, 'gaat'],
    ['groeien', undefined, 'groeit'],
    ['koppelen', undefined, 'koppelt'],
    ['verdelen', undefined, 'verdeelt'],
    ['meekomen', 'mee', 'komt mee'],
  ])('%s by rule', (infinitive, prefix, expected) => {
    expect(dutchThirdPerson(infinitive, prefix)).toBe(expected)
  })

  it('the rule agrees with nineteen in twenty of the third persons that were looked up', () => {
    const right = dutch.verbs.filter(
      (verb) => dutchThirdPerson(verb.infinitive, verb.prefix) === verb.third_person,
    )
    expect(right.length / dutch.verbs.length).toBeGreaterThan(0.95)
  })

  it('lists every form under its word', () => {
    const names = (word: string): readonly string[] =>
      (dutch.byForm.get(word) ?? [])
        .filter((form) => form.entry.infinitive === 'afstemmen')
        .map((form) => form.name)
    expect(names('afstemmen')).toEqual(['infinitive'])
    expect(names('stemt')).toEqual(['finite'])
    expect(names('stemmen')).toEqual(['plural'])
    expect(names('afstemt')).toEqual(['joined'])
    expect(names('stem')).toEqual(['stem'])
  })

  it('expressions stand under the verb in them, and also under the word that they may be written as', () => {
    const found = (word: string): readonly string[] =>
      (dutch.expressionsByForm.get(word) ?? []).map((form) => form.entry.infinitive)
    expect(found('maakt')).toContain('gebruik maken van')
    expect(found('gebruikmaken')).toContain('gebruik maken van')
    expect(found('aflegt')).toContain('verantwoording afleggen')
    expect(found('zijn')).toContain('zich bewust zijn van')
  })
})

describe('what an institute adds', () => {
  const data = { version: 1, language: 'nl', verbs: dutch.verbs, expressions: dutch.expressions } as const
  const added = buildLexicon('nl', data, dutch.words, {
    verbs: [
      { infinitive: 'flipperen', kind: 'observable', third_person: 'flippert' },
      { infinitive: 'doorvlechten', prefix: 'door', kind: 'observable' },
      { infinitive: 'stimuleren', kind: 'observable' },
    ],
    words: { vague_terms: { level_words: ['bovenmatig', 'voldoende'] } },
  })

  it('is found like any other verb, with the forms that the rules give', () => {
    expect(added.byForm.get('flippert')?.[0]?.entry.kind).toBe('observable')
    expect(added.byInfinitive.get('doorvlechten')).toMatchObject({ third_person: 'vlecht door', bloom: null })
  })

  it('takes the place of a built-in verb of that name', () => {
    expect(added.byInfinitive.get('stimuleren')?.kind).toBe('observable')
    expect(added.verbs).toHaveLength(dutch.verbs.length + 2)
  })

  it('makes lists longer and names nothing twice', () => {
    const { level_words: words } = added.words.vague_terms
    expect(words.filter((word) => word === 'voldoende')).toHaveLength(1)
    expect(words).toContain('bovenmatig')
    expect(words.length).toBe(dutch.words.vague_terms.level_words.length + 1)
  })

  it('leaves the built-in lexicon alone', () => {
    expect(dutch.byInfinitive.get('stimuleren')?.kind).toBe('conditional')
    expect(dutch.byForm.has('flippert')).toBe(false)
  })
})

it('Dutch and English have the same lists', () => {
  const paths = (value: unknown, path = ''): readonly string[] =>
    Array.isArray(value) || typeof value !== 'object' || value === null
      ? [path]
      : Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}/${key}`))
  expect([...paths(english.words)].sort()).toEqual([...paths(dutch.words)].sort())
})
