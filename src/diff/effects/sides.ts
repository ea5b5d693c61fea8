/** The recurring parts of a rule: verdicts, audiences, and why a rule has no mirror. */

export const equivalent = { learner: 'yes', relying: 'yes' } as const
export const raised = { learner: 'no', relying: 'yes' } as const
export const lowered = { learner: 'yes', relying: 'no' } as const
export const shifted = { learner: 'no', relying: 'no' } as const
export const undecided = { learner: 'unknown', relying: 'unknown' } as const
export const noVerdict = { learner: null, relying: null } as const

export const both = ['learner', 'relying'] as const
export const parties = ['parties'] as const
export const committee = ['committee'] as const

export const noMirror = {
  wholeItem: {
    none: {
      nl: 'Een heel onderdeel dat erbij komt, raakt niemand; een dat wegvalt, laat verwijzingen achter.',
      en: 'A whole item that is added touches nobody; one that goes leaves references behind.',
    },
  },
  replaces: {
    none: {
      nl: '`replaces` staat in de nieuwe leeruitkomst en wijst alleen terug in de tijd.',
      en: '`replaces` stands in the new outcome and only points back in time.',
    },
  },
  formerly: {
    none: {
      nl: '`formerly` staat in de nieuwe leeruitkomst en wijst alleen terug in de tijd.',
      en: '`formerly` stands in the new outcome and only points back in time.',
    },
  },
  retirement: {
    none: {
      nl: 'Een leeruitkomst gaat uit gebruik; terug in gebruik nemen is een nieuw besluit.',
      en: 'An outcome goes out of use; taking it back into use is a new decision.',
    },
  },
  status: {
    none: {
      nl: 'Een status volgt op een besluit en heeft een richting.',
      en: 'A status follows from a decision and has a direction.',
    },
  },
  coverage: {
    none: {
      nl: 'Meer dekking neemt niemand iets af; minder dekking wel.',
      en: 'More coverage takes nothing from anybody; less coverage does.',
    },
  },
  declaration: {
    none: {
      nl: 'Een verklaring hoort bij de nieuwe versie.',
      en: 'A declaration belongs to the new version.',
    },
  },
  version: {
    none: {
      nl: 'Een versie telt alleen vooruit.',
      en: 'A version only counts forward.',
    },
  },
  reading: {
    none: {
      nl: 'Het gaat over een bestand en niet over de inhoud.',
      en: 'It is about a file and not about its content.',
    },
  },
} as const
