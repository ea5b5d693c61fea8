/** What has to be met: levels, criteria and the decision. */
import type { DiffRule } from '../effects.ts'
import { both, equivalent, lowered, noVerdict, raised, undecided } from './sides.ts'

const touched = { area: 'standard', asks: 'patch', wording: true, audience: both } as const

const asksMore = {
  nl: 'Wie de oude leeruitkomst heeft aangetoond, heeft dit niveau nog niet laten zien.',
  en: 'Whoever has shown the old outcome has not shown this level yet.',
}
const asksLess = {
  nl: 'Wie op het oude niveau rekent, krijgt minder te zien.',
  en: 'Whoever relies on the old level gets to see less.',
}
const notOnOneScale = {
  nl: 'De niveaus zijn niet op één schaal te vergelijken, of de omschrijving is anders; of dat meer of minder vraagt, kunnen alleen mensen zeggen.',
  en: 'The levels cannot be compared on one scale, or their description differs; whether that asks more or less, only people can tell.',
}

export const standardRules = [
  {
    id: 'complexity-raised',
    ...touched,
    ...raised,
    mirror: 'complexity-lowered',
    title: { nl: 'Hogere complexiteit', en: 'Higher complexity' },
    why: asksMore,
  },
  {
    id: 'complexity-lowered',
    ...touched,
    ...lowered,
    mirror: 'complexity-raised',
    title: { nl: 'Lagere complexiteit', en: 'Lower complexity' },
    why: asksLess,
  },
  {
    id: 'complexity-changed',
    ...touched,
    ...undecided,
    mirror: 'complexity-changed',
    title: { nl: 'Andere complexiteit', en: 'Other complexity' },
    why: notOnOneScale,
  },
  {
    id: 'autonomy-raised',
    ...touched,
    ...raised,
    mirror: 'autonomy-lowered',
    title: { nl: 'Meer zelfstandigheid', en: 'Higher autonomy' },
    why: asksMore,
  },
  {
    id: 'autonomy-lowered',
    ...touched,
    ...lowered,
    mirror: 'autonomy-raised',
    title: { nl: 'Minder zelfstandigheid', en: 'Lower autonomy' },
    why: asksLess,
  },
  {
    id: 'autonomy-changed',
    ...touched,
    ...undecided,
    mirror: 'autonomy-changed',
    title: { nl: 'Andere zelfstandigheid', en: 'Other autonomy' },
    why: notOnOneScale,
  },
  {
    id: 'required-criterion-added',
    ...touched,
    ...raised,
    mirror: 'required-criterion-removed',
    title: { nl: 'Verplicht criterium toegevoegd', en: 'Required criterion added' },
    why: {
      nl: 'Wie de oude leeruitkomst heeft aangetoond, heeft dit nog niet laten zien.',
      en: 'Whoever has shown the old outcome has not shown this yet.',
    },
  },
  {
    id: 'required-criterion-removed',
    ...touched,
    ...lowered,
    mirror: 'required-criterion-added',
    title: { nl: 'Verplicht criterium vervallen', en: 'Required criterion removed' },
    why: {
      nl: 'Wie op de leeruitkomst rekent, kan er niet meer van uitgaan dat dit is aangetoond.',
      en: 'Whoever relies on the outcome can no longer count on this having been shown.',
    },
  },
  {
    id: 'criterion-became-required',
    ...touched,
    ...raised,
    underRequiredPlus: undecided,
    mirror: 'criterion-became-optional',
    title: { nl: 'Criterium verplicht geworden', en: 'Criterion became required' },
    why: {
      nl: 'Wie de oude leeruitkomst heeft aangetoond, hoefde dit niet te laten zien.',
      en: 'Whoever has shown the old outcome did not have to show this.',
    },
  },
  {
    id: 'criterion-became-optional',
    ...touched,
    ...lowered,
    underRequiredPlus: undecided,
    mirror: 'criterion-became-required',
    title: { nl: 'Criterium niet meer verplicht', en: 'Criterion became optional' },
    why: {
      nl: 'Wie op dit criterium rekent, kan er niet meer van uitgaan dat het is aangetoond.',
      en: 'Whoever relies on this criterion can no longer count on its having been shown.',
    },
  },
  {
    id: 'optional-criterion-added',
    ...touched,
    ...equivalent,
    underRequiredPlus: lowered,
    asks: 'minor',
    mirror: 'optional-criterion-removed',
    title: { nl: 'Optioneel criterium toegevoegd', en: 'Optional criterion added' },
    why: {
      nl: 'Alleen waar een aantal optionele criteria gehaald moet worden, is er nu meer om uit te kiezen.',
      en: 'Only where a number of optional criteria has to be met is there now more to choose from.',
    },
  },
  {
    id: 'optional-criterion-removed',
    ...touched,
    ...equivalent,
    underRequiredPlus: raised,
    mirror: 'optional-criterion-added',
    title: { nl: 'Optioneel criterium vervallen', en: 'Optional criterion removed' },
    why: {
      nl: 'Alleen waar een aantal optionele criteria gehaald moet worden, is er nu minder om uit te kiezen.',
      en: 'Only where a number of optional criteria has to be met is there now less to choose from.',
    },
  },
  {
    id: 'decision-raised',
    ...touched,
    ...raised,
    mirror: 'decision-lowered',
    title: { nl: 'Beslisregel vraagt meer', en: 'Decision rule asks more' },
    why: {
      nl: 'Er moeten meer optionele criteria gehaald worden dan voor de oude leeruitkomst.',
      en: 'More optional criteria have to be met than for the old outcome.',
    },
  },
  {
    id: 'decision-lowered',
    ...touched,
    ...lowered,
    mirror: 'decision-raised',
    title: { nl: 'Beslisregel vraagt minder', en: 'Decision rule asks less' },
    why: {
      nl: 'Er hoeven minder optionele criteria gehaald te worden dan voor de oude leeruitkomst.',
      en: 'Fewer optional criteria have to be met than for the old outcome.',
    },
  },
  {
    id: 'modal-strengthened',
    ...touched,
    learner: 'no',
    relying: 'unknown',
    mirror: 'modal-weakened',
    title: { nl: 'Van mogen of kunnen naar moeten', en: 'From may or can to must' },
    why: {
      nl: 'Wat eerst mocht of kon, moet nu; wie de oude leeruitkomst heeft aangetoond, hoefde dat niet.',
      en: 'What was allowed or possible is now a duty; whoever has shown the old outcome did not have to.',
    },
  },
  {
    id: 'modal-weakened',
    ...touched,
    learner: 'unknown',
    relying: 'no',
    mirror: 'modal-strengthened',
    title: { nl: 'Van moeten naar mogen of kunnen', en: 'From must to may or can' },
    why: {
      nl: 'Wat eerst moest, mag of kan nu; wie daarop rekent, kan er niet meer van uitgaan.',
      en: 'What was a duty is now allowed or possible; whoever relies on it can no longer count on it.',
    },
  },
  {
    id: 'criterion-text-changed',
    ...touched,
    ...undecided,
    mirror: 'criterion-text-changed',
    title: { nl: 'Criterium anders verwoord', en: 'Criterion worded differently' },
    why: {
      nl: 'Of hetzelfde wordt gevraagd, kunnen alleen mensen zeggen.',
      en: 'Whether the same is asked, only people can tell.',
    },
  },
  {
    id: 'criterion-moved',
    ...touched,
    ...equivalent,
    mirror: 'criterion-moved',
    title: { nl: 'Criterium hoort bij ander gedrag', en: 'Criterion belongs to another behaviour' },
    why: {
      nl: 'Het criterium zelf is hetzelfde en blijft gelden.',
      en: 'The criterion itself is the same and still holds.',
    },
  },
  {
    id: 'criterion-renamed',
    ...touched,
    ...equivalent,
    mirror: 'criterion-renamed',
    title: { nl: 'Criterium met een andere id', en: 'Criterion with another id' },
    why: {
      nl: 'De tekst van het criterium is dezelfde; alleen de korte naam is anders.',
      en: 'The criterion’s text is the same; only its short name differs.',
    },
  },
  {
    id: 'criterion-id-reused',
    ...touched,
    ...noVerdict,
    severity: 'error',
    breaksReference: true,
    asks: 'none',
    mirror: 'criterion-id-reused',
    title: { nl: 'Id van een criterium hergebruikt', en: 'Criterion id used again' },
    why: {
      nl: 'Onder deze id staat nu een ander criterium; wie ernaar verwijst, bedoelt het oude.',
      en: 'Another criterion now stands under this id; whoever refers to it means the old one.',
    },
  },
  {
    id: 'level-changed',
    ...touched,
    ...undecided,
    mirror: 'level-changed',
    title: { nl: 'Kwalificatieniveau of fase gewijzigd', en: 'Qualification level or phase changed' },
    why: {
      nl: 'Wat dat voor de norm betekent, kunnen alleen mensen zeggen.',
      en: 'What that means for the standard, only people can tell.',
    },
  },
  {
    id: 'decision-text-changed',
    ...touched,
    ...undecided,
    mirror: 'decision-text-changed',
    title: { nl: 'Beslisregel anders verwoord', en: 'Decision rule worded differently' },
    why: {
      nl: 'Of er op dezelfde manier wordt beslist, kunnen alleen mensen zeggen.',
      en: 'Whether it is decided in the same way, only people can tell.',
    },
  },
  {
    id: 'scale-changed',
    ...touched,
    ...undecided,
    asks: 'none',
    elsewhere: true,
    mirror: 'scale-changed',
    title: { nl: 'Niveauschaal gewijzigd', en: 'Level scale changed' },
    why: {
      nl: 'De niveaus van deze leeruitkomst staan op een andere schaal; of ze hetzelfde vragen, kunnen alleen mensen zeggen.',
      en: 'The levels of this outcome stand on another scale; whether they ask the same, only people can tell.',
    },
  },
] as const satisfies readonly DiffRule[]
