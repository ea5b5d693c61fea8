/** The words for kinds, types and patterns in schema findings. */
import type { Text } from '../diagnostic.ts'
import type { Kind } from '../load/find.ts'

export const kindNames: Readonly<Record<Kind, Text>> = {
  config: { nl: 'de configuratie', en: 'the config' },
  outcome: { nl: 'een leeruitkomst', en: 'an outcome' },
  translation: { nl: 'een vertaling', en: 'a translation' },
  persona: { nl: 'een persona', en: 'a persona' },
  agreement: { nl: 'een afspraak', en: 'an agreement' },
  framework: { nl: 'een kader', en: 'a framework' },
  acceptances: { nl: 'de geaccepteerde meldingen', en: 'the accepted findings' },
}

/** The file itself, for what is missing in it. */
export const thisKind: Readonly<Record<Kind, Text>> = {
  config: { nl: 'de configuratie', en: 'the config' },
  outcome: { nl: 'deze leeruitkomst', en: 'this outcome' },
  translation: { nl: 'deze vertaling', en: 'this translation' },
  persona: { nl: 'deze persona', en: 'this persona' },
  agreement: { nl: 'deze afspraak', en: 'this agreement' },
  framework: { nl: 'dit kader', en: 'this framework' },
  acceptances: { nl: 'de geaccepteerde meldingen', en: 'the accepted findings' },
}

export const typeNames: Readonly<Record<string, Text>> = {
  string: { nl: 'tekst', en: 'text' },
  integer: { nl: 'een geheel getal', en: 'a whole number' },
  number: { nl: 'een getal', en: 'a number' },
  boolean: { nl: '`true` of `false`', en: '`true` or `false`' },
  array: { nl: 'een lijst (regels met een streepje)', en: 'a list (lines with a dash)' },
  object: { nl: 'velden, elk op een eigen regel', en: 'fields, each on a line of its own' },
  null: { nl: 'niets', en: 'nothing' },
}

const id = {
  nl: 'kleine letters en cijfers met koppeltekens ertussen',
  en: 'lower-case letters and digits with hyphens in between',
}

/** What the patterns and formats of the schemas ask for; a test holds that each has its own words. */
const words: Readonly<Record<string, Text>> = {
  '^[a-z0-9]+(-[a-z0-9]+)*$': id,
  '^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$': {
    nl: '`kader/onderdeel` of `onderdeel`, in kleine letters en cijfers met koppeltekens',
    en: '`framework/item` or `item`, in lower-case letters and digits with hyphens',
  },
  '^[a-z0-9]+(-[a-z0-9]+)*@(0|[1-9][0-9]{0,5})$': {
    nl: 'een leeruitkomst met het eerste getal van haar versie, zoals `feedback-geven@1`',
    en: 'an outcome with the first number of its version, such as `giving-feedback@1`',
  },
  '^[a-z0-9]+(-[a-z0-9]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?$': {
    nl: 'een id, bij een ander instituut met de naam ervoor: `instituut:id`',
    en: 'an id, with the name before it for another institute: `institute:id`',
  },
  '^[a-z0-9]+(-[a-z0-9]+)*:[a-z0-9]+(-[a-z0-9]+)*$': {
    nl: 'een instituut en een id: `instituut:id`',
    en: 'an institute and an id: `institute:id`',
  },
  '^(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})$': {
    nl: 'drie getallen met punten ertussen',
    en: 'three numbers with full stops in between',
  },
  '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$': {
    nl: 'een taalcode zoals `nl` of `en`',
    en: 'a language code such as `nl` or `en`',
  },
  '^[^\\u0000-\\u001f\\\\]+$': {
    nl: 'een pad met schuine strepen (/), zonder \\',
    en: 'a path with forward slashes (/), without \\',
  },
  '^#[0-9A-Fa-f]{6}$': {
    nl: 'een kleur als # met zes cijfers of letters van a tot en met f',
    en: 'a colour as # with six digits or letters from a to f',
  },
  '^[A-Za-z0-9 _-]+$': { nl: 'de naam van een lettertype', en: 'the name of a font' },
  '^https://[!-~]+$': { nl: 'een adres dat begint met https://', en: 'an address that starts with https://' },
  '^[A-Za-z0-9_][A-Za-z0-9_./-]*$': {
    nl: 'de naam van een branch, tag of commit',
    en: 'the name of a branch, tag or commit',
  },
  '^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*$': {
    nl: 'id’s of veldnamen met punten ertussen, zoals `standard.criteria.meerdere-bronnen.text`',
    en: 'ids or field names with full stops in between, such as `standard.criteria.several-sources.text`',
  },
  '^\\s*[^\\s\\u0000][^\\u0000]*$': {
    nl: 'tekst',
    en: 'text',
  },
  '^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$': {
    nl: 'een regel, zoals `outcome/observable-verb`',
    en: 'a rule, such as `outcome/observable-verb`',
  },
  '^[a-z]+(/[a-z0-9]+(-[a-z0-9]+)*)?$': {
    nl: 'soort en id, zoals `outcome/feedback-geven`',
    en: 'kind and id, such as `outcome/giving-feedback`',
  },
  '^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*$': {
    nl: 'id’s of veldnamen met punten ertussen, zoals `behaviours.volgen.verb`',
    en: 'ids or field names with full stops in between, such as `behaviours.monitor.verb`',
  },
  '^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$': {
    nl: 'een maand of dag, als JJJJ-MM of JJJJ-MM-DD',
    en: 'a month or day, as YYYY-MM or YYYY-MM-DD',
  },
  '^[0-9a-f]{16}$': {
    nl: 'de `key` van een melding, zoals `outcomes validate --format json` die geeft',
    en: 'the `key` of a finding, as `outcomes validate --format json` gives it',
  },
  date: { nl: 'een datum die bestaat, als JJJJ-MM-DD', en: 'a date that exists, as YYYY-MM-DD' },
}

/** The words for a pattern or format; undefined for one the schemas do not use. */
export function patternWords(pattern: string): Text | undefined {
  return words[pattern]
}

/** Why two fields exclude each other, by the definition in the schema that says so. */
const exclusions: Readonly<Record<string, Text>> = {
  agreementTopic: {
    nl: 'een onderwerp heeft óf `room` en `direction`, óf alleen `notDecided`',
    en: 'a topic has either `room` and `direction`, or only `notDecided`',
  },
  decision: {
    nl: 'een minimum hoort alleen bij `rule: required_plus`',
    en: 'a minimum only goes with `rule: required_plus`',
  },
  peer: {
    nl: 'een ander instituut staat óf in een map (`path`), óf op een webadres (`url`)',
    en: 'another institute is either in a folder (`path`) or at a web address (`url`)',
  },
}

/** Why a field cannot stand where the schema forbids it; undefined for a schema part without such a reason. */
export function notTogether(schemaPath: string): Text | undefined {
  return exclusions[/\$defs\/(\w+)\//.exec(schemaPath)?.[1] ?? '']
}
