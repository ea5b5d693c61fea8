/** A finding in words: what, where, whom it touches, and what the author said. */
import type { Language, Text } from '../diagnostic.ts'
import { type Judged } from './declarations.ts'
import { findDiffRule } from './effects.ts'
import type { ChangeClass } from '../model/schema-types.ts'

const classWords: Readonly<Record<ChangeClass, Text>> = {
  editorial: { nl: 'redactioneel', en: 'editorial' },
  clarified: { nl: 'een verduidelijking', en: 'a clarification' },
  raised: { nl: 'een verhoging', en: 'a raise of the standard' },
  lowered: { nl: 'een verlaging', en: 'a lowering of the standard' },
  shifted: { nl: 'een verschuiving', en: 'a shift of the standard' },
}

/** Two sentences, and a third where the author declared what it means. */
export function explainChange(judged: Judged, extra?: Text): Text {
  const { title, why } = findDiffRule(judged.rule)
  const write = (language: Language): string => {
    const sentences = [`${title[language]}${detail(judged, language)}.`, why[language]]
    const because = judged.difference.because?.map((rule) => findDiffRule(rule).title[language]) ?? []
    if (because.length > 0)
      sentences.push(`${language === 'nl' ? 'Gevonden' : 'Found'}: ${because.join('; ')}.`)
    if (extra) sentences.push(extra[language])
    if (judged.declared && !judged.tooLow && judged.rule !== 'clarified') {
      sentences.push(declared(judged.declared.class, judged.declared.by, language))
    }
    return sentences.join(' ')
  }
  return { nl: write('nl'), en: write('en') }
}

function declared(meaning: ChangeClass, by: string | undefined, language: Language): string {
  const word = classWords[meaning][language]
  const who = by === undefined ? '' : ` (${by.trim()})`
  return language === 'nl'
    ? `Volgens \`changes\` is dit ${word}${who}.`
    : `According to \`changes\` this is ${word}${who}.`
}

// Longer values are shown beside the sentence rather than in it.
const mostLetters = 60

function detail({ difference: { path, before, after } }: Judged, language: Language): string {
  const short = (value: string | null) =>
    value === null || (value.length <= mostLetters && !value.includes('\n'))
  if (short(before) && short(after)) {
    if (before !== null && after !== null && before !== after) {
      return language === 'nl'
        ? `: ${quote(before)} werd ${quote(after)}`
        : `: ${quote(before)} became ${quote(after)}`
    }
    const value = before ?? after
    if (value !== null) return `: ${quote(value)}`
  }
  const part = partOf(path)
  return part === undefined ? '' : ` (${quote(part)})`
}

const quote = (value: string): string => `\`${value.trim().replaceAll('`', "'")}\``

/** The id of the behaviour, criterion or topic that a path leads through. */
function partOf(path: readonly string[]): string | undefined {
  if (path[0] === 'behaviours' || path[0] === 'topics' || path[0] === 'items') return path[1]
  return path[1] === 'criteria' ? path[2] : undefined
}
