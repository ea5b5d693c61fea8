/** What a template is once it is read: steps to run, as plain data. */

export interface At {
  readonly line: number
  readonly column: number
}

export type Expression =
  | { readonly is: 'literal'; readonly value: string | number | boolean | null }
  | (At & {
      readonly is: 'path'
      /** How many levels up: the number of `../`. */
      readonly up: number
      /** Whether it is one of the names that start with `@`. */
      readonly data: boolean
      readonly parts: readonly string[]
      readonly text: string
    })
  | (At & { readonly is: 'call'; readonly helper: string; readonly params: readonly Expression[] })

export type Step =
  | (At & { readonly do: 'text'; readonly text: string })
  | (At & { readonly do: 'value'; readonly of: Expression; readonly text: string })
  | (At & {
      readonly do: 'if' | 'unless' | 'each' | 'with'
      readonly of: Expression
      readonly text: string
      readonly as: readonly string[]
      readonly then: readonly Step[]
      readonly else: readonly Step[]
    })
  | (At & {
      readonly do: 'partial'
      readonly name: string
      readonly context: Expression | null
      readonly parameters: Readonly<Record<string, Expression>>
      readonly indent: string
      readonly block: readonly Step[] | null
    })
  | { readonly do: 'inline'; readonly name: string; readonly steps: readonly Step[] }

export interface Template {
  /** Its place below `templates/`, for example `nl/partials/head.md.hbs`. */
  readonly name: string
  readonly steps: readonly Step[]
}

/** Far above what an honest document needs; a template that passes them is told so instead of hanging. */
export const templateLimits = {
  /** Characters of one template file. */
  text: 64 * 1024,
  /** Blocks within blocks in one file. */
  nesting: 40,
  /** Partials within partials. */
  partials: 24,
  /** Steps of one document. */
  steps: 400_000,
  /** Characters of the Markdown of one document, without its values. */
  output: 400_000,
} as const
