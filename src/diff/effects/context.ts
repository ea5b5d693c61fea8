/** Where and with whom it is shown, and for which task domain. */
import type { DiffRule } from '../effects.ts'
import { both, equivalent, lowered, raised, shifted, undecided } from './sides.ts'

const touched = { area: 'context', asks: 'patch', wording: true, audience: both } as const

export const contextRules = [
  {
    id: 'required-context-added',
    ...touched,
    ...raised,
    mirror: 'required-context-removed',
    title: { nl: 'Verplichte context toegevoegd', en: 'Required context added' },
    why: {
      nl: 'Wie de oude leeruitkomst heeft aangetoond, hoeft dat niet in deze context te hebben gedaan.',
      en: 'Whoever has shown the old outcome need not have done so in this context.',
    },
  },
  {
    id: 'required-context-removed',
    ...touched,
    ...lowered,
    mirror: 'required-context-added',
    title: { nl: 'Verplichte context vervallen', en: 'Required context removed' },
    why: {
      nl: 'Wie erop rekent dat het in deze context is aangetoond, kan daar niet meer van uitgaan.',
      en: 'Whoever counts on its having been shown in this context can no longer do so.',
    },
  },
  {
    id: 'allowed-context-added',
    ...touched,
    ...lowered,
    mirror: 'allowed-context-removed',
    title: { nl: 'Meer contexten toegestaan', en: 'More contexts allowed' },
    why: {
      nl: 'Wat is aangetoond, blijft gelden; het kan nu ook in een context zijn aangetoond die eerst niet meetelde.',
      en: 'What was shown still holds; it may now also have been shown in a context that did not count before.',
    },
  },
  {
    id: 'allowed-context-removed',
    ...touched,
    ...raised,
    mirror: 'allowed-context-added',
    title: { nl: 'Minder contexten toegestaan', en: 'Fewer contexts allowed' },
    why: {
      nl: 'Wie het liet zien in een context die niet meer meetelt, voldoet niet aan de nieuwe leeruitkomst.',
      en: 'Whoever showed it in a context that no longer counts does not meet the new outcome.',
    },
  },
  {
    id: 'contexts-minimum-raised',
    ...touched,
    ...raised,
    mirror: 'contexts-minimum-lowered',
    title: { nl: 'Meer verschillende contexten gevraagd', en: 'More different contexts asked for' },
    why: {
      nl: 'Wie het in minder contexten liet zien, voldoet niet aan de nieuwe leeruitkomst.',
      en: 'Whoever showed it in fewer contexts does not meet the new outcome.',
    },
  },
  {
    id: 'contexts-minimum-lowered',
    ...touched,
    ...lowered,
    mirror: 'contexts-minimum-raised',
    title: { nl: 'Minder verschillende contexten gevraagd', en: 'Fewer different contexts asked for' },
    why: {
      nl: 'Wie op het oude aantal contexten rekent, krijgt minder variatie te zien.',
      en: 'Whoever relies on the old number of contexts gets to see less variety.',
    },
  },
  {
    id: 'context-text-changed',
    ...touched,
    ...undecided,
    mirror: 'context-text-changed',
    title: { nl: 'Context anders omschreven', en: 'Context described differently' },
    why: {
      nl: 'Of dezelfde contexten zijn bedoeld, kunnen alleen mensen zeggen.',
      en: 'Whether the same contexts are meant, only people can tell.',
    },
  },
  {
    id: 'room-changed',
    ...touched,
    ...undecided,
    mirror: 'room-changed',
    title: { nl: 'Ruimte voor contextualisering gewijzigd', en: 'Room to contextualise changed' },
    why: {
      nl: 'Of school en lerende nog evenveel zelf bepalen, kunnen alleen mensen zeggen.',
      en: 'Whether school and learner still decide as much themselves, only people can tell.',
    },
  },
  {
    id: 'domain-changed',
    ...touched,
    ...shifted,
    area: 'domain',
    mirror: 'domain-changed',
    title: { nl: 'Ander taakgebied', en: 'Another task domain' },
    why: {
      nl: 'De leeruitkomst hoort nu bij een ander deel van het beroep; ze toont iets anders aan.',
      en: 'The outcome now belongs to another part of the profession; it shows something else.',
    },
  },
  {
    id: 'domain-relabelled',
    ...touched,
    ...equivalent,
    area: 'domain',
    wording: false,
    asks: 'none',
    elsewhere: true,
    mirror: 'domain-relabelled',
    title: { nl: 'Taakgebied heet anders', en: 'Task domain has another name' },
    why: {
      nl: 'Het is hetzelfde taakgebied; het beroepsprofiel noemt het anders.',
      en: 'It is the same task domain; the profession profile calls it something else.',
    },
  },
] as const satisfies readonly DiffRule[]
