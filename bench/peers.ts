/** Other validators to measure beside, put in a folder that git ignores the first time they are needed. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../.bench/peers/', import.meta.url))

const peers = {
  ajv: { packages: ['ajv-cli@5.0.0', 'ajv-formats@2.1.1'], program: 'ajv-cli/dist/index.js' },
  jsonDiff: { packages: ['json-diff@1.0.6'], program: 'json-diff/lib/index.js' },
  spectral: {
    packages: ['@stoplight/spectral-cli@6.16.3'],
    program: '@stoplight/spectral-cli/dist/index.js',
  },
} as const

/** The program of a peer, or undefined where the registry cannot be reached. */
export function findPeer(name: keyof typeof peers): string | undefined {
  const { packages, program } = peers[name]
  const at = path.join(folder, name)
  const found = path.join(at, 'node_modules', program)
  if (existsSync(found)) return found
  mkdirSync(at, { recursive: true })
  writeFileSync(path.join(at, 'package.json'), '{ "private": true }\n')
  spawnSync('npm', ['install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], {
    cwd: at,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  })
  return existsSync(found) ? found : undefined
}
