/** The rules about reading a file as YAML. */
import type { PlainRule } from '../plain-rule.ts'
import { both } from '../plain-rule.ts'

const unread = {
  nl: 'Het bestand telt niet mee tot dit is opgelost, want een gok over wat er staat kan verkeerd uitpakken.',
  en: 'The file does not count until this is solved, because a guess at what it says may go wrong.',
} as const

const error = 'error' as const

export const yamlRules: readonly PlainRule[] = [
  {
    id: 'yaml/syntax',
    severity: error,
    title: { nl: 'De opbouw van het bestand klopt', en: 'The structure of the file is right' },
    why: unread,
    advice: {
      nl: 'Begin een regel met een veldnaam en een dubbele punt, of met een streepje en een spatie.',
      en: 'Start a line with a field name and a colon, or with a dash and a space.',
    },
    wrong: both('title Feedback\nid: feedback'),
    right: both('title: Feedback\nid: feedback'),
  },
  {
    id: 'yaml/duplicate-key',
    severity: error,
    title: { nl: 'Elk veld staat er één keer', en: 'Each field is there once' },
    why: {
      nl: 'Staat een veld er twee keer, dan weet niemand welke van de twee geldt. Vaak is een van beide blijven staan na kopiëren of samenvoegen.',
      en: 'When a field is there twice, nobody knows which of the two holds. Often one was left behind after copying or merging.',
    },
    advice: { nl: 'Voeg de twee samen of verwijder er een.', en: 'Merge the two or remove one.' },
    wrong: both('version: 1.0.0\nversion: 1.1.0'),
    right: both('version: 1.1.0'),
  },
  {
    id: 'yaml/indentation',
    severity: error,
    title: { nl: 'Wat bij elkaar hoort, springt evenveel in', en: 'What belongs together is indented alike' },
    why: {
      nl: 'Aan de inspringing is te zien welk veld waarbij hoort.',
      en: 'The indentation shows which field belongs to what.',
    },
    advice: {
      nl: 'Laat velden die bij elkaar horen recht onder elkaar beginnen; wat bij een veld hoort, springt twee spaties in.',
      en: 'Start fields that belong together right below each other; indent what belongs to a field by two spaces.',
    },
    wrong: both('context:\n  description: …\n   room: …'),
    right: both('context:\n  description: …\n  room: …'),
  },
  {
    id: 'yaml/tab',
    severity: error,
    title: { nl: 'Inspringen gaat met spaties', en: 'Indentation is made of spaces' },
    why: {
      nl: 'Hoe breed een tab is, verschilt per programma. Daarom staat YAML tabs aan het begin van een regel niet toe.',
      en: 'How wide a tab is differs from one program to the next. That is why YAML allows no tabs at the start of a line.',
    },
    advice: { nl: 'Vervang elke tab door twee spaties.', en: 'Replace each tab with two spaces.' },
  },
  {
    id: 'yaml/colon-in-text',
    severity: error,
    title: {
      nl: 'Een dubbele punt in een tekst vraagt om aanhalingstekens',
      en: 'A colon in a text needs quotes',
    },
    why: {
      nl: 'Een dubbele punt met een spatie erachter begint in YAML een nieuw veld.',
      en: 'In YAML a colon followed by a space starts a new field.',
    },
    advice: {
      nl: 'Zet aanhalingstekens om de hele tekst, of zet `>-` achter het veld en de tekst ingesprongen op de volgende regel.',
      en: 'Put quotes around the whole text, or put `>-` after the field and indent the text on the next line.',
    },
    wrong: { nl: 'title: Feedback: geven en vragen', en: 'title: Feedback: giving and asking' },
    right: { nl: 'title: "Feedback: geven en vragen"', en: 'title: "Feedback: giving and asking"' },
  },
  {
    id: 'yaml/start-of-text',
    severity: error,
    title: {
      nl: 'Een tekst begint met een gewoon teken of een aanhalingsteken',
      en: 'A text starts with an ordinary character or a quote',
    },
    why: {
      nl: 'Tekens als `@`, `%` en het accent grave hebben in YAML aan het begin een eigen betekenis.',
      en: 'Characters such as `@`, `%` and the backtick have a meaning of their own at the start in YAML.',
    },
    advice: { nl: 'Zet aanhalingstekens om de hele tekst.', en: 'Put quotes around the whole text.' },
    wrong: { nl: 'note: @school bespreken', en: 'note: @school to discuss' },
    right: { nl: "note: '@school bespreken'", en: "note: '@school to discuss'" },
  },
  {
    id: 'yaml/quotes',
    severity: error,
    title: { nl: 'Een aanhalingsteken dat opent, sluit ook', en: 'A quote that opens also closes' },
    why: {
      nl: 'Zonder sluitend teken hoort alles wat volgt bij dezelfde tekst.',
      en: 'Without a closing one, all that follows belongs to the same text.',
    },
    advice: {
      nl: "Sluit met hetzelfde teken. Begint de tekst met een apostrof ('s avonds), zet er dan dubbele aanhalingstekens om.",
      en: "Close with the same quote. If the text starts with an apostrophe ('tis), put double quotes around it.",
    },
    wrong: { nl: "note: 's avonds te doen", en: "note: 'tis for the evening" },
    right: { nl: 'note: "\'s avonds te doen"', en: 'note: "\'tis for the evening"' },
  },
  {
    id: 'yaml/after-quotes',
    severity: error,
    title: { nl: 'Na een sluitend aanhalingsteken staat niets meer', en: 'Nothing follows a closing quote' },
    why: unread,
    advice: {
      nl: 'Zet de hele tekst tussen aanhalingstekens; een apostrof tussen enkele aanhalingstekens schrijf je dubbel.',
      en: 'Put quotes around the whole text; between single quotes, write an apostrophe twice.',
    },
    wrong: { nl: 'title: "Feedback" geven', en: 'title: "Feedback" giving' },
    right: { nl: 'title: \'"Feedback" geven\'', en: 'title: \'"Feedback" giving\'' },
  },
  {
    id: 'yaml/bracket',
    severity: error,
    title: { nl: 'Een haakje dat opent, sluit ook', en: 'A bracket that opens also closes' },
    why: {
      nl: 'Een tekst die met [ of { begint, leest YAML als een lijst of als velden.',
      en: 'YAML reads a text that starts with [ or { as a list or as fields.',
    },
    advice: {
      nl: 'Sluit het haakje, of zet aanhalingstekens om de tekst.',
      en: 'Close the bracket, or put quotes around the text.',
    },
    wrong: both('settings: [po, vo'),
    right: both('settings: [po, vo]'),
  },
  {
    id: 'yaml/escape',
    severity: error,
    title: { nl: 'Een backslash hoort bij een bekende code', en: 'A backslash belongs to a known code' },
    why: {
      nl: 'Tussen dubbele aanhalingstekens begint een backslash een code, zoals `\\n` voor een nieuwe regel.',
      en: 'Between double quotes a backslash starts a code, such as `\\n` for a new line.',
    },
    advice: {
      nl: 'Schrijf een backslash dubbel, of gebruik enkele aanhalingstekens.',
      en: 'Write a backslash twice, or use single quotes.',
    },
    wrong: both('note: "map\\student"'),
    right: both("note: 'map\\student'"),
  },
  {
    id: 'yaml/key',
    severity: error,
    title: { nl: 'Een veld heeft een gewone naam', en: 'A field has an ordinary name' },
    why: unread,
    advice: {
      nl: 'Schrijf de naam van het veld als één woord, gevolgd door een dubbele punt en een spatie.',
      en: 'Write the name of the field as one word, followed by a colon and a space.',
    },
    wrong: both('? [a, b]\n: c'),
    right: both('title: c'),
  },
  {
    id: 'yaml/number',
    severity: error,
    title: {
      nl: 'Een getal blijft wat er staat',
      en: 'A number stays what it says',
    },
    why: {
      nl: 'YAML leest `1.10` als het getal 1,1 en `007` als 7: de schrijver bedoelde meestal iets anders.',
      en: 'YAML reads `1.10` as the number 1.1 and `007` as 7: the writer usually meant something else.',
    },
    advice: {
      nl: 'Zet aanhalingstekens om wat tekst is; schrijf een getal zo kort mogelijk.',
      en: 'Put quotes around what is text; write a number as short as possible.',
    },
    wrong: both('edition: 1.10'),
    right: both('edition: "1.10"'),
  },
  {
    id: 'yaml/conflict-marker',
    severity: error,
    title: { nl: 'Versies zijn samengevoegd', en: 'Versions have been merged' },
    why: {
      nl: 'Twee mensen hebben dezelfde regels gewijzigd en git kon niet kiezen.',
      en: 'Two people changed the same lines and git could not choose.',
    },
    advice: {
      nl: 'Kies welke tekst blijft en verwijder de regels met <<<<<<<, ======= en >>>>>>>.',
      en: 'Choose which text stays and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    },
  },
  {
    id: 'yaml/several-documents',
    severity: error,
    title: { nl: 'Eén document per bestand', en: 'One document per file' },
    why: {
      nl: 'Een regel met `---` begint een tweede document. Elk item heeft een eigen bestand, zodat wijzigingen per item te volgen zijn.',
      en: 'A line with `---` starts a second document. Each item has a file of its own, so that changes can be followed item by item.',
    },
    advice: {
      nl: 'Zet elk document in een eigen bestand, of verwijder de streepjes.',
      en: 'Put each document in a file of its own, or remove the dashes.',
    },
  },
  {
    id: 'yaml/empty',
    severity: error,
    title: { nl: 'Het bestand is niet leeg', en: 'The file is not empty' },
    why: {
      nl: 'Een leeg bestand is vaak een vergeten opdracht of een mislukte opslag.',
      en: 'An empty file is often a forgotten task or a failed save.',
    },
    advice: {
      nl: 'Vul het bestand, of verwijder het.',
      en: 'Fill the file, or remove it.',
    },
  },
  {
    id: 'yaml/not-a-map',
    severity: error,
    title: { nl: 'Het bestand bestaat uit velden', en: 'The file consists of fields' },
    why: unread,
    advice: {
      nl: 'Begin met velden zoals `id:` en `title:`, elk op een eigen regel.',
      en: 'Start with fields such as `id:` and `title:`, each on a line of its own.',
    },
    wrong: both('- feedback'),
    right: both('id: feedback'),
  },
  {
    id: 'yaml/not-utf8',
    severity: error,
    title: { nl: 'Het bestand is opgeslagen als UTF-8', en: 'The file is saved as UTF-8' },
    why: {
      nl: 'In een oudere codering worden letters als é en ë onleesbaar voor anderen.',
      en: 'In an older encoding letters such as é and ë become unreadable to others.',
    },
    advice: {
      nl: 'Sla het bestand opnieuw op met de codering UTF-8.',
      en: 'Save the file again with the encoding UTF-8.',
    },
  },
  {
    id: 'yaml/character',
    severity: error,
    title: { nl: 'Geen onzichtbare tekens', en: 'No invisible characters' },
    why: {
      nl: 'Een onzichtbaar teken kan tekst verbergen of een vergelijking laten mislukken zonder dat iemand ziet waarom.',
      en: 'An invisible character can hide text or make a comparison fail without anybody seeing why.',
    },
    advice: {
      nl: 'Verwijder het teken; vaak komt het mee bij plakken uit Word of een webpagina.',
      en: 'Remove the character; it often comes along when pasting from Word or a web page.',
    },
  },
  {
    id: 'yaml/carriage-return',
    severity: error,
    title: { nl: 'Eén soort regeleinde', en: 'One kind of line end' },
    why: {
      nl: 'Een losse CR is een oud soort regeleinde: het ene programma ziet er een nieuwe regel, het andere niet.',
      en: 'A lone CR is an old kind of line end: one program sees a new line, another does not.',
    },
    advice: {
      nl: 'Sla het bestand op met gewone regeleinden (LF).',
      en: 'Save the file with ordinary line ends (LF).',
    },
  },
  {
    id: 'yaml/alias',
    severity: error,
    title: { nl: 'Geen verwijzing binnen het bestand', en: 'No reference within the file' },
    why: {
      nl: 'Met een alias (`*naam`) staat de tekst ergens anders dan waar je leest. Wie de pagina ziet, moet kunnen lezen wat er geldt.',
      en: 'With an alias (`*name`) the text stands elsewhere than where you read. Whoever sees the page must be able to read what holds.',
    },
    advice: {
      nl: 'Schrijf de tekst voluit, of zet aanhalingstekens om een tekst die met * begint.',
      en: 'Write the text in full, or put quotes around a text that starts with *.',
    },
  },
  {
    id: 'yaml/anchor',
    severity: error,
    title: { nl: 'Geen anker in het bestand', en: 'No anchor in the file' },
    why: {
      nl: 'Een anker (`&naam`) dient om elders naar te verwijzen, en zulke verwijzingen worden niet gelezen.',
      en: 'An anchor (`&name`) is there to be referred to elsewhere, and such references are not read.',
    },
    advice: {
      nl: 'Haal het anker weg, of zet aanhalingstekens om een tekst die met & begint.',
      en: 'Remove the anchor, or put quotes around a text that starts with &.',
    },
  },
  {
    id: 'yaml/tag',
    severity: error,
    title: { nl: 'Geen YAML-label', en: 'No YAML tag' },
    why: {
      nl: 'Een label (`!soort`) verandert hoe een waarde wordt gelezen en kan in andere programma’s iets uitvoeren.',
      en: 'A tag (`!kind`) changes how a value is read and can make other programs run something.',
    },
    advice: {
      nl: 'Haal het label weg, of zet aanhalingstekens om een tekst die met ! begint.',
      en: 'Remove the tag, or put quotes around a text that starts with !.',
    },
  },
  {
    id: 'yaml/directive',
    severity: error,
    title: { nl: 'Geen YAML-instructie', en: 'No YAML directive' },
    why: {
      nl: 'Een regel die met % begint, stelt in hoe YAML wordt gelezen. Hier is dat voor elk bestand hetzelfde.',
      en: 'A line that starts with % sets how YAML is read. Here that is the same for every file.',
    },
    advice: { nl: 'Verwijder de regel.', en: 'Remove the line.' },
  },
  {
    id: 'yaml/too-large',
    severity: error,
    title: { nl: 'Een bestand is niet te groot', en: 'A file is not too large' },
    why: {
      nl: 'Eén bestand beschrijft één leeruitkomst, persona, afspraak of kader; een heel groot bestand is bijna altijd iets anders.',
      en: 'One file describes one outcome, persona, agreement or framework; a very large file is nearly always something else.',
    },
    advice: { nl: 'Splits het bestand.', en: 'Split the file.' },
  },
  {
    id: 'yaml/text-too-long',
    severity: error,
    title: { nl: 'Een tekst is niet te lang', en: 'A text is not too long' },
    why: {
      nl: 'Een tekst van tienduizenden tekens is meestal een aanhalingsteken dat vergeten is te sluiten.',
      en: 'A text of tens of thousands of characters is usually a quote that somebody forgot to close.',
    },
    advice: {
      nl: 'Kort de tekst in of sluit het aanhalingsteken.',
      en: 'Shorten the text or close the quote.',
    },
  },
  {
    id: 'yaml/too-deep',
    severity: error,
    title: { nl: 'Niet te veel niveaus in elkaar', en: 'Not too many levels in each other' },
    why: {
      nl: 'Geen enkel veld vraagt om zo veel niveaus; hier is iets misgegaan.',
      en: 'No field asks for so many levels; something went wrong here.',
    },
    advice: { nl: 'Kijk de inspringing na.', en: 'Check the indentation.' },
  },
  {
    id: 'yaml/too-complex',
    severity: error,
    title: { nl: 'Niet te veel onderdelen', en: 'Not too many parts' },
    why: {
      nl: 'Zo veel onderdelen horen niet bij één item, en lezen zou te lang duren.',
      en: 'So many parts do not belong to one item, and reading them would take too long.',
    },
    advice: { nl: 'Splits het bestand.', en: 'Split the file.' },
  },
]
