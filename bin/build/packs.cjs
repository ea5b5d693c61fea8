// Runs modules that lie together in one file, with the code that V8 made of them when the tool was built: reading and
// compiling a file for each would be half of what a command costs (see bench/README.md).
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { Script } = require('node:vm')

const scripts = new Map()
const factories = new Map()
const loaded = new Map()

/** The exports of one module of a pack. */
function load(pack, name) {
  const before = loaded.get(name)
  if (before) return before.exports
  if (!scripts.has(pack)) open(pack)
  return start(name, factories.get(name))
}

function start(name, factory) {
  const module = { exports: {} }
  loaded.set(name, module)
  factory(module, module.exports, requireFromPack)
  return module.exports
}

/** What lies in an open pack is at hand; the rest is a file, if only a door to a pack that is not open yet. */
function requireFromPack(asked) {
  if (!asked.startsWith('.')) return require(asked)
  const name = path.basename(asked)
  const before = loaded.get(name)
  if (before) return before.exports
  const factory = factories.get(name)
  return factory ? start(name, factory) : require(`./chunks/${name}`)
}

function open(pack) {
  const filename = path.join(__dirname, `${pack}.cjs`)
  // Made by another version of Node it is refused, and the source is compiled as any other.
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: codeOf(pack) })
  scripts.set(pack, script)
  for (const [name, factory] of Object.entries(script.runInThisContext())) factories.set(name, factory)
}

function codeOf(pack) {
  try {
    return readFileSync(path.join(__dirname, `${pack}.code`))
  } catch {
    return undefined
  }
}

module.exports = { load, scripts }
