import type { Text } from '../../diagnostic.ts'
import { configNames } from '../../load/config-names.ts'
import { canTypeset } from '../../render/pdf-compiler.ts'
import { show } from '../../report/show.ts'
import type { Context, Run } from '../command.ts'
import { chalkFor } from '../output.ts'
import { findRoot } from '../repository.ts'
import { version } from '../version.ts'

interface Check {
  readonly what: Text
  /** `missing` keeps the work from being done; `advice` makes it easier. */
  readonly state: 'ok' | 'missing' | 'advice'
  /** What to do about it. */
  readonly todo?: Text
}

/** Says what is there and what is missing, on this computer and in this folder; 1 when something is missing. */
export const run: Run = async (context) => {
  const { world, language } = context
  const chalk = chalkFor(context, world.out)
  const checks = [...computer(context), await pdf(), ...folder(context)]
  const signs = {
    ok: chalk.green('✓'),
    missing: chalk.red('✗'),
    advice: chalk.yellow('•'),
  }
  for (const { what, state, todo } of checks) {
    world.out.write(`${signs[state]} ${show(what[language])}\n`)
    if (todo) world.out.write(`    ${show(todo[language])}\n`)
  }
  return checks.some(({ state }) => state === 'missing') ? 1 : 0
}

function computer({ world, directory }: Context): Check[] {
  const git = world.git(directory, ['--version']).status === 0
  return [
    { state: 'ok', what: { nl: `outcomes ${version}, Node ${world.nodeVersion}`, en: `outcomes ${version}, Node ${world.nodeVersion}` } },
    git
      ? { state: 'ok', what: { nl: 'git is er', en: 'git is there' } }
      : {
          state: 'advice',
          what: { nl: 'git is er niet', en: 'git is not there' },
          todo: { nl: 'Nodig voor outcomes diff en validate --base: zie git-scm.com.', en: 'Needed for outcomes diff and validate --base: see git-scm.com.' },
        },
  ] // prettier-ignore
}

async function pdf(): Promise<Check> {
  if (await canTypeset()) return { state: 'ok', what: { nl: 'pdf’s maken kan', en: 'PDFs can be made' } }
  return {
    state: 'advice',
    what: { nl: 'pdf’s maken kan niet op deze computer', en: 'PDFs cannot be made on this computer' },
    todo: { nl: 'Installeer outcomes opnieuw zonder --omit=optional. Word en HTML kunnen wel.', en: 'Install outcomes again without --omit=optional. Word and HTML do work.' },
  } // prettier-ignore
}

function folder({ world, directory }: Context): Check[] {
  const root = findRoot(world, directory)
  const has = (name: string) => world.kindOf(`${root}/${name}`) !== undefined
  const config = configNames.find(has)
  if (config === undefined) {
    return [
      {
        state: 'missing',
        what: { nl: 'hier begint nog geen repository met leeruitkomsten', en: 'no repository of outcomes starts here yet' },
        todo: { nl: 'outcomes init maakt er een; met -C werk je in een andere map.', en: 'outcomes init makes one; with -C you work in another folder.' },
      },
    ] // prettier-ignore
  }
  const inGit = world.git(root, ['rev-parse', '--git-dir']).status === 0
  const ci = ['.github/workflows', '.gitlab-ci.yml'].some(has)
  return [
    { state: 'ok', what: { nl: `${config} is er`, en: `${config} is there` } },
    inGit
      ? { state: 'ok', what: { nl: 'de map staat in git', en: 'the folder is in git' } }
      : { state: 'advice', what: { nl: 'de map staat nog niet in git', en: 'the folder is not in git yet' }, todo: { nl: 'git init; dan blijft bewaard wat er was.', en: 'git init; then what was there is kept.' } },
    schemas({ world, root }),
    has('.vscode/settings.json')
      ? { state: 'ok', what: { nl: 'instellingen voor de editor zijn er', en: 'settings for the editor are there' } }
      : { state: 'advice', what: { nl: 'er zijn geen instellingen voor de editor', en: 'there are no settings for the editor' }, todo: { nl: 'outcomes init zet ze erbij; wat er al staat, blijft.', en: 'outcomes init adds them; what is there stays.' } },
    has('.gitattributes')
      ? { state: 'ok', what: { nl: 'regeleinden zijn op elke computer gelijk', en: 'line ends are the same on every computer' } }
      : { state: 'advice', what: { nl: '.gitattributes ontbreekt: regeleinden kunnen per computer verschillen', en: '.gitattributes is missing: line ends may differ between computers' }, todo: { nl: 'outcomes init zet het erbij.', en: 'outcomes init adds it.' } },
    ci
      ? { state: 'ok', what: { nl: 'voorstellen worden vanzelf gecontroleerd', en: 'proposals are checked by themselves' } }
      : { state: 'advice', what: { nl: 'voorstellen worden niet vanzelf gecontroleerd', en: 'proposals are not checked by themselves' }, todo: { nl: 'outcomes init --ci github (of gitlab) zet de controle erbij.', en: 'outcomes init --ci github (or gitlab) adds the check.' } },
  ] // prettier-ignore
}

/** Editors read the schemas in the repository: older ones explain fields as they were. */
function schemas({ world, root }: Pick<Context, 'world'> & { readonly root: string }): Check {
  const limit = 1024 * 1024
  const theirs = world.folder(root)
  const kinds = ['outcome', 'translation', 'persona', 'agreement', 'framework', 'config']
  const differs = kinds.some((kind) => {
    const file = `schemas/v1/${kind}.schema.json`
    const [ours, there] = [world.program.read(file, limit), theirs.read(file, limit)]
    return !ours.ok || !there.ok || Buffer.compare(ours.bytes, there.bytes) !== 0
  })
  return differs
    ? {
        state: 'advice',
        what: { nl: 'de schema’s voor de editor ontbreken of zijn van een andere versie', en: 'the schemas for the editor are missing or of another version' },
        todo: { nl: 'outcomes init --force zet die van nu erbij; kijk daarna met git wat er veranderde.', en: 'outcomes init --force adds those of now; look with git at what changed afterwards.' },
      } // prettier-ignore
    : {
        state: 'ok',
        what: {
          nl: 'de schema’s voor de editor zijn die van nu',
          en: 'the schemas for the editor are those of now',
        },
      }
}
