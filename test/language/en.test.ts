import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/language/parse.ts'
import { readLexicon } from '../../src/language/read-lexicon.ts'
import type { Parse, SentenceClass } from '../../src/language/sentence.ts'
import { englishFloods, flood } from '../floods.ts'
import { measure, precision, readSet, recall } from './measure.ts'

const lexicon = readLexicon('en')
const read = (text: string, actors: readonly string[] = []): Parse =>
  parse(text, { language: 'en', lexicon, actors })
const verbsOf = (text: string): string =>
  read(text)
    .behaviours.map(({ verb }) => verb)
    .join(', ')

describe('the main verbs of an English statement', () => {
  const cases: Readonly<Record<string, readonly (readonly [statement: string, verbs: string])[]>> = {
    'after a lead-in': [
      [
        'On completion of this unit, students will be able to draft a lease and explain it.',
        'draft, explain',
      ],
      ['By the end of the course the trainee can service a pump.', 'service'],
      ['Given a set of raw data, compute the mean and present it in a table.', 'compute, present'],
      ['When planning lessons, the teacher considers what pupils already know.', 'consider'],
      ['Following this unit the learner maintains a hydraulic system.', 'maintain'],
      ['Working in a team, students build a bridge and test it.', 'build, test'],
    ],
    'after any subject': [
      ['The midwife examines the mother and records her findings.', 'examine, record'],
      ['The junior engineer, in consultation with colleagues, checks a drawing.', 'check'],
      ['A trainee beekeeper inspects hives.', 'inspect'],
      ['The systems engineer traces requirements to tests.', 'trace'],
      ['Junior nurses assess pain and document it.', 'assess, document'],
      ['The student who has finished this unit explains how a fridge works.', 'explain'],
      ['Graduates of this programme advise clients.', 'advise'],
    ],
    'without a subject': [
      ['Analyse a text and summarise it.', 'analyse, summarise'],
      ['Attends meetings and contributes observations.', 'attend, contribute'],
      ['Designing, building and testing a circuit.', 'design, build, test'],
      ['Critically and independently evaluates sources.', 'evaluate'],
      ['Ability to read a balance sheet.', 'read'],
    ],
    'below a modal': [
      ['The student can interpret a graph.', 'interpret'],
      ['Students should be able to plan a route and to cost it.', 'plan, cost'],
      ['The trainee is expected to verify a weld.', 'verify'],
      ['The student is capable of analysing a policy.', 'analyse'],
      ['The student can plan a project and is able to defend it.', 'plan, defend'],
    ],
    'joined by and, or and commas': [
      ['The teacher plans, delivers and then evaluates a lesson.', 'plan, deliver, evaluate'],
      ['Sketch and, after consultation, revise a design.', 'sketch, revise'],
      ['The student selects, and where necessary adapts, a protocol.', 'select, adapt'],
      ['Collects data as well as presenting the results.', 'collect, present'],
      ['The teacher analyses results and on this basis adjusts the plan.', 'analyse, adjust'],
    ],
    'and no noun that looks like one': [
      ['Evaluates plans and reports.', 'evaluate'],
      ['Evaluates plans and reports on them.', 'evaluate, report'],
      ['Writes reports, records and care plans.', 'write'],
      ['Apply research methods and design principles.', 'apply'],
      ['Identify risks and plan interventions.', 'identify, plan'],
      ['Identify hazards and control measures.', 'identify'],
      ['Manages records, tests and practice materials.', 'manage'],
      ['Improve teaching and learning in a school.', 'improve'],
      ['Analyse policy and practice in early education.', 'analyse'],
      ['Use clear and correct terminology.', 'use'],
    ],
    'in either spelling': [
      ['Analyzes a case and summarizes it.', 'analyse, summarise'],
      ['Practices an interview.', 'practise'],
      ['Organise an event.', 'organise'],
      ['Co-designs a service.', 'co-design'],
    ],
    'as an expression of the lexicon': [
      ['Carries the experiment out safely.', 'carry out'],
      ['Reflects critically on an incident.', 'reflect on'],
      ['Gives clear and timely feedback.', 'give feedback'],
      ['The nurse gives and receives feedback.', 'give feedback, receive'],
      ['Draws a careful conclusion from the data.', 'draw conclusions'],
      ['Demonstrates a critical understanding of tort law.', 'demonstrate an understanding of'],
      ['Coordinates care with the team.', 'coordinate'],
    ],
    'over several sentences and list items': [
      ['Design a joint. Then justify the choice of material.', 'design, justify'],
      [
        'Students can:\n- plan a project\n- allocate resources;\n- report to the client.',
        'plan, allocate, report',
      ],
      ['LO2: 1. Describe a cell. 2. Draw it.', 'describe, draw'],
      ['You curate a show. Visitors find their own way through it. You write the labels.', 'curate, write'],
    ],
    'and not of somebody or something else': [
      ['The application communicates with a database.', ''],
      ['The student answers a client who says: "I want to give up."', 'answer'],
      ['If the landlord refuses, the student drafts a complaint.', 'draft'],
      ['The student gets better at explaining fractions.', ''],
      ['The teacher builds on what pupils know and can do.', 'build'],
    ],
    'of a wish, that is below it': [
      ['I want to learn to manage a class.', 'learn, manage'],
      ["I'd like to speak in public.", 'speak'],
      ['The student hopes to find a job.', 'find'],
    ],
  }
  for (const [where, statements] of Object.entries(cases)) {
    describe(where, () => {
      it.each(statements)('%s → %s', (statement, verbs) => {
        expect(verbsOf(statement)).toBe(verbs)
      })
    })
  }

  it('reports a word that stands where a verb stands as unknown, and nothing on doubt', () => {
    const kinds = (text: string): string =>
      read(text)
        .behaviours.map(({ verb, kind }) => `${verb} ${kind}`)
        .join(', ')
    expect(kinds('The cooper zorbles the barrels and labels them.')).toBe('zorbles unknown, label observable')
    expect(kinds('Students can zorble a barrel.')).toBe('zorble unknown')
    expect(kinds('Zorble theory and practice.')).toBe('')
    expect(kinds('Explain glomps and zorbles of a barrel.')).toBe('explain observable')
  })

  it('takes the actor for a subject, whatever its words look like', () => {
    expect(read('The plant records lead reports weekly on emissions.').subject?.text).not.toBe(
      'The plant records lead',
    )
    const parsed = read('The plant records lead reports weekly on emissions.', ['The plant records lead'])
    expect(parsed.subject?.text).toBe('The plant records lead')
    expect(parsed.behaviours.map(({ verb }) => verb)).toEqual(['report'])
  })
})

describe('the verbs of purpose and manner', () => {
  const cases: readonly (readonly [statement: string, main: string, purpose: string])[] = [
    ['Uses data to identify trends and predict demand.', 'use', 'identify, predict'],
    ['Use a lathe to turn a leg, and finish it by hand.', 'use, finish', 'turn'],
    ['Improves a process by measuring and comparing times.', 'improve', 'measure, compare'],
    ['Documents a repair so that colleagues can trace the fault.', 'document', 'trace'],
    ['Plans routes, taking driving hours into account.', 'plan', 'take'],
    ['Designs tasks that engage pupils and promote talk.', 'design', ''],
    ['Applies theory to practice.', 'apply', ''],
    ['Explains how climate affects growth and recommends varieties.', 'explain, recommend', ''],
  ]
  it.each(cases)('%s', (statement, main, purpose) => {
    const parsed = read(statement)
    expect(parsed.behaviours.map(({ verb }) => verb).join(', ')).toBe(main)
    expect(parsed.purpose.map(({ verb }) => verb).join(', ')).toBe(purpose)
  })
})

describe('what a verb means with its object', () => {
  const cases: readonly (readonly [statement: string, kind: string])[] = [
    ['Demonstrates a safe lifting technique.', 'observable'],
    ['Demonstrates insight into group processes.', 'non_observable'],
    ['Develops a spelling test.', 'observable'],
    ['Develops skills in mediation.', 'learning_process'],
    ["Develops pupils' understanding of place value.", 'observable'],
    ['Follows the protocol for wound care.', 'observable'],
    ['Follows a module on ethics.', 'learning_process'],
    ['Makes a prototype.', 'observable'],
    ['Makes progress.', 'conditional'],
    ['Makes sketches and models of a chair.', 'observable'],
  ]
  it.each(cases)('%s is %s', (statement, kind) => {
    expect(read(statement).behaviours[0]?.kind).toBe(kind)
  })
})

describe('the class of a sentence, and the words that decide it', () => {
  const cases: readonly (readonly [statement: string, of: SentenceClass, because: string | null])[] = [
    ['The teacher designs a course for adults.', 'outcome', null],
    ['The student understands resonance.', 'outcome', null],
    ['The student has knowledge of hygiene and applies it.', 'outcome', null],
    ['I plan my own week.', 'personal_goal', 'I'],
    ['The student would like to travel.', 'personal_goal', 'would like to'],
    ['My aim is to set clearer boundaries.', 'personal_goal', 'My aim'],
    ['The course introduces students to criminology.', 'programme_goal', 'The course'],
    ['We prepare students for a career in logistics.', 'programme_goal', 'We'],
    ['Students are introduced to printmaking.', 'programme_goal', 'Students'],
    ['The aim of this unit is to train analysts.', 'programme_goal', 'The aim of this unit'],
    ['The student is aware of the effects of poverty.', 'knowledge_state', 'is aware of'],
    ['The engineer is competent in technical drawing.', 'knowledge_state', 'is competent'],
    ['Basic knowledge of tax law.', 'knowledge_state', 'Basic knowledge'],
  ]
  it.each(cases)('%s', (statement, of, because) => {
    const parsed = read(statement)
    expect(parsed.class).toBe(of)
    expect(parsed.because === null ? null : statement.slice(parsed.because.start, parsed.because.end)).toBe(
      because,
    )
  })

  it('gives a programme goal no behaviours; what it wants to bring about is its purpose', () => {
    const parsed = read('The programme aims to prepare students for practice.')
    expect(parsed.behaviours).toEqual([])
    expect(parsed.purpose.map(({ verb }) => verb)).toEqual(['prepare'])
  })
})

describe('the proposals for a behaviour', () => {
  const statement =
    "The education professional monitors learners' development in learning and behaviour and adapts their pedagogical " +
    'practice accordingly, in consultation with colleagues.'

  it('ends its text before an afterthought', () => {
    expect(read(statement).behaviours.map(({ text }) => text)).toEqual([
      "monitors learners' development in learning and behaviour",
      'adapts their pedagogical practice accordingly',
    ])
  })

  const cases: readonly (readonly [
    statement: string,
    clauses: readonly string[],
    nominals: readonly string[],
  ])[] = [
    [
      statement,
      [
        "you monitor learners' development in learning and behaviour",
        'you adapt your pedagogical practice accordingly',
      ],
      ["monitoring learners' development", 'adapting pedagogical practice'],
    ],
    [
      'Designs and carefully tests a sensor that measures heat.',
      ['you design a sensor', 'you carefully test a sensor'],
      ['designing a sensor', 'testing a sensor'],
    ],
    ['Analyzes the budget.', ['you analyze the budget'], ['analyzing the budget']],
    ['Explains how enzymes work.', ['you explain how enzymes work'], ['explaining how enzymes work']],
    [
      'Supports learners in their choice of subject.',
      ['you support learners in their choice of subject'],
      ['supporting learners'],
    ],
    [
      'Visits clients and assesses their living conditions.',
      ['you visit clients', 'you assess their living conditions'],
      ['visiting clients', 'assessing their living conditions'],
    ],
    [
      'Evaluates his own work and sets himself new goals.',
      ['you evaluate your own work', 'you set yourself new goals'],
      ['evaluating work', 'setting himself new goals'],
    ],
    ['Uses data to plan care.', ['you use data'], ['using data']],
    ['Is aware of bias.', ['you are aware of bias'], ['being aware of bias']],
    [
      'Hands over a patient and refers her to a clinic.',
      ['you hand over a patient', 'you refer her to a clinic'],
      ['handing over a patient', 'referring her'],
    ],
    [
      'Reflects critically on an incident.',
      ['you reflect critically on an incident'],
      ['reflecting critically on an incident'],
    ],
  ]
  it.each(cases)('%s', (text, clauses, nominals) => {
    const { behaviours } = read(text)
    expect(behaviours.map(({ clause }) => clause)).toEqual(clauses)
    expect(behaviours.map(({ nominal }) => nominal)).toEqual(nominals)
  })

  it('makes no clause of an unknown verb in -ing, whose base is not sure', () => {
    const [zorbling] = read('Zorbling the barrels.').behaviours
    expect(zorbling).toMatchObject({
      verb: 'zorbling',
      kind: 'unknown',
      clause: null,
      nominal: 'zorbling the barrels',
    })
  })
})

describe('the labelled statements', () => {
  it('reads the half for development this well', () => {
    const measured = measure(readSet('en.develop'), read)
    expect(precision(measured.main)).toBeGreaterThanOrEqual(0.97)
    expect(recall(measured.main)).toBeGreaterThanOrEqual(0.92)
    expect(measured.classes / measured.statements).toBeGreaterThanOrEqual(0.95)
  })
})

describe('whatever is written', () => {
  const words = fc.constantFrom(
    ...(
      'the a student teacher their her who that which how and or , . ; : ( ) " \' can will is are has been to by of in with ' +
      "using so such designs design designing plans reports tests tests. gives feedback carries out up learners' data quickly " +
      'critically I want hope able expected not only but also as well e.g. 1. LO1 ¶ \n\n - • knowledge understanding course it'
    ).split(' '),
  )
  const soup = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '))
  const texts = fc.oneof(soup, fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 100 }))

  it('never throws, and every span lies in the text and is what was found', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = read(text)
        const spans = [...parsed.behaviours, ...parsed.purpose].flatMap((verb) => verb.spans)
        for (const { start, end } of [...spans, ...parsed.behaviours.map(({ span }) => span)]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        for (const verb of [...parsed.behaviours, ...parsed.purpose]) {
          expect(verb.found).toBe(verb.spans.map(({ start, end }) => text.slice(start, end)).join(' … '))
        }
        for (const { text: own, span } of parsed.behaviours)
          expect(own).toBe(text.slice(span.start, span.end))
        if (parsed.subject !== null) {
          expect(parsed.subject.text).toBe(text.slice(parsed.subject.span.start, parsed.subject.span.end))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('finds behaviours in reading order, and the same ones behind a space or before a full stop', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const found = read(text).behaviours
        const starts = found.map(({ spans }) => spans[0]?.start ?? -1)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        const names = found.map(({ verb }) => verb)
        expect(read(` ${text}`).behaviours.map(({ verb }) => verb)).toEqual(names)
      }),
      { numRuns: 500 },
    )
  })

  it.each(englishFloods)('ends on a flood of %j', (unit) => {
    const text = flood(unit)
    for (const { start, end } of read(text).behaviours.flatMap(({ spans }) => spans)) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(text.length)
    }
  })
})
