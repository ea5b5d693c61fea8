/** The noun phrase for the transfer question: "monitoring learners' development". */
import { baseOf, ingOf } from './forms.ts'
import { endOfObject } from './propose-clause.ts'
import { type Word, wordAt } from './read-words.ts'
import type { Head } from './walk-clauses.ts'
import { coordinators, contentOpeners, isAdverb, possessives, prepositions, subordinators } from './word-classes.ts'

/** The -ing form with the head of the object and its "of"; null when the verb has no -ing form that is sure. */
export function proposeNominal(sentence: string, words: readonly Word[], head: Head, shared: Head): string | null {
  const { reading } = head
  const first = reading.parts[0] ?? 0
  const base = baseOf(wordAt(words, first), reading.entry)
  const ing = head.form === 'ing' ? wordAt(words, first) : base === null ? null : ingOf(base)
  if (ing === null) return null
  const own = reading.parts.slice(1).map((at) => wordAt(words, at))
  const end = endOfObject(words, shared)
  const object: string[] = []
  let prepositional = false
  let at = shared.reading.end
  while (at < end && isAdverb(wordAt(words, at))) at += 1
  if (contentOpeners.has(wordAt(words, at))) {
    return [ing, ...own, ...rest(sentence, words, at, end)].join(' ')
  }
  for (let begin = at; at < end; at += 1) {
    const word = words[at]
    if (word === undefined || isAdverb(word.text) && at > begin) break
    if (prepositions.has(word.text) && word.text !== 'of') {
      if (at > begin) break
      prepositional = true
    }
    if (subordinators.has(word.text) || word.text === 'to' && at > begin) break
    if (possessives.has(word.text)) continue
    object.push(sentence.slice(word.start, word.end + (word.owner && !word.text.endsWith("'s") ? 1 : 0)))
  }
  void prepositional
  while (object.length > 0 && coordinators.has(object.at(-1) ?? '')) object.pop()
  return [ing, ...own, ...object].join(' ').replaceAll(' ,', ',')
}

function rest(sentence: string, words: readonly Word[], from: number, to: number): readonly string[] {
  const text = sentence.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0)
  return text.split(/\s+/).filter((piece) => piece !== '')
}
