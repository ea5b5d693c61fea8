import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/language/parse.ts'
import { readLexicon } from '../../src/language/read-lexicon.ts'
import type { Parse } from '../../src/language/sentence.ts'
import { dutchFloods, flood } from '../floods.ts'
import { measure, precision, readSet, recall } from './measure.ts'

const lexicon = readLexicon('nl')
const read = (text: string, actors: readonly string[] = []): Parse =>
  parse(text, { language: 'nl', lexicon, actors })
const verbs = (text: string): readonly string[] => read(text).behaviours.map((behaviour) => behaviour.verb)

describe('the outcome that this tool was made for', () => {
  const statement =
    'De onderwijsprofessional volgt de ontwikkeling van lerenden in hun leren en gedrag en stemt zijn pedagogisch ' +
    'handelen daarop af, in overleg met collega’s en met anderen die voor de ontwikkeling van de lerende(n) ' +
    'verantwoordelijk zijn.'
  const found = read(statement)

  it('has two observable behaviours', () => {
    expect(found.class).toBe('outcome')
    expect(found.subject?.text).toBe('De onderwijsprofessional')
    expect(found.behaviours.map(({ verb, found: words, kind }) => [verb, words, kind])).toEqual([
      ['volgen', 'volgt', 'observable'],
      ['afstemmen', 'stemt … af', 'observable'],
    ])
  })

  it('gives the texts, and the clauses for the guide’s questions', () => {
    expect(found.behaviours.map((behaviour) => behaviour.text)).toEqual([
      'volgt de ontwikkeling van lerenden in hun leren en gedrag',
      'stemt zijn pedagogisch handelen daarop af',
    ])
    expect(found.behaviours.map((behaviour) => behaviour.clause)).toEqual([
      'je de ontwikkeling van lerenden in hun leren en gedrag volgt',
      'je je pedagogisch handelen daarop afstemt',
    ])
    expect(found.behaviours.map((behaviour) => behaviour.nominal)).toEqual([
      'volgen van de ontwikkeling van lerenden',
      'afstemmen van je pedagogisch handelen',
    ])
  })
})

describe('main verbs', () => {
  it.each([
    // the finite verb in second place, and those joined to it
    ['De student past de theorie toe en licht zijn keuzes toe.', ['toepassen', 'toelichten']],
    ['Ontwerpt, bouwt en test een prototype.', ['ontwerpen', 'bouwen', 'testen']],
    ['Hij voert een gesprek, luistert en vat samen.', ['een gesprek voeren', 'luisteren', 'samenvatten']],
    ['In overleg met ouders stelt de mentor een plan op.', ['opstellen']],
    ['Wanneer leerlingen vastlopen, past de leraar zijn aanpak aan.', ['aanpassen']],
    ['De student die een les geeft, evalueert die met zijn begeleider.', ['evalueren']],
    ['De leraar past, als dat nodig is, zijn aanpak aan.', ['aanpassen']],
    ['Als leraar stem je je uitleg af en pas je je tempo aan.', ['afstemmen', 'aanpassen']],
    [
      'Beschikt over kennis van leerlijnen en zet die in bij het ontwerpen van lessen.',
      ['beschikken', 'inzetten'],
    ],
    ['De student toont aan een les te kunnen ontwerpen.', ['aantonen']],
    [
      'De student gaat in de les na of leerlingen het doel halen en past de instructie aan.',
      ['nagaan', 'aanpassen'],
    ],
    ['De student kan laten zien dat hij een les kan ontwerpen.', ['laten zien']],
    // without a finite verb
    [
      'Het kunnen analyseren van gegevens en het op tijd bijstellen van het onderwijs.',
      ['analyseren', 'bijstellen'],
    ],
    ['In staat zijn om een netwerk te configureren en te beheren.', ['configureren', 'beheren']],
    // the perfect tense
    ['De student heeft laten zien dat hij een les kan ontwerpen.', ['laten zien']],
    ['Ik heb leren omgaan met lastige ouders.', ['leren', 'omgaan']],
    [
      'De student heeft een les ontworpen en de opbrengst met collega’s besproken.',
      ['ontwerpen', 'bespreken'],
    ],
    ['Je hebt feedback gegeven op het werk van een ander.', ['feedback geven']],
    ['De verpleegkundige heeft de zorg op de wensen afgestemd.', ['afstemmen']],
    [
      'De student is in staat een schakeling te solderen en storingen op te sporen.',
      ['solderen', 'opsporen'],
    ],
    // after a subordinate clause the main clause goes on in another order, number or form
    ['Gebruikt werkvormen die leerlingen activeren en evalueert het effect.', ['gebruiken', 'evalueren']],
    ['Schrijft een rapport waarin hij de resultaten analyseert en conclusies trekt.', ['schrijven']],
    ['Onderzoekt of de aanpak werkt en deelt de uitkomsten.', ['onderzoeken', 'delen']],
    ['Creëert een klimaat waarin kinderen zich veilig voelen en durven te spreken.', ['creëren']],
    // infinitives after a modal
    ['De student kan een les ontwerpen die aansluit en deze geven.', ['ontwerpen', 'geven']],
    ['De student kan toetsen en opdrachten ontwerpen.', ['ontwerpen']],
    ['De student kan plannen en organiseren.', ['plannen', 'organiseren']],
    [
      'De student is in staat een plan op te zetten, uit te voeren en te evalueren.',
      ['opzetten', 'uitvoeren', 'evalueren'],
    ],
    ['De student weet een gesprek zo te sturen dat iedereen meedoet.', ['sturen']],
    // sentences without a finite verb
    ['Analyseren van gegevens en adviseren over verbeteringen.', ['analyseren', 'adviseren']],
    ['Gegevens verzamelen, ordenen en op basis daarvan adviseren.', ['verzamelen', 'ordenen', 'adviseren']],
    ['Het opstellen en bewaken van een begroting.', ['opstellen', 'bewaken']],
    ['Vragen van klanten beantwoorden.', ['beantwoorden']],
    // plural subjects
    ['Beginnende leraren hanteren een structuur en bieden veiligheid.', ['hanteren', 'bieden']],
    ['Verpleegkundigen overleggen met artsen en stemmen de zorg af.', ['overleggen', 'afstemmen']],
    // particles are prepositions elsewhere
    ['Legt aan collega’s uit hoe het werkt.', ['uitleggen']],
    ['Geeft aan collega’s feedback.', ['feedback geven']],
    ['Stelt samen met collega’s een plan op.', ['opstellen']],
    ['Overlegt met ouders in en buiten de school.', ['overleggen']],
    ['Vraagt door op wat de cliënt vertelt.', ['doorvragen']],
    // expressions, also taken apart
    ['Brengt met het team de wensen in kaart.', ['in kaart brengen']],
    ['Geeft en ontvangt feedback.', ['feedback geven', 'ontvangen']],
    ['Weet hoe hij daar rekening mee moet houden.', ['weten']],
    ['Kan gebruikmaken van ict.', ['gebruik maken van']],
    // names of acts are no verbs
    ['Beoordeelt het handelen van een collega.', ['beoordelen']],
    ['Instrueert medewerkers in het tillen en verplaatsen van cliënten.', ['instrueren']],
    ['Begeleidt een cliënt die zegt: ‘Ik wil koken.’', ['begeleiden']],
    // somebody or something else does it
    ['De applicatie slaat gegevens op.', []],
    ['De module behandelt het recht.', []],
  ])('%s', (text, expected) => {
    expect(verbs(text)).toEqual(expected)
  })
})

describe('verbs that are in no lexicon', () => {
  it.each([
    ['De student titreert een zuur met een base.', 'titreert'],
    ['De kelner herpakt zich na een vergissing.', 'herpakt'],
    ['De student koppelt de aanhanger los.', 'loskoppelen'],
    ['De student kan een oplossing pipetteren.', 'pipetteren'],
  ])('are reported as unknown where only a verb can stand: %s', (text, expected) => {
    expect(read(text).behaviours.map(({ verb, kind }) => [verb, kind])).toEqual([[expected, 'unknown']])
  })

  it.each([
    'De kwaliteit van het document.',
    'Een project met impact.',
    'Leerlingen en docenten.',
    'Het concert.',
  ])('are never guessed: %s', (text) => {
    expect(verbs(text)).toEqual([])
  })
})

describe('what a verb means with its object', () => {
  it.each([
    ['Volgt de taalontwikkeling van kinderen.', 'observable'],
    ['Volgt een cursus over de ontwikkeling van kinderen.', 'learning_process'],
    ['Volgt in de les het gedrag van leerlingen.', 'observable'],
    ['Ontwikkelt lesmateriaal.', 'observable'],
    ['Ontwikkelt zijn vaardigheden.', 'learning_process'],
    ['Traint zich in geduld.', 'learning_process'],
    ['Traint nieuwe medewerkers.', 'observable'],
    ['Neemt deel aan een workshop.', 'learning_process'],
    ['Maakt een groepsplan.', 'observable'],
    ['Maakt vorderingen.', 'conditional'],
    ['Begrijpt de theorie.', 'non_observable'],
    ['Stimuleert leerlingen.', 'conditional'],
  ])('%s %s', (text, kind) => {
    expect(read(text).behaviours.map((behaviour) => behaviour.kind)).toEqual([kind])
  })
})

describe('the kind of sentence', () => {
  it.each([
    ['De student ontwerpt een les.', 'outcome', null],
    ['De student begrijpt de theorie.', 'outcome', null],
    ['Ik wil leren orde te houden.', 'personal_goal', 'Ik'],
    ['De student wil beter leren plannen.', 'personal_goal', 'wil'],
    ['Mijn leerdoel is om rustiger te spreken.', 'personal_goal', 'Mijn leerdoel'],
    ['Beter worden in het plannen van mijn werk.', 'personal_goal', 'Beter worden in'],
    ['De lerarenopleiding leidt studenten op.', 'programme_goal', 'De lerarenopleiding'],
    ['Doel van de cursus is dat studenten leren plannen.', 'programme_goal', 'Doel van de cursus'],
    ['De docent leert studenten kijken.', 'programme_goal', 'De docent leert'],
    ['De student beschikt over kennis van leertheorieën.', 'knowledge_state', 'beschikt'],
    ['Hij is op een praktisch niveau op de hoogte van de wet.', 'knowledge_state', 'is'],
    ['De student is vaardig in het voeren van gesprekken.', 'knowledge_state', 'is'],
    ['Grondige kennis van en ervaring met statistiek.', 'knowledge_state', 'kennis'],
    ['Heeft kennis van de grammatica en past die toe.', 'outcome', null],
    ['De leraar evalueert na afloop van de module de resultaten.', 'outcome', null],
    ['Verwerkt de wens ‘ik wil leren zeilen’ in een plan.', 'outcome', null],
  ])('%s', (text, expected, because) => {
    const found = read(text)
    expect(found.class).toBe(expected)
    expect(found.because === null ? null : text.slice(found.because.start, found.because.end)).toBe(because)
  })

  it('takes the configured actor for the learner', () => {
    const text = 'De installatie werkt.'
    expect(read(text).behaviours).toEqual([])
    expect(read(text, ['de installatie']).behaviours.map((behaviour) => behaviour.verb)).toEqual(['werken'])
  })
})

describe('the subject', () => {
  it.each([
    ['De startbekwame verpleegkundige signaleert een delier.', 'De startbekwame verpleegkundige'],
    ['Een team van vier studenten voert een onderzoek uit.', 'Een team van vier studenten'],
    ['Daarnaast bewaakt de student de planning.', 'de student'],
    ['Op basis daarvan stelt hij het plan bij.', 'hij'],
    ['De leraar die met kleuters werkt, observeert hun spel.', 'De leraar'],
    ['Zij werken samen.', 'Zij'],
    ['Kan een les ontwerpen.', undefined],
    ['Past een les aan.', undefined],
  ])('%s', (text, expected) => {
    expect(read(text).subject?.text).toBe(expected)
  })
})

describe('verbs below a main verb', () => {
  it.each([
    ['Gebruikt een rooster om de tijd te bewaken.', ['bewaken']],
    ['Begint door het doel te benoemen en de tijd af te spreken.', ['benoemen', 'afspreken']],
    ['Formuleert doelen zodanig dat collega’s ze kunnen toetsen.', ['toetsen']],
    ['Handelt zodanig dat hij inziet wat nodig is.', ['inzien']],
    ['Benoemt wat hij in een volgende les anders zou doen.', ['doen']],
    ['Helpt leerlingen hun werk te plannen.', ['plannen']],
    ['Gebruikt modellen die de werkelijkheid vereenvoudigen.', []],
  ])('%s', (text, expected) => {
    expect(read(text).purpose.map((verb) => verb.verb)).toEqual(expected)
  })
})

describe('the clause and the name of a behaviour', () => {
  it.each([
    [
      'Past de les aan op basis van gegevens.',
      'je de les aanpast op basis van gegevens',
      'aanpassen van de les',
    ],
    ['Hij verantwoordt zijn keuzes.', 'je je keuzes verantwoordt', 'verantwoorden van je keuzes'],
    [
      'Begeleidt de leerling in zijn ontwikkeling.',
      'je de leerling in zijn ontwikkeling begeleidt',
      'begeleiden van de leerling',
    ],
    ['Leraren stemmen hun handelen af.', 'je je handelen afstemt', 'afstemmen van je handelen'],
    ['Volgt leerlingen in hun leren.', 'je leerlingen in hun leren volgt', 'volgen van leerlingen'],
    [
      'Legt uit hoe hij zijn tijd indeelt.',
      'je uitlegt hoe je je tijd indeelt',
      'uitleggen hoe je je tijd indeelt',
    ],
    ['Ontwerpt lessen die aansluiten.', 'je lessen ontwerpt die aansluiten', 'ontwerpen van lessen'],
    [
      'Houdt rekening met verschillen.',
      'je rekening houdt met verschillen',
      'rekening houden met verschillen',
    ],
    [
      'Legt verantwoording af over kosten.',
      'je verantwoording aflegt over kosten',
      'verantwoording afleggen over kosten',
    ],
    ['Is zich bewust van zijn rol.', 'je je bewust bent van je rol', 'je bewust zijn van je rol'],
    ['Laat zien dat hij luistert.', 'je laat zien dat je luistert', 'laten zien dat je luistert'],
    ['Neemt, na overleg, een besluit.', 'je een besluit neemt', 'besluiten nemen'],
    ['Daarna stelt hij het plan bij.', 'je het plan bijstelt', 'bijstellen van het plan'],
    ['Het ETL-proces beschrijven.', 'je het ETL-proces beschrijft', 'beschrijven van het ETL-proces'],
    ['Verantwoorden van keuzes.', 'je keuzes verantwoordt', 'verantwoorden van keuzes'],
    ['Werkt samen met ouders.', 'je samenwerkt met ouders', 'samenwerken met ouders'],
    ['Evalueert deze.', 'je deze evalueert', null],
  ])('%s', (text, clause, nominal) => {
    const [behaviour] = read(text).behaviours
    expect(behaviour?.clause).toBe(clause)
    expect(behaviour?.nominal).toBe(nominal)
  })

  it('a verb in a row shares the object of its neighbour', () => {
    const clauses = (text: string): readonly (string | null)[] =>
      read(text).behaviours.map(({ clause }) => clause)
    expect(clauses('Ontwerpt en evalueert lessen.')).toEqual(['je lessen ontwerpt', 'je lessen evalueert'])
    expect(clauses('Kan lessen plannen, geven en evalueren.')).toEqual([
      'je lessen plant',
      'je lessen geeft',
      'je lessen evalueert',
    ])
  })
})

describe('on the labelled set', () => {
  const measured = measure(readSet('nl.develop'), read)

  it('finds the main verbs', () => {
    expect(precision(measured.main)).toBeGreaterThanOrEqual(0.98)
    expect(recall(measured.main)).toBeGreaterThanOrEqual(0.98)
  })

  it('finds the verbs below them', () => {
    expect(precision(measured.purpose)).toBeGreaterThanOrEqual(0.95)
    expect(recall(measured.purpose)).toBeGreaterThanOrEqual(0.95)
  })

  it('tells the class and the kinds', () => {
    expect(measured.classes / measured.statements).toBeGreaterThanOrEqual(0.98)
    expect(measured.kinds.right / measured.kinds.all).toBeGreaterThanOrEqual(0.95)
  })

  it('finds every behaviour of outcomes without a defect', () => {
    const sound = measure(
      readSet('sound.nl').map((statement) => ({ ...statement, class: 'outcome', shape: 'sound' })),
      read,
    )
    expect(sound.misses).toEqual([])
  })
})

/** Texts that look like Dutch, in any order. */
const dutchWords = fc
  .array(
    fc.constantFrom(
      ...'de student leraar studenten ontwerpt ontwerpen stemt stemmen af en of , . ; die dat om te kan zich hun zijn is heeft'.split(
        ' ',
      ),
      ...'lessen in op aan hij je waarbij zodat hoe leren leert feedback geeft geven ( ) ‘ ’ : vragen het een van daarop niet 3'.split(
        ' ',
      ),
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '))

describe('on any text', () => {
  it.each([
    ['words of Dutch in any order', dutchWords],
    ['any characters', fc.string({ unit: 'binary', maxLength: 120 })],
  ])('never throws, and its spans hold what it found: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = read(text)
        for (const verb of [...found.behaviours, ...found.purpose]) {
          expect(verb.spans.map(({ start, end }) => text.slice(start, end)).join(' … ')).toBe(verb.found)
          expect(verb.spans.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(
            true,
          )
        }
        for (const { text: words, span, spans } of found.behaviours) {
          expect(text.slice(span.start, span.end)).toBe(words)
          expect(spans.some(({ start, end }) => start >= span.start && end <= span.end)).toBe(true)
        }
        if (found.subject !== null) {
          expect(text.slice(found.subject.span.start, found.subject.span.end)).toBe(found.subject.text)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('says the same of the same words with more space between them', () => {
    fc.assert(
      fc.property(dutchWords, (text) => {
        const names = (of: Parse): readonly string[] => of.behaviours.map((behaviour) => behaviour.verb)
        expect(names(read(text.replaceAll(' ', '  ')))).toEqual(names(read(text)))
      }),
    )
  })

  it.each(dutchFloods)('ends on a flood of %j', (unit) => {
    const text = flood(unit)
    for (const { start, end } of read(text).behaviours.flatMap(({ spans }) => spans)) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(text.length)
    }
  })
})
