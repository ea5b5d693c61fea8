/** What the large triangle talks about. */
import type { Topic } from './schema-types.ts'

/** What a partnership cannot do without. */
export const coreTopics = [
  'measure',
  'applicability',
  'evidence',
  'contexts',
  'good_enough',
  'footing',
  'small_triangle',
] as const satisfies readonly Topic[]
