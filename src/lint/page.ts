/** A rule's page, from the rule's own words: for the docs and for `outcomes explain`. */
import { stringify } from 'yaml'
import type { Language, Text } from '../diagnostic.ts'
import type { PlainRule } from './plain-rule.ts'
import type { Example, Rule } from './rule.ts'

const headings = {
  why: { nl: 'Waarom', en: 'Why' },
  wrong: { nl: 'Zo niet', en: 'Wrong' },
  right: { nl: 'Zo wel', en: 'Right' },
  advice: { nl: 'Zo los je het op', en: 'How to put it right' },
  limits: { nl: 'Wat de controle niet ziet', en: 'What the check cannot see' },
  source: { nl: 'Bron', en: 'Source' },
  severity: { nl: 'Ernst', en: 'Severity' },
  drafts: {
    nl: 'bij een concept of voorstel een waarschuwing',
    en: 'a warning for a draft or proposal',
  },
} satisfies Record<string, Text>

const severityWords = {
  error: { nl: 'fout', en: 'error' },
  warning: { nl: 'waarschuwing', en: 'warning' },
  info: { nl: 'tip', en: 'hint' },
} satisfies Record<Rule['severity'], Text>

/** One part of a page: a heading and its text; `code` is YAML. */
export interface Section {
  readonly heading: string
  readonly text?: string
  readonly code?: readonly string[]
}

export interface RulePage {
  readonly id: string
  readonly title: string
  /** For example: "error; a warning for a draft or proposal". */
  readonly severity: string
  readonly sections: readonly Section[]
}

/** What there is to say about a rule, in reading order. */
export function describeRule(rule: Rule | PlainRule, language: Language): RulePage {
  const say = (heading: Text, text: Text | undefined): Section[] =>
    text ? [{ heading: heading[language], text: text[language] }] : []
  const show = (heading: Text, code: readonly string[]): Section[] =>
    code.length > 0 ? [{ heading: heading[language], code }] : []
  const isPlain = !('examples' in rule)
  const { bad, good } = isPlain
    ? { bad: rule.wrong ? [rule.wrong[language]] : [], good: rule.right ? [rule.right[language]] : [] }
    : {
        bad: rule.examples[language].bad.map(toYaml),
        good: rule.examples[language].good.map(toYaml),
      }
  return {
    id: rule.id,
    title: rule.title[language],
    severity: [
      severityWords[rule.severity][language],
      ...(!isPlain && rule.completeness ? [headings.drafts[language]] : []),
    ].join('; '),
    sections: [
      ...say(headings.why, rule.why),
      ...show(headings.wrong, bad),
      ...show(headings.right, good),
      ...say(headings.advice, rule.advice),
      ...(isPlain ? [] : [...say(headings.limits, rule.limits), ...say(headings.source, rule.source)]),
    ],
  }
}

/** A field that an example takes away reads as a comment. */
function toYaml(example: Example): string {
  const text = Object.keys(example).length === 0 ? '# …' : stringify(example, { lineWidth: 90 }).trimEnd()
  return text.replaceAll(/^(\s*)([\w-]+): null$/gm, '$1# $2: …')
}

/** The page as Markdown. */
export function formatRulePage(rule: Rule | PlainRule, language: Language): string {
  const page = describeRule(rule, language)
  const blocks = [
    `# ${page.title}`,
    `\`${page.id}\` · ${headings.severity[language].toLowerCase()}: ${page.severity}`,
    ...page.sections.flatMap(({ heading, text, code }) => [
      `## ${heading}`,
      ...(text === undefined ? [] : [text]),
      ...(code ?? []).map((one) => `\`\`\`yaml\n${one}\n\`\`\``),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}
