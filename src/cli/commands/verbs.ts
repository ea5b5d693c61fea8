import { readLexicon } from '../../language/read-lexicon.ts'
import { bloomNames, kindNames } from '../../language/verb-names.ts'
import { show } from '../../report/show.ts'
import type { Run } from '../command.ts'
import { chalkFor } from '../output.ts'
import { layTable } from '../table.ts'
import { version } from '../version.ts'

/** Searches the lexicon: verbs that hold the words, or all. Exit 1 when there is none. */
export const run: Run = async (context, [search = ''], options) => {
  const { world, language } = context
  const lexicon = readLexicon(language)
  const wanted = search.toLowerCase().trim()
  const forms = new Set((lexicon.byForm.get(wanted) ?? []).map(({ entry }) => entry.infinitive))
  const found = [...lexicon.verbs, ...lexicon.expressions]
    .filter(({ infinitive }) => infinitive.includes(wanted) || forms.has(infinitive))
    .toSorted((a, b) => a.infinitive.localeCompare(b.infinitive, language))
  if (options['format'] === 'json') {
    const verbs = found.map(({ infinitive, kind, bloom, bloom_also, suggest, note }) => ({
      verb: infinitive,
      kind,
      bloom,
      bloomAlso: bloom_also ?? [],
      suggest: suggest ?? [],
      note: note ?? null,
    }))
    const output = {
      schemaVersion: 1,
      tool: { name: 'outcomes', version },
      command: 'verbs',
      language,
      verbs,
    }
    world.out.write(`${JSON.stringify(output, null, 2)}\n`)
    return found.length > 0 ? 0 : 1
  }
  if (found.length === 0) {
    world.err.write(
      language === 'nl'
        ? `Geen werkwoord met \`${show(search)}\` in de woordenlijst.\n`
        : `No verb with \`${show(search)}\` in the lexicon.\n`,
    )
    return 1
  }
  const dutch = language === 'nl'
  const [head, ...lines] = await layTable(
    [
      { title: dutch ? 'werkwoord' : 'verb' },
      { title: dutch ? 'soort' : 'kind' },
      { title: dutch ? 'niveau' : 'level' },
      { title: dutch ? 'liever' : 'better', flexible: true },
    ],
    found.map(({ infinitive, kind, bloom, suggest }) => [
      infinitive,
      kindNames[kind][language],
      bloom ? bloomNames[bloom][language] : '',
      (suggest ?? []).join(', '),
    ]),
    world.out.columns ?? 80,
  )
  world.out.write(`${[chalkFor(context, world.out).dim(head), ...lines].join('\n')}\n`)
  return 0
}
