/** The closed word classes of English and what they do in a clause. Nouns, adjectives and verbs are not listed here. */

export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const set = wordSet

export const prepositions = set(
  'about above according across after against along alongside amid among amongst around as at before behind below beneath ' +
    'beside besides between beyond by concerning despite during except following for from given in including inside into ' +
    'like near of off on onto out outside over past per regarding since than through throughout to toward towards under ' +
    'underpinning unlike until upon up via versus with within without e.g. i.e. vs vs. due based aside apart together',
)

export const determiners = set(
  'a an the this these those each every any some both several many most few fewer no another such all either neither ' +
    'enough much half twice multiple various one two three four five six seven eight nine ten',
)

export const possessives = set(
  "my your his her its our their one's his/her her/his his/her/their your/their whose people's someone's others'",
)

/** Pronouns that are the subject, if they stand before a verb. */
export const subjectPronouns = set(
  'he she they you i we he/she she/he s/he he/she/they anyone everyone someone everybody anybody',
)

export const objectPronouns = set(
  'me him them us it him/her her/him himself herself themselves oneself yourself myself itself',
)
export const reflexives = set(
  'himself herself themselves oneself yourself yourselves myself ourselves itself',
)

/** Open a subordinate clause wherever they stand; "that" as well, but for "that lesson". */
export const subordinators = set(
  'that which who whom whose where when whenever while whilst whereby wherein whether why how what because although though ' +
    'unless if so since until once provided lest whatever whichever wherever',
)

/** With these the clause is the verb's object: "explains how …". */
export const contentOpeners = set('that how what why whether which who where when if')

/** Between these words stand conjuncts. */
export const coordinators = set('and or and/or but nor , / & + – — -')

/** Adverbs without "-ly" that stand before or after a verb. */
export const adverbs = set(
  'also then thus thereby therefore hence often always sometimes never together well further furthermore moreover again ' +
    'both either not only even still yet just alone afterwards subsequently accordingly consequently additionally ' +
    'finally ultimately jointly firstly secondly lastly next later too already regularly thereafter therein thereof alike ' +
    'aloud online onsite better best in-depth hereby indeed instead likewise meanwhile nevertheless nonetheless once ' +
    'otherwise overall perhaps quickly rather soon there twice usually ever fast hard first second third fully here',
)

/** End in -ly without being adverbs. */
const notAdverbs = set(
  'apply supply reply rely comply multiply imply ally rally tally fly family families assembly anomaly daily weekly monthly ' +
    'yearly early friendly likely elderly only scholarly timely costly orderly user-friendly environmentally-friendly ' +
    'reapply oversupply butterfly monopoly homily italy bully july underly orderly client-friendly child-friendly lively',
)

export const modals = set("can could will would shall should must may might cannot can't ought")
export const beForms = set('is are am be was were being been')
export const haveForms = set('has have had having')

/** After "is": what the learner can or has to do follows as an infinitive. */
export const readyAdjectives = set(
  'able expected required ready willing going supposed allowed entitled qualified prepared competent obliged equipped about ' +
    'authorised authorized empowered skilled trained',
)

/** A wish, of which the infinitive is the content. */
export const wishes = set('want wants hope hopes wish wishes wanting hoping wishing')

/** Carry no behaviour before "to": the infinitive does. */
export const semiModals = set(
  'need needs try tries attempt attempts seek seeks continue continues begin begins start starts manage manages have has ' +
    'ought dare dares endeavour endeavours endeavor endeavors aim aims intend intends trying attempting seeking continuing ' +
    'beginning starting aiming',
)

/** Passives by which an institute tells what it does to learners. */
export const offered = set(
  'introduced given offered provided taught equipped exposed encouraged trained enabled supported guided familiarised ' +
    'familiarized shown helped invited prepared stimulated challenged immersed acquainted',
)

/** Adjectives that often follow their noun: "the tools available", "theories relevant to practice". */
export const lateAdjectives = set(
  'relevant available suitable appropriate necessary applicable responsible specific related essential typical common ' +
    'present useful needed used required involved concerned based made given taken written found shown seen held kept ' +
    'chosen drawn understood set built led adopted alike',
)

/** Whoever else than the learner a sentence may name. */
export const others = set(
  'applicant applicants artist artists author authors child children client clients colleague colleagues ' +
    'communities community composer composers customer customers employee employees families family father ' +
    'fathers group groups grower growers guest guests individual individuals intern interns learner learners man ' +
    'member members men mentee mentees mother mothers newcomer newcomers others parent parents participant ' +
    'participants partner partners patient patients peer peers people person persons pupil pupils resident ' +
    'residents staff stakeholder stakeholders student students team teams tenant tenants trainee trainees user ' +
    'users victim victims visitor visitors witness witnesses woman women worker workers',
)

const adjectives = set(
  'relevant appropriate different various complex new own effective clear good safe simple basic key main current digital ' +
    'other own simple small large long short high low young old best better further early daily weekly monthly timely ' +
    'friendly likely elderly sound strong weak deep broad open major minor modern common diverse adequate accurate ' +
    'concrete coherent innovative independent different consistent sufficient efficient sustainable patient-centred ' +
    'learner-centred high-quality real-world real up-to-date short-term long-term multiple certain specific suitable ' +
    'routine standard advanced contemporary first second third final whole entire next same legal ethical more less ' +
    'additional authentic correct exact precise concise smart smooth rich raw public private human inclusive safe',
)
const adjectiveEnding = /(?:al|ive|ous|ful|less|ic|able|ible|ary|ent|ant)$/
/** Nouns with such an ending, as far as they stand after a verb in outcomes. */
const nounsLikeAdjectives = set(
  'material proposal goal appraisal journal manual individual professional animal signal capital trial approval arrival ' +
    'removal referral terminal hospital festival potential rationale topic music logic public traffic clinic graphic fabric ' +
    'metric statistic logistic critic academic mechanic characteristic objective perspective narrative initiative ' +
    'alternative motive incentive archive executive detective table cable variable vegetable library dictionary summary ' +
    'diary glossary salary boundary commentary vocabulary patient student client content document assessment environment ' +
    'argument treatment equipment movement measurement instrument statement agreement element management development ' +
    'investment improvement achievement component parent incident accident event agent consultant assistant participant ' +
    'plant accountant applicant infant grant tenant immigrant restaurant warrant variant talent moment payment department ' +
    'implement experiment payment requirement judgement judgment engagement involvement employment deployment parliament ' +
    'comment segment fragment pigment garment ornament increment supplement complement amendment commitment testament ' +
    'enrolment recruitment government placement procurement settlement refinement adjustment alignment',
)

const plurals = set('people children men women staff they we you i data both all')
const number = /^\d/
const participleEnding = /[^e]ed$/

export function isAdverb(word: string): boolean {
  return adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word))
}

/** Words with which a noun phrase begins. */
export function opensNoun(word: string): boolean {
  return determiners.has(word) || possessives.has(word) || number.test(word)
}

export function isAdjective(word: string): boolean {
  if (adjectives.has(word)) return true
  if (nounsLikeAdjectives.has(word)) return false
  if (
    word.includes('-') &&
    /-(?:based|oriented|related|specific|centred|centered|driven|wide|led|free)$/.test(word)
  )
    return true
  return word.length > 5 && adjectiveEnding.test(word)
}

/** "designed", "written": after a noun it says more about it. */
export function isParticiple(word: string): boolean {
  return word.length > 4 && participleEnding.test(word) && !/(?:need|feed|seed|speed|breed)$/.test(word)
}

export function isPlural(word: string): boolean {
  if (plurals.has(word)) return true
  return word.endsWith('s') && !/(?:ss|us|is|'s|ics)$/.test(word)
}

/** Begins a predicate and carries no behaviour itself. */
export function isAuxiliary(word: string): boolean {
  return (
    modals.has(word) || beForms.has(word) || haveForms.has(word) || wishes.has(word) || semiModals.has(word)
  )
}

/** No noun, adjective or verb. */
export function isFunctionWord(word: string): boolean {
  return (
    prepositions.has(word) ||
    opensNoun(word) ||
    subordinators.has(word) ||
    coordinators.has(word) ||
    modals.has(word) ||
    beForms.has(word) ||
    haveForms.has(word) ||
    objectPronouns.has(word) ||
    subjectPronouns.has(word) ||
    word === 'to' ||
    word === 'there' ||
    word === 'not'
  )
}
