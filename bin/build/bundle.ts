/** Bundles src into dist: one small entry, the rest in chunks that a command loads when it needs them. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import type { BuildOptions, Metafile, Plugin } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))

const shared = {
  absWorkingDir: root,
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // Native code: an optional dependency of its own.
  external: ['@myriaddreamin/typst-ts-node-compiler'],
} satisfies BuildOptions

export async function bundle(): Promise<void> {
  rmSync(path.join(root, 'dist'), { recursive: true, force: true })
  const built = [await bundleLibrary(), await bundleCommandLine()]
  writeFileSync(path.join(root, 'dist/THIRD-PARTY-LICENSES.txt'), licences(built))
}

/** CommonJS packages inside an ES module still ask for Node's own modules by `require`. */
const banner = `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);`

async function bundleLibrary(): Promise<Metafile> {
  const { metafile } = await build({ ...shared, entryPoints: ['src/index.ts'], banner: { js: banner } })
  return metafile
}

/**
 * Node loads a CommonJS file in a fifth of the time that an ES module takes, and a command loads a dozen. Only ES
 * modules are split into chunks, so each of those is turned into CommonJS afterwards (see bench/README.md).
 */
async function bundleCommandLine(): Promise<Metafile> {
  const { metafile, outputFiles } = await build({
    ...shared,
    entryPoints: ['src/cli/main.ts', 'src/cli/real-world.ts', 'src/cli/real-writer.ts'],
    outExtension: { '.js': '.cjs' },
    plugins: [withoutUnneeded],
    write: false,
  })
  for (const { path: file, text } of outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: shared.target,
      minifyWhitespace: true,
      supported: { 'dynamic-import': false },
    })
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, code)
  }
  return metafile
}

/**
 * What libraries ask for and never need here: commander would start subcommands that are programs of their own,
 * chalk would guess at colours (cli/output.ts knows). Both load Node's network for it.
 */
const unneeded: readonly { readonly module: RegExp; readonly by: RegExp }[] = [
  { module: /^node:child_process$/, by: /[\\/]node_modules[\\/]commander[\\/]/ },
  { module: /^#supports-color$/, by: /[\\/]node_modules[\\/]chalk[\\/]/ },
]

const withoutUnneeded: Plugin = {
  name: 'without-unneeded',
  setup({ onResolve, onLoad }) {
    for (const { module, by } of unneeded) {
      onResolve({ filter: module }, ({ importer }) =>
        by.test(importer) ? { path: 'nothing', namespace: 'nothing' } : undefined,
      )
    }
    onLoad({ filter: /^/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** The licence of every package that is part of the bundle. */
function licences(built: readonly Metafile[]): string {
  const packages = new Set<string>()
  for (const input of built.flatMap(({ inputs }) => Object.keys(inputs))) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]
    if (found) packages.add(found)
  }
  return [...packages]
    .toSorted()
    .map((folder) => {
      const at = path.join(root, folder)
      const { name, version, license } = JSON.parse(readFileSync(path.join(at, 'package.json'), 'utf8')) as {
        name: string
        version: string
        license?: string
      }
      const file = ['LICENSE', 'license', 'LICENSE.md', 'LICENCE', 'LICENSE.txt', 'LICENSE-MIT']
        .map((candidate) => path.join(at, candidate))
        .find((candidate) => existsSync(candidate))
      const text = file ? readFileSync(file, 'utf8').trim() : `Licence: ${license ?? 'see the package'}`
      return `${name} ${version}\n${'-'.repeat(60)}\n${text}\n`
    })
    .join('\n\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle()
