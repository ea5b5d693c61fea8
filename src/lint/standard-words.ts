/** The words by which a sentence drops, adds, lowers or raises something of the standard. */
import type { Language } from '../diagnostic.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export interface StandardWords {
  /** The standard as a whole. */
  readonly norm: ReadonlySet<string>
  /** Of those, images: "de lat ligt hoger dan thuis" says nothing of a criterion. */
  readonly images: ReadonlySet<string>
  readonly criteria: ReadonlySet<string>
  /** Before the standard: "een lagere norm", "minder criteria". */
  readonly degrees: ReadonlySet<string>
  /** Of those, what people also say of themselves: "higher standards". */
  readonly raising: ReadonlySet<string>
  /** After it: "de norm is hier strenger". */
  readonly compared: ReadonlySet<string>
  readonly links: ReadonlySet<string>
  /** "Andere criteria", only where these are said to hold. */
  readonly others: ReadonlySet<string>
  readonly applies: ReadonlySet<string>
  /** "Verlaagt de norm". */
  readonly lowering: ReadonlySet<string>
  /** "Slaat criterium 2 over". */
  readonly skipping: ReadonlySet<string>
  /** "Hoeft niet", "vervalt": what stands beside it does not count. */
  readonly exempt: readonly string[]
  /** After such a phrase: "geldt niet alleen" drops nothing. */
  readonly only: ReadonlySet<string>
  /** "Een extra criterium". */
  readonly more: ReadonlySet<string>
  /** "Voegt een criterium toe"; in Dutch only with one of the last words. */
  readonly adding: ReadonlySet<string>
  readonly added: ReadonlySet<string> | undefined
  readonly negations: ReadonlySet<string>
  /** What follows is only supposed, or another clause. */
  readonly conditions: ReadonlySet<string>
}

export const standardWords: Readonly<Record<Language, StandardWords>> = {
  nl: {
    norm: set('norm normen standaard maat beslisregel cesuur lat'),
    images: set('lat maat'),
    criteria: set('criterium criteria'),
    degrees: set(
      'lagere verlaagde soepeler soepelere versoepelde lichtere mildere aangepaste verminderde gereduceerde hogere verhoogde strengere zwaardere minder',
    ),
    raising: set('hogere verhoogde'),
    compared: set('lager hoger strenger soepeler zwaarder lichter milder ruimer'),
    links: set('is ligt wordt zijn liggen worden'),
    others: set('andere'),
    applies: set('geldt gelden hanteert hanteren krijgt krijgen'),
    lowering: set('verlaagt verlagen verlaagd versoepelt versoepelen versoepeld verhoogt verhogen verhoogd'),
    skipping: set('overslaan overslaat weglaten weglaat schrapt schrappen geschrapt'),
    exempt: [
      'hoeft niet',
      'hoeven niet',
      'hoeft geen',
      'hoeven geen',
      'vrijgesteld',
      'geldt niet',
      'gelden niet',
      'geldt hier niet',
      'gelden hier niet',
      'vervalt',
      'vervallen',
      'telt niet mee',
      'tellen niet mee',
      'niet van toepassing',
      'laten we vallen',
      'slaan we over',
    ],
    only: set('alleen slechts enkel uitsluitend'),
    more: set('extra aanvullend aanvullende bijkomend bijkomende'),
    adding: set('voegt voegen toevoegen'),
    added: set('toe toevoegen'),
    negations: set('geen niet nooit zonder niemand noch'),
    conditions: set('als indien wanneer tenzij zodra'),
  },
  en: {
    norm: set('standard standards norm bar threshold'),
    images: set('bar'),
    criteria: set('criterion criteria'),
    degrees: set(
      'lower lowered reduced relaxed lighter easier adjusted adapted higher raised stricter fewer',
    ),
    raising: set('higher raised adapted adjusted'),
    compared: set('lower higher stricter lighter easier milder looser'),
    links: set('is are lies gets becomes'),
    others: set('different'),
    applies: set('apply applies uses use'),
    lowering: set('lowers lower lowering lowered relaxes relax'),
    skipping: set('skip skips skipping omit omits drop drops waive waives'),
    exempt: [
      'does not have to',
      'do not have to',
      "doesn't have to",
      "don't have to",
      'need not',
      'not required to',
      'exempt from',
      'exempted from',
      'does not apply',
      'do not apply',
      "doesn't apply",
      "don't apply",
      'is dropped',
      'are dropped',
      'is waived',
      'are waived',
      'not applicable',
    ],
    only: set('only just solely'),
    more: set('extra additional further'),
    adding: set('add adds adding'),
    added: undefined,
    negations: set('no not never without nobody nor'),
    conditions: set('if when unless whether once'),
  },
}

/** Whole numbers up to seven, the most criteria there are. */
const numbers: readonly (readonly string[])[] = [
  ['één', 'een', 'one', '1'],
  ['twee', 'two', '2'],
  ['drie', 'three', '3'],
  ['vier', 'four', '4'],
  ['vijf', 'five', '5'],
  ['zes', 'six', '6'],
  ['zeven', 'seven', '7'],
]
const valueOf: ReadonlyMap<string, number> = new Map(
  numbers.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)

export const numberIn = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : valueOf.get(word)
