/** What makes something new: each kind asks for its own parts. */
import type { Language } from '../../diagnostic.ts'
import type { Additions } from '../../language/lexicon.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Ask } from '../ask.ts'
import type { Context, Options } from '../command.ts'

export interface MakeOptions {
  readonly context: Context
  readonly catalogue: Catalogue
  readonly additions: Partial<Record<Language, Additions>>
  /** Undefined off a terminal and with --yes. */
  readonly ask: Ask | undefined
  /** What `--set` gave, by path. */
  readonly set: ReadonlyMap<string, string> & Map<string, string>
  readonly options: Options
}

export interface Made {
  readonly folder: 'outcomes' | 'personas' | 'agreements' | 'frameworks'
  readonly kind: 'outcome' | 'translation' | 'persona' | 'agreement' | 'framework'
  /** From which an id is made where none is given. */
  readonly title: string
  /** Before the ending of the file's name: `.en`. */
  readonly suffix?: string
  readonly data: Readonly<Record<string, unknown>>
}

export type Maker = (options: MakeOptions) => Promise<Made>
