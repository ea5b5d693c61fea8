/** Bundles src into dist: one small entry, the rest in chunks that a command loads when it needs them. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Metafile } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** CommonJS packages inside an ES module still ask for Node's own modules by `require`. */
const banner = `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);`

export async function bundle(): Promise<void> {
  rmSync(path.join(root, 'dist'), { recursive: true, force: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts', 'src/cli/real-world.ts', 'src/index.ts'].map((file) => ({
      in: file,
      out: path.basename(file, '.ts'),
    })),
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
    banner: { js: banner },
    metafile: true,
    logLevel: 'warning',
  })
  writeFileSync(path.join(root, 'dist/THIRD-PARTY-LICENSES.txt'), licences(metafile))
}

/** The licence of every package that is part of the bundle. */
function licences(metafile: Metafile): string {
  const packages = new Set<string>()
  for (const input of Object.keys(metafile.inputs)) {
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
