// Runs commands of the tool in this process without a word, then prints which of its files they loaded. With `--keep-code`
// as its first argument it writes the code of each pack that they used beside it instead.
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const path = require('node:path')

const root = path.join(__dirname, '../..')
const dist = path.join(root, 'dist')
const [first, ...rest] = process.argv.slice(2)
const keepCode = first === '--keep-code'
const commands = JSON.parse(keepCode ? rest[0] : first)

const { main } = require(path.join(dist, 'main.cjs'))
const { realWorld } = require(path.join(dist, 'real-world.cjs'))

void run()

async function run() {
  const silent = { write() {}, columns: 80, isTerminal: false }
  let said = ''
  const err = { ...silent, write: (text) => void (said += text) }
  const out = mkdtempSync(path.join(tmpdir(), 'outcomes-build-'))
  try {
    for (const command of commands) {
      const argv = command.map((word) => (word === '<out>' ? out : word))
      const code = await main(argv, { ...realWorld(root), cwd: root, out: silent, err })
      if (code === 2) throw new Error(`${argv.join(' ')}: ${said}`)
    }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
  if (keepCode) {
    const { scripts } = require(path.join(dist, 'packs.cjs'))
    for (const [pack, script] of scripts)
      writeFileSync(path.join(dist, `${pack}.code`), script.createCachedData())
  } else {
    const files = Object.keys(require.cache).filter((file) => file.startsWith(dist + path.sep))
    process.stdout.write(
      JSON.stringify(files.map((file) => path.relative(dist, file).replaceAll(path.sep, '/'))),
    )
  }
}
