import { can, tag, type Tagged } from './tag.ts'

/** Without brackets, numbers and dashes in front. */
export function firstWord(sentence: Tagged): number {
  let at = 0
  while (can(sentence, at, tag.mark | tag.number)) at += 1
  return at
}
