/** Where a template looks for a name. */

/** What a name is looked up in: the data here, the parameters of the partial, the names that a block gave. */
export interface Frame {
  readonly data: unknown
  readonly parameters: Readonly<Record<string, unknown>> | undefined
  readonly names: Readonly<Record<string, unknown>>
  readonly loop: Readonly<Record<string, unknown>> | undefined
  readonly above: Frame | undefined
}

export type Holder = Readonly<Record<string, unknown>>

export const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

/** Own properties only: what an object inherits is no data. */
export function holderOf(frame: Frame, name: string): Holder | undefined {
  for (let at: Frame | undefined = frame; at; at = at.above)
    if (Object.hasOwn(at.names, name)) return at.names
  if (frame.parameters && Object.hasOwn(frame.parameters, name)) return frame.parameters
  return isHolder(frame.data) && Object.hasOwn(frame.data, name) ? frame.data : undefined
}

export function loopOf(frame: Frame, name: string): Holder | undefined {
  for (let at: Frame | undefined = frame; at; at = at.above) {
    if (at.loop) return Object.hasOwn(at.loop, name) ? at.loop : undefined
  }
  return undefined
}

export function namesIn(frame: Frame, data: boolean): string[] {
  if (data) return ['@index', '@number', '@first', '@last']
  const names = new Set<string>()
  for (let at: Frame | undefined = frame; at; at = at.above)
    for (const name of Object.keys(at.names)) names.add(name)
  for (const name of Object.keys(frame.parameters ?? {})) names.add(name)
  if (isHolder(frame.data) && !Array.isArray(frame.data))
    for (const name of Object.keys(frame.data)) names.add(name)
  return [...names]
}
