/** The Dutch past participle: "ontworpen", "afgestemd", "geëvalueerd". */
import { stemOf } from './forms.ts'

/** Strong and irregular verbs by their root, with their participle as it stands after "ge-", "be-" or "ver-". */
const strong: ReadonlyMap<string, string> = new Map(
  (
    'bakken:bakken bergen:borgen bieden:boden bijten:beten binden:bonden blijken:bleken blijven:bleven breken:broken ' +
    'brengen:bracht buigen:bogen denken:dacht doen:daan dragen:dragen drijven:dreven dringen:drongen drinken:dronken ' +
    'dwingen:dwongen eten:geten gaan:gaan geven:geven gieten:goten ginnen:gonnen glijden:gleden graven:graven ' +
    'grijpen:grepen hangen:hangen heffen:heven helpen:holpen houden:houden kiezen:kozen kijken:keken klimmen:klommen ' +
    'klinken:klonken komen:komen kopen:kocht krijgen:kregen laden:laden laten:laten lezen:lezen liezen:loren liggen:legen ' +
    'lijden:leden lijken:leken lopen:lopen meten:meten mijden:meden nemen:nomen nieten:noten raden:raden rijden:reden roepen:roepen ' +
    'scheiden:scheiden schenken:schonken schieten:schoten schijnen:schenen schrijven:schreven schuiven:schoven slaan:slagen ' +
    'slapen:slapen slijpen:slepen sluiten:sloten smelten:smolten snijden:sneden spreken:sproken springen:sprongen staan:staan steken:stoken ' +
    'sterven:storven stijgen:stegen stoten:stoten strijden:streden treden:treden treffen:troffen trekken:trokken ' +
    'vallen:vallen vangen:vangen varen:varen vechten:vochten velen:volen vinden:vonden vriezen:vroren wassen:wassen wegen:wogen ' +
    'werpen:worpen werven:worven weten:weten wijken:weken wijten:weten wijzen:wezen winden:wonden winnen:wonnen wrijven:wreven ' +
    'zeggen:zegd zenden:zonden zien:zien zingen:zongen zitten:zeten zoeken:zocht zuigen:zogen zwemmen:zwommen zwijgen:zwegen'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** Verbs that begin with one of these mostly have no "ge-". */
const unstressed =
  /^(be|ge|her|er|ont|ver|mis|onder|over|om|door|weer|vol|voor|aan)(?=[^aeiou]{0,4}[aeiouy].{2})/
const voiceless = /([tkfsp]|ch)en$/

/**
 * What the participle of a verb may look like, by rule: with "ge-", and without where the verb may lack it.
 * @param finite the third person without the particle, from which a weak verb makes it
 * @param particle of a separable verb
 */
export function participlesOf(infinitive: string, finite: string, particle = ''): readonly string[] {
  const base = infinitive.slice(particle.length)
  const known = strongOf(base)
  if (known !== undefined) return [particle + known]
  const weak = weakOf(base, finite)
  return [withGe(weak), ...(unstressed.test(base) ? [weak] : [])].map((participle) => particle + participle)
}

/** Under one prefix or two: "herontworpen". */
function strongOf(base: string): string | undefined {
  const whole = strong.get(base)
  if (whole !== undefined) return `ge${whole}`
  let prefix = ''
  for (let depth = 0; depth < 2; depth += 1) {
    prefix += unstressed.exec(base.slice(prefix.length))?.[0] ?? ''
    const root = strong.get(base.slice(prefix.length))
    if (prefix !== '' && root !== undefined) return prefix + root
  }
  return undefined
}

function weakOf(base: string, finite: string): string {
  const stem = stemOf(finite, base)
  if (/[td]$/.test(stem)) return stem
  return stem + (voiceless.test(base) ? 't' : 'd')
}

/** With a diaeresis where two vowels would be read as one: "geïnventariseerd". */
function withGe(weak: string): string {
  const [first = ''] = weak
  const apart = { e: 'ë', i: 'ï', u: 'ü' }[first]
  return `ge${apart ?? first}${weak.slice(1)}`
}
