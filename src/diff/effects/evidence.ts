/** What is asked of the evidence, and which frameworks the outcome connects to. */
import type { DiffRule } from '../effects.ts'
import { both, equivalent, lowered, noMirror, raised, undecided } from './sides.ts'

const touched = { area: 'evidence', asks: 'patch', wording: true, audience: both } as const

export const evidenceRules = [
  {
    id: 'minimum-raised',
    ...touched,
    ...raised,
    mirror: 'minimum-lowered',
    title: { nl: 'Meer bewijs gevraagd', en: 'More evidence asked for' },
    why: {
      nl: 'Wie het met minder bewijs heeft aangetoond, voldoet niet aan de nieuwe leeruitkomst.',
      en: 'Whoever has shown it with less evidence does not meet the new outcome.',
    },
  },
  {
    id: 'minimum-lowered',
    ...touched,
    ...lowered,
    mirror: 'minimum-raised',
    title: { nl: 'Minder bewijs gevraagd', en: 'Less evidence asked for' },
    why: {
      nl: 'Wie op de oude hoeveelheid bewijs rekent, krijgt minder te zien.',
      en: 'Whoever relies on the old amount of evidence gets to see less.',
    },
  },
  {
    id: 'currency-shortened',
    ...touched,
    ...raised,
    mirror: 'currency-extended',
    title: { nl: 'Bewijs mag minder oud zijn', en: 'Evidence has to be more recent' },
    why: {
      nl: 'Ouder bewijs, dat voor de oude leeruitkomst gold, telt niet meer.',
      en: 'Older evidence, which counted for the old outcome, no longer counts.',
    },
  },
  {
    id: 'currency-extended',
    ...touched,
    ...lowered,
    mirror: 'currency-shortened',
    title: { nl: 'Bewijs mag ouder zijn', en: 'Evidence may be older' },
    why: {
      nl: 'Wie op recent bewijs rekent, kan nu ouder bewijs krijgen.',
      en: 'Whoever relies on recent evidence may now get older evidence.',
    },
  },
  {
    id: 'evidence-example-added',
    ...touched,
    ...equivalent,
    asks: 'minor',
    mirror: 'evidence-example-removed',
    title: { nl: 'Voorbeeld van bewijs toegevoegd', en: 'Example of evidence added' },
    why: {
      nl: 'Het is een voorbeeld en geen eis; ander bewijs blijft welkom.',
      en: 'It is an example and not a demand; other evidence is still welcome.',
    },
  },
  {
    id: 'evidence-example-removed',
    ...touched,
    ...equivalent,
    mirror: 'evidence-example-added',
    title: { nl: 'Voorbeeld van bewijs vervallen', en: 'Example of evidence removed' },
    why: {
      nl: 'Het was een voorbeeld en geen eis; dit bewijs mag nog steeds.',
      en: 'It was an example and not a demand; this evidence may still be used.',
    },
  },
  {
    id: 'path-constraint-added',
    ...touched,
    ...raised,
    mirror: 'path-constraint-removed',
    title: { nl: 'Leerweg voorgeschreven', en: 'Learning path prescribed' },
    why: {
      nl: 'Wie het langs een andere weg heeft geleerd, voldoet niet meer, terwijl een leeruitkomst onafhankelijk is van de leerweg.',
      en: 'Whoever learned it along another path no longer meets it, while an outcome does not depend on the path.',
    },
  },
  {
    id: 'path-constraint-removed',
    ...touched,
    ...lowered,
    mirror: 'path-constraint-added',
    title: { nl: 'Leerweg niet meer voorgeschreven', en: 'Learning path no longer prescribed' },
    why: {
      nl: 'Het mag nu langs elke weg zijn geleerd; wie op die ene weg rekent, kan daar niet meer van uitgaan.',
      en: 'It may now have been learned along any path; whoever relies on the one path can no longer do so.',
    },
  },
  {
    id: 'reference-removed',
    ...touched,
    ...lowered,
    area: 'coverage',
    mirror: noMirror.coverage,
    title: { nl: 'Verwijzing naar een kader vervallen', en: 'Reference to a framework removed' },
    why: {
      nl: 'Wie erop rekent dat deze leeruitkomst dit dekt, kan daar niet meer van uitgaan.',
      en: 'Whoever counts on this outcome to cover this can no longer do so.',
    },
  },
  {
    id: 'reference-added',
    ...touched,
    ...equivalent,
    area: 'coverage',
    wording: false,
    asks: 'minor',
    mirror: noMirror.coverage,
    title: { nl: 'Verwijzing naar een kader toegevoegd', en: 'Reference to a framework added' },
    why: {
      nl: 'De leeruitkomst zelf is dezelfde; ze is met meer verbonden.',
      en: 'The outcome itself is the same; it is connected to more.',
    },
  },
  {
    id: 'reference-note-changed',
    ...touched,
    ...undecided,
    area: 'coverage',
    mirror: 'reference-note-changed',
    title: { nl: 'Opmerking bij een verwijzing gewijzigd', en: 'Remark on a reference changed' },
    why: {
      nl: 'Of hetzelfde deel van het kader is bedoeld, kunnen alleen mensen zeggen.',
      en: 'Whether the same part of the framework is meant, only people can tell.',
    },
  },
  {
    id: 'framework-edition-changed',
    ...touched,
    ...undecided,
    area: 'coverage',
    asks: 'none',
    elsewhere: true,
    mirror: 'framework-edition-changed',
    title: { nl: 'Andere uitgave van een kader', en: 'Another edition of a framework' },
    why: {
      nl: 'De leeruitkomst verwijst naar een kader dat is gewijzigd; of zij daar nog bij past, kunnen alleen mensen zeggen.',
      en: 'The outcome refers to a framework that has changed; whether it still fits, only people can tell.',
    },
  },
] as const satisfies readonly DiffRule[]
