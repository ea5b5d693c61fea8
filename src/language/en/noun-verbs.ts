/** Verbs whose forms are nouns as well, by what such a noun needs: this decides what "and report" can be. */
import { wordSet as set } from './word-classes.ts'

/** As a noun in the singular they need a determiner: "and report" without one is a verb, "and reports" may be a noun. */
const countable = set(
  'source package steward cost bag key struggle spread advocate delegate detail finish award mill alert account act address aim answer appeal approach archive attribute audit author bandage benchmark bend bill blend ' +
    'block blog bolt book boost brake brand brief budget cable call campaign caption cast catch chair challenge ' +
    'champion chart check chisel claim clamp cluster coach coat command comment commission construct ' +
    'contact cook copy counsel count craft critique cut dance debate debrief decrease desire dimension dispatch ' +
    'display dispute dock document download draft drain draw dress drill drive edit engineer escort estimate exchange ' +
    'exhibit experiment export extract face file film filter fit flag fold forecast forge format ' +
    'frame fund fuse grade graft graph ground group guarantee guard guide halter hand handle highlight hire ' +
    'hope host import increase index institute interview inventory invite invoice issue judge jump knot label ' +
    'landscape launch lease lecture level license lift limit link list load lobby log map mark massage master ' +
    'match mentor merchandise mill mine minute mix model monitor mould mount name network note nurse offer ' +
    'outline overhaul pack pair park pass patch patrol pay phone photograph phrase pick pilot pin ' +
    'pipette plan plane plant plate plot point portion position post present price print probe profile ' +
    'program promote prototype purchase query question quote rank rate ration reach record reduce referee register ' +
    'remedy remix rent repair repeat report rescue return reward ride rig rivet roast roster route row run ' +
    'sample save saw scaffold scale scan schedule scope score screen script seal search season seat segment sequence ' +
    'set shape shield ship shoot show sign signal signpost size sketch splint split spot spray stack stage ' +
    'stain stake start state stitch stock stop store storyboard stretch structure study substitute survey ' +
    'suture swab swim switch tackle tag tailor tender test tie title trace track train transplant trim tune turn ' +
    'tutor umpire update upgrade upload visit walk wash weld wire wish word',
)

/** As a noun they stand without a determiner: "and research", "and practice" may be either. */
export const massNouns = set(
  'access balance brew care change code colour comfort conduct contrast control cover culture ' +
    'design discharge exercise experience feed finance focus harvest heat help influence lead ' +
    'machine market measure milk paint plaster play polish practise praise process research respect review sense ' +
    'service share style supply support transfer transport treat trust use value wear work',
)

/** Nouns in -ing: "teaching and learning". */
export const gerunds = set(
  'planning teaching learning training testing reporting monitoring marketing counselling counseling mentoring coaching ' +
    'nursing engineering programming writing reading listening speaking modelling modeling processing manufacturing building ' +
    'meaning finding setting funding accounting banking understanding thinking reasoning painting drawing dancing singing ' +
    'farming cooking baking printing welding housing parenting grading scheduling budgeting computing networking pricing ' +
    'purchasing recording acting lighting sampling editing advertising recycling lettering lighting mapping screening ' +
    'scaffolding tutoring storytelling gaming learning-teaching problem-solving decision-making fundraising bookkeeping ' +
    'recruiting publishing sequencing functioning wellbeing upbringing fishing mining shipping packaging dressing feeling',
)

/** Things that a verb's noun is put before: "design principles", "research methods", "test results". */
export const compoundHeads = set(
  'method methods technique techniques principle principles process processes procedure procedures skill skills ' +
    'theory theories thinking methodology methodologies system systems environment environments setting settings ' +
    'condition conditions case cases pattern patterns specification specifications criteria requirement requirements ' +
    'management practice practices approach approaches documentation ethics result results finding findings question ' +
    'questions data concept concepts policy policies equipment group groups work worker workers model models ' +
    'organisation organisations organization organizations framework frameworks standards tool tools strategy strategies ' +
    'cycle cycles community communities area areas field fields software experience experiences literature staff ' +
    'performance capacity life load flow flows plan plans team teams services service network networks factors factor',
)

/** Nouns that more often stand before another noun than not: "search functions", "design principles", "care plans". */
export const modifiers = set(
  'access balance brand budget care change code conduct conflict contact contract control culture design display exercise ' +
    'export feed film filter finance format function group heat help host import influence landscape lead lease log machine ' +
    'market milk network patrol pilot place plant play power practise price process produce program project purchase query ' +
    'rescue research respect risk sales sample screen search service signal sound source sport stock stress style supply ' +
    'support survey table target tax team test time trade train transfer transport travel treat trust use value wear waste work ' +
    'load craft dance fire light flag sound press climb exhibit field file',
)

/** What things do as well, so that a clause about things may go on with it. */
export const ofThings = set(
  'support develop change influence produce work interact contribute generate form ensure provide transfer process transport ' +
    'protect control regulate respond adapt maintain promote engage replace stimulate encourage foster motivate enhance improve ' +
    'increase decrease reduce limit lead guide help enable empower cause create determine act run operate move grow meet satisfy ' +
    'reach achieve follow use make give take show reflect communicate cover include involve share store send receive relate ' +
    'connect link combine function serve strengthen prevent avoid stop start continue allow express represent indicate signal ' +
    'cooperate collaborate learn know understand think feel see experience build shape form drive deliver offer facilitate ' +
    'activate challenge inspire respect value accept treat need play',
)

/** Verbs whose infinitive is an adjective as well. */
export const alsoAdjectives = set(
  'correct clean complete open secure moderate direct separate elaborate articulate perfect clear calm lower cool warm dry ' +
    'approximate alternate deliberate duplicate subordinate appropriate mature free smooth level harden slim sound',
)

/** Modifiers in the plural, so that the next noun proves nothing: "arts organisations". */
export const pluralModifiers = set(
  'arts sports sales operations communications systems services needs skills goods materials resources rights standards ' +
    'students learners careers claims savings sciences humanities humans graphics news games parents patients teachers ' +
    'solutions relations affairs works means series customs economics ethics politics physics mathematics statistics ' +
    'logistics dynamics mechanics electronics genetics linguistics athletics acoustics aesthetics pupils clients users ' +
    'customers colleagues children women men people others adults families residents citizens employees workers',
)

/** Whether this form of the verb is also a common noun or adjective. */
export function isNounToo(infinitive: string, form: 'infinitive' | 'finite' | 'ing', word: string): boolean {
  if (form === 'ing') return gerunds.has(word)
  if (infinitive === 'practise') return word.startsWith('practic')
  return countable.has(infinitive) || massNouns.has(infinitive)
}

/** Prepositions with which such a verb is used without an object: "reports on". */
const prepositional: ReadonlyMap<string, string> = new Map([
  ['report', 'on to about back'],
  ['work', 'with on at as together towards'],
  ['act', 'on upon as in within'],
  ['experiment', 'with'],
  ['comment', 'on'],
  ['draw', 'on upon'],
  ['serve', 'as'],
  ['care', 'for'],
  ['focus', 'on'],
  ['account', 'for'],
  ['deal', 'with'],
  ['look', 'after for at into'],
  ['step', 'in'],
  ['build', 'on upon'],
])

/** The same, but for these a noun is as likely: "plans for". */
const halfPrepositional: ReadonlyMap<string, string> = new Map([
  ['plan', 'for ahead'],
  ['work', 'in for within from'],
  ['search', 'for'],
  ['check', 'for on'],
  ['screen', 'for'],
  ['test', 'for'],
  ['present', 'to at'],
  ['research', 'into'],
  ['network', 'with'],
  ['register', 'with'],
  ['link', 'to'],
  ['play', 'with in'],
  ['aim', 'at for'],
  ['appeal', 'to against'],
  ['campaign', 'for against'],
  ['help', 'with'],
  ['practise', 'with'],
  ['share', 'with'],
  ['train', 'for with'],
  ['turn', 'to into'],
])

/** How the verb's form goes with this preposition and no object: as a verb, as a verb or a noun, or only as a noun. */
export function takesPreposition(infinitive: string, preposition: string): 'verb' | 'either' | 'noun' {
  if (prepositional.get(infinitive)?.split(' ').includes(preposition) === true) return 'verb'
  return halfPrepositional.get(infinitive)?.split(' ').includes(preposition) === true ? 'either' : 'noun'
}
