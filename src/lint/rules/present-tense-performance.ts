import { wholeSentence } from '../whole-sentence.ts'
import type { Edit, Language } from '../../diagnostic.ts'
import type { Lexicon } from '../../language/lexicon.ts'
import type { Parse } from '../../language/sentence.ts'
import { tokenise } from '../../language/tokens.ts'
import type { PhraseHit } from '../phrases.ts'
import { findPhrases } from '../phrases.ts'
import { defineRule } from '../rule.ts'
import type { TextAt } from '../texts.ts'

const abilities = {
  nl: ['kan', 'is in staat', 'zijn in staat', 'zal kunnen', 'in staat is', 'kunnen'],
  en: ['can', 'is able to', 'are able to', 'will be able to', 'should be able to', 'be able to'],
} as const

export const presentTensePerformance = defineRule({
  id: 'outcome/present-tense-performance',
  about: 'outcome',
  severity: 'info',
  fix: 'safe',
  yieldsTo: wholeSentence,
  title: { nl: 'Doen, niet kunnen', en: 'Doing, not being able to' },
  why: {
    nl: 'Een leeruitkomst beschrijft wat iemand doet. “Kan” maakt er een vermogen van, en dat zie je niet.',
    en: 'An outcome describes what somebody does. “Can” makes it an ability, which cannot be seen.',
  },
  advice: {
    nl: 'Schrijf het werkwoord in de tegenwoordige tijd: “geeft feedback” in plaats van “kan feedback geven”.',
    en: 'Write the verb in the present tense: “gives feedback” instead of “can give feedback”.',
  },
  examples: {
    nl: {
      bad: [
        { statement: 'De student kan feedback geven aan lerenden.' },
        { statement: 'De student is in staat om lessen te ontwerpen.' },
      ],
      good: [{ statement: 'De student geeft feedback aan lerenden.' }],
    },
    en: {
      bad: [{ statement: 'The student is able to design lessons.' }],
      good: [{ statement: 'The student designs lessons.' }],
    },
  },
  *check(outcome, { language, lexicon, parse }) {
    const texts: TextAt[] = [
      { at: ['statement'], text: outcome.statement },
      ...outcome.behaviours.map(({ text }, index) => ({ at: ['behaviours', index, 'text'], text })),
    ]
    const found = texts.map(({ at, text }) => ({
      at,
      text,
      ...findAbility(text, language, lexicon, parse(text)),
    }))
    const [statement] = found
    if (!statement?.hit) return
    const { hit, finite } = statement
    // The words of a behaviour are words of the statement: both change, or neither does.
    const edits = found.flatMap((one) =>
      one.hit ? (one.edits?.map((edit) => ({ at: one.at, ...edit })) ?? [undefined]) : [],
    )
    const safe = edits.filter((edit) => edit !== undefined)
    yield {
      at: ['statement'],
      span: hit.span,
      reason: {
        nl: `\`${hit.phrase}\` beschrijft een vermogen, verwacht wat iemand doet.`,
        en: `\`${hit.phrase}\` describes an ability, expected what somebody does.`,
      },
      ...(finite === undefined
        ? {}
        : { hint: { nl: `Schrijf \`${finite}\`.`, en: `Write \`${finite}\`.` }, expected: [finite] }),
      ...(safe.length > 0 && safe.length === edits.length ? { edits: safe } : {}),
    }
  },
})

interface Ability {
  readonly hit?: PhraseHit
  readonly finite?: string
  /** Undefined when the words cannot be rearranged safely. */
  readonly edits?: readonly Omit<Edit, 'at'>[]
}

function findAbility(text: string, language: Language, lexicon: Lexicon, { behaviours }: Parse): Ability {
  const [first] = behaviours
  if (!first) return {}
  const last = first.spans.at(-1)!
  const hit = findPhrases(tokenise(text), abilities[language]).find(({ span }) => span.start < last.end)
  if (!hit) return {}
  const entry = lexicon.byInfinitive.get(first.verb)
  if (!entry || !('third_person' in entry) || entry.third_person === undefined) return { hit }
  const finite = entry.third_person
  // One verb, after the ability, standing as its infinitive: then its place in the new sentence is certain.
  const written = text.slice(last.start, last.end).toLowerCase()
  if (
    behaviours.length > 1 ||
    first.spans.length > 1 ||
    written !== entry.infinitive ||
    last.start < hit.span.end
  ) {
    return { hit, finite }
  }
  if (language === 'en') {
    if (text.slice(hit.span.end, last.start).trim() !== '') return { hit, finite }
    return { hit, finite, edits: [{ span: { start: hit.span.start, end: last.end }, text: finite }] }
  }
  const [verb = '', particle] = finite.split(' ')
  const between = text.slice(hit.span.end, last.start)
  if (hit.phrase.includes('staat') || between.includes(',')) return { hit, finite }
  const gap = text.slice(last.start - 1, last.start) === ' ' ? 1 : 0
  const rest =
    particle === undefined
      ? { span: { start: last.start - gap, end: last.end }, text: '' }
      : { span: last, text: particle }
  return { hit, finite, edits: [{ span: hit.span, text: verb }, rest] }
}
