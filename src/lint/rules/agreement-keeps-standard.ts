import type { Text } from '../../diagnostic.ts'
import { nearest } from '../../nearest.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { splitPin } from '../../model/catalogue.ts'
import type { Agreement, Outcome } from '../../model/schema-types.ts'
import { findNamedCriteria } from '../named-criteria.ts'
import { itemTexts } from '../item-texts.ts'
import { quote } from '../listing.ts'
import { defineRule } from '../rule.ts'
import type { Found } from '../rule.ts'
import { findStandardChanges } from '../standard-changes.ts'
import type { StandardChangeKind } from '../standard-changes.ts'
import type { TextAt } from '../texts.ts'

const topic = (fields: Readonly<Record<string, unknown>>) => ({
  topics: [{ topic: 'measure', room: 'De school kiest.', direction: 'De norm is gelijk.', ...fields }],
})

export const agreementKeepsStandard = defineRule({
  id: 'agreement/keeps-standard',
  about: 'agreement',
  severity: 'error',
  fix: 'no',
  title: { nl: 'De afspraak laat de norm staan', en: 'The agreement leaves the standard alone' },
  why: {
    nl: 'Een afspraak legt uit en geeft voorbeelden. Valt er in één regio een criterium weg, dan zegt hetzelfde diploma overal iets anders en is validering elders niets waard.',
    en: 'An agreement explains and gives examples. If one region drops a criterion, the same degree says something else everywhere and validation elsewhere is worth nothing.',
  },
  advice: {
    nl: 'Beschrijf hoe een criterium er bij jullie uitziet. Klopt een criterium zelf niet, leg dat dan voor aan de curriculumcommissie.',
    en: 'Describe what a criterion looks like with you. If a criterion itself is wrong, take that to the curriculum committee.',
  },
  source: {
    nl: '“Gedeelde globale interpretatie van de leeruitkomsten”, “gedeeld beeld van gevraagd niveau”: Gelukt in de driehoek.',
    en: '“Shared global interpretation of the outcomes”, “shared picture of the level asked”: Gelukt in de driehoek.',
  },
  limits: {
    nl: 'Herkent uitspraken die een criterium laten vallen of toevoegen, en een lagere of hogere norm (waarschuwing).',
    en: 'Recognises statements that drop or add a criterion, and a lower or higher standard (warning).',
  },
  examples: {
    nl: {
      bad: [
        topic({ direction: 'c4 vervalt in deze regio.' }),
        topic({ direction: 'De norm is hier strenger.' }),
        topic({ direction: 'In onze regio geldt een lagere norm voor zij-instromers.' }),
        topic({ direction: 'Wij voegen een extra criterium toe over vakkennis.' }),
        topic({ direction: 'Drie van de vijf criteria is genoeg.' }),
        topic({ examples: ['Criterium-1 telt niet mee in het eerste jaar.'] }),
        topic({ room: 'Criterium `criterium-9` bespreken we apart.' }),
      ],
      good: [
        topic({ examples: ['Voorbeelden van c4 in onze scholen'] }),
        topic({ direction: 'De afspraak vervalt als de norm verandert.' }),
        topic({ direction: 'Scholen voegen geen criteria toe.' }),
        topic({ direction: 'De norm geldt voor iedereen gelijk; geen school hanteert een lagere norm.' }),
        topic({
          direction: 'Alle vijf de criteria zijn aangetoond, en minstens één van de twee andere criteria.',
        }),
        topic({ room: 'Wat criterium `criterium-1` betekent, bespreekt elke school zelf.' }),
        topic({ direction: 'Geldt een lagere norm? Nee.' }),
        topic({ direction: 'Reistijd hoeft niet te worden verantwoord; de criteria bespreken we vooraf.' }),
      ],
    },
    en: {
      bad: [
        topic({ direction: 'c4 does not apply here.' }),
        topic({ direction: 'A reduced standard holds in our region.' }),
        topic({ direction: 'We add an additional criterion.' }),
      ],
      good: [
        topic({ examples: ['Examples of c4 in our schools'] }),
        topic({ direction: 'No school uses a lower standard.' }),
      ],
    },
  },
  *check(agreement, { language, catalogue }) {
    const outcomes = outcomesOf(agreement, catalogue)
    const criteria = outcomes.flatMap(({ standard }) => standard?.criteria?.map(({ id }) => id) ?? [])
    const ids = new Set(criteria.filter((id) => id.includes('-')))
    const mayBeSome = outcomes.some(({ standard }) => standard?.decision?.rule === 'required_plus')
    for (const one of itemTexts(agreement)) {
      for (const { kind, span, share } of findStandardChanges(one.text, language, ids)) {
        if (share && mayBeSome) continue
        yield changes(one, kind, span)
      }
      if (criteria.length > 0) yield* checkNames(one, criteria)
    }
  },
})

function outcomesOf({ outcomes }: Agreement, catalogue: Catalogue): Outcome[] {
  return outcomes.flatMap((pin) => catalogue.outcomes.get(splitPin(pin).id)?.item ?? [])
}

const effects: Readonly<Record<StandardChangeKind, Text>> = {
  drop: { nl: 'laat een deel van de norm vallen', en: 'drops a part of the standard' },
  add: { nl: 'voegt een criterium toe', en: 'adds a criterion' },
  degree: { nl: 'maakt de norm hier anders dan elders', en: 'makes the standard here differ from elsewhere' },
}

function changes({ at, text }: TextAt, kind: StandardChangeKind, span: Found['span'] & {}): Found {
  const words = quote(text.slice(span.start, span.end))
  return {
    at,
    span,
    ...(kind === 'degree' ? { severity: 'warning' } : {}),
    reason: {
      nl: `${words} ${effects[kind].nl}, verwacht uitleg of een voorbeeld bij de norm zoals die is.`,
      en: `${words} ${effects[kind].en}, expected an explanation or example of the standard as it is.`,
    },
    hint: {
      nl: 'Klopt een criterium niet, stel dan een nieuwe versie van de leeruitkomst voor.',
      en: 'If a criterion is wrong, propose a new version of the outcome.',
    },
  }
}

function* checkNames({ at, text }: TextAt, criteria: readonly string[]): Generator<Found> {
  for (const { id, span } of findNamedCriteria(text)) {
    if (criteria.includes(id)) continue
    const suggestion = nearest(id, criteria)
    yield {
      at,
      span,
      severity: 'warning',
      reason: {
        nl: `${quote(id)} is geen criterium van de leeruitkomsten in deze afspraak, verwacht een bestaand criterium.`,
        en: `${quote(id)} is no criterion of the outcomes in this agreement, expected an existing criterion.`,
      },
      expected: suggestion === undefined ? [] : [suggestion],
      ...(suggestion === undefined
        ? {}
        : { hint: { nl: `Bedoelde je \`${suggestion}\`?`, en: `Did you mean \`${suggestion}\`?` } }),
    }
  }
}
