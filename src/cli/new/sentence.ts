/** An outcome's sentence, put together part by part while it is shown. */
import type { Language } from '../../diagnostic.ts'
import type { Lexicon, VerbEntry } from '../../language/lexicon.ts'
import type { Ask, Choice } from '../ask.ts'

const good = new Set(['observable', 'conditional'])

/** Verbs that hold what was typed, those that can be observed first; the others say why not and what to take instead. */
export function findVerbs(lexicon: Lexicon, typed: string, language: Language): Choice<string>[] {
  const wanted = typed.trim().toLowerCase()
  const forms = new Set((lexicon.byForm.get(wanted) ?? []).map(({ entry }) => entry.infinitive))
  const found = lexicon.verbs.filter(
    ({ infinitive, kind }) => kind !== 'auxiliary' && (infinitive.includes(wanted) || forms.has(infinitive)),
  )
  const rank = ({ infinitive, kind }: VerbEntry) =>
    (good.has(kind) ? 0 : 2) + (infinitive.startsWith(wanted) ? 0 : 1)
  return found
    .toSorted((a, b) => rank(a) - rank(b) || a.infinitive.localeCompare(b.infinitive, language))
    .slice(0, 60)
    .map((entry) => toChoice(entry, language))
}

const reasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  non_observable: { nl: 'dat kun je niet zien', en: 'that cannot be seen' },
  learning_process: { nl: 'dat zegt hoe iemand leert', en: 'that says how somebody learns' },
  light: {
    nl: 'dat zegt op zichzelf niet wat iemand doet',
    en: 'that alone does not say what somebody does',
  },
}

function toChoice({ infinitive, kind, suggest }: VerbEntry, language: Language): Choice<string> {
  if (good.has(kind)) return { value: infinitive, name: infinitive }
  const why = reasons[kind]?.[language] ?? ''
  const instead = (suggest ?? []).join(', ')
  const better = instead === '' ? '' : language === 'nl' ? `; liever: ${instead}` : `; rather: ${instead}`
  return { value: infinitive, name: infinitive, disabled: `(${why}${better})` }
}

export interface Part {
  /** Infinitive of a verb of the lexicon. */
  readonly verb: string
  /** What it is done with: "lerenden feedback op hun werk". */
  readonly rest: string
}

/** The sentence so far. A Dutch particle goes to the end: "stemt … af". */
export function joinSentence(actor: string, parts: readonly Part[], lexicon: Lexicon): string {
  const clauses = parts.map(({ verb, rest }) => {
    const entry = lexicon.verbs.find(({ infinitive }) => infinitive === verb)
    const finite = entry?.third_person ?? verb
    const prefix = entry?.prefix
    const [first = finite, ...others] = finite.split(' ')
    const stem =
      prefix !== undefined && others.at(-1) === prefix ? [first, ...others.slice(0, -1)].join(' ') : finite
    return [stem, rest, prefix !== undefined && stem !== finite ? prefix : ''].filter(Boolean).join(' ')
  })
  const and = lexicon.language === 'nl' ? 'en' : 'and'
  const joined =
    clauses.length < 2
      ? clauses.join('')
      : `${clauses.slice(0, -1).join(', ')} ${and} ${clauses.at(-1) ?? ''}`
  return `${[actor, joined].filter(Boolean).join(' ')}.`
}

/** Asks for one to three behaviours; the sentence is shown each time it grows. */
export async function askSentence(
  ask: Ask,
  lexicon: Lexicon,
  actor: string,
  language: Language,
  say: (sentence: string) => void,
): Promise<string> {
  const dutch = language === 'nl'
  const parts: Part[] = []
  for (;;) {
    const verb = await ask.search(
      dutch
        ? 'Wat doet iemand? Typ een deel van het werkwoord'
        : 'What does somebody do? Type part of the verb',
      (typed) => findVerbs(lexicon, typed, language),
    )
    say(joinSentence(actor, [...parts, { verb, rest: '…' }], lexicon))
    const rest = await ask.text(
      dutch
        ? 'Wat, voor wie en waar? Bijvoorbeeld: een toets voor de eigen groep\n ›'
        : 'What, for whom and where? For example: a test for their own group\n ›',
      {
        check: (text) =>
          text === ''
            ? dutch
              ? 'Zonder dit is de zin niet af.'
              : 'Without it the sentence is not complete.'
            : undefined,
      },
    )
    parts.push({ verb, rest: rest.replace(/[.\s]+$/, '') })
    const sentence = joinSentence(actor, parts, lexicon)
    say(sentence)
    const more = dutch ? 'Hoort er nog een gedrag bij?' : 'Does another behaviour belong to it?'
    if (parts.length === 3 || !(await ask.yesNo(more, false))) {
      return ask.text(
        dutch ? 'De hele zin (pas aan wat nodig is)\n ›' : 'The whole sentence (change what is needed)\n ›',
        {
          default: sentence,
        },
      )
    }
  }
}
