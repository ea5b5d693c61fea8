/** Help as text: examples first, in the reader's language, within the terminal's width. */
import type { Language, Text } from '../diagnostic.ts'
import type { CommandSpec, OptionSpec } from './command.ts'
import { commands, globalOptions } from './commands.ts'
import { wrap } from '../report/wrap.ts'

const words = {
  about: {
    nl: 'outcomes — leeruitkomsten als gegevens: controleren, vergelijken en er documenten van maken',
    en: 'outcomes — learning outcomes as data: check them, compare them and make documents of them',
  },
  examples: { nl: 'Voorbeelden', en: 'Examples' },
  usage: { nl: 'Gebruik', en: 'Usage' },
  commands: { nl: 'Opdrachten', en: 'Commands' },
  arguments: { nl: 'Argumenten', en: 'Arguments' },
  options: { nl: 'Opties', en: 'Options' },
  everywhere: { nl: 'Opties bij elke opdracht', en: 'Options with every command' },
  choices: { nl: 'keuze uit', en: 'one of' },
  standard: { nl: 'standaard', en: 'default' },
  command: { nl: 'opdracht', en: 'command' },
  optionsWord: { nl: 'opties', en: 'options' },
  showHelp: { nl: 'deze hulp', en: 'this help' },
  showVersion: { nl: 'versie van outcomes', en: 'version of outcomes' },
  more: {
    nl: 'Meer over een opdracht: outcomes <opdracht> --help',
    en: 'More about a command: outcomes <command> --help',
  },
} satisfies Record<string, Text>

const programExamples: CommandSpec['examples'] = [
  { command: 'outcomes validate', what: { nl: 'controleer alles', en: 'check everything' } },
  { command: 'outcomes render', what: { nl: 'maak de documenten', en: 'make the documents' } },
  { command: 'outcomes list outcomes', what: { nl: 'toon de leeruitkomsten', en: 'show the outcomes' } },
]

type Row = readonly [string, string]

/** Help for the whole program. */
export function formatProgramHelp(language: Language, columns = 80): string {
  return join([
    [words.about[language]],
    exampleLines(programExamples, language, columns),
    [`${words.usage[language]}: outcomes <${words.command[language]}> [${words.optionsWord[language]}]`],
    section(
      words.commands[language],
      commands.map(({ name, summary }) => [name, summary[language]]),
      columns,
    ),
    section(words.everywhere[language], everywhere(language), columns),
    [words.more[language]],
  ])
}

/** Help for one command. */
export function formatCommandHelp(spec: CommandSpec, language: Language, columns = 80): string {
  const usage = ['outcomes', spec.name, ...spec.arguments.map(({ name }) => name)].join(' ')
  return join([
    [`outcomes ${spec.name} — ${spec.summary[language]}`],
    spec.description ? wrap(spec.description[language], columns) : [],
    exampleLines(spec.examples, language, columns),
    [
      `${words.usage[language]}: ${usage}${spec.options.length > 0 ? ` [${words.optionsWord[language]}]` : ''}`,
    ],
    section(
      words.arguments[language],
      spec.arguments.map(({ name, summary, choices }) => [
        name,
        withChoices(summary[language], choices, undefined, language),
      ]),
      columns,
    ),
    section(
      words.options[language],
      spec.options.map((option) => optionRow(option, language)),
      columns,
    ),
    section(words.everywhere[language], everywhere(language), columns),
  ])
}

const everywhere = (language: Language): Row[] => [
  ...globalOptions.map((option) => optionRow(option, language)),
  ['-h, --help', words.showHelp[language]],
  ['-V, --version', words.showVersion[language]],
]

const optionRow = ({ flags, summary, choices, default: value }: OptionSpec, language: Language): Row => [
  flags,
  withChoices(summary[language], choices, value, language),
]

function withChoices(
  summary: string,
  choices: readonly string[] | undefined,
  value: string | undefined,
  language: Language,
): string {
  const parts = [
    choices ? `${words.choices[language]} ${choices.join(', ')}` : '',
    value ? `${words.standard[language]} ${value}` : '',
  ].filter(Boolean)
  return parts.length > 0 ? `${summary} (${parts.join('; ')})` : summary
}

function exampleLines(examples: CommandSpec['examples'], language: Language, columns: number): string[] {
  return section(
    words.examples[language],
    examples.map(({ command, what }) => [command, what[language]]),
    columns,
  )
}

/** A heading and two columns; the right one below the left where the left is long. */
function section(title: string, rows: readonly Row[], columns: number): string[] {
  if (rows.length === 0) return []
  const left = Math.min(30, Math.max(...rows.map(([name]) => name.length)) + 2)
  const room = Math.max(30, Math.min(columns, 100) - left - 2)
  return [
    `${title}:`,
    ...rows.flatMap(([name, text]) => {
      const lines = wrap(text, room)
      const indent = ' '.repeat(left + 2)
      const below = name.length + 2 > left
      const first = below
        ? [`  ${name}`, `${indent}${lines[0] ?? ''}`]
        : [`  ${name.padEnd(left)}${lines[0] ?? ''}`]
      return [...first, ...lines.slice(1).map((line) => indent + line)]
    }),
  ]
}

const join = (blocks: readonly (readonly string[])[]): string =>
  blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n')
