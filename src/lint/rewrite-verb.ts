/** A behaviour said with another verb. */
import type { Language, Path, Proposal } from '../diagnostic.ts'
import { thirdPerson } from '../language/forms.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { Behaviour, FoundVerb } from '../language/sentence.ts'

const subordinators: Readonly<Record<Language, RegExp>> = {
  nl: /^(?:hoe|dat|waarom|waarmee|waardoor|wat|welke?|wie|wanneer|waar|of)\b/,
  en: /^$/,
}

/**
 * The behaviour at a path with each of these verbs instead.
 * @param text of the behaviour; only one that begins with its verb can be said otherwise
 */
export function proposeVerbs(
  at: Path,
  text: string,
  found: FoundVerb | undefined,
  verbs: readonly string[],
  lexicon: Lexicon,
): readonly Proposal[] {
  return verbs.map((verb) => {
    const rewritten = rewrite(text, found, verb, lexicon)
    return { at, write: { verb, ...(rewritten === undefined ? {} : { text: rewritten }) } }
  })
}

function rewrite(
  text: string,
  found: FoundVerb | undefined,
  verb: string,
  lexicon: Lexicon,
): string | undefined {
  const [first, ...others] = found?.spans ?? []
  if (!first || first.start !== 0 || others.length > 0) return undefined
  const entry = lexicon.byInfinitive.get(verb)
  const finite = entry && 'third_person' in entry ? entry.third_person : thirdPerson(lexicon.language, verb)
  if (finite === undefined || verb.includes(' ')) return undefined
  const rest = text.slice(first.end).trim()
  const [head = '', particle] = finite.split(' ')
  if (particle === undefined) return `${head} ${rest}`.trim()
  return subordinators[lexicon.language].test(rest)
    ? `${head} ${particle} ${rest}`
    : [head, rest.replace(/\.$/, ''), particle].filter(Boolean).join(' ')
}

/** A behaviour that was found in a sentence, as its fields in the file. */
export function toFields({ verb, text, clause, nominal }: Behaviour): Record<string, string> {
  return {
    id:
      verb
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'b1',
    verb,
    text,
    ...(clause === null ? {} : { clause }),
    ...(nominal === null ? {} : { nominal }),
  }
}
