/** On outcomes without any defect no rule gives an error or a warning. */
import { readFileSync } from 'node:fs'
import { parse as parseYaml } from 'yaml'
import { describe, expect, test } from 'vitest'
import { languages } from '../../src/diagnostic.ts'
import { parse } from '../../src/language/parse.ts'
import { readLexicon } from '../../src/language/read-lexicon.ts'
import { lint } from '../../src/lint/lint.ts'
import { soundCatalogue, soundOutcome } from './sound.ts'

describe.each(languages)('in %s', (language) => {
  const file = new URL(`../language/sound.${language}.yaml`, import.meta.url)
  const statements = parseYaml(readFileSync(file, 'utf8')) as { text: string; actor: string }[]
  const lexicon = readLexicon(language)
  // The sets say nothing of a level.
  const { level: _level, ...sound } = soundOutcome(language)

  test.each(statements)('$text', ({ text: statement, actor }) => {
    const found = parse(statement, { language, lexicon, actors: [actor] }).behaviours
    expect(found.length).toBeGreaterThan(0)
    const behaviours = found.map(({ verb, text, clause, nominal }, index) => ({
      ...sound.behaviours[0]!,
      id: `b${index}`,
      verb,
      text,
      clause: clause ?? '',
      nominal: nominal ?? '',
    }))
    const criteria = sound.standard!.criteria!.map((one) => ({
      ...one,
      behaviours: behaviours.map(({ id }) => id),
    }))
    const outcome = { ...sound, statement, actor, behaviours, standard: { ...sound.standard, criteria } }
    const loud = lint(soundCatalogue(language, { outcome }), { today: '2026-11-24' }).filter(
      ({ severity }) => severity !== 'info',
    )
    expect(loud.map(({ rule, reason }) => `${rule}: ${reason.en}`)).toEqual([])
  })
})
