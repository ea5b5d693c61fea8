/** What differs between two folders for a generic differ: every file parsed by `yaml`, all of them compared as one tree. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parse } from 'yaml'

const [differ, before, after] = process.argv.slice(2)
const { diff } = createRequire(import.meta.url)(differ)
const read = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, parse(readFileSync(path.join(folder, name), 'utf8'))]),
  )
process.stdout.write(JSON.stringify(diff(read(before), read(after)) ?? null))
