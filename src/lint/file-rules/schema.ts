/** The rules about the shape of a file: what its JSON Schema asks. */
import type { PlainRule } from '../plain-rule.ts'
import { both } from '../plain-rule.ts'

const error = 'error' as const

const leftOut = {
  nl: 'Wat niet de verwachte vorm heeft, kan niet in formulieren en overzichten komen. Het bestand telt niet mee tot dit is opgelost.',
  en: 'What does not have the expected shape cannot appear in forms and lists. The file does not count until this is solved.',
} as const

const bound = (id: string, nl: string, en: string, adviceNl: string, adviceEn: string): PlainRule => ({
  id: `schema/${id}`,
  severity: error,
  title: { nl, en },
  why: leftOut,
  advice: { nl: adviceNl, en: adviceEn },
})

export const schemaRules: readonly PlainRule[] = [
  {
    id: 'schema/required',
    severity: error,
    title: { nl: 'Wat altijd nodig is, staat er', en: 'What is always needed is there' },
    why: {
      nl: 'Zonder een veld als `id` of `language` is niet te zeggen waar het bestand over gaat. Alles wat later mag komen, is niet verplicht.',
      en: 'Without a field such as `id` or `language` nobody can tell what the file is about. Whatever may come later is not required.',
    },
    advice: {
      nl: 'Voeg het veld toe. `outcomes schema <soort>` noemt alle velden.',
      en: 'Add the field. `outcomes schema <kind>` lists all fields.',
    },
    wrong: both('title: Feedback'),
    right: both('id: feedback\ntitle: Feedback'),
  },
  {
    id: 'schema/additional-properties',
    severity: error,
    title: { nl: 'Alleen velden die bestaan', en: 'Only fields that exist' },
    why: {
      nl: 'Een veld met een tikfout zou ongemerkt niet meetellen.',
      en: 'A field with a typing mistake would go unnoticed and not count.',
    },
    advice: {
      nl: 'Verbeter de naam; de melding noemt wat je waarschijnlijk bedoelde.',
      en: 'Correct the name; the finding says what you probably meant.',
    },
    wrong: both('titel: Feedback'),
    right: both('title: Feedback'),
  },
  {
    id: 'schema/not-allowed',
    severity: error,
    title: { nl: 'Velden die elkaar uitsluiten', en: 'Fields that exclude each other' },
    why: {
      nl: 'Sommige velden kunnen niet tegelijk waar zijn.',
      en: 'Some fields cannot be true at the same time.',
    },
    advice: {
      nl: 'Kies een van de velden; de melding zegt waarom ze niet samengaan.',
      en: 'Choose one of the fields; the finding says why they do not go together.',
    },
  },
  {
    id: 'schema/type',
    severity: error,
    title: { nl: 'Tekst is tekst, een lijst is een lijst', en: 'Text is text, a list is a list' },
    why: leftOut,
    advice: {
      nl: 'Zet aanhalingstekens om tekst die op een getal lijkt; zet voor elk onderdeel van een lijst een streepje.',
      en: 'Put quotes around text that looks like a number; put a dash before each item of a list.',
    },
    wrong: both('settings: po'),
    right: both('settings:\n  - po'),
  },
  {
    id: 'schema/enum',
    severity: error,
    title: { nl: 'Eén van de woorden die kunnen', en: 'One of the words that are possible' },
    why: {
      nl: 'Een vast woord, zoals een status, betekent voor iedereen hetzelfde.',
      en: 'A fixed word, such as a status, means the same to everybody.',
    },
    advice: {
      nl: 'Neem een van de woorden die de melding noemt.',
      en: 'Take one of the words that the finding lists.',
    },
    wrong: both('status: vastgesteld'),
    right: both('status: adopted'),
  },
  {
    id: 'schema/const',
    severity: error,
    title: { nl: 'Precies deze waarde', en: 'Exactly this value' },
    why: {
      nl: '`schema: 1` zegt voor welke versie van de velden het bestand is geschreven.',
      en: '`schema: 1` says for which version of the fields the file was written.',
    },
    advice: {
      nl: 'Neem de waarde over die de melding noemt.',
      en: 'Take over the value that the finding names.',
    },
    wrong: both('schema: "1"'),
    right: both('schema: 1'),
  },
  {
    id: 'schema/pattern',
    severity: error,
    title: { nl: 'De vorm klopt', en: 'The form is right' },
    why: {
      nl: 'Een id komt in bestandsnamen en adressen terecht, een versie wordt vergeleken: daarom ligt de vorm vast.',
      en: 'An id ends up in file names and addresses, a version is compared: that is why the form is fixed.',
    },
    advice: {
      nl: 'Schrijf het zoals het voorbeeld in de melding.',
      en: 'Write it like the example in the finding.',
    },
    wrong: both('id: Feedback geven'),
    right: both('id: feedback-geven'),
  },
  {
    id: 'schema/format',
    severity: error,
    title: { nl: 'Een datum die bestaat', en: 'A date that exists' },
    why: {
      nl: 'Met datums wordt gerekend, bijvoorbeeld of een afspraak herzien moet worden.',
      en: 'Dates are calculated with, for example whether an agreement is due for review.',
    },
    advice: { nl: 'Schrijf de datum als JJJJ-MM-DD.', en: 'Write the date as YYYY-MM-DD.' },
    wrong: both('reviewBy: 31-02-2027'),
    right: both('reviewBy: 2027-02-28'),
  },
  bound(
    'min-length',
    'Een tekst is niet leeg',
    'A text is not empty',
    'Vul de tekst in, of laat het veld weg.',
    'Fill in the text, or leave the field out.',
  ),
  bound(
    'max-length',
    'Een tekst past waar zij komt te staan',
    'A text fits where it will stand',
    'Kort de tekst in; uitleg kan in `note` of `rationale`.',
    'Shorten the text; explanation can go into `note` or `rationale`.',
  ),
  bound(
    'min-items',
    'Een lijst heeft genoeg onderdelen',
    'A list has enough items',
    'Vul de lijst aan, of laat het veld weg.',
    'Add to the list, or leave the field out.',
  ),
  bound(
    'max-items',
    'Een lijst is niet te lang',
    'A list is not too long',
    'Voeg onderdelen samen of laat er weg.',
    'Merge items or leave some out.',
  ),
  bound(
    'min-properties',
    'Er is minstens één veld ingevuld',
    'At least one field is filled in',
    'Vul een van de velden in die de melding noemt.',
    'Fill in one of the fields that the finding names.',
  ),
  bound(
    'max-properties',
    'Niet te veel velden tegelijk',
    'Not too many fields at once',
    'Kies een van de velden die de melding noemt.',
    'Choose one of the fields that the finding names.',
  ),
  bound(
    'minimum',
    'Een getal is niet te laag',
    'A number is not too low',
    'Neem een getal binnen de grenzen die de melding noemt.',
    'Take a number within the limits that the finding names.',
  ),
  bound(
    'maximum',
    'Een getal is niet te hoog',
    'A number is not too high',
    'Neem een getal binnen de grenzen die de melding noemt.',
    'Take a number within the limits that the finding names.',
  ),
  bound(
    'exclusive-minimum',
    'Een getal is groter dan de ondergrens',
    'A number is above the lower limit',
    'Neem een groter getal.',
    'Take a greater number.',
  ),
  {
    id: 'schema/unique-items',
    severity: error,
    title: { nl: 'In een lijst staat alles één keer', en: 'Everything in a list is there once' },
    why: {
      nl: 'Wat er twee keer staat, is meestal een vergissing bij het kopiëren.',
      en: 'What is there twice is usually a mistake in copying.',
    },
    advice: { nl: 'Verwijder de tweede.', en: 'Remove the second one.' },
    wrong: both('settings: [po, vo, po]'),
    right: both('settings: [po, vo]'),
  },
]
