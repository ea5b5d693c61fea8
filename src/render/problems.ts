/** What can be wrong with a template, as findings: one sentence, the place, and what was probably meant. */
import type { Finding, Text } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'

/** A position in a template; line and column are 1-based. */
export interface Spot {
  /** Its place below `templates/`. */
  readonly template: string
  readonly line: number
  readonly column: number
}

interface Details {
  readonly expected?: readonly string[]
  readonly hint?: Text
}

function problem(
  code: string,
  { template, line, column }: Spot,
  reason: Text,
  details: Details = {},
): Finding {
  const start = { line, column }
  return {
    rule: `template/${code}`,
    severity: 'error',
    file: `templates/${template}`,
    at: [],
    place: { start, end: start },
    reason,
    ...details,
  }
}

/** The one that was probably meant, else the first twenty; as data, and in words. */
function choose(typed: string, names: readonly string[]): Details {
  const meant = nearest(typed, names)
  if (meant !== undefined) return { expected: [meant], hint: didYouMean(meant) }
  const some = names.slice(0, 20)
  if (some.length === 0) return { expected: some }
  const list = `${some.map((name) => `\`${short(name)}\``).join(', ')}${names.length > some.length ? ', …' : ''}`
  return { expected: some, hint: { nl: `Er is: ${list}.`, en: `There is: ${list}.` } }
}

export const didYouMean = (meant: string): Text => ({
  nl: `Bedoelde je \`${short(meant)}\`?`,
  en: `Did you mean \`${short(meant)}\`?`,
})

const short = (text: string): string =>
  (text.length > 60 ? `${text.slice(0, 60)}…` : text).replaceAll(/\s+/g, ' ')

export const problems = {
  syntax: (at: Spot, reason: Text) => problem('syntax', at, reason),
  unsupported: (at: Spot, nl: string, en: string) => problem('unsupported', at, { nl, en }),
  unknownName: (at: Spot, text: string, part: string, names: readonly string[]) =>
    problem(
      'unknown-name',
      at,
      text === part
        ? {
            nl: `\`${short(text)}\` staat niet in de gegevens die dit sjabloon hier krijgt.`,
            en: `\`${short(text)}\` is not in the data that this template is given here.`,
          }
        : {
            nl: `\`${short(part)}\` in \`${short(text)}\` staat niet in de gegevens die dit sjabloon hier krijgt.`,
            en: `\`${short(part)}\` in \`${short(text)}\` is not in the data that this template is given here.`,
          },
      choose(part, names),
    ),
  unknownPartial: (at: Spot, name: string, names: readonly string[]) =>
    name === '@partial-block'
      ? problem('unknown-partial', at, {
          nl: '`@partial-block` kan alleen in een deelsjabloon dat met {{#> …}} is aangeroepen.',
          en: '`@partial-block` only makes sense in a partial that is called with {{#> …}}.',
        })
      : problem(
          'unknown-partial',
          at,
          {
            nl: `Het deelsjabloon \`${short(name)}\` bestaat niet.`,
            en: `The partial \`${short(name)}\` does not exist.`,
          },
          choose(name, names),
        ),
  unknownHelper: (at: Spot, name: string, names: readonly string[]) =>
    problem(
      'unknown-helper',
      at,
      {
        nl: `\`${short(name)}\` is geen bekende hulpfunctie.`,
        en: `\`${short(name)}\` is not a known helper.`,
      },
      choose(name, names),
    ),
  helperFailed: (at: Spot, name: string) =>
    problem('helper', at, {
      nl: `\`${name}\` kan niets met wat hier tussen de haakjes staat.`,
      en: `\`${name}\` cannot do anything with what it is given here.`,
    }),
  nothingAbove: (at: Spot, text: string) =>
    problem('unknown-name', at, {
      nl: `\`${short(text)}\` gaat verder omhoog dan er niveaus zijn: haal een ../ weg.`,
      en: `\`${short(text)}\` goes up further than there are levels: remove a ../.`,
    }),
  notText: (at: Spot, text: string) =>
    problem('not-text', at, {
      nl: `\`${short(text)}\` is geen tekst maar een lijst, een groep gegevens of waar/onwaar, en is zo niet af te drukken.`,
      en: `\`${short(text)}\` is no text but a list, a group of data or true/false, and cannot be printed like this.`,
    }),
  notList: (at: Spot, text: string) =>
    problem('not-list', at, {
      nl: `\`${short(text)}\` is geen lijst, dus #each kan er niet langs.`,
      en: `\`${short(text)}\` is no list, so #each cannot go through it.`,
    }),
  tooDeep: (at: Spot, name: string) =>
    problem('limit', at, {
      nl: `Deelsjablonen roepen elkaar te vaak aan; roept \`${short(name)}\` zichzelf aan?`,
      en: `Partials call each other too many times; does \`${short(name)}\` call itself?`,
    }),
  tooManySteps: (at: Spot) =>
    problem('limit', at, {
      nl: 'Dit sjabloon doet meer stappen dan een document nodig heeft en is daarom gestopt.',
      en: 'This template takes more steps than a document needs and was therefore stopped.',
    }),
  tooLong: (at: Spot) =>
    problem('limit', at, {
      nl: 'Dit sjabloon maakt een document dat te lang is en is daarom gestopt.',
      en: 'This template makes a document that is too long and was therefore stopped.',
    }),
  overload: (at: Spot) =>
    problem('limit', at, {
      nl: 'Hier staan te veel tekens met een betekenis in Markdown bij elkaar of te veel blokken in elkaar.',
      en: 'Too many characters with a meaning in Markdown stand together here, or too many blocks within each other.',
    }),
  tooLarge: (at: Spot, kilobytes: number) =>
    problem('limit', at, {
      nl: `Dit sjabloon is te groot; ${kilobytes} kB is genoeg.`,
      en: `This template is too large; ${kilobytes} kB is enough.`,
    }),
  nestedTooDeep: (at: Spot) =>
    problem('limit', at, {
      nl: 'Er staan te veel blokken in elkaar.',
      en: 'Too many blocks stand within each other.',
    }),
  missingTemplate: (at: Spot) =>
    problem('missing', at, {
      nl: 'Dit sjabloon ontbreekt.',
      en: 'This template is missing.',
    }),
  markdown: (at: Spot, nl: string, en: string) => problem('markdown', at, { nl, en }),
  unknownDirective: (at: Spot, name: string, names: readonly string[]) =>
    problem(
      'unknown-directive',
      at,
      {
        nl: `\`${short(name)}\` is geen bekende bouwsteen van een document.`,
        en: `\`${short(name)}\` is not a known building block of a document.`,
      },
      choose(name, names),
    ),
  unknownAttribute: (at: Spot, directive: string, name: string, names: readonly string[]) =>
    problem(
      'unknown-attribute',
      at,
      {
        nl: `\`${short(directive)}\` kent geen \`${short(name)}\`.`,
        en: `\`${short(directive)}\` does not know \`${short(name)}\`.`,
      },
      choose(name, names),
    ),
  missingAttribute: (at: Spot, directive: string, name: string) =>
    problem('missing-attribute', at, {
      nl: `Bij \`${directive}\` ontbreekt \`${name}\`.`,
      en: `\`${directive}\` has no \`${name}\`.`,
    }),
  badAttribute: (
    at: Spot,
    directive: string,
    name: string,
    found: string,
    expected: readonly string[] = [],
  ) =>
    problem(
      'attribute',
      at,
      {
        nl: `\`${short(found)}\` kan niet als \`${name}\` bij \`${directive}\`.`,
        en: `\`${short(found)}\` cannot be the \`${name}\` of \`${directive}\`.`,
      },
      { expected },
    ),
  badContent: (at: Spot, directive: string, nl: string, en: string) =>
    problem('content', at, { nl: `In \`${directive}\` hoort ${nl}.`, en: `\`${directive}\` needs ${en}.` }),
  duplicateKey: (at: Spot, key: string) =>
    problem('duplicate-key', at, {
      nl: `De sleutel \`${short(key)}\` is al van een ander veld in dit document; met twee gelijke sleutels raken antwoorden door elkaar.`,
      en: `The key \`${short(key)}\` already belongs to another field in this document; with the same key answers get mixed up.`,
    }),
} as const
