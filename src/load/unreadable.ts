/** What to say about something that cannot be opened as a file or folder. */
import type { Finding, Text } from '../diagnostic.ts'
import type { ReadProblem } from '../world.ts'
import { acceptancesNames, configNames } from './config-names.ts'
import { limits } from './limits.ts'

type OpenProblem =
  | Exclude<ReadProblem, 'too-large'>
  | 'unreadable-folder'
  | 'folder-too-deep'
  | 'not-a-folder'
  | 'second-config'
  | 'second-acceptances'

/** The sentences, and the rule they come under. */
const words: Readonly<Record<OpenProblem, { readonly rule: string; readonly reason: Text }>> = {
  missing: {
    rule: 'repository/unreadable-file',
    reason: {
      nl: 'Het bestand bestaat niet of is een koppeling die nergens heen leidt.',
      en: 'The file does not exist or is a link that leads nowhere.',
    },
  },
  link: {
    rule: 'repository/link',
    reason: {
      nl: 'Dit is een koppeling (symbolic link), verwacht een gewoon bestand of een gewone map: koppelingen worden niet gevolgd.',
      en: 'This is a symbolic link, expected an ordinary file or folder: links are not followed.',
    },
  },
  'not-a-file': {
    rule: 'repository/not-a-file',
    reason: {
      nl: 'Dit is geen gewoon bestand, verwacht een tekstbestand met YAML.',
      en: 'This is not an ordinary file, expected a text file with YAML.',
    },
  },
  unreadable: {
    rule: 'repository/unreadable-file',
    reason: {
      nl: 'Het bestand kan niet worden gelezen (geen toegang of een fout van de schijf).',
      en: 'The file cannot be read (no access or an error of the disk).',
    },
  },
  'unreadable-folder': {
    rule: 'repository/unreadable-file',
    reason: {
      nl: 'De map kan niet worden gelezen (geen toegang of een fout van de schijf).',
      en: 'The folder cannot be read (no access or an error of the disk).',
    },
  },
  'not-a-folder': {
    rule: 'repository/not-a-folder',
    reason: {
      nl: 'Dit is een bestand, verwacht een map met deze naam.',
      en: 'This is a file, expected a folder of this name.',
    },
  },
  'second-config': {
    rule: 'repository/second-config',
    reason: {
      nl: `Er is al een ${configNames[0]}, dus dit bestand telt niet mee, verwacht één configuratie.`,
      en: `There is ${configNames[0]} already, so this file does not count, expected one config.`,
    },
  },
  'second-acceptances': {
    rule: 'repository/second-acceptances',
    reason: {
      nl: `Er is al een ${acceptancesNames[0]}, dus dit bestand telt niet mee, verwacht één bestand met acceptaties.`,
      en: `There is ${acceptancesNames[0]} already, so this file does not count, expected one file with acceptances.`,
    },
  },
  'folder-too-deep': {
    rule: 'repository/folder-too-deep',
    reason: {
      nl: `Deze map zit te diep in andere mappen en wordt niet gelezen, verwacht hooguit ${limits.folderDepth} mappen in elkaar.`,
      en: `This folder lies too deep in other folders and is not read, expected at most ${limits.folderDepth} folders within each other.`,
    },
  },
}

/** The finding for something that cannot be read. */
export function refuse(file: string, problem: OpenProblem): Finding {
  const { rule, reason } = words[problem]
  const start = { line: 1, column: 1 }
  return { rule, severity: 'error', file, at: [], place: { start, end: start }, reason }
}
