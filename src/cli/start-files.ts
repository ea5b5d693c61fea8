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
  readonly start: 'empty' | 'nothing' | 'example' | 'import'
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
  addCi(program, files, wishes, version)
  return files
}

/** What looks at proposals. The action is a copy in the repository itself: nothing to trust that was not looked at. */
function addCi(program: Folder, files: Map<string, string>, wishes: StartWishes, version: string): void {
  const { ci, language } = wishes
  const read = (name: string) =>
    readProgram(program, `templates/start/ci/${name}.yml`)
      .replace('{{head}}', ciHeads[name as keyof typeof ciHeads][language])
      .replace('{{exposed}}', { nl: 'Wat er verandert', en: 'What changes' }[language])
      .replaceAll('{{language}}', language)
      .replaceAll('{{version}}', version)
  if (ci === 'github') {
    files.set('.github/workflows/outcomes.yml', read('check'))
    files.set('.github/workflows/outcomes-comment.yml', read('comment'))
    files.set('.github/actions/outcomes/action.yml', readProgram(program, 'action.yml'))
    files.set('.github/CODEOWNERS', owners(wishes, ['/.github/']))
  } else if (ci === 'gitlab') {
    files.set('.gitlab-ci.yml', read('gitlab'))
    files.set('CODEOWNERS', owners(wishes, ['/.gitlab-ci.yml']))
  }
}

const ciHeads = {
  check: {
    nl: 'Kijkt elk voorstel na en maakt de documenten. Heeft geen geheimen en mag niets schrijven: ook veilig als het voorstel uit een fork komt.',
    en: 'Checks every proposal and makes the documents. Has no secrets and may write nothing: safe when the proposal comes from a fork too.',
  },
  comment: {
    nl: 'Zet in elk voorstel één reactie die zegt wat er verandert en voor wie, en houdt die bij.',
    en: 'Keeps one comment in every proposal that says what changes, and for whom.',
  },
  gitlab: {
    nl: 'Kijkt elk voorstel na, zegt wat er verandert en maakt de documenten. Heeft geen geheimen nodig: ook veilig als het voorstel uit een fork komt.',
    en: 'Checks every proposal, says what changes and makes the documents. Needs no secrets: safe when the proposal comes from a fork too.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

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
    // Whoever brings a list, now or later, has outcomes already.
    if ((start === 'import' || start === 'nothing') && (kind === 'outcome' || kind === 'persona')) continue
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

function owners({ team, language }: StartWishes, more: readonly string[]): string {
  const who = team ?? '@vul-hier-jullie-team-in'
  const head = {
    nl: '# Wie een voorstel moet bekijken voordat het doorgaat.',
    en: '# Who has to look at a proposal before it goes in.',
  }[language]
  const line = team === undefined && language === 'en' ? '@put-your-team-here' : who
  return `${head}\n${['/outcomes/', '/personas/', '/agreements/', '/frameworks/', ...more].map((folder) => `${folder} ${line}`).join('\n')}\n`
}
