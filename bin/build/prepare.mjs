/**
 * Builds what was just installed. `npm install -g git+…` (pre-commit does that too) prepares a package as if it were a global one,
 * so without what it is built with: then that is installed first.
 */
import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const run = (command) => execSync(command, { stdio: 'inherit' })
if (!existsSync('node_modules/tsx'))
  run('npm ci --global=false --ignore-scripts --include=dev --no-audit --no-fund')
run('npm run --silent build')
