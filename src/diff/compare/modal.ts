/** Between what somebody may or can do and what somebody must do. */
import { wordsOf } from '../normalise.ts'
import { alignTokens } from '../words.ts'

const free = new Set('kan kunnen kun kunt mag mogen can may'.split(' '))
const bound = new Set('moet moeten must shall'.split(' '))
const negations = new Set('niet geen nooit noch not never no cannot neither nor without zonder'.split(' '))

/**
 * The rule for a text in which nothing changed but "kan" or "mag" into "moet", or back; undefined for any other
 * change. Beside a negation the direction is no longer clear.
 */
export function compareModals(
  before: string,
  after: string,
): 'modal-strengthened' | 'modal-weakened' | undefined {
  const old = wordsOf(before)
  const now = wordsOf(after)
  if (old.length !== now.length || old.some((word) => negations.has(word))) return undefined
  const changed = alignTokens(old, now).filter(([kind]) => kind !== 'same')
  const removed = changed.flatMap(([kind, at]) => (kind === 'removed' ? [old[at]!] : []))
  const added = changed.flatMap(([kind, at]) => (kind === 'added' ? [now[at]!] : []))
  const samePlaces = old.every((word, at) => word === now[at] || (isModal(word) && isModal(now[at]!)))
  if (removed.length === 0 || removed.length !== added.length || !samePlaces) return undefined
  if (removed.every((word) => free.has(word)) && added.every((word) => bound.has(word))) {
    return 'modal-strengthened'
  }
  if (removed.every((word) => bound.has(word)) && added.every((word) => free.has(word)))
    return 'modal-weakened'
  return undefined
}

const isModal = (word: string): boolean => free.has(word) || bound.has(word)
