import { UserError } from '../../diagnostic.ts'
import { harvest, harvestLimit } from '../../render/harvest.ts'
import type { Run } from '../command.ts'
import { parentOf, resolvePath } from '../paths.ts'
import { version } from '../version.ts'

/** Reads a filled form back: Word, PDF or a saved web page, as JSON or CSV with the same keys. */
export const run: Run = async ({ world, directory }, [typed = ''], options) => {
  const at = resolvePath(directory, typed)
  const folder = parentOf(at)
  const reading = world.folder(folder).read(at.slice(folder.length + 1), harvestLimit)
  if (!reading.ok) {
    throw new UserError({
      nl: `${typed} kan niet worden gelezen, verwacht een ingevuld formulier in Word, pdf of HTML.`,
      en: `${typed} cannot be read, expected a filled form in Word, PDF or HTML.`,
    })
  }
  const found = harvest(reading.bytes)
  if (!found.ok) throw new UserError(found.reason)
  const { format, title, language, answers } = found
  if (options['format'] === 'csv') {
    const rows = [['key', 'answer'], ...[...answers].map(([key, answer]) => [key, String(answer)])]
    world.out.write(rows.map((row) => `${row.map(quote).join(',')}\r\n`).join(''))
  } else {
    const output = {
      schemaVersion: 1,
      tool: { name: 'outcomes', version },
      command: 'answers',
      format,
      title,
      language,
      answers: Object.fromEntries(answers),
    }
    world.out.write(`${JSON.stringify(output, null, 2)}\n`)
  }
  return 0
}

/** Quoted always; what a spreadsheet would take for a formula starts with an apostrophe. */
function quote(cell: string): string {
  const text = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell
  return `"${text.replaceAll('"', '""')}"`
}
