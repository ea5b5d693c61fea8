/** A proposal as the lines of YAML that somebody can copy. */
import type { Proposal } from '../diagnostic.ts'

/** Plain where no reader of YAML could take it for anything but text; within double quotes otherwise. */
function writeValue(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  const plain = /^\p{L}[\p{L}\p{N} ,.;()/_’'…-]*$/u.test(value) && !value.endsWith(' ')
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value)
  return (plain && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value)) || date
    ? value
    : JSON.stringify(value)
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function writeFields(fields: Readonly<Record<string, unknown>>, indent: string): string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (isFields(value)) return [`${indent}${key}:`, ...writeFields(value, `${indent}  `)]
    if (!Array.isArray(value)) return [`${indent}${key}: ${writeValue(value)}`]
    return [`${indent}${key}:`, ...value.flatMap((one) => writeItem(one, `${indent}  `))]
  })
}

function writeItem(item: unknown, indent: string): string[] {
  if (!isFields(item)) return [`${indent}- ${writeValue(item)}`]
  return writeFields(item, `${indent}  `).map((line, index) =>
    index === 0 ? `${indent}- ${line.trimStart()}` : line,
  )
}

/** Lines without indentation of their own. */
export const proposalToYaml = ({ write }: Proposal): string[] => writeFields(write, '')
