/** The words that generated repositories are made of: ordinary Dutch outcomes, put together anew each time. */

export interface Act {
  readonly verb: string
  readonly finite: string
  /** After the object in a main clause: the prefix of a separable verb. */
  readonly prefix?: string
  readonly clauseVerb: string
}

/** Acts of which an outcome at this level has at least one. */
export const highActs: readonly Act[] = [
  { verb: 'analyseren', finite: 'analyseert', clauseVerb: 'analyseert' },
  { verb: 'evalueren', finite: 'evalueert', clauseVerb: 'evalueert' },
  { verb: 'ontwerpen', finite: 'ontwerpt', clauseVerb: 'ontwerpt' },
]

export const acts: readonly Act[] = [
  { verb: 'beschrijven', finite: 'beschrijft', clauseVerb: 'beschrijft' },
  { verb: 'bespreken', finite: 'bespreekt', clauseVerb: 'bespreekt' },
  { verb: 'vergelijken', finite: 'vergelijkt', clauseVerb: 'vergelijkt' },
  { verb: 'verantwoorden', finite: 'verantwoordt', clauseVerb: 'verantwoordt' },
  { verb: 'bijstellen', finite: 'stelt', prefix: 'bij', clauseVerb: 'bijstelt' },
  { verb: 'toelichten', finite: 'licht', prefix: 'toe', clauseVerb: 'toelicht' },
  { verb: 'vastleggen', finite: 'legt', prefix: 'vast', clauseVerb: 'vastlegt' },
]

/** What the acts are about: each is one of these, followed by one of the subjects. */
export const objects: readonly string[] = [
  'de aanpak van',
  'de planning van',
  'de opbrengst van',
  'de voorbereiding van',
  'de uitvoering van',
  'de begeleiding bij',
  'de samenwerking rond',
  'de afspraken over',
  'het materiaal voor',
  'het gesprek over',
  'het overleg over',
  'de toetsing van',
]

export const subjects: readonly string[] = [
  'breuken en procenten',
  'een project over water',
  'de overgang naar de brugklas',
  'begrijpend lezen',
  'gesprekken met ouders',
  'een schoolplein in beweging',
  'het practicum scheikunde',
  'mondelinge taalvaardigheid',
  'een klas met nieuwkomers',
  'burgerschap in de wijk',
  'muziek in de onderbouw',
  'spel bij kleuters',
  'beroepen in de techniek',
  'een museumbezoek',
  'digitale bronnen',
  'rekenen met schaal',
  'debat en argumentatie',
  'het schoolkamp',
  'veilig verkeer',
  'poëzie in groep acht',
  'grafieken en tabellen',
  'een leerbedrijf in de zorg',
  'pauzes en wisselingen',
  'kaartlezen',
  'de eerste schoolweek',
]

export const places: readonly string[] = [
  'in de onderbouw',
  'in de bovenbouw',
  'in een combinatiegroep',
  'op een dorpsschool',
  'in een grote stad',
  'met een klein team',
  'met vrijwilligers',
  'in het speciaal onderwijs',
  'met de bibliotheek',
  'met het wijkteam',
  'op een zaterdag',
  'in de winter',
  'met tablets',
  'zonder boeken',
  'met buren van de school',
  'in twee talen',
]

export const taskDomains: readonly (readonly [id: string, text: string])[] = [
  ['begeleiden-van-ontwikkeling', 'De ontwikkeling van lerenden volgen en begeleiden'],
  ['ontwerpen-en-uitvoeren', 'Onderwijs ontwerpen, uitvoeren en verbeteren'],
  ['leerklimaat', 'Een veilig en ordelijk leerklimaat scheppen'],
  ['toetsen-en-feedback', 'Toetsen, beoordelen en feedback geven'],
  ['samenwerken-met-ouders', 'Samenwerken met ouders en de omgeving van de school'],
  ['schoolontwikkeling', 'Bijdragen aan de ontwikkeling van de school'],
]

export const competences: readonly (readonly [id: string, text: string])[] = [
  ['vakinhoudelijk', 'Kent de inhoud van het onderwijs en staat daarboven'],
  ['vakdidactisch', 'Maakt de inhoud leerbaar voor deze lerenden'],
  ['pedagogisch', 'Schept een leerklimaat dat veilig is, steun geeft en uitdaagt'],
  ['professioneel-samenwerken', 'Stemt het werk af met collega’s, ouders en anderen'],
]

export const knowledge: readonly (readonly [id: string, text: string])[] = [
  ['leren-en-ontwikkeling', 'Theorieën over leren en ontwikkeling'],
  ['pedagogisch-handelen', 'Pedagogisch handelen in diverse groepen'],
  ['ouders-en-omgeving', 'Samenwerking met ouders en de omgeving'],
]

export const evidence: readonly string[] = [
  'observaties uit twee perioden',
  'opname van een les, met toestemming',
  'ontwerp met toelichting',
  'verslag van een overleg, zonder namen',
  'werk van lerenden',
  'herzien plan voor de groep',
]

export const witnesses: readonly string[] = [
  'lerenden',
  'werkplekbegeleider',
  'collega uit het jaarteam',
  'intern begeleider',
  'ouders of verzorgers',
]

export const settings: readonly string[] = ['po', 'so', 'vo', 'mbo']

export const rooms: readonly string[] = [
  'De school bepaalt welke systemen en welke vormen van overleg er zijn.',
  'De leraar kiest samen met de groep het moment en de vorm.',
  'Welke lerenden in beeld zijn, hangt af van de plek.',
]

export const complexities: readonly string[] = [
  'Signalen worden in samenhang geduid, in een authentieke situatie die onvoorspelbaar is.',
  'Meerdere factoren spelen tegelijk, en de verwachtingen van school en ouders kunnen botsen.',
  'Belangen lopen uiteen, en wat werkt verschilt per groep en per moment.',
]

export const autonomies: readonly string[] = [
  'Handelt zelfstandig binnen de afspraken van de school en betrekt op eigen initiatief collega’s.',
  'Bepaalt zelf de aanpak, legt die vast en vraagt een collega om mee te kijken.',
]

export const criteria: readonly (readonly [id: string, kind: string, text: string])[] = [
  [
    'meerdere-bronnen',
    'process',
    'Gebruikt gegevens uit minstens twee soorten bronnen en benoemt waar die verschillen.',
  ],
  [
    'onderbouwing',
    'knowledge',
    'Verklaart de keuze met een begrip uit de kennisbasis en met een voorbeeld uit de eigen groep.',
  ],
  [
    'inbreng-van-anderen',
    'interaction',
    'Vraagt anderen naar hun beeld, vat dat samen en legt uit welke inbreng is overgenomen.',
  ],
  [
    'gevolg-nagegaan',
    'process',
    'Gaat na wat er na de aanpassing veranderde en beschrijft wat hetzelfde bleef.',
  ],
  [
    'andere-groep',
    'transfer',
    'Vergelijkt twee groepen en legt uit welke aanpak bij een andere groep bruikbaar is.',
  ],
]

export const transfers: readonly string[] = [
  'Zo geleerd dat het ook in andere settings en situaties kan.',
  'Zo geleerd dat het ook met een andere groep en over andere leerstof kan.',
]

/** The topics that an agreement speaks about, so that none is missing. */
export const topics: readonly string[] = [
  'measure',
  'applicability',
  'evidence',
  'contexts',
  'good_enough',
  'footing',
  'small_triangle',
]
