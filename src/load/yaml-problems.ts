/** What to say about a file that could not be read as YAML, for people who never learned YAML. */
import type { Text } from '../diagnostic.ts'
import type { TextProblem } from './text.ts'
import type { YamlProblemCode } from './yaml-errors.ts'
import { limits } from './limits.ts'

export type ProblemCode = TextProblem | YamlProblemCode | 'too-large'

interface Words {
  readonly reason: (found: string) => Text
  readonly hint?: Text
}

const quoted = (found: string): string => (found === '' ? '' : ` \`${found}\``)

const grouped = (number: number): Text => ({
  nl: number.toLocaleString('nl-NL'),
  en: number.toLocaleString('en-GB'),
})

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
      nl: 'Hier staat een losse CR, een oud soort regeleinde dat niet wordt gelezen.',
      en: 'There is a lone CR here, an old kind of line end that is not read.',
    }),
    hint: {
      nl: 'Sla het bestand op met één soort regeleinde (LF).',
      en: 'Save the file with one kind of line end (LF).',
    },
  },
  'too-large': {
    reason: () => ({
      nl: `Het bestand is te groot, verwacht hooguit ${limits.fileBytes / 1024} kB.`,
      en: `The file is too large, expected at most ${limits.fileBytes / 1024} kB.`,
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
      nl: `${quoted(found).trim()} is een YAML-anker; ankers worden niet gelezen.`,
      en: `${quoted(found).trim()} is a YAML anchor; anchors are not read.`,
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
      en: 'A second document (`---`) starts here, expected one document per file.',
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
      en: `The field${quoted(found)} is there twice, expected once.`,
    }),
    hint: { nl: 'Voeg de twee samen of verwijder er een.', en: 'Merge the two or remove one.' },
  },
  key: {
    reason: (found) => ({
      nl: `${quoted(found).trim() || 'Dit'} is geen naam van een veld, verwacht een woord gevolgd door een dubbele punt.`,
      en: `${quoted(found).trim() || 'This'} is not the name of a field, expected a word followed by a colon.`,
    }),
  },
  number: {
    reason: (found) => ({
      nl: `${quoted(found).trim()} wordt gelezen als een getal en verandert daardoor, verwacht tekst tussen aanhalingstekens.`,
      en: `${quoted(found).trim()} is read as a number, which changes it; expected text in quotes.`,
    }),
    hint: {
      nl: 'Is het tekst, zet er dan aanhalingstekens om: "1.10". Is het een getal, schrijf het dan zo kort mogelijk: 1.1.',
      en: 'If it is text, put quotes around it: "1.10". If it is a number, write it as short as possible: 1.1.',
    },
  },
  tab: {
    reason: () => ({
      nl: 'Deze regel springt in met een tab, verwacht spaties.',
      en: 'This line is indented with a tab, expected spaces.',
    }),
    hint: { nl: 'Vervang elke tab door twee spaties.', en: 'Replace each tab with two spaces.' },
  },
  indentation: {
    reason: () => ({
      nl: 'De inspringing van deze regel past niet bij de regels erboven.',
      en: 'The indentation of this line does not fit the lines above.',
    }),
    hint: {
      nl: 'Velden die bij elkaar horen, beginnen recht onder elkaar; wat bij een veld hoort, springt twee spaties in. Tekst over meer regels: zet `>-` achter de dubbele punt.',
      en: 'Fields that belong together start right below each other; what belongs to a field is indented by two spaces. Text over several lines: put `>-` after the colon.',
    },
  },
  'colon-in-text': {
    reason: (found) => ({
      nl: `In deze tekst staat een dubbele punt met een spatie${found ? ` (${quoted(found).trim()})` : ''}, waarmee voor YAML een nieuw veld begint.`,
      en: `This text holds a colon followed by a space${found ? ` (${quoted(found).trim()})` : ''}, which starts a new field in YAML.`,
    }),
    hint: {
      nl: 'Zet aanhalingstekens om de hele tekst, of zet `>-` achter het veld en de tekst ingesprongen op de volgende regel.',
      en: 'Put quotes around the whole text, or put `>-` after the field and indent the text on the next line.',
    },
  },
  'start-of-text': {
    reason: (found) => ({
      nl: `Een tekst kan niet beginnen met ${found === '`' ? 'een accent grave' : `\`${found}\``} zonder aanhalingstekens.`,
      en: `A text cannot start with ${found === '`' ? 'a backtick' : `\`${found}\``} without quotes.`,
    }),
    hint: { nl: 'Zet aanhalingstekens om de hele tekst.', en: 'Put quotes around the whole text.' },
  },
  quotes: {
    reason: () => ({
      nl: 'Hier begint een tekst met een aanhalingsteken dat nergens sluit.',
      en: 'A text starts here with a quote that never closes.',
    }),
    hint: {
      nl: "Sluit de tekst met hetzelfde aanhalingsteken. Begint de tekst met een apostrof ('s avonds), zet er dan dubbele aanhalingstekens om.",
      en: "Close the text with the same quote. If the text starts with an apostrophe ('tis), put double quotes around it.",
    },
  },
  'after-quotes': {
    reason: (found) => ({
      nl: `Na het aanhalingsteken dat de tekst sluit, staat nog${quoted(found)}.`,
      en: `After the quote that closes the text there is still${quoted(found)}.`,
    }),
    hint: {
      nl: "Zet de hele tekst tussen aanhalingstekens; tussen enkele aanhalingstekens schrijf je een apostrof dubbel: 'foto''s'.",
      en: "Put quotes around the whole text; between single quotes, write an apostrophe twice: 'pupils'' work'.",
    },
  },
  bracket: {
    reason: (found) => ({
      nl: `Hier begint een haakje${quoted(found)} dat nergens sluit.`,
      en: `A bracket${quoted(found)} opens here that never closes.`,
    }),
    hint: {
      nl: 'Sluit een lijst met ] en velden met }, of zet aanhalingstekens om een tekst die met een haakje begint.',
      en: 'Close a list with ] and fields with }, or put quotes around a text that starts with a bracket.',
    },
  },
  escape: {
    reason: (found) => ({
      nl: `${quoted(found).trim()} is geen geldige code in een tekst tussen dubbele aanhalingstekens.`,
      en: `${quoted(found).trim()} is not a valid code in a text between double quotes.`,
    }),
    hint: {
      nl: 'Schrijf een backslash dubbel (\\\\), of gebruik enkele aanhalingstekens.',
      en: 'Write a backslash twice (\\\\), or use single quotes.',
    },
  },
  'conflict-marker': {
    reason: () => ({
      nl: 'Hier staat een conflictmarkering van git: twee versies zijn nog niet samengevoegd.',
      en: 'There is a conflict marker of git here: two versions have not been merged yet.',
    }),
    hint: {
      nl: 'Kies welke tekst blijft en verwijder de regels met <<<<<<<, ======= en >>>>>>>.',
      en: 'Choose which text stays and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    },
  },
  'text-too-long': {
    reason: () => ({
      nl: `Deze tekst is te lang, verwacht hooguit ${grouped(limits.textLength).nl} tekens.`,
      en: `This text is too long, expected at most ${grouped(limits.textLength).en} characters.`,
    }),
  },
  'too-deep': {
    reason: () => ({
      nl: `Hier zitten te veel niveaus in elkaar, verwacht hooguit ${limits.depth}.`,
      en: `Too many levels are nested here, expected at most ${limits.depth}.`,
    }),
  },
  'too-complex': {
    reason: () => ({
      nl: `Het bestand heeft te veel onderdelen, verwacht hooguit ${grouped(limits.tokens).nl}.`,
      en: `The file has too many parts, expected at most ${grouped(limits.tokens).en}.`,
    }),
  },
  syntax: {
    reason: (found) => ({
      nl: found
        ? `${quoted(found).trim()} past hier niet in de opbouw van het bestand.`
        : 'De opbouw van het bestand klopt hier niet.',
      en: found
        ? `${quoted(found).trim()} does not fit here in the structure of the file.`
        : 'The structure of the file is not right here.',
    }),
    hint: {
      nl: 'Begin een regel met een veldnaam en een dubbele punt, of met een streepje en een spatie. Tekst die op de volgende regel doorgaat, springt in.',
      en: 'Start a line with a field name and a colon, or with a dash and a space. Indent text that goes on to the next line.',
    },
  },
}

/** The sentences for a problem inside a file. */
export function describeProblem(code: ProblemCode, found: string): { reason: Text; hint?: Text } {
  const { reason, hint } = words[code]
  return { reason: reason(found), ...(hint ? { hint } : {}) }
}
