/** The rules about accepting findings: they are no checks of an item, but are explained and set like the others. */
import type { PlainRule } from './plain-rule.ts'

export const reasonMissing = {
  id: 'suppression/reason-missing',
  severity: 'warning',
  title: { nl: 'Wie accepteert, zegt waarom', en: 'Who accepts says why' },
  why: {
    nl: 'Over een jaar weet niemand meer waarom een melding is geaccepteerd. Zonder reden werkt het accepteren daarom niet.',
    en: 'In a year nobody will know why a finding was accepted. Without a reason, accepting has no effect.',
  },
  advice: {
    nl: 'Schrijf: `# outcomes-ignore <regel>: <reden> (<eigenaar>, tot <jaar-maand>)`.',
    en: 'Write: `# outcomes-ignore <rule>: <reason> (<owner>, until <year-month>)`.',
  },
} as const satisfies PlainRule

export const expired = {
  id: 'suppression/expired',
  severity: 'warning',
  title: { nl: 'Een acceptatie loopt af', en: 'An acceptance ends' },
  why: {
    nl: 'De einddatum is het moment om opnieuw te kijken. Daarna verschijnt de melding weer.',
    en: 'The end date is the moment to look again. After that the finding appears again.',
  },
  advice: {
    nl: 'Los de melding op, of kies met elkaar een nieuwe datum.',
    en: 'Solve the finding, or choose a new date together.',
  },
} as const satisfies PlainRule

export const unused = {
  id: 'suppression/unused',
  severity: 'warning',
  title: { nl: 'Een acceptatie die niets meer accepteert', en: 'An acceptance that accepts nothing' },
  why: {
    nl: 'De melding is er niet meer. Blijft de acceptatie staan, dan verbergt zij later ongemerkt iets nieuws.',
    en: 'The finding is gone. If the acceptance stays, it will later hide something new unnoticed.',
  },
  advice: { nl: 'Haal de acceptatie weg.', en: 'Remove the acceptance.' },
} as const satisfies PlainRule

export const unknownRule = {
  id: 'suppression/unknown-rule',
  severity: 'warning',
  title: {
    nl: 'De configuratie noemt een regel die er niet is',
    en: 'The config names a rule that is not there',
  },
  why: {
    nl: 'Een tikfout zet niets uit en maakt niets zwaarder. Wie de configuratie leest, denkt van wel.',
    en: 'A slip switches nothing off and makes nothing weigh more. Whoever reads the config thinks it does.',
  },
  advice: {
    nl: 'Verbeter de naam of haal de regel weg. `outcomes rules` noemt alle namen.',
    en: 'Correct the name or remove the line. `outcomes rules` lists all names.',
  },
} as const satisfies PlainRule

export const suppressionRules: readonly PlainRule[] = [reasonMissing, expired, unused, unknownRule]
