/** What the forms and guides around an outcome must hold, whatever the outcome is like. */
import { describe, expect, it } from 'vitest'
import { languages, type Language } from '../../src/diagnostic.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Agreement, Outcome } from '../../src/model/schema-types.ts'
import { plainText, type Document } from '../../src/render/document.ts'
import { findDocument, jobFor, type DocumentSpec } from '../../src/render/documents.ts'
import { composed, documentOf, fieldsOf, headingsOf, markdownOf, textOf } from './composed.ts'
import { example, firstDraft, jobOf, seedId, subjectOf } from './example.ts'

const keysOf = (document: Document): string[] => fieldsOf(document.children).map(({ key }) => key)
const wordsOf = (document: Document): string => plainText(document.children)
const seed = example.outcomes.get(seedId)!.item
const analytic = 'toetsen-en-feedback-geven'
const agreementId = 'rivierland-volgen-en-afstemmen'
const agreed = example.agreements.get(agreementId)!

const aboutOutcome = (id: string, outcomeId: string, language: Language): Document =>
  composed(jobOf(findDocument(id)!, subjectOf(outcomeId, language)))

const withAgreements = (...agreements: Agreement[]): Catalogue => ({
  ...example,
  agreements: new Map(agreements.map((item) => [item.id, { ...agreed, item }])),
})

const nobody: Catalogue = { ...example, personas: new Map(), agreements: new Map() }

describe('the validation form', () => {
  it.each(languages)('has the standard of the assessment form, word for word (%s)', (language) => {
    for (const id of example.outcomes.keys()) {
      const { outcome } = subjectOf(id, language)
      const assessment = wordsOf(aboutOutcome('assessment-form', id, language))
      const validation = wordsOf(aboutOutcome('validation-form', id, language))
      const standard = [
        outcome.statement,
        ...outcome.behaviours.map(({ clause }) => clause!),
        ...(outcome.standard?.criteria ?? []).flatMap(({ text, levels }) => [
          text,
          ...Object.values(levels ?? {}),
        ]),
        outcome.standard?.complexity?.description ?? '',
        outcome.standard?.autonomy?.description ?? '',
        outcome.standard?.decision?.text ?? '',
        outcome.transfer ?? '',
      ]
      for (const words of standard) {
        expect(assessment).toContain(words.trim())
        expect(validation).toContain(words.trim())
      }
    }
  })

  it('asks for every clause what was done, by what it shows and whose part it was, and not how it was learned', () => {
    const fields = fieldsOf(documentOf('validation-form', 'nl').children)
    const keys = fields.map(({ key }) => key)
    for (const { id } of seed.behaviours) {
      for (const part of ['situation', 'task', 'action', 'result', 'reflection', 'transfer'])
        expect(keys).toContain(`behaviour.${id}.${part}`)
      for (const part of ['pieces', 'share', 'self']) expect(keys).toContain(`behaviour.${id}.${part}`)
      for (const part of ['situation-task', 'action-result-reflection', 'transfer'])
        expect(keys).toContain(`interview.${id}.${part}`)
      expect(fields.find(({ key }) => key === 'piece.1.shows')!.options.map(({ value }) => value)).toContain(
        id,
      )
    }
    expect(fields.map(({ label }) => label).join(' ')).not.toMatch(/geleerd|opleiding gevolgd|leerweg /i)
  })

  it('has a row for every piece of evidence that is asked for, within bounds', () => {
    const rows = (minimum: number): number =>
      keysOf(documentOf('validation-form', 'nl', { evidence: { minimum } })).filter((key) =>
        /^piece\.\d+\.what$/.test(key),
      ).length
    expect([rows(2), rows(9), rows(500)]).toEqual([6, 9, 12])
  })

  it('has a column for every assessor, and judges a holistic rubric as one', () => {
    const decision = { ...seed.standard!.decision!, assessors: 3 }
    const keys = keysOf(
      documentOf('validation-form', 'nl', {
        standard: { ...seed.standard, rubric: 'holistic', decision },
      }),
    )
    expect(keys).toEqual(
      expect.arrayContaining(['whole.assessor-3', 'whole.joint', 'assessor-3.name', 'assessor-3.signature']),
    )
    expect(keys.some((key) => key.startsWith('criterion.'))).toBe(false)
  })

  it('can decide on a part, and names the clauses that are left', () => {
    const fields = fieldsOf(documentOf('validation-form', 'nl').children)
    const values = (wanted: string) =>
      fields.find(({ key }) => key === wanted)!.options.map((one) => one.value)
    expect(values('route')).toEqual(['exemption', 'validation', 'intake'])
    expect(values('decision')).toEqual(['full', 'partial', 'none'])
    expect(values('remaining')).toEqual(seed.behaviours.map(({ id }) => id))
  })
})

describe('the rubric', () => {
  const rubricKeys = (standard: Outcome['standard'] & object): string[] =>
    keysOf(documentOf('assessment-form', 'nl', { standard }))

  it('lets examiners mark the level that is seen when it is analytic', () => {
    const { standard } = example.outcomes.get(analytic)!.item
    for (const { id } of standard!.criteria!) expect(rubricKeys(standard!)).toContain(`criterion.${id}.level`)
    const form = fieldsOf(aboutOutcome('assessment-form', analytic, 'en').children)
    expect(form.find(({ key }) => key.endsWith('.level'))!.options).toEqual([
      { value: 'nog-niet', label: 'not yet' },
      { value: 'op-niveau', label: 'at standard' },
      { value: 'daarboven', label: 'beyond' },
    ])
  })

  it('says that the levels are missing, and goes by the standard alone', () => {
    const standard = { ...seed.standard, rubric: 'analytic' as const }
    expect(textOf('assessment-form', 'nl', { standard })).toContain('nog geen niveaus beschreven')
    expect(rubricKeys(standard)).toEqual(rubricKeys({ ...seed.standard, rubric: 'single_point' }))
    expect(textOf('assessment-form', 'nl')).not.toContain('nog geen niveaus')
  })
})

describe('the activity plan', () => {
  it('offers ideas from the outcome and the agreements, each called one, and empty rows', () => {
    const document = documentOf('activity-plan', 'nl')
    const text = wordsOf(document)
    expect(text).toContain('Idee bij b1: observaties, volggegevens')
    expect(text).toContain('te merken aan lerenden')
    expect(text).toContain(`Idee uit de afspraak “${agreed.item.title}”: Drie observaties`)
    expect(text).not.toContain('Femke')
    expect(keysOf(document)).toEqual(
      expect.arrayContaining([
        'idea.behaviour.volgen.what',
        `idea.agreement.${agreementId}.evidence`,
        'activity.1.clauses',
        'activity.3.change',
        'goal',
      ]),
    )
  })

  it('takes ideas from a persona too', () => {
    const text = wordsOf(documentOf('activity-plan', 'nl', {}, 'femke-deeltijd-pabo'))
    expect(text).toContain('Idee bij Femke (verzonnen): voorbereiding en verslag')
    expect(text).toContain('Idee voor een leerdoel: Ik wil leren kijken als leraar')
    expect(wordsOf(documentOf('activity-plan', 'nl', {}, 'samira-zij-instromer-vo'))).not.toContain(
      'Idee uit de afspraak',
    )
  })

  it('takes none from an agreement that is not in force', () => {
    const spec = findDocument('activity-plan')!
    const plan = (agreement: Agreement): string =>
      wordsOf(composed(jobOf(spec, subjectOf(seedId, 'nl', {}, withAgreements(agreement)))))
    expect(plan(agreed.item)).toContain('Idee uit de afspraak')
    expect(plan({ ...agreed.item, status: 'proposed' })).not.toContain('Idee uit de afspraak')
  })

  it('has only empty rows for a draft without evidence', () => {
    const subject = { ...subjectOf(seedId, 'nl', {}, nobody), outcome: firstDraft }
    const document = composed(jobOf(findDocument('activity-plan')!, subject))
    expect(keysOf(document)).toContain('activity.3.what')
    expect(keysOf(document).some((key) => key.startsWith('idea.'))).toBe(false)
  })
})

const largeQuestions = {
  nl: [
    'Hoe bepalen we de maat?',
    'Is de maat op elke student uit elke doelgroep van toepassing?',
    'Wat zijn mogelijke ‘bewijzen’ dat een student het beheerst?',
    'Moet een student dit eenmalig laten zien, of in verschillende contexten?',
    'Wanneer is het goed genoeg?',
    'Welke houvast is er binnen de ruime kaders?',
    'Hoe raakt de grote driehoek de kleine driehoek?',
    'Hoe richt je dit efficiënt en betaalbaar in?',
    'Wat vraagt het aan landelijke en regionale afstemming?',
    'Wat vraagt het aan professionalisering van studiecoaches, werkplekbegeleiders, docenten, examinatoren, examencommissies?',
    'Wat vraagt het aan ‘verwachtingsmanagement’ bij (aspirant) studenten en werkgevers?',
    'Wat betekent het binnen een leven lang ontwikkelen?',
    'Wat betekent leerwegonafhankelijkheid voor het aantonen van deze leeruitkomst?',
  ],
  en: [
    'How do we determine the measure?',
    'Does it apply to every student from every target group?',
    'What evidence is possible?',
    'Once or in different contexts?',
    'When is it good enough?',
    'What footing is there within the broad frame?',
    'How does the large triangle touch the small triangle?',
    'How to arrange it efficiently and affordably?',
    'What national and regional alignment is needed?',
    'What professional development for coaches, mentors, lecturers, examiners, exam boards?',
    'What about expectation management for (prospective) students and employers?',
    'What does it mean for lifelong learning?',
    'What does path independence mean for showing this outcome?',
  ],
}

describe('the guide to the large triangle', () => {
  const spec = findDocument('large-triangle-guide')! as Extract<DocumentSpec, { scope: 'selection' }>
  const guide = (ids: readonly string[], catalogue: Catalogue = example): Document =>
    composed(
      jobFor(spec, {
        catalogue,
        language: 'nl',
        made: { version: '1.2.3' },
        outcomes: ids.map((id) => ({
          outcome: catalogue.outcomes.get(id)!.item,
          file: catalogue.outcomes.get(id)!.file,
        })),
        personas: [...catalogue.personas.values()].map(({ item }) => item),
      }),
    )

  it.each(languages)(
    'asks every question of the seed, in order, with four places to write (%s)',
    (language) => {
      const document = documentOf('large-triangle-guide', language)
      const text = wordsOf(document)
      const places = largeQuestions[language].map((question) => text.indexOf(question))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      for (const key of ['measure', 'good-enough', 'small-triangle', 'lifelong', 'path-independence'])
        for (const part of ['room', 'direction', 'example', 'responsible'])
          expect(keysOf(document)).toContain(`${key}.${part}`)
    },
  )

  it('names the target groups, the outcomes and what is in force about them', () => {
    const text = wordsOf(guide([seedId]))
    expect(text).toContain('Deeltijdstudenten aan de pabo')
    expect(text).toContain(seed.statement.trim())
    expect(text).toContain('Volgen en afstemmen aantonen op onze basisscholen')
    expect(text).not.toContain('Lesgeven, toetsen en het leerklimaat')
    expect(wordsOf(guide([...example.outcomes.keys()]))).toContain('Lesgeven, toetsen en het leerklimaat')
  })

  it('names only the personas that work on these outcomes', () => {
    const text = wordsOf(guide(['toetsen-en-feedback-geven']))
    expect(text).toContain('Samira')
    expect(text).not.toContain('Denzel')
    expect(wordsOf(guide([...example.outcomes.keys()]))).toContain('Denzel')
  })

  it('marks a draft where it is named; the whole only when all of it is one', () => {
    const drafts = [...example.outcomes.values()].filter(({ item }) => item.status === 'draft')
    const [draft] = drafts.map(({ item }) => item.id)
    expect(guide([draft!]).meta.mark).toBe('CONCEPT — niet vastgesteld')
    const mixed = guide([draft!, seedId])
    expect(mixed.meta.mark).toBeNull()
    expect(markdownOf(mixed)).toContain('(**concept**)')
  })

  it('can be used before there are personas or agreements', () => {
    const text = wordsOf(guide([seedId], nobody))
    expect(text).toContain('Er zijn nog geen persona’s beschreven.')
    expect(text).not.toContain('Al afgesproken')
    expect(text).toContain('Hoe bepalen we de maat?')
  })
})

describe('the record of an agreement', () => {
  const spec = findDocument('agreement-record')! as Extract<DocumentSpec, { scope: 'agreement' }>
  const recordOf = (
    change: Partial<Agreement> = {},
    catalogue: Catalogue = example,
    language: Language = 'nl',
  ): Document =>
    composed(
      jobFor(spec, {
        catalogue,
        language,
        made: { version: '1.2.3' },
        agreement: { ...agreed.item, ...change },
        file: agreed.file,
      }),
    )

  it('says everything that was agreed, by whom, for whom, and that the standard stays as it is', () => {
    const text = wordsOf(recordOf())
    expect(text).toContain('De norm van de leeruitkomst blijft ongewijzigd.')
    for (const { name } of agreed.item.parties) expect(text).toContain(name)
    for (const { room, direction, examples } of agreed.item.topics)
      for (const words of [room, direction, ...(examples ?? [])])
        if (words) expect(text).toContain(words.trim())
    expect(text).toContain('schoolopleider, instituutsopleider en examinator')
    expect(text).toContain('Besloten op: 10 februari 2026')
    expect(text).toContain('Uiterlijk herzien op: 31 januari 2028')
    expect(text).toContain('Femke (verzonnen): Deeltijdstudenten aan de pabo')
    expect(text).toContain(`${seed.title} (${seedId}@1)`)
    expect(wordsOf(recordOf({}, example, 'en'))).toContain('The standard of the outcome stays as it is.')
  })

  it('gives what is undecided an owner, and what was never discussed a place to name one', () => {
    const document = recordOf({ topics: [{ topic: 'good_enough', notDecided: 'exam_board' }] })
    const keys = keysOf(document)
    expect(markdownOf(document)).toContain('| Wanneer is het goed genoeg? | examencommissie |')
    expect(keys).toContain('open.good-enough.next')
    expect(keys).not.toContain('open.good-enough.owner')
    expect(keys).toContain('open.measure.owner')
    expect(wordsOf(document)).toContain('Er is nog niets afgesproken.')
  })

  it('asks for the date of a decision that is still to come', () => {
    expect(keysOf(recordOf())).not.toContain('decided-on')
    const { decidedOn: _, ...rest } = agreed.item
    const open = composed(
      jobFor(spec, {
        catalogue: example,
        language: 'nl',
        made: { version: '1.2.3' },
        agreement: { ...rest, status: 'draft' },
        file: agreed.file,
      }),
    )
    expect(keysOf(open)).toContain('decided-on')
    expect(open.meta.mark).toBe('CONCEPT — niet vastgesteld')
  })

  it('names what it replaces, and an outcome that has moved on', () => {
    expect(wordsOf(recordOf({ supersedes: agreementId }))).toContain(`Vervangt: ${agreed.item.title}`)
    expect(wordsOf(recordOf({ supersedes: 'vorig-jaar' }))).toContain('Vervangt: vorig-jaar')
    const entry = example.outcomes.get(seedId)!
    const later = new Map([[seedId, { ...entry, item: { ...entry.item, version: '2.0.0' } }]])
    expect(wordsOf(recordOf({}, { ...example, outcomes: later }))).toContain(
      'deze leeruitkomst is nu versie 2.0.0',
    )
    expect(wordsOf(recordOf())).not.toContain('Let op')
  })

  it('shows ids that lead nowhere as they are, and an empty agreement as one', () => {
    const lost = wordsOf(recordOf({ personas: ['weg'], outcomes: ['ook-weg@3'] }))
    expect(lost).toContain('weg')
    expect(lost).toContain('ook-weg@3')
    const empty = recordOf({ parties: [], personas: [], outcomes: [], topics: [] })
    expect(wordsOf(empty)).toContain('Er zijn nog geen partijen genoemd.')
    expect(wordsOf(empty)).toContain('Er is nog geen leeruitkomst genoemd.')
    expect(headingsOf(empty.children)).not.toContain('## Ondertekening')
  })
})

const calibrationHeadings = {
  nl: [
    '## A. Gedeelde globale interpretatie',
    '## B. Gedeeld beeld van de ruimte voor school en student',
    '## C. Gedeeld beeld van het gevraagde niveau',
    '## D. Gedeeld beeld van passende begeleiding',
    '## E. Wat nemen we mee?',
  ],
  en: [
    '## A. Shared interpretation',
    '## B. Shared space',
    '## C. Shared level',
    '## D. Shared guidance',
    '## E. What do we take away?',
  ],
}

describe('the calibration guide', () => {
  it.each(languages)('has its sections from A to E (%s)', (language) => {
    const headings = headingsOf(documentOf('calibration-guide', language).children)
    expect(headings.filter((heading) => /^## [A-E]\./.test(heading))).toEqual(calibrationHeadings[language])
  })

  it('asks where the boundary is for every criterion, and which one needs other words', () => {
    const fields = fieldsOf(documentOf('calibration-guide', 'nl').children)
    const criteria = seed.standard!.criteria!.map(({ id }) => id)
    for (const id of criteria) expect(fields.map(({ key }) => key)).toContain(`criterion.${id}.not-quite`)
    expect(fields.find(({ key }) => key === 'rewrite')!.options.map(({ value }) => value)).toEqual(criteria)
  })

  it('works without criteria and without personas', () => {
    const subject = { ...subjectOf(seedId, 'nl', {}, nobody), outcome: firstDraft }
    const document = composed(jobOf(findDocument('calibration-guide')!, subject))
    expect(wordsOf(document)).toContain('nog geen criteria beschreven')
    expect(keysOf(document)).toEqual(expect.arrayContaining(['boundary', 'guidance.student.support']))
    expect(keysOf(document)).not.toContain('rewrite')
  })
})

describe('the guide to the small triangle for a persona', () => {
  it('opens with the whole card: also where the persona came from and its other outcomes', () => {
    const text = markdownOf(documentOf('conversation-guide', 'nl', {}, 'femke-deeltijd-pabo'))
    expect(text).toContain('| Andere leeruitkomsten | ')
    expect(text).toContain('Intakegesprekken in de deeltijd (voorbeeld); uiterlijk herzien op 1 juni 2028')
    const english = wordsOf(documentOf('conversation-guide', 'en', {}, 'femke-deeltijd-pabo'))
    expect(english).toContain('Designing teaching and justifying choices')
  })

  it('leaves out an agreement that was replaced by one without this persona', () => {
    const later = { ...agreed.item, id: 'later', supersedes: agreementId, personas: [] }
    const persona = example.personas.get('femke-deeltijd-pabo')!.item
    const guide = (...agreements: Agreement[]): string => {
      const subject = { ...subjectOf(seedId, 'nl', {}, withAgreements(...agreements)), persona }
      return wordsOf(composed(jobOf(findDocument('conversation-guide')!, subject)))
    }
    expect(guide(agreed.item)).toContain('Afspraken die deze persona noemen')
    expect(guide(agreed.item, later)).not.toContain('Afspraken die deze persona noemen')
  })
})
