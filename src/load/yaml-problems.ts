/** What to say about a file that could not be read as YAML, for people who never learned YAML. */
import type { Text } from '../diagnostic.ts'
import type { TextProblem } from './text.ts'
import type { ReadProblem } from '../world.ts'
import type { YamlProblemCode } from './guarded-yaml.ts'
import { limits } from './limits.ts'

export type ProblemCode = TextProblem | YamlProblemCode | 'too-large'

interface Words {
  readonly reason: (found: string) => Text
  readonly hint?: Text
}

const quoted = (found: string): string => (found === '' ? '' : ` \`${found}\``)

const words: Readonly<Record<ProblemCode, Words>> = {
  'not-utf8': {
    reason: (found) =>
      found === 'UTF-16'
        ? {
            nl: 'Het bestand is opgeslagen als UTF-16, verwacht UTF-8.',
            en: 'The file is saved as UTF-16, expected UTF-8.',
          }
        : {
            nl: 'Het bestand is niet opgeslagen als UTF-8: hier staat een teken in een oudere codering (zoals Windows-1252).',
            en: 'The file is not saved as UTF-8: there is a character in an older encoding here (such as Windows-1252).',
          },
    hint: {
      nl: 'Sla het bestand opnieuw op met de codering UTF-8.',
      en: 'Save the file again with the encoding UTF-8.',
    },
  },
  character: {
    reason: (found) => ({
      nl: `Hier staat een onzichtbaar of niet toegestaan teken (${found}).`,
      en: `There is an invisible or disallowed character here (${found}).`,
    }),
    hint: {
      nl: 'Verwijder het teken; vaak komt het mee bij plakken uit Word of een webpagina.',
      en: 'Remove the character; it often comes along when pasting from Word or a web page.',
    },
  },
  'carriage-return': {
    reason: () => ({
      nl: 'Hier staat een los regelteken (CR) zonder regeleinde.',
      en: 'There is a lone carriage return here, without a line end.',
    }),
    hint: {
      nl: 'Sla het bestand op met één soort regeleinde (LF).',
      en: 'Save the file with one kind of line end (LF).',
    },
  },
  'too-large': {
    reason: () => ({
      nl: `Het bestand is groter dan ${limits.fileBytes / 1024} kB, verwacht hooguit dat.`,
      en: `The file is larger than ${limits.fileBytes / 1024} kB, expected at most that.`,
    }),
    hint: {
      nl: 'Eén bestand beschrijft één leeruitkomst, persona, afspraak of kader: splits het op.',
      en: 'One file describes one outcome, persona, agreement or framework: split it.',
    },
  },
  alias: {
    reason: (found) => ({
      nl: `${quoted(found).trim()} verwijst naar een stuk elders in het bestand; zulke verwijzingen (aliassen) worden niet gelezen.`,
      en: `${quoted(found).trim()} refers to a part elsewhere in the file; such references (aliases) are not read.`,
    }),
    hint: {
      nl: 'Schrijf de tekst voluit, of zet aanhalingstekens om een tekst die met * begint.',
      en: 'Write the text in full, or put quotes around a text that starts with *.',
    },
  },
  anchor: {
    reason: (found) => ({
      nl: `${quoted(found).trim()} is een anker; ankers worden niet gelezen.`,
      en: `${quoted(found).trim()} is an anchor; anchors are not read.`,
    }),
    hint: {
      nl: 'Haal het anker weg, of zet aanhalingstekens om een tekst die met & begint.',
      en: 'Remove the anchor, or put quotes around a text that starts with &.',
    },
  },
  tag: {
    reason: (found) => ({
      nl: `${quoted(found).trim()} is een YAML-label; labels worden niet gelezen.`,
      en: `${quoted(found).trim()} is a YAML tag; tags are not read.`,
    }),
    hint: {
      nl: 'Haal het label weg, of zet aanhalingstekens om een tekst die met ! begint.',
      en: 'Remove the tag, or put quotes around a text that starts with !.',
    },
  },
  directive: {
    reason: (found) => ({
      nl: `${quoted(found).trim()} is een YAML-instructie; die worden niet gelezen.`,
      en: `${quoted(found).trim()} is a YAML directive; these are not read.`,
    }),
    hint: { nl: 'Verwijder deze regel.', en: 'Remove this line.' },
  },
  'several-documents': {
    reason: () => ({
      nl: 'Hier begint een tweede document (`---`), verwacht één document per bestand.',
      en: 'A second document (`---`) starts here, expected one document a file.',
    }),
    hint: {
      nl: 'Zet elk document in een eigen bestand, of verwijder de streepjes.',
      en: 'Put each document in a file of its own, or remove the dashes.',
    },
  },
  empty: {
    reason: () => ({
      nl: 'Het bestand is leeg, verwacht velden zoals `id:` en `title:`.',
      en: 'The file is empty, expected fields such as `id:` and `title:`.',
    }),
  },
  'not-a-map': {
    reason: (found) => ({
      nl: `Het bestand begint met${quoted(found)}, verwacht velden zoals \`id:\` en \`title:\`, elk op een eigen regel.`,
      en: `The file starts with${quoted(found)}, expected fields such as \`id:\` and \`title:\`, each on a line of its own.`,
    }),
  },
  'duplicate-key': {
    reason: (found) => ({
      nl: `Het veld${quoted(found)} staat er twee keer, verwacht één keer.`,
      en: `The field${quoted(found)} stands here twice, expected once.`,
    }),
    hint: { nl: 'Voeg de twee samen of verwijder er een.', en: 'Join the two or remove one.' },
  },
  key: {
    reason: (found) => ({
      nl: `${quoted(found).trim() || 'Dit'} is geen naam van een veld, verwacht een woord gevolgd door een dubbele punt.`,
      en: `${quoted(found).trim() || 'This'} is not the name of a field, expected a word followed by a colon.`,
    }),
  },
  number: {
    reason: (found) => ({
      nl: `${quoted(found).trim()} wordt als getal gelezen en dan anders dan het er staat, verwacht tekst tussen aanhalingstekens.`,
      en: `${quoted(found).trim()} is read as a number and then differs from what is written, expected text in quotes.`,
    }),
    hint: {
      nl: 'Zet aanhalingstekens om de waarde, bijvoorbeeld "1.10".',
      en: 'Put quotes around the value, for example "1.10".',
    },
  },
  tab: {
    reason: () => ({
      nl: 'Deze regel springt in met een tab, verwacht spaties.',
      en: 'This line is indented with a tab, expected spaces.',
    }),
    hint: { nl: 'Vervang elke tab door twee spaties.', en: 'Replace each tab by two spaces.' },
  },
  indentation: {
    reason: () => ({
      nl: 'De inspringing van deze regel klopt niet met de regels erboven.',
      en: 'The indentation of this line does not agree with the lines above.',
    }),
    hint: {
      nl: 'Velden die bij elkaar horen beginnen recht onder elkaar; wat erbij hoort staat twee spaties verder. Tekst over meer regels: zet `>-` achter de dubbele punt.',
      en: 'Fields that belong together start right below each other; what belongs to them stands two spaces further. Text over several lines: put `>-` after the colon.',
    },
  },
  'colon-in-text': {
    reason: (found) => ({
      nl: `In deze tekst staat een dubbele punt met een spatie${found ? ` (${quoted(found).trim()})` : ''}, die voor YAML een nieuw veld begint.`,
      en: `This text holds a colon followed by a space${found ? ` (${quoted(found).trim()})` : ''}, which starts a new field in YAML.`,
    }),
    hint: {
      nl: 'Zet aanhalingstekens om de hele tekst, of zet `>-` achter het veld en de tekst ingesprongen op de volgende regel.',
      en: 'Put quotes around the whole text, or put `>-` after the field and the text indented on the next line.',
    },
  },
  'start-of-text': {
    reason: (found) => ({
      nl: `Een tekst kan niet beginnen met \`${found === '`' ? "'`'" : found}\` zonder aanhalingstekens.`,
      en: `A text cannot start with \`${found === '`' ? "'`'" : found}\` without quotes.`,
    }),
    hint: { nl: 'Zet aanhalingstekens om de hele tekst.', en: 'Put quotes around the whole text.' },
  },
  quotes: {
    reason: () => ({
      nl: 'Hier begint een tekst met een aanhalingsteken dat nergens sluit.',
      en: 'A text starts here with a quote that never closes.',
    }),
    hint: {
      nl: 'Sluit de tekst met hetzelfde aanhalingsteken; een apostrof in een tekst tussen enkele aanhalingstekens schrijf je dubbel.',
      en: 'Close the text with the same quote; write an apostrophe twice in a text between single quotes.',
    },
  },
  'conflict-marker': {
    reason: () => ({
      nl: 'Hier staat een conflictmarkering van git: twee versies zijn nog niet samengevoegd.',
      en: 'There is a conflict marker of git here: two versions are not merged yet.',
    }),
    hint: {
      nl: 'Kies welke tekst blijft en verwijder de regels met <<<<<<<, ======= en >>>>>>>.',
      en: 'Choose which text stays and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    },
  },
  'text-too-long': {
    reason: () => ({
      nl: `Deze tekst is langer dan ${limits.textLength} tekens, verwacht hooguit dat.`,
      en: `This text is longer than ${limits.textLength} characters, expected at most that.`,
    }),
  },
  'too-deep': {
    reason: () => ({
      nl: `Hier staan meer dan ${limits.depth} niveaus in elkaar, verwacht hooguit dat.`,
      en: `More than ${limits.depth} levels are nested here, expected at most that.`,
    }),
  },
  'too-complex': {
    reason: () => ({
      nl: `Het bestand heeft meer dan ${limits.tokens} onderdelen, verwacht hooguit dat.`,
      en: `The file has more than ${limits.tokens} parts, expected at most that.`,
    }),
  },
  syntax: {
    reason: (found) => ({
      nl: `Dit is geen geldige YAML${found ? `: \`${found}\` wordt hier niet verwacht` : ''}.`,
      en: `This is not valid YAML${found ? `: \`${found}\` is not expected here` : ''}.`,
    }),
    hint: {
      nl: 'Kijk of de regel begint met een veldnaam en een dubbele punt, of met een streepje en een spatie.',
      en: 'See whether the line starts with a field name and a colon, or with a dash and a space.',
    },
  },
}

/** The sentences for a problem inside a file. */
export function describeProblem(code: ProblemCode, found: string): { reason: Text; hint?: Text } {
  const { reason, hint } = words[code]
  return { reason: reason(found), ...(hint ? { hint } : {}) }
}

/** The sentences for a file that cannot be opened, and the rule they come under. */
export const unreadable: Readonly<
  Record<Exclude<ReadProblem, 'too-large'>, { readonly rule: string; readonly reason: Text }>
> = {
  missing: {
    rule: 'repository/unreadable-file',
    reason: {
      nl: 'Het bestand bestaat niet of is een verwijzing die nergens heen leidt.',
      en: 'The file does not exist or is a link that leads nowhere.',
    },
  },
  link: {
    rule: 'repository/link',
    reason: {
      nl: 'Dit is een koppeling (symbolic link); koppelingen worden niet gevolgd, verwacht een gewoon bestand.',
      en: 'This is a symbolic link; links are not followed, expected an ordinary file.',
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
}
