/** Other forms of a word, where a list holds only one. */

/** "passend" → "passende", "professioneel" → "professionele", "effectief" → "effectieve", "zwak" → "zwakke". */
export function dutchInflections(adjective: string): readonly string[] {
  if (adjective.endsWith('e')) return []
  const open = adjective.replace(/([aeou])\1([bdfgklmnprst])$/, '$1$2')
  if (open !== adjective) return [`${soften(open)}e`]
  if (/[^aeiou][aeou][bdfgklmnprst]$/.test(adjective) && adjective.length <= 6) {
    return [`${adjective}${adjective.at(-1)}e`, `${adjective}e`]
  }
  return [`${soften(adjective)}e`]
}

const soften = (word: string): string => (word.endsWith('ief') ? `${word.slice(0, -1)}v` : word)
