/** What stands at the top and the foot of every page. */

const longest = 140

/** A text that leaves room for the page itself. */
export function clipEdge(text: string | null): string | null {
  const characters = Array.from(text ?? '')
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text
}
