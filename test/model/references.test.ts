/** References: to one thing, to nothing, to several, round in a circle; and what is left out excuses what points at it. */
import { describe, expect, it, test } from 'vitest'
import type { Change } from '../tiny.ts'
import { findingsIn, tinyFiles, tinyWith } from '../tiny.ts'

const outcome = 'outcomes/feedback-geven.yaml'
const english = 'outcomes/feedback-geven.en.yaml'
const config = 'outcomes.config.yaml'
const framework = 'frameworks/beroepsprofiel.yaml'
const persona = 'personas/amy.yaml'
const agreement = 'agreements/noord.yaml'

const after = (changes: Readonly<Record<string, Change>>) => findingsIn(tinyWith(changes))

/** Another outcome, with only what the schema asks. */
const another = (id: string, more = '') =>
  `id: ${id}\nversion: 1.0.0\nstatus: draft\nlanguage: nl\ntitle: x\nstatement: x\nbehaviours: [{ id: a, verb: a, text: a }]\n${more}`
const scale = 'id: schaal\nkind: level_scale\ntitle: x\nversion: x\nlanguage: nl\nitems:\n  - { id: laag, text: Laag }\n  - { id: hoog, text: Hoog }\n' // prettier-ignore

test('the tiny repository is sound', async () => {
  expect(await findingsIn(tinyFiles)).toEqual([])
})

describe('a reference that leads nowhere', () => {
  it.each<[string, Record<string, Change>, string]>([
    [
      'from a task domain',
      { [outcome]: { 'taskDomain: begeleiden': 'taskDomain: begeleidn' } },
      `${outcome} taskDomain reference/unresolved: \`begeleidn\` refers to nothing, expected an item of \`beroepsprofiel\`.`,
    ],
    [
      'to a framework',
      { [outcome]: { 'taskDomain: begeleiden\n': 'references: [{ to: eisen/x, relation: part_of }]\n' } },
      `${outcome} references.0.to reference/unresolved: \`eisen/x\` refers to nothing, expected an item of a framework, as \`framework/item\`.`,
    ],
    [
      'to a behaviour',
      { [outcome]: { 'behaviours: [geven]': 'behaviours: [gevn]' } },
      `${outcome} standard.criteria.0.behaviours.0 reference/unresolved: \`gevn\` refers to nothing, expected the id of a behaviour of this outcome (geven, bespreken).`,
    ],
    [
      'to a level of the built-in scale',
      { [outcome]: { 'level: 3': 'level: 6' } },
      `${outcome} standard.complexity.level reference/unresolved: \`level\` is \`6\`, expected a level of the scale (1-5).`,
    ],
    [
      'to a level of a scale of one’s own',
      {
        'frameworks/schaal.yaml': scale,
        [config]: { 'profile:': 'scale: schaal\nprofile:' },
        [outcome]: { 'level: 3': 'level: middel' },
      },
      `${outcome} standard.complexity.level reference/unresolved: \`level\` is \`middel\`, expected a level of the scale (\`laag\`, \`hoog\`).`,
    ],
    [
      'to a larger outcome',
      { [outcome]: { 'taskDomain:': 'relations: { partOf: [x] }\ntaskDomain:' } },
      `${outcome} relations.partOf.0 reference/unresolved: \`x\` refers to nothing, expected the id of an outcome.`,
    ],
    [
      'to an equivalent in the own institute',
      {
        [outcome]: {
          'taskDomain:':
            "relations: { equivalents: [{ to: 'voorbeeld-hogeschool:x', match: exact }] }\ntaskDomain:",
        },
      },
      `${outcome} relations.equivalents.0.to reference/unresolved: \`voorbeeld-hogeschool:x\` refers to nothing, expected the id of an outcome.`,
    ],
    [
      'from a translation',
      { [english]: { 'id: geven\n': 'id: gevn\n' } },
      `${english} behaviours.0.id reference/unresolved: \`gevn\` refers to nothing, expected an id of the outcome (geven, bespreken).`,
    ],
    [
      'from a persona',
      { [persona]: { 'conditions:': 'opportunities: [x]\nconditions:', 'outcomes: [feedback-geven]\np': 'outcomes: [feedback]\np' } },
      `${persona} outcomes.0 reference/unresolved: \`feedback\` refers to nothing, expected the id of an outcome.`,
    ],
    [
      'from what a persona learned before',
      { [persona]: { 'outcomes: [feedback-geven]\nstrengths': 'outcomes: [feedback-geve]\nstrengths' } },
      `${persona} priorLearning.0.outcomes.0 reference/unresolved: \`feedback-geve\` refers to nothing, expected the id of an outcome.`,
    ],
    [
      'from an agreement to a persona',
      { [agreement]: { 'personas: [amy]': 'personas: [ami]' } },
      `${agreement} personas.0 reference/unresolved: \`ami\` refers to nothing, expected the id of a persona.`,
    ],
    [
      'from an agreement to an outcome',
      { [agreement]: { 'feedback-geven@1': 'feedback@1' } },
      `${agreement} outcomes.0 reference/unresolved: \`feedback@1\` refers to nothing, expected the id of an outcome.`,
    ],
    [
      'to a version that is still to come',
      { [agreement]: { 'feedback-geven@1': 'feedback-geven@2' } },
      `${agreement} outcomes.0 reference/unresolved: \`feedback-geven@2\` refers to nothing, expected version 1 at most.`,
    ],
    [
      'to an earlier agreement',
      { [agreement]: { 'reviewBy:': 'supersedes: noor\nreviewBy:' } },
      `${agreement} supersedes reference/unresolved: \`noor\` refers to nothing, expected the id of an agreement.`,
    ],
    [
      'within a framework',
      { [framework]: { 'parent: begeleiden': 'parent: begeleid' } },
      `${framework} items.1.parent reference/unresolved: \`begeleid\` refers to nothing, expected an item of this framework.`,
    ],
    [
      'from the config to a scale',
      { [config]: { 'profile:': 'scale: schaal\nprofile:' } },
      `${config} scale reference/unresolved: \`schaal\` refers to nothing, expected a framework of kind \`level_scale\`.`,
    ],
    [
      'from the config to the wrong kind of framework',
      { 'frameworks/schaal.yaml': scale, [config]: { 'profile: beroepsprofiel': 'profile: schaal' }, [outcome]: { 'taskDomain: begeleiden\n': '' } },
      `${config} profile reference/unresolved: \`profile\` is \`schaal\`, expected a framework of kind \`profession_profile\`.`,
    ],
  ])('%s', async (_name, changes, finding) => {
    expect(await after(changes)).toEqual([finding])
  }) // prettier-ignore

  it('asks whether you meant what is near', async () => {
    const { readFiles } = await import('../tiny.ts')
    const { findings } = await readFiles(tinyWith({ [agreement]: { 'feedback-geven@1': 'feedback-gven@1' } }))
    expect(findings[0]?.hint).toEqual({
      nl: 'Bedoelde je `feedback-geven@1`?',
      en: 'Did you mean `feedback-geven@1`?',
    })
    expect(findings[0]?.expected).toEqual(['feedback-geven@1'])
  })

  it('in the profile of the config is told once, not at every outcome', async () => {
    expect(await after({ [config]: { 'profile: beroepsprofiel': 'profile: beroepsprofil' } })).toEqual([
      `${config} profile reference/unresolved: \`beroepsprofil\` refers to nothing, expected a framework of kind \`profession_profile\`.`,
    ])
  })
})

describe('a reference that leads to several things', () => {
  const second = { 'frameworks/ander.yaml': tinyFiles[framework]!.replace('id: beroepsprofiel', 'id: ander') }
  const reference = (to: string) => ({
    [outcome]: { 'taskDomain: begeleiden\n': `references: [{ to: ${to}, relation: part_of }]\n` },
  })

  it('has to say which', async () => {
    expect(await after({ ...second, ...reference('begeleiden') })).toEqual([
      `${outcome} references.0.to reference/ambiguous: \`begeleiden\` is in more than one framework, expected \`ander/begeleiden\` or \`beroepsprofiel/begeleiden\`.`,
    ])
    expect(await after({ ...second, ...reference('ander/begeleiden') })).toEqual([])
  })

  it('is clear in a task domain: the profile decides', async () => {
    expect(await after(second)).toEqual([])
  })

  it('never means a level of a scale', async () => {
    const levels = { 'frameworks/schaal.yaml': scale.replace('laag', 'begeleiden') }
    expect(await after({ ...levels, ...reference('begeleiden') })).toEqual([])
  })
})

describe('circles', () => {
  it('of outcomes, wherever they start', async () => {
    const part = (id: string, of: string) => another(id, `relations: { partOf: [${of}] }\n`)
    expect(
      await after({ 'outcomes/a.yaml': part('a', 'b'), 'outcomes/b.yaml': part('b', 'c'), 'outcomes/c.yaml': part('c', 'a') }),
    ).toEqual([
      'outcomes/a.yaml relations.partOf repository/cycle: These references run in a circle: `a` → `b` → `c` → `a`.',
    ])
    expect(await after({ 'outcomes/a.yaml': part('a', 'a') })).toEqual([
      'outcomes/a.yaml relations.partOf repository/cycle: These references run in a circle: `a` → `a`.',
    ])
  }) // prettier-ignore

  it('of outcomes that replace each other', async () => {
    const next = (id: string, of: string) => another(id, `relations: { replaces: [${of}, 'x:${id}'] }\n`)
    expect(await after({ 'outcomes/a.yaml': next('a', 'b'), 'outcomes/b.yaml': next('b', 'a') })).toEqual([
      'outcomes/a.yaml relations.replaces repository/cycle: These references run in a circle: `a` → `b` → `a`.',
    ])
  })

  it('of agreements', async () => {
    expect(await after({ [agreement]: { 'reviewBy:': 'supersedes: noord\nreviewBy:' } })).toEqual([
      `${agreement} supersedes repository/cycle: These references run in a circle: \`noord\` → \`noord\`.`,
    ])
  })

  it('within a framework', async () => {
    expect(
      await after({
        [framework]: { 'text: Begeleiden': 'parent: volgen-van-ontwikkeling\n    text: Begeleiden' },
      }),
    ).toEqual([
      `${framework} items.0.parent repository/cycle: These references run in a circle: \`begeleiden\` → \`volgen-van-ontwikkeling\` → \`begeleiden\`.`,
    ])
  })

  it('that are long are told in short', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [
        `outcomes/o${index}.yaml`,
        another(`o${index}`, `relations: { partOf: [o${(index + 1) % 3000}] }\n`),
      ]),
    )
    const [finding, ...more] = await after(chain)
    expect(more).toEqual([])
    expect(finding).toMatch(/circle: `o0` → `o1` → .* → `o7` → … → `o0`\.$/)
  })
})

describe('what stands twice', () => {
  it('the id of two files: the first in order counts', async () => {
    const twice = { 'outcomes/sub/feedback-geven.yaml': another('feedback-geven') }
    expect(await after(twice)).toEqual([
      `outcomes/sub/feedback-geven.yaml id repository/duplicate-id: \`id\` is \`feedback-geven\`, but ${outcome} has that id already, expected another id; this file does not count.`,
    ])
  })

  it('the id of an outcome and of a persona may be the same', async () => {
    expect(await after({ 'outcomes/amy.yaml': another('amy') })).toEqual([])
  })

  it.each<[string, Record<string, Change>, string]>([
    [
      'a behaviour',
      { [outcome]: { 'id: bespreken': 'id: geven', 'behaviours: [bespreken]': 'behaviours: [geven]' }, [english]: { '  - id: bespreken\n    text: discusses the next step\n': '' } },
      `${outcome} behaviours.1.id repository/duplicate-id: \`id\` is \`geven\`, but item 1 of \`behaviours\` has that id already, expected an id of its own.`,
    ],
    [
      'a criterion',
      { [outcome]: { 'id: spreekt-af': 'id: koppelt-aan-doel' }, [english]: { '    - id: spreekt-af\n      text: Agrees with the learner what to do differently now.\n': '' } },
      `${outcome} standard.criteria.1.id repository/duplicate-id: \`id\` is \`koppelt-aan-doel\`, but item 1 of \`criteria\` has that id already, expected an id of its own.`,
    ],
    [
      'an item of a framework',
      { [framework]: { 'id: volgen-van-ontwikkeling': 'id: begeleiden', '    parent: begeleiden\n': '' } },
      `${framework} items.1.id repository/duplicate-id: \`id\` is \`begeleiden\`, but item 1 of \`items\` has that id already, expected an id of its own.`,
    ],
    [
      'a part of a translation',
      { [english]: { 'id: bespreken': 'id: geven' } },
      `${english} behaviours.1.id repository/duplicate-id: \`id\` is \`geven\`, but item 1 of \`behaviours\` has that id already, expected an id of its own.`,
    ],
  ])('%s', async (_name, changes, finding) => {
    expect(await after(changes)).toEqual([finding])
  }) // prettier-ignore
})

describe('names', () => {
  it('of files are those of their items', async () => {
    expect(await after({ [outcome]: null, 'outcomes/feedback.yaml': tinyFiles[outcome]! })).toEqual([
      'outcomes/feedback.yaml id repository/file-name: `id` is `feedback-geven`, expected `feedback`: the id and the name of the file are the same.',
    ])
  })

  it('of translations are those of their language too', async () => {
    expect(await after({ [english]: null, 'outcomes/feedback-geven.de.yaml': tinyFiles[english]! })).toEqual([
      'outcomes/feedback-geven.de.yaml language repository/file-name: `language` is `en`, expected `de`: the language and the name of the file are the same.',
    ])
  })

  it.each(['con', 'aux', 'com1', 'lpt9', 'nul'])('that Windows keeps for itself are refused: %s', async (id) => {
    expect(await after({ [`outcomes/${id}.yaml`]: another(id) })).toEqual([
      `outcomes/${id}.yaml id repository/reserved-name: \`${id}\` is a name that Windows keeps for itself; a file of that name cannot exist there.`,
    ])
  }) // prettier-ignore
})

describe('translations', () => {
  it('of an outcome that is not there', async () => {
    expect(await after({ [outcome]: null, [persona]: null, [agreement]: null })).toEqual([
      `${english} id reference/unresolved: \`feedback-geven\` refers to nothing, expected the id of an outcome.`,
    ])
  })

  it('into the language that the outcome is in', async () => {
    const same = tinyFiles[english]!.replace('language: en', 'language: nl')
    expect(await after({ 'outcomes/feedback-geven.nl.yaml': same })).toEqual([
      'outcomes/feedback-geven.nl.yaml language reference/same-language: `language` is `nl`, but the outcome itself is written in that language already.',
    ])
  })

  it('twice into one language', async () => {
    const again = { 'outcomes/sub/feedback-geven.en.yaml': tinyFiles[english]! }
    expect(await after(again)).toEqual([
      `outcomes/sub/feedback-geven.en.yaml id repository/duplicate-id: \`id\` is \`feedback-geven\`, but ${english} has that id already, expected another id; this file does not count.`,
    ])
  })
})

describe('languages', () => {
  it('are those of the config', async () => {
    expect(await after({ [config]: { 'languages: [nl, en]': 'languages: [nl]' } })).toEqual([
      `${english} language repository/language: \`language\` is \`en\`, expected a language of the config (\`nl\`).`,
    ])
    expect(await after({ [persona]: { 'language: nl': 'language: de' } })).toEqual([
      `${persona} language repository/language: \`language\` is \`de\`, expected a language of the config (\`nl\`, \`en\`).`,
    ])
  })

  it('of the config name its own', async () => {
    expect(await after({ [config]: { 'languages: [nl, en]': 'languages: [en]' } })).toEqual([
      `${config} languages repository/language: \`languages\` does not name \`nl\`, which \`language\` does, expected that language in the list.`,
    ])
  })

  it('of frameworks are those of their publishers', async () => {
    expect(await after({ [framework]: { 'language: nl': 'language: fr' } })).toEqual([])
  })

  it('do not matter without a config', async () => {
    expect(await after({ [config]: null, [persona]: { 'language: nl': 'language: de' } })).toEqual([])
  })
})

describe('a file that is left out makes no other file wrong', () => {
  const broken = 'id: [\n'
  const unsound = (file: string) => tinyFiles[file]!.replace(/^language: .*$/m, 'language: Nederlands')

  it.each([outcome, english, config, framework, persona, agreement])('%s', async (file) => {
    for (const text of [broken, unsound(file), '', 'x'.repeat(300_000)]) {
      const found = await after({ [file]: text })
      expect(found.map((one) => one.split(' ')[0])).toEqual([file])
    }
  })

  it('not even when its id differs from its name', async () => {
    const moved = unsound(outcome)
    const found = await after({ [outcome]: null, 'outcomes/anders.yaml': moved })
    expect(found.map((one) => one.split(' ')[0])).toEqual(['outcomes/anders.yaml'])
  })

  it('nor does a config that cannot be read take away the scale and the profile', async () => {
    const own = {
      'frameworks/schaal.yaml': scale,
      'frameworks/ander.yaml': tinyFiles[framework]!.replace('id: beroepsprofiel', 'id: ander'),
      [outcome]: { 'level: 3': 'level: hoog' },
    }
    expect(await after({ ...own, [config]: broken })).toHaveLength(1)
    expect(await after({ ...own, [config]: { 'profile:': 'scale: schaal\nprofile:' } })).toEqual([])
  })
})
