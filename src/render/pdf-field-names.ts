/**
 * Keys as names of PDF fields. A full stop there goes from a group to a part of it, so `evidence.finding` is a field in a group,
 * and the name in full is the key again.
 */

/** Gives the parts of the name for a key; what is a field can be no group, so below one a slash takes the full stop's place. */
export function fieldNames(keys: readonly string[]): (key: string) => readonly string[] {
  const fields = new Set(keys)
  return (key) => {
    const names: string[] = []
    let path = ''
    let open = ''
    for (const part of key.split('.')) {
      path = path === '' ? part : `${path}.${part}`
      open = open === '' ? part : `${open}/${part}`
      if (path !== key && fields.has(path)) continue
      names.push(open)
      open = ''
    }
    return names
  }
}

/** The key again. */
export const keyOfName = (name: string): string => name.replaceAll('/', '.')
