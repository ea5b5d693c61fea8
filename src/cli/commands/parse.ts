import type { Language } from '../../diagnostic.ts'
import { parse } from '../../language/parse.ts'
import { readLexicon } from '../../language/read-lexicon.ts'
import type { FoundVerb, Parse } from '../../language/sentence.ts'
import { bloomNames, kindNames } from '../../language/verb-names.ts'
import { toJson } from '../../report/json.ts'
import { show } from '../../report/show.ts'
import type { Context, Run } from '../command.ts'
import { chalkFor } from '../output.ts'

/** Shows what is found in a sentence; with `-` a sentence a line from standard input, a JSON object a line out. */
export const run: Run = async (context, [sentence = ''], options) => {
  const { world, language } = context
  const lexicon = readLexicon(language)
  const read = (text: string) => toOutput(parse(text, { language, lexicon }))
  if (sentence === '-') {
    for (const line of (await world.input()).split('\n')) {
      const text = line.trim()
      if (text !== '') world.out.write(toJson(read(text), 0))
    }
  } else if (options['format'] === 'json') {
    world.out.write(toJson(read(sentence)))
  } else {
    world.out.write(describe(context, parse(sentence, { language, lexicon })))
  }
  return 0
}

const toVerb = ({ verb, found, kind, bloom }: FoundVerb) => ({ verb, found, kind, bloom })

const toOutput = ({ sentence, language, class: kind, behaviours, purpose }: Parse) => ({
  schemaVersion: 1,
  command: 'parse',
  sentence,
  language,
  class: kind,
  behaviours: behaviours.map((behaviour) => ({
    ...toVerb(behaviour),
    clause: behaviour.clause,
    nominal: behaviour.nominal,
  })),
  purpose: purpose.map(toVerb),
})

const classNames: Readonly<Record<Parse['class'], Readonly<Record<Language, string>>>> = {
  outcome: { nl: 'een leeruitkomst', en: 'an outcome' },
  personal_goal: { nl: 'een persoonlijk leerdoel', en: 'a personal goal' },
  programme_goal: { nl: 'een doel van de opleiding', en: 'an aim of the programme' },
  knowledge_state: { nl: 'een toestand van kennis of bezit', en: 'a state of knowledge or possession' },
}

function describe(context: Context, found: Parse): string {
  const { language, world } = context
  const chalk = chalkFor(context, world.out)
  const paint = {
    observable: chalk.green,
    conditional: chalk.yellow,
    non_observable: chalk.red,
    learning_process: chalk.red,
    unknown: chalk.dim,
  }
  const dutch = language === 'nl'
  const lines = [
    `${dutch ? 'Dit leest als' : 'This reads as'} ${chalk.bold(classNames[found.class][language])}.`,
  ]
  if (found.behaviours.length === 0)
    lines.push(dutch ? 'Er is geen gedrag gevonden.' : 'No behaviour was found.')
  for (const { verb, found: words, kind, bloom, clause, nominal, suggest } of found.behaviours) {
    lines.push(
      '',
      `${chalk.bold(verb)} (${show(words)}): ${paint[kind](kindNames[kind][language])}${bloom ? `, ${bloomNames[bloom][language]}` : ''}`,
    )
    if (clause !== null)
      lines.push(`  ${dutch ? 'bijzin' : 'clause'}: ${dutch ? '… dat' : '… that'} ${show(clause)}`)
    if (nominal !== null) lines.push(`  ${dutch ? 'kort' : 'short'}: ${show(nominal)}`)
    if (suggest.length > 0 && kind !== 'observable')
      lines.push(`  ${dutch ? 'beter' : 'better'}: ${suggest.join(', ')}`)
  }
  if (found.purpose.length > 0) {
    lines.push(
      '',
      `${dutch ? 'In een doel of bijzin' : 'In a purpose or clause'}: ${found.purpose.map(({ verb }) => verb).join(', ')}`,
    )
  }
  return `${lines.join('\n')}\n`
}
