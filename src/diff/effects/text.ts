/** Other texts of an outcome, what touches no norm, and what is known about a rewording. */
import type { DiffRule } from '../effects.ts'
import { both, equivalent, noMirror, undecided } from './sides.ts'

const normative = { area: 'other-texts', asks: 'patch', wording: true, audience: both } as const
const beside = { area: 'other-texts', asks: 'patch', audience: both } as const
const about = { area: 'text', audience: both } as const

export const textRules = [
  {
    id: 'statement-text-changed',
    ...normative,
    ...undecided,
    mirror: 'statement-text-changed',
    title: { nl: 'Tekst van de leeruitkomst gewijzigd', en: 'Text of the outcome changed' },
    why: {
      nl: 'De wijziging staat niet in een van de gedragingen; of hetzelfde is bedoeld, kunnen alleen mensen zeggen.',
      en: 'The change is not in one of the behaviours; whether the same is meant, only people can tell.',
    },
  },
  {
    id: 'transfer-text-changed',
    ...normative,
    ...undecided,
    mirror: 'transfer-text-changed',
    title: { nl: 'Tekst over transfer gewijzigd', en: 'Text about transfer changed' },
    why: {
      nl: 'Of er evenveel transfer wordt gevraagd, kunnen alleen mensen zeggen.',
      en: 'Whether as much transfer is asked for, only people can tell.',
    },
  },
  {
    id: 'evidence-note-text-changed',
    ...normative,
    ...undecided,
    mirror: 'evidence-note-text-changed',
    title: { nl: 'Toelichting bij het bewijs gewijzigd', en: 'Remark on the evidence changed' },
    why: {
      nl: 'Of er hetzelfde van bewijs wordt gevraagd, kunnen alleen mensen zeggen.',
      en: 'Whether the same is asked of evidence, only people can tell.',
    },
  },
  {
    id: 'load-changed',
    ...beside,
    ...equivalent,
    mirror: 'load-changed',
    title: { nl: 'Omvang gewijzigd', en: 'Size changed' },
    why: {
      nl: 'Studiepunten of uren zeggen niets over wat iemand laat zien.',
      en: 'Credits or hours say nothing about what somebody shows.',
    },
  },
  {
    id: 'assessors-changed',
    ...beside,
    ...equivalent,
    mirror: 'assessors-changed',
    title: { nl: 'Aantal beoordelaars gewijzigd', en: 'Number of assessors changed' },
    why: {
      nl: 'Wie beoordeelt, is anders geregeld; wat iemand laat zien, is hetzelfde.',
      en: 'Who judges is arranged differently; what somebody shows is the same.',
    },
  },
  {
    id: 'rubric-changed',
    ...beside,
    ...equivalent,
    mirror: 'rubric-changed',
    title: { nl: 'Andere vorm van rubric', en: 'Another kind of rubric' },
    why: {
      nl: 'De vorm waarin wordt beoordeeld, is anders; de criteria zijn dezelfde.',
      en: 'The form in which is judged differs; the criteria are the same.',
    },
  },
  {
    id: 'settings-changed',
    ...beside,
    ...equivalent,
    mirror: 'settings-changed',
    title: { nl: 'Voorbeelden van settings gewijzigd', en: 'Examples of settings changed' },
    why: {
      nl: 'Settings zijn voorbeelden en sluiten niets uit.',
      en: 'Settings are examples and exclude nothing.',
    },
  },
  {
    id: 'relations-changed',
    ...beside,
    ...equivalent,
    mirror: 'relations-changed',
    title: {
      nl: 'Relaties met andere leeruitkomsten gewijzigd',
      en: 'Relations with other outcomes changed',
    },
    why: {
      nl: 'De leeruitkomst zelf is dezelfde; haar plaats tussen de andere is anders.',
      en: 'The outcome itself is the same; its place among the others differs.',
    },
  },
  {
    id: 'rationale-changed',
    ...beside,
    ...equivalent,
    mirror: 'rationale-changed',
    title: { nl: 'Onderbouwing gewijzigd', en: 'Rationale changed' },
    why: {
      nl: 'De onderbouwing licht toe en vraagt niets van de lerende.',
      en: 'The rationale explains and asks nothing of the learner.',
    },
  },
  {
    id: 'language-changed',
    ...normative,
    ...undecided,
    mirror: 'language-changed',
    title: { nl: 'Andere taal', en: 'Another language' },
    why: {
      nl: 'De leeruitkomst is in een andere taal geschreven; of hetzelfde is bedoeld, kunnen alleen mensen zeggen.',
      en: 'The outcome is written in another language; whether the same is meant, only people can tell.',
    },
  },
  {
    id: 'editorial',
    ...about,
    ...equivalent,
    wording: true,
    asks: 'patch',
    mirror: 'editorial',
    title: { nl: 'Redactionele wijziging', en: 'Editorial change' },
    why: {
      nl: 'Op witruimte, hoofdletters, leestekens en accenten na staat er hetzelfde.',
      en: 'Apart from white space, capitals, punctuation and accents it says the same.',
    },
  },
  {
    id: 'clarified',
    ...about,
    ...equivalent,
    wording: true,
    asks: 'minor',
    mirror: noMirror.declaration,
    title: { nl: 'Verduidelijkt, volgens de verklaring', en: 'Clarified, as declared' },
    why: {
      nl: 'Volgens `changes` is de tekst duidelijker en de norm dezelfde.',
      en: 'According to `changes` the text is clearer and the standard the same.',
    },
  },
  {
    id: 'translation-outdated',
    ...about,
    ...equivalent,
    asks: 'none',
    mirror: noMirror.version,
    title: { nl: 'Vertaling loopt achter', en: 'Translation has fallen behind' },
    why: {
      nl: 'De norm staat in de oorspronkelijke tekst; wie de vertaling leest, leest een eerdere versie.',
      en: 'The standard stands in the original text; whoever reads the translation reads an earlier version.',
    },
  },
  {
    id: 'translation-changed',
    ...about,
    ...equivalent,
    asks: 'none',
    mirror: 'translation-changed',
    title: { nl: 'Vertaling gewijzigd', en: 'Translation changed' },
    why: {
      nl: 'De norm staat in de oorspronkelijke tekst.',
      en: 'The standard stands in the original text.',
    },
  },
  {
    id: 'translation-added',
    ...about,
    ...equivalent,
    asks: 'none',
    mirror: noMirror.wholeItem,
    title: { nl: 'Vertaling toegevoegd', en: 'Translation added' },
    why: {
      nl: 'De norm is dezelfde en nu in meer talen te lezen.',
      en: 'The standard is the same and can now be read in more languages.',
    },
  },
  {
    id: 'translation-removed',
    ...about,
    ...equivalent,
    asks: 'none',
    mirror: noMirror.wholeItem,
    title: { nl: 'Vertaling vervallen', en: 'Translation removed' },
    why: {
      nl: 'De norm is dezelfde en in minder talen te lezen.',
      en: 'The standard is the same and can be read in fewer languages.',
    },
  },
] as const satisfies readonly DiffRule[]
