/** Reads a template's text into steps. Handlebars' parser makes the tree; everything that is not ours to run is refused here. */
import type { Finding } from '../diagnostic.ts'
import { helpers } from './template-helpers.ts'
import { problems, type Spot } from './problems.ts'
import { holdsToken } from './sealed.ts'
import { templateLimits, type At, type Expression, type Step, type Template } from './steps.ts'
import { syntaxProblem } from './syntax-problem.ts'

/** The part of Handlebars' tree that is looked at; `line` is 1-based, `column` 0-based. */
export interface HandlebarsNode {
  readonly type: string
  readonly loc: { readonly start: At }
  readonly [field: string]: unknown
}

export type ParseHandlebars = (text: string) => unknown

export type ReadTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Never throws. `parse` is Handlebars' own; `name` is the place below `templates/`. */
export function readTemplate(name: string, text: string, parse: ParseHandlebars): ReadTemplate {
  const findings: Finding[] = []
  const top: Spot = { template: name, line: 1, column: 1 }
  const refuse = (finding: Finding): ReadTemplate => ({ ok: false, findings: [finding] })
  if (text.length > templateLimits.text) return refuse(problems.tooLarge(top, templateLimits.text / 1024))
  if (holdsToken(text)) {
    return refuse(
      problems.unsupported(
        top,
        'Dit sjabloon bevat onzichtbare tekens voor eigen gebruik (U+E000, U+E001).',
        'This template holds invisible private-use characters (U+E000, U+E001).',
      ),
    )
  }
  const source = text.replaceAll('\r\n', '\n')
  const deep = findDeepBlock(source)
  if (deep) return refuse(problems.nestedTooDeep({ template: name, ...deep }))
  let root: HandlebarsNode
  try {
    root = parse(source) as HandlebarsNode
  } catch (error) {
    return refuse(syntaxProblem(name, source, error))
  }
  const steps = readSteps(root, 0)
  return findings.length > 0 ? { ok: false, findings } : { ok: true, template: { name, steps } }

  function at(node: HandlebarsNode): Spot {
    return { template: name, line: node.loc.start.line, column: node.loc.start.column + 1 }
  }

  function readSteps(program: HandlebarsNode | undefined, depth: number): Step[] {
    if (!program) return []
    if (depth > templateLimits.nesting) {
      findings.push(problems.nestedTooDeep(at(program)))
      return []
    }
    return (program['body'] as HandlebarsNode[]).flatMap((node) => readStep(node, depth))
  }

  function readStep(node: HandlebarsNode, depth: number): Step[] {
    const { line, column } = at(node)
    switch (node.type) {
      case 'CommentStatement':
        return []
      case 'ContentStatement': {
        const value = String(node['value'])
        return value === '' ? [] : [{ do: 'text', text: value, ...skip(node, value) }]
      }
      case 'MustacheStatement': {
        if (node['escaped'] === false) {
          return unsupported(
            node,
            '`{{{ }}}` en `{{& }}`',
            '`{{{ }}}` and `{{& }}`',
            ': gebruik {{ }}',
            ': use {{ }}',
          )
        }
        const of = readCall(node, depth)
        return of ? [{ do: 'value', of, text: sourceOf(of), line, column }] : []
      }
      case 'BlockStatement':
        return readBlock(node, depth)
      case 'PartialStatement':
      case 'PartialBlockStatement':
        return readPartial(node, depth)
      case 'DecoratorBlock':
        return readInline(node, depth)
      default:
        return unsupported(node, '`{{* }}`', '`{{* }}`')
    }
  }

  /** Where a text starts after Handlebars has taken spaces off its front. */
  function skip(node: HandlebarsNode, value: string): At {
    const original = String(node['original'])
    const skipped = original.slice(0, Math.max(0, original.indexOf(value)))
    const { line, column } = at(node)
    const breaks = skipped.split('\n').length - 1
    if (breaks === 0) return { line, column: column + skipped.length }
    return { line: line + breaks, column: skipped.length - skipped.lastIndexOf('\n') }
  }

  function readBlock(node: HandlebarsNode, depth: number): Step[] {
    const path = node['path'] as HandlebarsNode
    const kind = String(path['original'])
    const { line, column } = at(node)
    if (kind !== 'if' && kind !== 'unless' && kind !== 'each' && kind !== 'with') {
      findings.push(problems.unknownHelper(at(path), `#${kind}`, ['#if', '#unless', '#each', '#with']))
      return []
    }
    const params = node['params'] as HandlebarsNode[]
    const [subject] = params
    if (params.length !== 1 || !subject || node['hash']) {
      return unsupported(
        node,
        `\`#${kind}\` met iets anders dan één naam`,
        `\`#${kind}\` with anything but one name`,
      )
    }
    const of = readExpression(subject, depth)
    const program = node['program'] as HandlebarsNode | undefined
    const as = (program?.['blockParams'] ?? []) as string[]
    const then = readSteps(program, depth + 1)
    const otherwise = readSteps(node['inverse'] as HandlebarsNode | undefined, depth + 1)
    return of ? [{ do: kind, of, text: sourceOf(of), as, then, else: otherwise, line, column }] : []
  }

  function readPartial(node: HandlebarsNode, depth: number): Step[] {
    const named = node['name'] as HandlebarsNode
    if (named.type === 'SubExpression') {
      return unsupported(node, 'Een deelsjabloon met een berekende naam', 'A partial with a computed name')
    }
    const [context, ...more] = node['params'] as HandlebarsNode[]
    if (more.length > 0) {
      return unsupported(
        node,
        'Meer dan één groep gegevens bij een deelsjabloon',
        'More than one context for a partial',
      )
    }
    const pairs = ((node['hash'] as HandlebarsNode | undefined)?.['pairs'] ?? []) as HandlebarsNode[]
    const parameters = pairs.map((pair) => [
      String(pair['key']),
      readExpression(pair['value'] as HandlebarsNode, depth),
    ])
    const block = node['program'] as HandlebarsNode | undefined
    const { line, column } = at(node)
    return [
      {
        do: 'partial',
        name: String(named['original']),
        context: context ? (readExpression(context, depth) ?? null) : null,
        parameters: Object.fromEntries(parameters) as Record<string, Expression>,
        indent: String(node['indent'] ?? ''),
        block: block ? readSteps(block, depth + 1) : null,
        line,
        column,
      },
    ]
  }

  function readInline(node: HandlebarsNode, depth: number): Step[] {
    const [named, ...more] = node['params'] as HandlebarsNode[]
    if (
      (node['path'] as HandlebarsNode)['original'] !== 'inline' ||
      named?.type !== 'StringLiteral' ||
      more.length > 0
    ) {
      return unsupported(
        node,
        '`{{#* }}` anders dan `{{#*inline "naam"}}`',
        '`{{#* }}` but for `{{#*inline "name"}}`',
      )
    }
    const steps = readSteps(node['program'] as HandlebarsNode, depth + 1)
    return [{ do: 'inline', name: String(named['value']), steps }]
  }

  /** A helper with what it is given, or else a plain name or value. */
  function readCall(node: HandlebarsNode, depth: number): Expression | undefined {
    const params = (node['params'] ?? []) as HandlebarsNode[]
    const path = node['path'] as HandlebarsNode
    if (params.length === 0 && !node['hash']) return readExpression(path, depth)
    const helper = String(path['original'])
    if (!helpers.has(helper)) {
      findings.push(problems.unknownHelper(at(path), helper, [...helpers.keys()]))
      return undefined
    }
    if (node['hash']) {
      unsupported(node, `\`${helper}\` met naam=waarde`, `\`${helper}\` with name=value`)
      return undefined
    }
    if (depth > templateLimits.nesting) {
      findings.push(problems.nestedTooDeep(at(node)))
      return undefined
    }
    const read = params
      .map((param) => readExpression(param, depth + 1))
      .filter((param) => param !== undefined)
    const { line, column } = at(path)
    return read.length === params.length ? { is: 'call', helper, params: read, line, column } : undefined
  }

  function readExpression(node: HandlebarsNode, depth: number): Expression | undefined {
    const { line, column } = at(node)
    switch (node.type) {
      case 'PathExpression': {
        const parts = node['parts'] as string[]
        const [first] = parts
        if (
          node['data'] &&
          (parts.length !== 1 || !first || !['index', 'number', 'first', 'last'].includes(first))
        ) {
          const known = ['@index', '@number', '@first', '@last']
          findings.push(
            problems.unknownName(at(node), String(node['original']), String(node['original']), known),
          )
          return undefined
        }
        return {
          is: 'path',
          up: Number(node['depth']),
          data: Boolean(node['data']),
          parts,
          text: String(node['original']),
          line,
          column,
        }
      }
      case 'SubExpression':
        return readCall(node, depth)
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral':
        return { is: 'literal', value: node['value'] as string | number | boolean }
      case 'NullLiteral':
        return { is: 'literal', value: null }
      default:
        unsupported(node, '`undefined`', '`undefined`')
        return undefined
    }
  }

  function unsupported(node: HandlebarsNode, nl: string, en: string, adviceNl = '', adviceEn = ''): Step[] {
    findings.push(
      problems.unsupported(
        at(node),
        `${nl} kan niet in een sjabloon${adviceNl}.`,
        `${en} cannot be used in a template${adviceEn}.`,
      ),
    )
    return []
  }
}

/** Where more blocks are open than may be: Handlebars' parser would take half a minute over thousands of them. */
function findDeepBlock(text: string): At | undefined {
  let open = 0
  for (const match of text.matchAll(/\{\{~?([#/])/g)) {
    open += match[1] === '#' ? 1 : -1
    if (open > 2 * templateLimits.nesting) {
      const before = text.slice(0, match.index).split('\n')
      return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    }
  }
  return undefined
}

const sourceOf = (expression: Expression): string =>
  expression.is === 'path'
    ? expression.text
    : expression.is === 'call'
      ? expression.helper
      : String(expression.value)
