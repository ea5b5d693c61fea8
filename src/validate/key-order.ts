/** In which order the fields of a file are written: that of its schema. */
import type { Path } from '../diagnostic.ts'
import type { Kind } from '../load/find.ts'
import { fieldAt } from './schemas.ts'

type KeysAt = (path: Path) => readonly string[]

const orders = new Map<Kind, KeysAt>()

/** Gives the names of the fields at a path in a file of this kind. */
export function keyOrder(kind: Kind): KeysAt {
  const order = orders.get(kind) ?? makeOrder(kind)
  orders.set(kind, order)
  return order
}

function makeOrder(kind: Kind): KeysAt {
  const known = new Map<string, readonly string[]>()
  return (path) => {
    // What differs between the items of a list is never their fields.
    const place = path.map((step) => (typeof step === 'number' ? 0 : step))
    const name = place.join('\u0000')
    const found = known.get(name) ?? Object.keys(fieldAt(kind, place)?.properties ?? {})
    known.set(name, found)
    return found
  }
}
