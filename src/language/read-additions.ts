/** An institute's own verbs and words, as read from a file: checked, because anything may stand there. */
import type { Language, Path, Text } from '../diagnostic.ts'
import { languages } from '../diagnostic.ts'
import type { AddedVerb, Additions } from './lexicon.ts'
import { entryKinds } from './lexicon.ts'

export interface AdditionProblem {
  readonly at: Path
  readonly reason: Text
}

export interface ReadAdditions {
  readonly language: Language | undefined
  readonly additions: Additions
  readonly problems: readonly AdditionProblem[]
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads `{ language, verbs: [...], words: {...} }`; what is not sound is a problem and left out. Never throws. */
export function readAdditions(value: unknown): ReadAdditions {
  const problems: AdditionProblem[] = []
  const fields = isFields(value) ? value : {}
  const language = languages.find((one) => one === fields['language'])
  if (!language) {
    problems.push({
      at: ['language'],
      reason: {
        nl: '`language` ontbreekt, verwacht `nl` of `en`.',
        en: '`language` is missing, expected `nl` or `en`.',
      },
    })
  }
  const listed = fields['verbs'] ?? []
  const verbs: AddedVerb[] = []
  for (const [index, verb] of (Array.isArray(listed) ? listed : []).entries()) {
    const problem = problemOf(verb)
    if (problem) problems.push({ at: ['verbs', index], reason: problem })
    else verbs.push(verb as AddedVerb)
  }
  const words = fields['words']
  if (words !== undefined && !isWords(words)) {
    problems.push({
      at: ['words'],
      reason: {
        nl: '`words` klopt niet, verwacht lijsten van woorden onder dezelfde namen als in de ingebouwde woordenlijst.',
        en: '`words` is wrong, expected lists of words under the names of the built-in lists.',
      },
    })
  }
  return {
    language,
    additions: { verbs, ...(isWords(words) ? { words: words as NonNullable<Additions['words']> } : {}) },
    problems,
  }
}

function problemOf(verb: unknown): Text | undefined {
  const { infinitive, kind } = isFields(verb) ? verb : {}
  if (typeof infinitive !== 'string' || infinitive.trim() === '') {
    return {
      nl: '`infinitive` ontbreekt, verwacht het hele werkwoord.',
      en: '`infinitive` is missing, expected the verb.',
    }
  }
  if (!entryKinds.some((one) => one === kind)) {
    const list = entryKinds.map((one) => `\`${one}\``).join(', ')
    return { nl: `\`kind\` klopt niet, verwacht ${list}.`, en: `\`kind\` is wrong, expected ${list}.` }
  }
  return undefined
}

/** Lists of texts, or groups of them. */
function isWords(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((word) => typeof word === 'string')
  return isFields(value) && Object.values(value).every(isWords)
}
