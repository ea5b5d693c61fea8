/** Words about health, faith, origin and the like, where they are said of the persona and not of the work. */
import type { Language } from '../diagnostic.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { tokenise } from '../language/tokens.ts'
import type { Token } from '../language/tokens.ts'
import { findPhrases } from './phrases.ts'
import type { PhraseHit } from './phrases.ts'

type Words = Readonly<Record<Language, readonly string[]>>

/** Said of a person they are sensitive, whatever stands around them. */
const always: Words = {
  nl: [
    'add',
    'autistisch',
    'autistische',
    'pdd-nos',
    'dyslexie',
    'dyslectisch',
    'dyslectische',
    'dyscalculie',
    'burn-out',
    'burnout',
    'depressie',
    'depressief',
    'depressieve',
    'epilepsie',
    'rolstoel',
    'chronisch ziek',
    'chronisch zieke',
    'zwanger',
    'zwangerschap',
    'homoseksueel',
    'homoseksuele',
    'lesbisch',
    'lesbische',
    'biseksueel',
    'biseksuele',
    'transgender',
    'moslim',
    'moslima',
    'huidskleur',
    'etnische afkomst',
    'migratieachtergrond',
    'strafblad',
    'seksuele geaardheid',
    'seksuele gerichtheid',
  ],
  en: [
    'adhd',
    'autism',
    'autistic',
    'dyslexia',
    'dyslexic',
    'dyscalculia',
    'burn-out',
    'burnout',
    'depression',
    'epilepsy',
    'wheelchair',
    'chronically ill',
    'pregnant',
    'pregnancy',
    'homosexual',
    'lesbian',
    'bisexual',
    'transgender',
    'muslim',
    'skin colour',
    'ethnic background',
    'migration background',
    'criminal record',
  ],
}

/** Ordinary words in education too: only with "zijn", "haar" or "heeft een" before them. */
const owned: Words = {
  nl: [
    'gezondheid',
    'geloof',
    'religie',
    'ras',
    'diagnose',
    'ziekte',
    'afkomst',
    'nationaliteit',
    'handicap',
    'beperking',
  ],
  en: ['health', 'religion', 'race', 'diagnosis', 'disability', 'illness', 'faith', 'nationality', 'origin'],
}
const owners: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(['zijn', 'haar', 'hun', 'diens', 'zijn/haar', 'haar/zijn', 'heeft een', 'heeft de', 'met een']),
  en: new Set(['his', 'her', 'their', 'his/her', 'her/his', 'has a', 'has an', 'with a', 'with an']),
}

/** Before such a word it is about the people or the subject that the persona works with. */
const work: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    (
      'leerling leerlingen lerende lerenden kind kinderen jongere jongeren cliënt cliënten patiënt patiënten mensen ' +
      'bewoners groep groepen klas klassen doelgroep doelgroepen ervaring kennis expertise gespecialiseerd ' +
      'specialisatie specialist cursus training opleiding begeleidt begeleidde begeleiden begeleiding vak lessen ' +
      'onderzoek onderwijs zorg broer zus zoon dochter'
    ).split(' '),
  ),
  en: new Set(
    (
      'pupil pupils learner learners child children client clients patient patients people adults group groups ' +
      'class classes experience knowledge expertise specialised specialist specialising course training supports ' +
      'supported supporting support subject lessons research education care'
    ).split(' '),
  ),
}
const windowBefore = 8
const sentenceEnds: ReadonlySet<string> = new Set(['.', ';', '!', '?', '¶'])

/** The sensitive words said of the persona, in order. */
export function findSensitiveWords(text: string, lexicon: Lexicon): PhraseHit[] {
  const { language } = lexicon
  const tokens = tokenise(text)
  const ordinary = new Set(owned[language])
  return findPhrases(tokens, sensitiveWords(lexicon)).filter((hit) => {
    if (ordinary.has(hit.phrase)) return isOwned(tokens, hit, language)
    return !isWork(tokens, hit.from, language)
  })
}

const lists = new WeakMap<Lexicon, readonly string[]>()

function sensitiveWords(lexicon: Lexicon): readonly string[] {
  const known = lists.get(lexicon)
  if (known) return known
  const { language } = lexicon
  const made = [
    ...new Set([...lexicon.words.persona.sensitive_terms, ...always[language], ...owned[language]]),
  ]
  lists.set(lexicon, made)
  return made
}

function isOwned(tokens: readonly Token[], { from, to }: PhraseHit, language: Language): boolean {
  const before = tokens[from - 1]?.word ?? ''
  const pair = `${tokens[from - 2]?.word ?? ''} ${before}`
  // "Haar geloof in lerenden" is trust.
  if (tokens[to]?.word === 'in') return false
  return owners[language].has(before) || (owners[language].has(pair) && !isWork(tokens, from, language))
}

function isWork(tokens: readonly Token[], at: number, language: Language): boolean {
  for (let index = at - 1; index >= 0 && index >= at - windowBefore; index--) {
    const { word, kind } = tokens[index]!
    if (kind === 'punctuation' && sentenceEnds.has(word)) return false
    if (work[language].has(word)) return true
  }
  return false
}
