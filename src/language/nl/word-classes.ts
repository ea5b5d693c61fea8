/** The closed word classes of Dutch and what they do in a clause. Nouns, adjectives and verbs are not listed here. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const prepositions = set(
  'aan aangaande achter af behalve bij binnen blijkens boven buiten conform dankzij door gedurende gegeven in inclusief ' +
    'ingevolge inzake jegens krachtens langs met middels na naar naast namens nabij om omtrent ondanks onder op over per ' +
    'qua richting rond rondom samen sinds tegen tegenover ten ter tijdens tot tussen uit van vanaf vanuit vanwege via ' +
    'volgens voor voorbij wegens zonder m.b.v. m.b.t. d.m.v. t.a.v. i.o.m. o.b.v. a.d.h.v. t.b.v. i.v.m. n.a.v. i.s.m. ' +
    'i.p.v. t.g.v.',
)

/** Words with which a noun phrase begins. */
export const determiners = set(
  'de het een één elk elke ieder iedere enig enige enkele sommige alle al geen beide diverse verscheidene verschillende ' +
    'meerdere veel weinig voldoende zulke zowel twee drie vier vijf zes zeven acht negen tien',
)

/** Begin a noun phrase or stand for one. */
export const demonstratives = set('deze dit die dat')

export const possessives = set('mijn jouw je zijn haar hun ons onze uw zijn/haar haar/zijn zijn/haar/hun')

/** Pronouns that are, or usually are, the subject. */
export const subjectPronouns = set(
  'hij zij ze je jij u ik we wij men hij/zij zij/hij hij/ze ze/hij hij/zij/die jullie',
)
export const speakers = set('ik we wij')

export const reflexives = set('zich zichzelf')

/** Open a subordinate clause wherever they stand. */
export const subordinators = set(
  'alvorens doordat hoe hoewel hoezeer mits nadat naarmate ofwel omdat opdat tenzij terwijl totdat voordat vooraleer ' +
    'waaraan waarachter waarbij waarbinnen waardoor waarheen waarin waarlangs waarmee waarna waarnaar waarnaast waarom ' +
    'waaronder waarop waarover waartegen waartoe waartussen waaruit waarvan waarvoor wanneer wat welk welke wie wiens ' +
    'zodat zodra zolang',
)

/** What follows these is for what, how or with what effect something is done. */
export const purposeOpeners = set(
  'om opdat zodat zodanig zo waarbij waardoor waarmee waarna waaruit teneinde door zonder alvorens',
)

/** With these the clause is the verb's object: "legt uit hoe …". */
export const contentOpeners = set('dat hoe of wat welk welke waarom wie waar wanneer')

/** May open a clause with "te" and an infinitive. */
export const teOpeners = set('om door zonder teneinde alvorens na')

export const coordinators = set('en of maar en/of alsmede alsook danwel evenals , / & +')

/** May stand between a coordinator and the verb that it joins. */
export const connectors = set(
  'ook tevens daarbij hierbij daarnaast hiernaast vervolgens verder dan daarna hierna daarmee hiermee daardoor hierdoor ' +
    'daarin hierin daarop hierop daarover hierover daarvoor hiervoor daaruit hieruit daartoe hiertoe zo zodoende eveneens ' +
    'zelf zelfstandig zonodig uiteindelijk tenslotte bovendien desgewenst desgevraagd dus wel niet indien waar nodig',
)

/** Ask for an infinitive at the end of the clause. */
export const modals = set(
  'kan kun kunt kunnen moet moeten mag mogen dient dienen zal zult zullen durf durft durven hoeft hoeven zou zouden',
)

/** A wish, of which the infinitive is the content. */
export const wishes = set('wil wilt willen wens wenst wensen hoop hoopt hopen beoogt beogen')

/** Like a modal where an infinitive with "te" follows. */
export const teModals = set(
  'weet weten probeert proberen tracht trachten poogt pogen hoop hoopt hopen wens wenst wensen beoogt beogen',
)

export const copulas = set(
  'is zijn ben bent was waren wordt worden word heeft hebben heb hebt blijft blijven',
)

/** Particles that are no preposition: a particle wherever they stand. */
export const sureParticles = set(
  'af vast samen weer waar toe mee deel terug voort overeen open vorm kennis schoon neer weg bijeen plaats vrij teweeg ' +
    'tegemoet voorop les bloot bezig leiding gelijk klaar thuis stil goed heen uiteen tentoon teniet',
)

/** Of these the particles that are also a noun: "neemt zijn deel", "geeft een les". */
export const nounParticles = set('deel vorm kennis plaats les goed')

/** Particles that make a verb with almost any other, listed or not: "schakelt … uit". */
export const looseParticles = set(
  'aan af bij door in mee na neer om op over rond terug toe uit vast voor voort weg los',
)

/** "daar … mee", "er … aan": the second half of these is no particle. */
export const splitAdverbs = set('er daar hier waar')

/** Adjectives that their ending does not give away. */
export const plainAdverbs = set(
  'goed beter snel juist correct actief passief positief negatief effectief creatief kwalitatief kwantitatief sociaal ' +
    'digitaal centraal normaal speciaal verbaal non-verbaal optimaal regionaal nationaal internationaal lokaal mentaal ' +
    'visueel actueel formeel informeel efficiënt relevant adequaat accuraat zorgvuldig respectvol open kritisch samen ' +
    'minimaal maximaal hoofdzakelijk integer hardop vooraf achteraf opnieuw helder breed vlot vloeiend oprecht bewust gericht doordacht',
)

/** Close the middle of a clause, so that a particle may stand before them. */
export const closers = set('als zoals indien waar zonodig zo alsof dan mits via')

/** "waar nodig", "indien mogelijk": no clause. */
export const conditionAdjectives = set(
  'nodig mogelijk wenselijk gewenst relevant passend noodzakelijk toepasselijk zinvol vereist gevraagd haalbaar gepast',
)

/** Infinitives that are also a plural or the name of an activity: "vragen beantwoorden", "pedagogisch handelen". */
export const nounInfinitives = set(
  'antwoorden besluiten bewijzen bijdragen boeken delen denken dromen eisen gebruiken grenzen handelen kaarten keuren ' +
    'kosten leren leven ontwerpen oordelen plannen regels rollen schetsen spelen tekenen testen toetsen verhalen ' +
    'voorstellen vormen vragen wegen wensen werken zorgen zijn weten kunnen functioneren lezen schrijven spreken luisteren ' +
    'rekenen streven programmeren samenwerken vermoeden opleiden willen begrippen onderzoeken toepassingen fouten rapporten ' +
    'onderwijzen overleggen',
)

/** Third persons that are also a noun or an adjective. */
export const nounFinites = set(
  'audit chat host kaart oogst rust test plant licht vat zet acht dicht start print boort last schat let',
)
