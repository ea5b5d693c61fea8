/**
 * Runs a template: steps and data in, Markdown with sealed values out. There is no code generation: the steps are data.
 *
 * What a template may say (Handlebars' notation): `{{name}}` and `{{a.b}}`, `../` for the level above, `this`, `@index`,
 * `@number`, `@first`, `@last`, `#if`, `#unless`, `#each`, `#with`, `else`, `as |x i|`, partials with a context and
 * parameters, partial blocks, inline partials, comments, `~`, and the helpers below. A name that is not in the data is a
 * problem in every position, because an empty spot on an assessment form does harm.
 */
import type { Finding } from '../diagnostic.ts'
import { holderOf, isHolder, loopOf, namesIn, type Frame, type Holder } from './frame.ts'
import { helpers } from './template-helpers.ts'
import { problems, type Spot } from './problems.ts'
import { asSealed, token, type Sealed } from './sealed.ts'
import { templateLimits, type At, type Expression, type Step, type Template } from './steps.ts'

export interface Output {
  /** Markdown in which every value is a token. */
  readonly markdown: string
  readonly values: readonly Sealed[]
  /** Where each line of the Markdown came from; only when asked for. */
  readonly origins: readonly Spot[]
}

export type Outcome =
  { readonly ok: true; readonly output: Output } | { readonly ok: false; readonly finding: Finding }

interface Scope {
  readonly template: string
  readonly frame: Frame
  readonly depth: number
  readonly indent: string
  readonly inline: Readonly<Record<string, Named>>
  readonly block: Named | undefined
}

interface Named {
  readonly template: string
  readonly steps: readonly Step[]
  /** Of a partial's block: the block that surrounds it, so that a block in a block ends. */
  readonly block: Named | undefined
}

const nothing: Readonly<Record<string, never>> = Object.freeze(Object.create(null) as Record<string, never>)

/**
 * Runs the template. `find` gives the partial of that name, `partials` the names there are. With `trace` the output says
 * where its lines came from.
 */
export function runTemplate(
  template: Template,
  data: unknown,
  find: (partial: string) => Template | undefined,
  partials: () => readonly string[],
  trace = false,
): Outcome {
  const pieces: string[] = []
  const values: Sealed[] = []
  const origins: Spot[] = []
  let length = 0
  let steps = 0
  let lineIsNew = true
  let problem: Finding | undefined

  const frame: Frame = { data, parameters: undefined, names: nothing, loop: undefined, above: undefined }
  run(template.steps, {
    template: template.name,
    frame,
    depth: 0,
    indent: '',
    inline: nothing,
    block: undefined,
  })
  if (problem) return { ok: false, finding: problem }
  return { ok: true, output: { markdown: pieces.join(''), values, origins } }

  function fail(finding: Finding): undefined {
    problem ??= finding
    return undefined
  }

  function run(list: readonly Step[], start: Scope): void {
    let scope = start
    for (const step of list) {
      if (problem) return
      if (++steps > templateLimits.steps) {
        fail(problems.tooManySteps(spot(scope, step.do === 'inline' ? { line: 1, column: 1 } : step)))
        return
      }
      switch (step.do) {
        case 'text':
          write(step.text, scope, step)
          break
        case 'value':
          print(step.of, step.text, scope, step)
          break
        case 'if':
        case 'unless': {
          const condition = evaluate(step.of, scope)
          if (problem) return
          run(isFilled(condition) === (step.do === 'if') ? step.then : step.else, scope)
          break
        }
        case 'each':
          each(step, scope)
          break
        case 'with': {
          const value = evaluate(step.of, scope)
          if (problem) return
          if (isFilled(value)) run(step.then, inside(scope, value, step.as, [value], undefined))
          else run(step.else, scope)
          break
        }
        case 'partial':
          call(step, scope)
          break
        case 'inline':
          scope = define(scope, step)
          break
      }
    }
  }

  function each(step: Extract<Step, { do: 'each' | 'if' | 'unless' | 'with' }>, scope: Scope): void {
    const list = evaluate(step.of, scope)
    if (problem) return
    if (list !== null && !Array.isArray(list)) {
      fail(problems.notList(spot(scope, step), step.text))
      return
    }
    const items = (list ?? []) as readonly unknown[]
    if (items.length === 0) run(step.else, scope)
    for (const [index, item] of items.entries()) {
      if (problem) return
      if (++steps > templateLimits.steps) {
        fail(problems.tooManySteps(spot(scope, step)))
        return
      }
      const loop = { index, number: index + 1, first: index === 0, last: index === items.length - 1 }
      run(step.then, inside(scope, item, step.as, [item, index], loop))
    }
  }

  function call(step: Extract<Step, { do: 'partial' }>, scope: Scope): void {
    const target = partial(step.name, scope)
    if (!target) {
      fail(
        problems.unknownPartial(spot(scope, step), step.name, [...Object.keys(scope.inline), ...partials()]),
      )
      return
    }
    if (scope.depth >= templateLimits.partials) {
      fail(problems.tooDeep(spot(scope, step), step.name))
      return
    }
    const context = step.context ? evaluate(step.context, scope) : scope.frame.data
    const given = Object.entries(step.parameters).map(
      ([name, value]) => [name, evaluate(value, scope)] as const,
    )
    if (problem) return
    const parameters = {
      ...(step.context ? undefined : scope.frame.parameters),
      ...Object.fromEntries(given),
    }
    const block = step.block ? { template: scope.template, steps: step.block, block: scope.block } : undefined
    let inline = scope.inline
    for (const inner of step.block ?? []) {
      if (inner.do === 'inline') inline = define({ ...scope, inline }, inner).inline
    }
    const frame = { ...scope.frame, data: context, parameters }
    run(target.steps, {
      template: target.template,
      frame,
      depth: scope.depth + 1,
      indent: scope.indent + step.indent,
      inline,
      block: step.name === '@partial-block' ? target.block : block,
    })
  }

  function partial(name: string, scope: Scope): Named | undefined {
    if (name === '@partial-block') return scope.block
    if (Object.hasOwn(scope.inline, name)) return scope.inline[name]
    const found = find(name)
    return found && { template: found.name, steps: found.steps, block: undefined }
  }

  function print(expression: Expression, text: string, scope: Scope, at: At): void {
    const value = evaluate(expression, scope)
    if (problem) return
    const sealed = asSealed(value)
    if (sealed === undefined) {
      fail(problems.notText(spot(scope, at), text))
      return
    }
    values.push(sealed)
    write(token(values.length - 1), scope, at)
  }

  function write(text: string, scope: Scope, at: At): void {
    if (text === '') return
    const written = scope.indent === '' ? text : indented(text, scope.indent)
    length += written.length
    if (length > templateLimits.output) {
      fail(problems.tooLong(spot(scope, at)))
      return
    }
    if (trace) follow(text, scope, at)
    pieces.push(written)
    lineIsNew = text.endsWith('\n')
  }

  function indented(text: string, indent: string): string {
    const rest = text.replaceAll(/\n(?=[^\n])/g, `\n${indent}`)
    return lineIsNew && !text.startsWith('\n') ? indent + rest : rest
  }

  function follow(text: string, scope: Scope, at: At): void {
    if (origins.length === 0) origins.push(spot(scope, at))
    else if (lineIsNew) origins[origins.length - 1] = spot(scope, at)
    for (let end = text.indexOf('\n'), line = at.line; end !== -1; end = text.indexOf('\n', end + 1)) {
      origins.push(spot(scope, { line: ++line, column: 1 }))
    }
  }

  function evaluate(expression: Expression, scope: Scope): unknown {
    if (problem) return undefined
    if (expression.is === 'literal') return expression.value
    if (expression.is === 'path') return lookUp(expression, scope)
    const helper = helpers.get(expression.helper)
    const params = expression.params.map((param) => evaluate(param, scope))
    if (problem || !helper) return undefined
    const value = helper(params)
    return value === undefined
      ? fail(problems.helperFailed(spot(scope, expression), expression.helper))
      : value
  }

  function lookUp(path: Extract<Expression, { is: 'path' }>, scope: Scope): unknown {
    let from: Frame | undefined = scope.frame
    for (let up = 0; up < path.up && from; up++) from = from.above
    if (!from) return fail(problems.nothingAbove(spot(scope, path), path.text))
    const [first, ...rest] = path.parts
    if (first === undefined) return from.data
    const holder = path.data ? loopOf(from, first) : holderOf(from, first)
    if (!holder)
      return fail(problems.unknownName(spot(scope, path), path.text, first, namesIn(from, path.data)))
    let value = holder[first]
    for (const part of rest) {
      if (value === null) return null
      if (!isHolder(value) || !Object.hasOwn(value, part)) {
        const names = isHolder(value) && !Array.isArray(value) ? Object.keys(value) : []
        return fail(problems.unknownName(spot(scope, path), path.text, part, names))
      }
      value = value[part]
    }
    return value === undefined ? null : value
  }
}

const spot = (scope: Scope, at: At): Spot => ({ template: scope.template, line: at.line, column: at.column })

function inside(
  scope: Scope,
  data: unknown,
  as: readonly string[],
  given: readonly unknown[],
  loop: Holder | undefined,
): Scope {
  const names =
    as.length === 0 ? nothing : Object.fromEntries(as.map((name, index) => [name, given[index] ?? null]))
  return { ...scope, frame: { data, parameters: undefined, names, loop, above: scope.frame } }
}

function define(scope: Scope, step: Extract<Step, { do: 'inline' }>): Scope {
  const named = { template: scope.template, steps: step.steps, block: scope.block }
  return { ...scope, inline: { ...scope.inline, [step.name]: named } }
}

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== 0 && value !== false
