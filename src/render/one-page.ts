/** What is not cut in two by the end of a page. */
import { plainText, type List, type Table } from './document.ts'

/** Characters: longer than this, a row or a box may be on two pages. */
export const long = 1500

export const lengthOf = (nodes: Parameters<typeof plainText>[0]): number => plainText(nodes).length

/** Few rows or points, as long as they are not long themselves. */
export function isShort({ children }: Table | List): boolean {
  const length = lengthOf(children)
  return (children.length <= 5 && length < long) || (children.length <= 7 && length < long / 3)
}
