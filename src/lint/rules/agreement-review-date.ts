import { monthsLater } from '../dates.ts'
import { defineRule } from '../rule.ts'

const mostMonths = 24

export const agreementReviewDate = defineRule({
  id: 'agreement/review-date',
  about: 'agreement',
  severity: 'warning',
  fix: 'propose',
  title: { nl: 'De afspraak wordt op tijd herzien', en: 'The agreement is reviewed in time' },
  why: {
    nl: 'De praktijk verandert, en daarmee wat passend bewijs is. Een afspraak zonder einddatum blijft gelden tot niemand meer weet waarom.',
    en: 'Practice changes, and with it what suitable evidence is. An agreement without an end holds until nobody knows why any more.',
  },
  advice: {
    nl: 'Spreek een datum af binnen twee jaar na het besluit, en kijk dan samen of de afspraak nog past.',
    en: 'Agree on a date within two years of the decision, and see together then whether the agreement still fits.',
  },
  source: {
    nl: '“En die steeds opnieuw bepaald worden om aan te sluiten bij de actualiteit in de praktijk”: Gelukt in de driehoek.',
    en: '“Determined anew each time, to connect to what is current in practice”: Gelukt in de driehoek.',
  },
  limits: {
    nl: 'Vergelijkt met de dag van de controle, of met `--today`.',
    en: 'Compares with the day of the check, or with `--today`.',
  },
  examples: {
    nl: {
      bad: [
        { reviewBy: '2026-11-22' },
        { reviewBy: '2028-02-02' },
        { decidedOn: '2026-12-01', reviewBy: '2026-11-30' },
        { decidedOn: null },
      ],
      good: [
        { reviewBy: '2027-06-01' },
        { reviewBy: '2028-02-01' },
        { reviewBy: '2026-11-23' },
        { reviewBy: '2020-01-01', status: 'retired' },
        { decidedOn: null, status: 'draft' },
      ],
    },
    en: {
      bad: [{ reviewBy: '2099-12-31' }],
      good: [{ decidedOn: '2026-02-01', reviewBy: '2027-06-01' }],
    },
  },
  *check({ decidedOn, reviewBy, status }, { today }) {
    if (status === 'retired') return
    const latest = decidedOn === undefined ? undefined : monthsLater(decidedOn, mostMonths)
    if (decidedOn !== undefined && reviewBy <= decidedOn) {
      yield {
        at: ['reviewBy'],
        reason: {
          nl: `De herziening (${reviewBy}) ligt niet na het besluit (${decidedOn}), verwacht een latere datum.`,
          en: `The review (${reviewBy}) does not come after the decision (${decidedOn}), expected a later date.`,
        },
      }
    } else if (reviewBy < today) {
      yield {
        at: ['reviewBy'],
        reason: {
          nl: `De afspraak zou vóór ${reviewBy} zijn herzien, verwacht een nieuw besluit of een nieuwe datum.`,
          en: `The agreement was to be reviewed by ${reviewBy}, expected a new decision or a new date.`,
        },
        hint: {
          nl: 'Kijk samen of de afspraak nog past; noteer het besluit met `decidedOn` en kies een nieuwe datum.',
          en: 'See together whether the agreement still fits; note the decision with `decidedOn` and choose a new date.',
        },
      }
    } else if (latest !== undefined && reviewBy > latest) {
      yield {
        at: ['reviewBy'],
        reason: {
          nl: `De herziening (${reviewBy}) is meer dan twee jaar na het besluit, verwacht uiterlijk ${latest}.`,
          en: `The review (${reviewBy}) is more than two years after the decision, expected ${latest} at the latest.`,
        },
        expected: [latest],
        proposals: [{ at: [], write: { reviewBy: latest } }],
      }
    }
    if (decidedOn !== undefined || (status !== 'agreed' && status !== 'adopted')) return
    yield {
      at: ['status'],
      severity: 'info',
      reason: {
        nl: `De status is \`${status}\`, maar er staat niet wanneer dat is besloten; verwacht \`decidedOn\`.`,
        en: `The status is \`${status}\`, but it is not said when that was decided; expected \`decidedOn\`.`,
      },
      expected: ['decidedOn'],
    }
  },
})
