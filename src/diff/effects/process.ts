/** How the change was made: declarations, versions, and files that could not be read. */
import type { DiffRule } from '../effects.ts'
import { committee, noMirror, noVerdict } from './sides.ts'

const process = { area: 'process', ...noVerdict, asks: 'none', audience: committee } as const

export const processRules = [
  {
    id: 'declaration-missing',
    ...process,
    severity: 'warning',
    mirror: noMirror.declaration,
    title: { nl: 'Verklaring ontbreekt', en: 'Declaration missing' },
    why: {
      nl: 'Wat deze wijziging betekent, weten alleen de schrijvers; zet het in `changes`.',
      en: 'What this change means only its authors know; say so in `changes`.',
    },
  },
  {
    id: 'declared-class-too-low',
    ...process,
    severity: 'error',
    mirror: noMirror.declaration,
    title: { nl: 'Verklaring zegt minder dan er gebeurt', en: 'Declaration says less than what happens' },
    why: {
      nl: 'Volgens `changes` raakt dit iemand niet, terwijl het verschil laat zien van wel; een verklaring gaat niet boven een berekend verschil.',
      en: 'According to `changes` this leaves somebody untouched, while the difference shows that it does not; a declaration never outweighs a computed difference.',
    },
  },
  {
    id: 'declaration-unused',
    ...process,
    severity: 'warning',
    mirror: noMirror.declaration,
    title: { nl: 'Verklaring zonder wijziging', en: 'Declaration without a change' },
    why: {
      nl: 'Op deze plaats is niets gewijzigd; klopt het pad in `at`?',
      en: 'Nothing changed at this place; is the path in `at` right?',
    },
  },
  {
    id: 'version-not-bumped',
    ...process,
    severity: 'error',
    mirror: noMirror.version,
    title: { nl: 'Versie niet opgehoogd', en: 'Version not raised' },
    why: {
      nl: 'Twee teksten met hetzelfde versienummer zijn niet uit elkaar te houden.',
      en: 'Two texts of the same version cannot be told apart.',
    },
  },
  {
    id: 'version-bump-too-small',
    ...process,
    severity: 'error',
    mirror: noMirror.version,
    title: { nl: 'Versie te weinig opgehoogd', en: 'Version raised too little' },
    why: {
      nl: 'Wie alleen naar het nummer kijkt, denkt dat er minder is gewijzigd dan er is gebeurd.',
      en: 'Whoever only looks at the number thinks that less has changed than what happened.',
    },
  },
  {
    id: 'version-decreased',
    ...process,
    severity: 'error',
    mirror: noMirror.version,
    title: { nl: 'Versie verlaagd', en: 'Version lowered' },
    why: {
      nl: 'Een versie telt alleen vooruit; een lager nummer is al eens uitgegeven.',
      en: 'A version only counts forward; a lower number was given out before.',
    },
  },
  {
    id: 'adopted-item-changed-in-place',
    ...process,
    severity: 'error',
    mirror: noMirror.version,
    title: { nl: 'Vastgestelde leeruitkomst ter plekke gewijzigd', en: 'Adopted outcome changed in place' },
    why: {
      nl: 'De norm is verschoven onder een versienummer dat al is vastgesteld; wie daarop is beoordeeld, vindt een andere tekst.',
      en: 'The standard moved under a version that was adopted; whoever was judged by it finds another text.',
    },
  },
  {
    id: 'file-unreadable',
    ...process,
    severity: 'error',
    mirror: noMirror.reading,
    title: { nl: 'Bestand niet te lezen', en: 'File cannot be read' },
    why: {
      nl: 'Op een van beide kanten is dit onderdeel niet te lezen; wat er gewijzigd is, valt niet te zeggen.',
      en: 'On one of the sides this item cannot be read; what changed cannot be told.',
    },
  },
] as const satisfies readonly DiffRule[]
