/** A rule of the table as a page, from the table's own words: for the docs and for `outcomes explain`. */
import type { Language, Text } from '../diagnostic.ts'
import type { ChangeFinding, Verdict } from './change.ts'
import {
  type Area,
  type DiffRule,
  type DiffRuleId,
  effectOf,
  effectWords,
  findDiffRule,
  severityOf,
} from './effects.ts'
import { type Gate, gateOf } from './gates.ts'
import { bumpFor } from './version.ts'

const headings = {
  why: { nl: 'Wat het betekent', en: 'What it means' },
  sides: { nl: 'Wie het raakt', en: 'Whom it touches' },
  effect: { nl: 'Wat het met de norm doet', en: 'What it does to the standard' },
  gate: { nl: 'Waar het tegengehouden wordt', en: 'Where it is stopped' },
  version: { nl: 'Welke versie erbij hoort', en: 'Which version it asks for' },
  mirror: { nl: 'Andersom', en: 'The other way round' },
  example: { nl: 'Voorbeeld', en: 'Example' },
} satisfies Record<string, Text>

export const areaWords: Readonly<Record<Area, Text>> = {
  identity: { nl: 'wie is wie', en: 'who is whom' },
  'split-merge': { nl: 'splitsen en samenvoegen', en: 'splitting and merging' },
  behaviour: { nl: 'gedrag', en: 'behaviour' },
  context: { nl: 'context', en: 'context' },
  domain: { nl: 'taakgebied', en: 'task domain' },
  standard: { nl: 'standaard', en: 'standard' },
  evidence: { nl: 'bewijs', en: 'evidence' },
  coverage: { nl: 'dekking', en: 'coverage' },
  surrounding: { nl: 'persona’s, afspraken en kaders', en: 'personas, agreements and frameworks' },
  'other-texts': { nl: 'andere teksten', en: 'other texts' },
  text: { nl: 'tekst', en: 'text' },
  process: { nl: 'werkwijze', en: 'process' },
}

const answers: Readonly<Record<Verdict | 'computed', Text>> = {
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  unknown: { nl: 'dat kunnen alleen mensen zeggen', en: 'only people can tell' },
  computed: { nl: 'dat hangt af van de delen', en: 'that depends on the parts' },
}

export const questions = {
  learner: {
    nl: 'Wie de oude leeruitkomst aantoonde, voldoet aan de nieuwe',
    en: 'Whoever showed the old outcome meets the new one',
  },
  relying: {
    nl: 'Wie de nieuwe leeruitkomst aantoont, voldoet aan de oude',
    en: 'Whoever shows the new outcome meets the old one',
  },
} satisfies Record<string, Text>

const gateNames: Readonly<Record<Gate, Text>> = {
  reference: {
    nl: 'vanaf `reference`: een id leidt niet meer naar wat het was.',
    en: 'from `reference` on: an id no longer leads to what it led to.',
  },
  recognition: {
    nl: 'vanaf `recognition`: wie op de leeruitkomst bouwt, kan er niet meer zonder meer op rekenen.',
    en: 'from `recognition` on: whoever relies on the outcome cannot simply do so any more.',
  },
  assessment: {
    nl: 'vanaf `assessment`: voor wie al bezig is, kan het verschil maken.',
    en: 'from `assessment` on: it may make a difference to who is under way.',
  },
  wording: {
    nl: 'alleen bij `wording`: elke wijziging van de norm telt dan.',
    en: 'at `wording` only: there every edit of the standard counts.',
  },
}

const processGate = { nl: 'vanaf `assessment`.', en: 'from `assessment` on.' }

const bumps = {
  major: { nl: 'een nieuw hoofdnummer (2.0.0).', en: 'a new major version (2.0.0).' },
  minor: { nl: 'een nieuw tussennummer (1.1.0).', en: 'a new minor version (1.1.0).' },
  patch: { nl: 'een nieuw volgnummer (1.0.1).', en: 'a new patch version (1.0.1).' },
} satisfies Record<string, Text>

export interface ChangePage {
  readonly id: string
  readonly title: string
  /** For example: "standard · error". */
  readonly severity: string
  readonly sections: readonly {
    readonly heading: string
    readonly text?: string
    readonly code?: readonly string[]
  }[]
}

// A raised standard is no mistake: only what went wrong in the work itself is called an error.
const weightWords = {
  error: { nl: 'ingrijpend', en: 'breaking' },
  warning: { nl: 'te beoordelen', en: 'to judge' },
  info: { nl: 'ter informatie', en: 'for information' },
} satisfies Record<string, Text>
const processWords = {
  error: { nl: 'fout', en: 'error' },
  warning: { nl: 'waarschuwing', en: 'warning' },
  info: { nl: 'ter informatie', en: 'for information' },
} satisfies Record<string, Text>

/** What there is to say about a rule of the table, in reading order; `example` is a change to which it belongs. */
export function describeChangeRule(rule: DiffRule, language: Language, example?: ChangeFinding): ChangePage {
  const { learner, relying } = rule
  const id = rule.id as DiffRuleId
  const computed = learner === 'computed' || relying === 'computed'
  const sides = { rule: id, learner: computed ? null : learner, relying: computed ? null : relying } as const
  const say = (heading: Text, text: string | undefined) =>
    text === undefined ? [] : [{ heading: heading[language], text }]
  const dutch = language === 'nl'
  const effect =
    learner === null || relying === null || learner === 'computed' || relying === 'computed'
      ? undefined
      : effectOf({ learner, relying })
  const gate = computed
    ? undefined
    : gateOf({ ...(sides as unknown as ChangeFinding), severity: severityOf(sides), gated: true })
  const bump = computed ? null : bumpFor([sides])
  const words = learner === null ? processWords : weightWords
  const weight = computed ? answers.computed : words[severityOf(sides)]
  const mirror = typeof rule.mirror === 'string' ? rule.mirror : undefined
  return {
    id,
    title: rule.title[language],
    severity: `${areaWords[rule.area][language]} · ${weight[language]}`,
    sections: [
      ...say(headings.why, rule.why[language]),
      ...say(
        headings.sides,
        learner === null || relying === null
          ? dutch
            ? 'Dit zegt niets over de norm zelf.'
            : 'This says nothing about the standard itself.'
          : `${questions.learner[language]}: ${answers[learner][language]}. ${questions.relying[language]}: ${answers[relying][language]}.`,
      ),
      ...say(headings.effect, effect && `${effectWords[effect][language]}.`),
      ...say(headings.gate, gate && (rule.area === 'process' ? processGate : gateNames[gate])[language]),
      ...say(headings.version, bump === null ? undefined : bumps[bump][language]),
      ...say(
        headings.mirror,
        mirror === undefined
          ? (rule.mirror as { readonly none: Text }).none[language]
          : mirror === id
            ? dutch
              ? 'hetzelfde.'
              : 'the same.'
            : `\`${mirror}\`: ${findDiffRule(mirror as DiffRuleId).title[language].toLowerCase()}.`,
      ),
      ...(example ? [{ heading: headings.example[language], code: [showExample(example)] }] : []),
    ],
  }
}

function showExample({ item, path, before, after }: ChangeFinding): string {
  const line = (mark: string, text: string | null) =>
    text === null ? [] : [`${mark} ${text.replace(/\s+/g, ' ').trim()}`]
  return [`  ${item.id}${path === '' ? '' : ` · ${path}`}`, ...line('-', before), ...line('+', after)].join(
    '\n',
  )
}

/** The page as Markdown. */
export function formatChangePage(page: ChangePage): string {
  const blocks = [
    `# ${page.title}`,
    `\`${page.id}\` · ${page.severity}`,
    ...page.sections.flatMap(({ heading, text, code }) => [
      `## ${heading}`,
      ...(text === undefined ? [] : [text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())]),
      ...(code ?? []).map((one) => `\`\`\`diff\n${one}\n\`\`\``),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The first words of a page about the whole table, by area. */
export function formatChangeIndex(
  rules: readonly DiffRule[],
  language: Language,
  fileOf: (id: string) => string,
): string {
  const dutch = language === 'nl'
  const head = dutch
    ? ['Wat er veranderde', 'Oud → nieuw', 'Nieuw → oud', 'Effect']
    : ['What changed', 'Old → new', 'New → old', 'Effect']
  const cell = (verdict: DiffRule['learner']) =>
    verdict === null
      ? '–'
      : verdict === 'unknown'
        ? '?'
        : verdict === 'computed'
          ? '…'
          : answers[verdict][language]
  const areas = [...new Set(rules.map(({ area }) => area))]
  const tables = areas.map((area) => {
    const rows = rules
      .filter((rule) => rule.area === area)
      .map(({ id, title, learner, relying }) => {
        const effect =
          learner === null || relying === null || learner === 'computed' || relying === 'computed'
            ? ''
            : effectWords[effectOf({ learner, relying })][language]
        return `| [${title[language]}](${fileOf(id)}) | ${cell(learner)} | ${cell(relying)} | ${effect} |`
      })
    const name = areaWords[area][language]
    return `## ${name.charAt(0).toUpperCase()}${name.slice(1)}\n\n| ${head.join(' | ')} |\n| --- | --- | --- | --- |\n${rows.join('\n')}`
  })
  const intro = dutch
    ? '# Wat een verandering betekent\n\nTwee vragen bepalen wie een verandering raakt. Oud → nieuw: voldoet wie de oude leeruitkomst aantoonde aan de nieuwe? Nieuw → oud: voldoet wie de nieuwe aantoont aan de oude? Een vraagteken betekent dat alleen mensen dat kunnen zeggen; de commissie legt haar oordeel vast onder `changes` in de leeruitkomst. Elke regel staat ook in de terminal: `outcomes explain <regel>`.'
    : '# What a change means\n\nTwo questions decide whom a change touches. Old → new: does whoever showed the old outcome meet the new one? New → old: does whoever shows the new one meet the old one? A question mark means that only people can tell; the committee writes its judgement down under `changes` in the outcome. Each rule is in the terminal too: `outcomes explain <rule>`.'
  return `${[intro, ...tables].join('\n\n')}\n`
}
