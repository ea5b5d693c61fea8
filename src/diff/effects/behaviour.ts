/** What the learner does: verbs and the texts around them. */
import type { DiffRule } from '../effects.ts'
import { both, equivalent, lowered, raised, shifted, undecided } from './sides.ts'

const touched = { area: 'behaviour', asks: 'patch', wording: true, audience: both } as const

export const behaviourRules = [
  {
    id: 'verb-inflected',
    ...touched,
    ...equivalent,
    mirror: 'verb-inflected',
    title: { nl: 'Werkwoord anders vervoegd', en: 'Verb in another form' },
    why: {
      nl: 'Het is hetzelfde werkwoord in een andere vorm; het gevraagde gedrag is hetzelfde.',
      en: 'It is the same verb in another form; the behaviour asked for is the same.',
    },
  },
  {
    id: 'verb-synonym',
    ...touched,
    ...equivalent,
    mirror: 'verb-synonym',
    title: { nl: 'Werkwoord vervangen door een synoniem', en: 'Verb replaced by a synonym' },
    why: {
      nl: 'Bij dit lijdend voorwerp betekenen beide werkwoorden hetzelfde.',
      en: 'With this object both verbs mean the same.',
    },
  },
  {
    id: 'verb-level-raised',
    ...touched,
    ...raised,
    mirror: 'verb-level-lowered',
    title: { nl: 'Werkwoord van een hoger niveau', en: 'Verb of a higher level' },
    why: {
      nl: 'Het nieuwe werkwoord vraagt meer dan het oude; wie het oude heeft aangetoond, heeft het nieuwe nog niet laten zien.',
      en: 'The new verb asks more than the old one; whoever has shown the old one has not shown the new one yet.',
    },
  },
  {
    id: 'verb-level-lowered',
    ...touched,
    ...lowered,
    mirror: 'verb-level-raised',
    title: { nl: 'Werkwoord van een lager niveau', en: 'Verb of a lower level' },
    why: {
      nl: 'Het nieuwe werkwoord vraagt minder dan het oude; wie op het oude rekent, krijgt minder te zien.',
      en: 'The new verb asks less than the old one; whoever relies on the old one gets to see less.',
    },
  },
  {
    id: 'verb-replaced',
    ...touched,
    ...undecided,
    mirror: 'verb-replaced',
    title: { nl: 'Werkwoord vervangen', en: 'Verb replaced' },
    why: {
      nl: 'Of het nieuwe werkwoord evenveel vraagt als het oude, kunnen alleen mensen zeggen.',
      en: 'Whether the new verb asks as much as the old one, only people can tell.',
    },
  },
  {
    id: 'verb-became-unobservable',
    ...touched,
    ...shifted,
    mirror: 'verb-became-observable',
    title: { nl: 'Werkwoord niet meer waarneembaar', en: 'Verb no longer observable' },
    why: {
      nl: 'Wat eerst te zien was, is nu een innerlijke toestand of een leerweg; dat is iets anders om aan te tonen.',
      en: 'What could be seen is now an inner state or a learning route; that is something else to show.',
    },
  },
  {
    id: 'verb-became-observable',
    ...touched,
    ...shifted,
    mirror: 'verb-became-unobservable',
    title: { nl: 'Werkwoord waarneembaar geworden', en: 'Verb became observable' },
    why: {
      nl: 'Wat een innerlijke toestand of een leerweg was, is nu te zien; dat is iets anders om aan te tonen.',
      en: 'What was an inner state or a learning route can now be seen; that is something else to show.',
    },
  },
  {
    id: 'behaviour-added',
    ...touched,
    ...raised,
    mirror: 'behaviour-removed',
    title: { nl: 'Gedrag toegevoegd', en: 'Behaviour added' },
    why: {
      nl: 'Wie de oude leeruitkomst heeft aangetoond, heeft dit gedrag nog niet laten zien.',
      en: 'Whoever has shown the old outcome has not shown this behaviour yet.',
    },
  },
  {
    id: 'behaviour-removed',
    ...touched,
    ...lowered,
    mirror: 'behaviour-added',
    title: { nl: 'Gedrag vervallen', en: 'Behaviour removed' },
    why: {
      nl: 'Wie op de leeruitkomst rekent, kan er niet meer van uitgaan dat dit gedrag is aangetoond.',
      en: 'Whoever relies on the outcome can no longer count on this behaviour having been shown.',
    },
  },
  {
    id: 'behaviour-text-changed',
    ...touched,
    ...undecided,
    mirror: 'behaviour-text-changed',
    title: { nl: 'Gedrag anders verwoord', en: 'Behaviour worded differently' },
    why: {
      nl: 'Of hetzelfde gedrag is bedoeld, kunnen alleen mensen zeggen.',
      en: 'Whether the same behaviour is meant, only people can tell.',
    },
  },
  {
    id: 'behaviour-renamed',
    ...touched,
    ...equivalent,
    mirror: 'behaviour-renamed',
    title: { nl: 'Gedrag met een andere id', en: 'Behaviour with another id' },
    why: {
      nl: 'De tekst van het gedrag is dezelfde; alleen de korte naam is anders.',
      en: 'The behaviour’s text is the same; only its short name differs.',
    },
  },
] as const satisfies readonly DiffRule[]
