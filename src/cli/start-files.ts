/** What a new repository starts with, as texts by path. */
import type { Language } from '../diagnostic.ts'
import { UserError } from '../diagnostic.ts'
import { parseGuardedYaml } from '../load/guarded-yaml.ts'
import { writeYaml } from '../load/write-yaml.ts'
import { keyOrder } from '../validate/key-order.ts'
import type { Folder } from '../world.ts'
import { modelineFor } from './modeline.ts'

export interface StartWishes {
  readonly institute: { readonly id: string; readonly name: string }
  readonly language: Language
  readonly languages: readonly Language[]
  readonly start: 'empty' | 'example' | 'import'
  readonly ci: 'github' | 'gitlab' | 'none'
  /** Who reviews, as GitHub and GitLab write it: `@hogeschool/curriculum`. */
  readonly team: string | undefined
}

const kinds = [
  'acceptances',
  'agreement',
  'config',
  'framework',
  'outcome',
  'persona',
  'translation',
] as const

/** Every file, in the order in which a reader would open them. */
export function startFiles(program: Folder, wishes: StartWishes, version: string): Map<string, string> {
  const files = new Map<string, string>()
  files.set('outcomes.config.yaml', configText(wishes))
  if (wishes.start === 'example') addExample(program, files)
  else addStarter(program, files, wishes)
  const guide = wishes.language === 'nl' ? 'LEESMIJ.md' : 'README.md'
  const guideText = readProgram(program, `templates/start/${wishes.language}/guide.md`)
  files.set(guide, guideText.replaceAll('{{institute}}', wishes.institute.name))
  for (const kind of kinds)
    files.set(`schemas/v1/${kind}.schema.json`, readProgram(program, `schemas/v1/${kind}.schema.json`))
  files.set('.vscode/settings.json', editorSettings())
  files.set(
    '.vscode/extensions.json',
    `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] }, null, 2)}\n`,
  )
  files.set('.gitattributes', '* text=auto eol=lf\n*.yaml text\n*.docx binary\n*.pdf binary\n*.xlsx binary\n')
  files.set('.gitignore', 'handouts/\nnode_modules/\n')
  if (wishes.ci === 'github') {
    files.set('.github/workflows/outcomes.yml', githubWorkflow(version))
    files.set('.github/CODEOWNERS', owners(wishes))
  } else if (wishes.ci === 'gitlab') {
    files.set('.gitlab-ci.yml', gitlabPipeline(version))
    files.set('CODEOWNERS', owners(wishes))
  }
  return files
}

function readProgram(program: Folder, path: string): string {
  const reading = program.read(path, 1024 * 1024)
  if (reading.ok) return Buffer.from(reading.bytes).toString().replaceAll('\r\n', '\n')
  throw new UserError({
    nl: `${path} ontbreekt in deze installatie van outcomes; installeer het opnieuw.`,
    en: `${path} is missing from this installation of outcomes; install it again.`,
  })
}

function configText({ institute, language, languages, start }: StartWishes): string {
  const profile =
    start === 'example'
      ? 'beroepsprofiel-leraar'
      : { nl: 'beroepsprofiel', en: 'profession-profile' }[language]
  const config = {
    schema: 1,
    institute: { id: institute.id, name: institute.name },
    language,
    languages: [...languages],
    ...(start === 'example'
      ? { actors: ['De leraar', 'De onderwijsprofessional', 'The teacher', 'The education professional'] }
      : {}),
    profile,
    render: {
      documents: ['assessment-form', 'conversation-guide'],
      formats: ['docx', 'pdf'],
      languages: [...languages],
      out: 'handouts',
    },
  }
  const head = {
    nl: '# Dit bestand vertelt wie jullie zijn en wat er gemaakt moet worden.\n',
    en: '# This file says who you are and what has to be made.\n',
  }
  return (
    modelineFor('outcomes.config.yaml', 'config') + head[language] + writeYaml(config, keyOrder('config'))
  )
}

function addStarter(program: Folder, files: Map<string, string>, { language, start }: StartWishes): void {
  const parts = [
    ['outcome', 'outcomes', 'outcome'],
    ['persona', 'personas', 'persona'],
    ['profile', 'frameworks', 'framework'],
    ['requirements', 'frameworks', 'framework'],
    ['knowledge', 'frameworks', 'framework'],
  ] as const
  for (const [name, folder, kind] of parts) {
    // Whoever brings a list has outcomes already.
    if (start === 'import' && (kind === 'outcome' || kind === 'persona')) continue
    const text = readProgram(program, `templates/start/${language}/${name}.yaml`)
    const id = String(parseGuardedYaml(text).value?.['id'])
    const file = `${folder}/${id}.yaml`
    files.set(file, modelineFor(file, kind) + text)
  }
  // Git keeps no empty folder.
  files.set('agreements/.gitkeep', '')
}

function addExample(program: Folder, files: Map<string, string>): void {
  for (const folder of ['outcomes', 'personas', 'agreements', 'frameworks']) {
    for (const { name, kind } of program.list(folder) ?? [])
      if (kind === 'file' && name.endsWith('.yaml'))
        files.set(`${folder}/${name}`, readProgram(program, `${folder}/${name}`))
  }
}

function editorSettings(): string {
  const schemas = {
    './schemas/v1/outcome.schema.json': ['outcomes/**/*.yaml', '!outcomes/**/*.*.yaml'],
    './schemas/v1/translation.schema.json': ['outcomes/**/*.*.yaml'],
    './schemas/v1/persona.schema.json': 'personas/**/*.yaml',
    './schemas/v1/agreement.schema.json': 'agreements/**/*.yaml',
    './schemas/v1/framework.schema.json': 'frameworks/**/*.yaml',
    './schemas/v1/config.schema.json': 'outcomes.config.yaml',
  }
  const settings = {
    'yaml.schemas': schemas,
    'yaml.format.enable': false,
    'yaml.schemaStore.enable': false,
    'editor.wordWrap': 'on',
    'files.eol': '\n',
    '[yaml]': {
      'editor.tabSize': 2,
      'editor.insertSpaces': true,
      'editor.quickSuggestions': { strings: 'on' },
    },
  }
  return `${JSON.stringify(settings, null, 2)}\n`
}

function owners({ team, language }: StartWishes): string {
  const who = team ?? '@vul-hier-jullie-team-in'
  const head = {
    nl: '# Wie een voorstel moet bekijken voordat het doorgaat.',
    en: '# Who has to look at a proposal before it goes in.',
  }[language]
  const line = team === undefined && language === 'en' ? '@put-your-team-here' : who
  return `${head}\n${['/outcomes/', '/personas/', '/agreements/', '/frameworks/'].map((folder) => `${folder} ${line}`).join('\n')}\n`
}

const githubWorkflow = (version: string): string => `name: outcomes
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Check
        run: npx --yes outcomes@${version} validate
      - name: Handouts
        if: always()
        run: npx --yes outcomes@${version} render --no-custom-templates
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: handouts
          path: handouts/
          if-no-files-found: ignore
`

const gitlabPipeline = (version: string): string => `outcomes:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npx --yes outcomes@${version} validate
    - npx --yes outcomes@${version} render --no-custom-templates
  artifacts:
    when: always
    paths: [handouts/]
    reports:
      codequality: gl-code-quality-report.json
`
