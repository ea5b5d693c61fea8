import { describe, expect, it } from 'vitest'
import { languages, type Language } from '../../src/diagnostic.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Outcome } from '../../src/model/schema-types.ts'
import { compose } from '../../src/render/compose.ts'
import { plainText, type Block, type Document, type Field } from '../../src/render/document.ts'
import { documents, findDocument, hyphenated, type DocumentSpec } from '../../src/render/documents.ts'
import { loadFormats } from '../../src/render/formats.ts'
import { createLibrary } from '../../src/render/library.ts'
import { renderDocument } from '../../src/render/render.ts'
import { handoutRoles, type HandoutRole, type OutcomeSubject } from '../../src/render/view/subjects.ts'
import { example, firstDraft, jobOf, seedId, subjectOf } from './example.ts'

const library = await createLibrary(new Map())
const [markdown, html] = await loadFormats(['md', 'html'])

function documentOf(
  id: string,
  language: Language,
  change: Partial<Outcome> = {},
  persona?: string,
  role?: HandoutRole,
): Document {
  const subject = {
    ...subjectOf(seedId, language, change),
    ...(persona && { persona: example.personas.get(persona)!.item }),
  }
  const job = jobOf(findDocument(id)!, subject, role)
  const composed = compose(job.template, job.view(), library)
  if (!composed.ok) throw new Error(JSON.stringify(composed.findings))
  return composed.document
}

const textOf = (id: string, language: Language, change: Partial<Outcome> = {}, persona?: string): string =>
  markdownOf(documentOf(id, language, change, persona))

const markdownOf = (document: Document): string =>
  String(markdown!.write(document, { colour: '#000000', font: undefined, sheet: '' }, () => {}))

function fieldsOf(blocks: readonly object[]): Field[] {
  return blocks.flatMap((block) => {
    const own = 'key' in block ? [block as Field] : []
    return [...own, ...('children' in block ? fieldsOf(block.children as object[]) : [])]
  })
}

const headingsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'heading' ? [`${'#'.repeat(block.depth)} ${plainText(block.children)}`] : [],
  )

describe.each(languages)('golden texts in %s', (language) => {
  it.each(documents.map(({ id }) => id).filter((id) => id !== 'role-handout'))('%s', async (id) => {
    await expect(textOf(id, language)).toMatchFileSnapshot(`golden/${id}.${language}.md`)
  })
  it.each(handoutRoles)('role-handout for %s', async (role) => {
    const text = markdownOf(documentOf('role-handout', language, {}, undefined, role))
    await expect(text).toMatchFileSnapshot(`golden/role-handout.${hyphenated(role)}.${language}.md`)
  })
  it('conversation-guide for a persona', async () => {
    const text = textOf('conversation-guide', language, {}, 'femke-deeltijd-pabo')
    await expect(text).toMatchFileSnapshot(`golden/conversation-guide.femke.${language}.md`)
  })
})

const formHeadings = {
  nl: [
    '# Beoordelingsformulier: Ontwikkeling volgen en pedagogisch handelen afstemmen',
    '## 1. Gegevens',
    '## 2. Leeruitkomst',
    '## 3. Niveau',
    '## 4. Rubric',
    '## 5. VRAAK-toets van het bewijs',
    '## 6. Transfer',
    '## 7. Onafhankelijk oordeel',
    '## 8. Besluit volgens de cesuur',
    '## 9. Feedback en feedforward',
    '## 10. Ondertekening',
  ],
  en: [
    '# Assessment form: Monitoring development and adapting pedagogical practice',
    '## 1. Details',
    '## 2. Outcome',
    '## 3. Level',
    '## 4. Rubric',
    '## 5. Evidence quality',
    '## 6. Transfer',
    '## 7. Independent judgement',
    '## 8. Decision',
    '## 9. Feedback and feedforward',
    '## 10. Signatures',
  ],
}

describe('the assessment form', () => {
  it.each(languages)('has every section, in order (%s)', (language) => {
    expect(headingsOf(documentOf('assessment-form', language).children)).toEqual(formHeadings[language])
  })

  it('gives every criterion room for evidence, for more, for less, for a decision and a reason', () => {
    const keys = fieldsOf(documentOf('assessment-form', 'nl').children).map(({ key }) => key)
    const criteria = example.outcomes.get(seedId)!.item.standard!.criteria!
    for (const { id } of criteria) {
      for (const part of ['evidence', 'beyond', 'not-yet', 'decision', 'reason']) {
        expect(keys).toContain(`criterion.${id}.${part}`)
      }
    }
    for (const quality of ['variety', 'relevance', 'authenticity', 'currency', 'quantity']) {
      expect(keys).toEqual(expect.arrayContaining([`evidence.${quality}.finding`, `evidence.${quality}.met`]))
    }
    const rest = [
      'student',
      'date',
      'settings',
      'transfer.finding',
      'joint.judgement',
      'joint.difference',
      'decision',
    ]
    expect(keys).toEqual(
      expect.arrayContaining([...rest, 'feedback', 'feedforward', 'student.signature', 'signed-on']),
    )
  })

  it('asks as many examiners as the standard does', () => {
    const { standard } = example.outcomes.get(seedId)!.item
    const three = { ...standard, decision: { ...standard!.decision!, assessors: 3 } }
    const keys = fieldsOf(documentOf('assessment-form', 'nl', { standard: three }).children).map(
      ({ key }) => key,
    )
    for (const examiner of ['examiner-1', 'examiner-2', 'examiner-3']) {
      expect(keys).toEqual(
        expect.arrayContaining([`${examiner}.name`, `${examiner}.judgement`, `${examiner}.signature`]),
      )
    }
    expect(keys).not.toContain('examiner-4.name')
  })

  it('says the rule of the standard, that nothing is averaged, and what the evidence needs', () => {
    const text = textOf('assessment-form', 'nl')
    expect(text).toContain('vaststellen dat alle vijf de criteria zijn aangetoond.')
    expect(text).toContain('Er wordt niet gemiddeld.')
    expect(text).toContain('in minstens twee verschillende contexten')
    expect(text).toContain('niet ouder dan 24 maanden')
    expect(text).toContain('minstens drie bewijsstukken')
  })

  it('words the rule itself where the institute has not', () => {
    const { standard } = example.outcomes.get('digitale-leermiddelen-kiezen-en-evalueren')!.item
    const unworded = { ...standard, decision: { rule: 'required_plus' as const, minimum: 1 } }
    expect(textOf('assessment-form', 'nl', { standard: unworded })).toContain(
      'Aangetoond als alle vereiste criteria (vijf) en minstens één van de andere criteria (twee) zijn aangetoond.',
    )
    expect(
      textOf('assessment-form', 'en', { standard: { ...standard, decision: { rule: 'all_required' } } }),
    ).toContain('Demonstrated when all required criteria have been met.')
  })

  it('shows the levels of an analytic rubric beside each criterion', () => {
    const { item } = example.outcomes.get('toetsen-en-feedback-geven')!
    const text = textOf('assessment-form', 'nl', { standard: item.standard! })
    expect(text).toContain('| Criterium: op de norm | nog niet | op niveau | daarboven |')
    expect(text).toContain('Minstens één vraag is aan geen enkel leerdoel gekoppeld.')
  })

  it('keeps every cell under its level where a criterion lacks one', () => {
    const { item } = example.outcomes.get('toetsen-en-feedback-geven')!
    const [first, ...rest] = item.standard!.criteria!
    const criteria = [{ ...first!, levels: { daarboven: 'Alleen dit.' } }, ...rest]
    const text = textOf('assessment-form', 'nl', { standard: { ...item.standard!, criteria } })
    expect(text).toMatch(/\| \*\*1\.\*\* [^|]+\| Alleen dit\. \| – \| – \|\n/)
  })

  it('asks in one row which level is seen and what that decides', () => {
    const { item } = example.outcomes.get('toetsen-en-feedback-geven')!
    const text = textOf('assessment-form', 'nl', { standard: item.standard! })
    const row = text.split('\n').find((line) => /^\| Criterium.1 /.test(line))
    expect(row?.replaceAll('\u00A0', ' ')).toMatch(
      /☐ nog niet ☐ op niveau ☐ daarboven \|.*\| ☐ aangetoond ☐ nog niet \|$/,
    )
  })

  it('judges the whole once in a holistic rubric', () => {
    const { standard } = example.outcomes.get(seedId)!.item
    const keys = fieldsOf(
      documentOf('assessment-form', 'nl', { standard: { ...standard, rubric: 'holistic' } }).children,
    )
    expect(keys.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['whole.evidence', 'whole.decision', 'whole.reason']),
    )
    expect(keys.some(({ key }) => key.startsWith('criterion.'))).toBe(false)
  })
})

const seedQuestions = {
  nl: [
    'Hoe bepaal je de beginsituatie van deze student?',
    'Hoe bouw je voort op wat deze student al eerder geleerd/verworven heeft?',
    'Hoe zorg je ervoor dat de interventies/activiteiten ook ruimte bieden voor informeel (niet-gepland) leren en dat dat meegenomen kan worden?',
    'Wat is al aangetoond en waarmee?',
    'Hoe kan hier (op deze school / in deze setting) straks (na je activiteiten hier) zichtbaar zijn geworden dat je de ontwikkeling van lerenden in hun leren en gedrag volgt? Aan wat en/of wie kan dat te merken zijn?',
    'Hoe kan hier (op deze school / in deze setting) straks (na je activiteiten hier) zichtbaar zijn geworden dat je je pedagogisch handelen daarop afstemt met collega’s en anderen? Aan wat en/of wie kan dat te merken zijn?',
    'Hoe kun jij straks (na je activiteiten) zichtbaar maken dat jij dat volgen van leren en gedrag en pedagogisch afstemmen zo geleerd hebt dat jij het ook in andere settings en situaties kunt?',
    'Wat ga je dus doen?',
    'Welke mogelijke activiteiten zijn relevant voor deze leeruitkomst?',
    'Waar begin je mee?',
    'Hoe kun je je plan op grond van je ervaringen aanpassen?',
    'Wat kun je hier op deze school doen?',
    'Welke ondersteuning wil je en van wie?',
    'Wat kunnen wij je bieden?',
    'Wat kunnen je peers bieden?',
    'En als dat hier niet kan: kun je het halen bij een ander deel van het partnerschap (andere locatie of opleidingsinstituut)?',
  ],
  en: [
    'How do you determine this student’s starting situation?',
    'How do you build on what this student has already learned or acquired?',
    'How do you make sure interventions/activities also leave room for informal (unplanned) learning that can count?',
    'How can it have become visible here (at this school / in this setting), afterwards, that you monitor learners’ development in learning and behaviour? By what and/or whom can that be noticed?',
    'How can it have become visible here (at this school / in this setting), afterwards, that you adapt your pedagogical practice accordingly with colleagues and others? By what and/or whom can that be noticed?',
    'How can you make visible, afterwards, that you have learned monitoring learning and behaviour and adapting pedagogical practice in such a way that you can do it in other settings and situations as well?',
    'Which support do you want, and from whom?',
  ],
}

const guideHeadings = {
  nl: [
    '## A. Start (voor de opleiders)',
    '## B. Bewijs per clausule',
    '## C. Transfer',
    '## D. Activiteiten',
    '## E. Ondersteuning',
    '## F. Agency',
    '## G. Afspraken',
  ],
  en: [
    '## A. Start (for the educators)',
    '## B. Evidence per clause',
    '## C. Transfer',
    '## D. Towards the plan',
    '## E. Support',
    '## F. Agency',
    '## G. Agreements',
  ],
}

describe('the guide to the conversation in the small triangle', () => {
  it.each(languages)('asks every question of the seed, word for word (%s)', (language) => {
    const text = plainText(documentOf('conversation-guide', language).children)
    for (const question of seedQuestions[language]) expect(text).toContain(question)
  })

  it.each(languages)('has its sections from A to G (%s)', (language) => {
    const headings = headingsOf(documentOf('conversation-guide', language).children)
    expect(headings.filter((heading) => /^## [A-G]\./.test(heading))).toEqual(guideHeadings[language])
  })

  it('shows the agreements in force, the personas, the level and the room', () => {
    const text = plainText(documentOf('conversation-guide', 'nl').children)
    expect(text).toContain('Volgen en afstemmen aantonen op onze basisscholen')
    expect(text).toContain('De norm geldt voor iedereen gelijk.')
    expect(text).toContain('Femke (verzonnen)')
    expect(text).toContain('4 van 5: complex, onvoorspelbaar en authentiek')
    expect(text).toContain('De school bepaalt welke volgsystemen, overlegvormen en lerenden in beeld zijn.')
    expect(text).not.toContain('efficiënt')
  })

  it('leaves out agreements that are not in force or replaced, and flags one for an earlier version', () => {
    const at = 'rivierland-volgen-en-afstemmen'
    const entry = example.agreements.get(at)!
    const guide = (change: object, extra: object = {}, outcome: Partial<Outcome> = {}): string => {
      const agreements = new Map([[at, { ...entry, item: { ...entry.item, ...change } }]])
      if (Object.keys(extra).length > 0)
        agreements.set('later', { ...entry, item: { ...entry.item, ...extra, id: 'later' } })
      const catalogue: Catalogue = { ...example, agreements }
      const subject = subjectOf(seedId, 'nl', outcome, catalogue)
      const view = jobOf(findDocument('conversation-guide')!, subject).view()
      const composed = compose('conversation-guide', view, library)
      return composed.ok ? plainText(composed.document.children) : ''
    }
    expect(guide({})).toContain('Afspraken van de grote driehoek')
    expect(guide({ status: 'draft' })).not.toContain('Afspraken van de grote driehoek')
    const later = guide({}, { supersedes: at, title: 'Latere afspraak' })
    expect(later).toContain('Latere afspraak')
    expect(later).not.toContain('Volgen en afstemmen aantonen')
    expect(guide({}, {}, { version: '2.0.0' })).toContain('gemaakt bij versie 1 van de leeruitkomst')
    expect(guide({ topics: [{ topic: 'evidence', notDecided: 'examiner' }] })).toContain('Nog niet besloten')
  })

  it('opens with the persona: its card, its questions and the agreements that name it', () => {
    const document = documentOf('conversation-guide', 'nl', {}, 'femke-deeltijd-pabo')
    const headings = headingsOf(document.children)
    expect(headings[1]).toBe('## Persona: Femke (verzonnen)')
    expect(headings[2]).toBe('## Afspraken die deze persona noemen')
    const text = plainText(document.children)
    expect(text).toContain('Wat deed je als voorzitter van de ouderraad dat hier ook van pas komt?')
    expect(text).not.toContain('Persona’s als spiegel')
    const other = plainText(documentOf('conversation-guide', 'nl', {}, 'marc-tweede-bevoegdheid').children)
    expect(other).not.toContain('Volgen en afstemmen aantonen op onze basisscholen')
  })
})

/** A kind of document for roles comes once for each of them. */
const rolesOf = (spec: DocumentSpec): readonly HandoutRole[] =>
  spec.scope === 'role' ? handoutRoles : ['student']

const jobsOf = (spec: DocumentSpec, subject: OutcomeSubject) =>
  rolesOf(spec).map((role) => jobOf(spec, subject, role))

const aboutOutcomes = documents.filter(({ scope }) => scope === 'outcome' || scope === 'role')

describe('every document', () => {
  const subjects = [...example.outcomes.keys()].flatMap((id) =>
    languages.map((language) => subjectOf(id, language)),
  )

  it.each(documents.map((spec) => [spec.id, spec] as const))(
    '%s is made of every outcome of the example',
    (_id, spec) => {
      for (const job of subjects.flatMap((subject) => jobsOf(spec, subject))) {
        const { findings, files } = renderDocument(job, [markdown!, html!], library)
        expect(findings).toEqual([])
        expect(files).toHaveLength(2)
        expect(files[0]!.content).not.toMatch(/undefined|\[object|NaN/)
      }
    },
  )

  it.each(documents.map((spec) => [spec.id, spec] as const))(
    '%s has the same keys in every language',
    (_id, spec) => {
      for (const [id, role] of [...example.outcomes.keys()].flatMap((one) =>
        rolesOf(spec).map((role) => [one, role] as const),
      )) {
        const [dutch, english] = languages.map((language) => {
          const job = jobOf(spec, subjectOf(id, language), role)
          const composed = compose(job.template, job.view(), library)
          if (!composed.ok) throw new Error('not made')
          return fieldsOf(composed.document.children).map(({ key, kind, options }) => [
            key,
            kind,
            options.map(({ value }) => value),
          ])
        })
        expect(english).toEqual(dutch)
        const keys = dutch!.map(([key]) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }
    },
  )

  it.each(aboutOutcomes.map((spec) => [spec.id, spec] as const))(
    '%s of a draft on its first day says what is missing',
    (_id, spec) => {
      const subject = { ...subjectOf(seedId, 'nl'), outcome: firstDraft, file: 'outcomes/eerste-opzet.yaml' }
      for (const job of jobsOf(spec, subject)) {
        const { findings, document } = renderDocument(job, [markdown!, html!], library)
        expect(findings).toEqual([])
        expect(document!.meta.mark).toBe('CONCEPT — niet vastgesteld')
        expect(markdownOf(document!)).toContain('> **CONCEPT — niet vastgesteld**')
        // An activity plan shows no more of the outcome than a draft has.
        if (spec.id !== 'activity-plan') expect(markdownOf(document!)).toMatch(/\bnog\b/)
      }
    },
  )

  it('says what it is, where it came from and that it changes nothing', () => {
    for (const { id, scope } of documents) {
      const [nl, en] = [textOf(id, 'nl'), textOf(id, 'en')]
      if (scope === 'outcome' || scope === 'role') {
        expect(nl).toContain('overeengekomen · Nederlands')
        expect(nl).toContain(`bron: outcomes/${seedId}.yaml`)
        expect(en).toContain('agreed · English')
      }
      expect(nl).toMatch(/ · bron: (?:outcomes|personas|agreements)\//)
      expect(nl).toContain('Gemaakt met outcomes 1.2.3 · inhoud ')
      expect(nl).toContain('Deze uitdraai verandert de leeruitkomst niet.')
      expect(en).toContain('This document does not change the outcome.')
    }
  })

  it('has a fingerprint that follows what it shows, and nothing else', () => {
    const print = (change: Partial<Outcome>): string =>
      /inhoud (\w+)/.exec(textOf('assessment-form', 'nl', change))![1]!
    expect(print({})).toBe(print({ rationale: 'Iets anders.' }))
    expect(print({})).not.toBe(print({ transfer: 'Iets anders.' }))
  })

  it('says in words what changed, and not in the paths of a file', () => {
    const { standard } = example.outcomes.get(seedId)!.item
    const changes = [
      { at: `standard.criteria.${standard!.criteria![1]!.id}.text`, class: 'raised' as const },
      { at: 'behaviours.weg.text', class: 'editorial' as const },
      { at: 'standard.decision.rule', class: 'clarified' as const },
      { at: 'iets.anders', class: 'lowered' as const },
    ]
    const subject = subjectOf(seedId, 'nl', { changes })
    const job = jobOf(findDocument('role-handout')!, subject, 'exam_board')
    const { files } = renderDocument(job, [markdown!], library)
    const text = String(files[0]!.content)
    expect(text).toContain('- **Criterium 2:** norm hoger')
    expect(text).toContain('- **Het gedrag:** alleen taal')
    expect(text).toContain('- **De beslisregel:** duidelijker, dezelfde norm')
    expect(text).toContain('- **iets.anders:** norm lager')
  })

  it('carries a date only when one is given', () => {
    const subject = { ...subjectOf(seedId, 'nl'), made: { version: '1.2.3', date: '2026-02-10' } }
    const { document } = renderDocument(jobOf(documents[0]!, subject), [], library)
    expect(markdownOf(document!)).toContain('Gemaakt met outcomes 1.2.3 op 10 februari 2026 · ')
    expect(document!.meta.date).toBe('2026-02-10')
  })

  it('is the same to the byte every time', async () => {
    const render = async (): Promise<string> => {
      const fresh = await createLibrary(new Map())
      return JSON.stringify(
        documents.map((spec) => renderDocument(jobOf(spec), [markdown!, html!], fresh).files),
      )
    }
    expect(await render()).toBe(await render())
  })

  it('marks words in another language than its own', () => {
    const foreign = JSON.stringify(documentOf('conversation-guide', 'en'))
    expect(foreign).toContain('{"type":"foreign","lang":"nl"')
    expect(JSON.stringify(documentOf('conversation-guide', 'nl'))).not.toContain('foreign')
  })

  it('has a file name made of ids, in the reader’s language', () => {
    const [form, guide] = documents
    const persona = { persona: example.personas.get('femke-deeltijd-pabo')!.item }
    expect(jobOf(form!, subjectOf(seedId, 'nl')).path).toBe(`nl/beoordelingsformulier_${seedId}`)
    expect(jobOf(guide!, subjectOf(seedId, 'en')).path).toBe(`en/conversation-guide_${seedId}`)
    expect(jobOf(guide!, { ...subjectOf(seedId, 'nl'), ...persona }).path).toBe(
      `nl/gesprekswijzer_${seedId}_femke-deeltijd-pabo`,
    )
  })
})
