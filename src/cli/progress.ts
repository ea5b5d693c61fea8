/** A bar on stderr for work that lasts, and only where somebody sees it. */
import type { Language } from '../diagnostic.ts'
import type { World } from '../world.ts'

/** Work that is done within so many milliseconds shows no bar. */
const patience = 1000
/** No oftener than this. */
const redraw = 100

export interface Progress {
  show(done: number, all: number): void
  /** Makes way for a line of text, or for the end. */
  clear(): void
}

export function startProgress({ err, elapsed }: World, language: Language, quiet: boolean): Progress {
  const start = elapsed()
  let last = Number.NEGATIVE_INFINITY
  let drawn = false
  const word = { nl: 'documenten', en: 'documents' }[language]
  const clear = () => {
    if (drawn) err.write('\r\u001b[K')
    drawn = false
  }
  return {
    clear,
    show(done, all) {
      const now = elapsed()
      if (quiet || err.columns === undefined || now - start < patience || now - last < redraw) return
      last = now
      const room = Math.max(0, Math.min(40, err.columns - 30))
      const full = Math.round((room * done) / all)
      err.write(`\r\u001b[K${'█'.repeat(full)}${'░'.repeat(room - full)} ${done}/${all} ${word}`)
      drawn = true
    },
  }
}
