/**
 * The worst texts for each reader: one piece, over and over. A test runs them at full length without a clock, so that
 * work that grows as a square, or worse, does not end within the time that a test has; `bench/growth.ts` measures them.
 */
import { atMost } from './effort.ts'

export const floodLength = atMost(100_000)

/** A piece over and over, to this many characters. */
export const flood = (piece: string, length = floodLength): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** For the reader of words and sentences. */
export const tokenFloods = [
  'a', ',', '(', ' ', '"', '\n', '.', 'a.', '(a', 'a(b)', '-', "'", '1', 'a/', '\u0301', 'e\u0316\u0301', '\ud83d',
] // prettier-ignore

export const dutchFloods = [
  'ontwerpt, ', 'om te ', 'leren ', 'die ', 'en plannen ', 'lessen ontwerpen en ', 'de student die ',
  'zodat hij leert en ', 'bla ', 'stemt af en ', 'waarbij ', 'kan ', '; ', 'past aan ', 'lees-, ',
] // prettier-ignore

export const englishFloods = [
  'a', ' ', ',', 'and ', ', and ', 'designs and ', 'designs, ', 'to design ', 'in the, ', '(', '"', "' ", '. ',
  'gives a ', 'which ', 'so that they learn and ', 'is able to ',
] // prettier-ignore

/** For the reader of YAML, by what is wrong, to a number of characters. */
export const yamlFloods: Readonly<Record<string, (length: number) => string>> = {
  'mistakes on one line': (length) => `a: [${flood(',', length)}`,
  'mistakes on lines of their own': (length) => flood('- x\nb\n', length),
  'keys that stand twice': (length) => flood('a: 1\n', length),
  keys: (length) => Array.from({ length: length / 8 }, (_, key) => `k${key}: 1\n`).join(''),
  'quotes that do not close': (length) => flood('a: "x\n', length),
  'brackets that do not close': (length) => flood('a: [x\n', length),
  'words after quotes': (length) => `a: "x"${flood(' y', length / 2)}\n`.repeat(2),
  'comments after values': (length) => flood('a: b # c\n', length),
  'blank lines in a text': (length) => `a: b\n${flood('\n', length)}  c\n`,
}

/** For the reader of Markdown in fields. */
export const richTextFloods = [
  '[', '*_', '**a ', '](', '[a](', '> ', '- a\n  ', '1. ', '\n', '<a:', '[]()', '`', '&',
] // prettier-ignore

/** For the reader of templates. */
export const templateFloods = [
  '[', '**a ', '*a_ ', '](', '[a](', '> ', '1. ', ':::a\n', ':a[', '- ', '|a|a|\n|-|-|\n', '{{#if made}}', '{{v}}',
  '{{', '# a\n', 'www.a', '\t', '    a\n\n', '<a ',
] // prettier-ignore

/** For the rules, by what they are full of. */
export const ruleFloods: Readonly<Record<string, string>> = {
  letters: 'a',
  zeros: '0',
  'phone numbers': '06-12345678 ',
  addresses: 'a@a.b ',
  'at signs': '@',
  'half addresses': 'a.',
  dates: '12-03-1998 ',
  'capital letters': 'A',
  names: 'student Jip de ',
  autism: 'adhd ',
  'lower standards': 'lagere norm ',
  'dropped criteria': 'c4 vervalt ',
  'shares of criteria': 'drie van de vijf criteria ',
  problems: 'heeft problemen met ',
  'weak things': 'zwakke ',
  comparisons: 'zeer beter dan goed ',
  'back quotes': 'criterium `a` ',
  brackets: '(',
  'curly quotes': '“',
  spaces: ' ',
  'line ends': '\n',
  'full stops': '.',
  'own faith': 'zijn geloof ',
  'under guidance': 'onder begeleiding ',
  'half of a pair': '\ud83d',
  behaviours: 'volgt leerlingen en ',
  'behaviours in English': 'monitors learners and ',
  tools: 'in Word en met Excel ',
}
