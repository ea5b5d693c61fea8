/** Ids: what can be one, and one made from a title. */

// Names that Windows keeps for devices: a file made from such an id could not be written there.
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin|conout)$/

export const isReservedName = (id: string): boolean => reserved.test(id)

/** Ids are made into file names, so they are held to what every file system takes. */
export const isId = (id: string): boolean =>
  id.length <= 64 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && !isReservedName(id)

/** An id made from a title: at most 64 characters, cut between words; empty where the title has no letters. */
export function toId(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let id = ''
  for (const word of words) {
    const next = id === '' ? word.slice(0, 64) : `${id}-${word}`
    if (next.length > 64) break
    id = next
  }
  return isId(id) ? id : id === '' ? '' : `${id}-1`.slice(0, 64)
}
