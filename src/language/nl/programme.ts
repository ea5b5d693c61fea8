/** Sentences about what the programme does in which the programme is not the subject: "Studenten worden opgeleid …". */
import { isInstitute, isLearner, type Learners } from './learners.ts'
import type { Subject } from './subject.ts'
import { can, tag, type Tagged } from './tag.ts'
import type { Walked } from './walk.ts'

/** Those who follow a programme: done to them, or done by "us", it is the programme that acts. */
const followers =
  /(student|studenten|deelnemer|deelnemers|cursist|cursisten|kandidaat|kandidaten|afgestudeerde|afgestudeerden|vakmensen|leerling|leerlingen)$/
const staff =
  /^(docent|docenten|lerarenopleiders?|opleiders?|begeleiders?|trainers?|coaches|medewerkers|vakgroep|team|school|lectoren)$/

/** What a programme does to those who follow it. */
const doneToLearners =
  /^(opgeleid|getraind|geschoold|voorbereid|begeleid|ingeleid|uitgedaagd|gestimuleerd|geïnspireerd|aangemoedigd|meegenomen|ondersteund|toegerust|onderwezen|gecoacht|geïntroduceerd|klaargestoomd|aangezet|bijgeschoold|bijgebracht|geprikkeld|vertrouwd|bekendgemaakt|kennisgemaakt)$/
/** What is done in a programme, nobody says by whom. */
const doneInCourse =
  /^(geoefend|behandeld|ingegaan|besproken|besteed|gewerkt|stilgestaan|gekeken|kennisgemaakt|geleerd|aangeboden|aangeleerd|getraind|gelegd|bestudeerd|onderwezen|toegelicht|geïntroduceerd|aangereikt)$/

/** Carries no behaviour, so that no lexicon has it: "ligt de nadruk op". */
const lying = new Set(['ligt', 'liggen'])

/** The words that stand for the programme, in the role of the institute; null when it is not the one that acts. */
export function findProgramme(
  sentence: Tagged,
  walked: Walked,
  subject: Subject | null,
  learners: Learners,
): Subject | null {
  const second = walked.second < 0 ? sentence.words.findIndex((word) => lying.has(word)) : walked.second
  if (second < 0 || subject?.role === 'institute') return null
  const end = walked.subclauses.find((sub) => sub.from > second)?.from ?? sentence.words.length
  const rest = sentence.words.slice(second + 1, end)
  if (
    isOurs(sentence, subject, second, end) ||
    isPassive(sentence, subject, second, end, learners) ||
    isGiven(sentence, subject, second, rest)
  ) {
    return subject ? { ...subject, role: 'institute' } : { from: second, to: second + 1, role: 'institute' }
  }
  const course = courseInFront(sentence, second, learners)
  if (course === null || subject?.role === 'speaker') return null
  const happens = isTopic(sentence, second, end) || isAffected(sentence, subject, second)
  return happens ? { ...course, role: 'institute' } : null
}

/** "Studenten krijgen handvatten om …": what a programme gives. */
function isGiven(
  sentence: Tagged,
  subject: Subject | null,
  second: number,
  rest: readonly string[],
): boolean {
  const about = subject === null ? '' : (sentence.words[subject.to - 1] ?? '')
  return (
    receiving.has(sentence.words[second] ?? '') &&
    followers.test(about) &&
    rest.slice(0, 5).some((word) => offered.test(word))
  )
}

const receiving = new Set(['krijg', 'krijgt', 'krijgen', 'ontvangt', 'ontvangen'])
const offered =
  /^(handvatten|handreikingen|les|lessen|hoorcolleges?|colleges?|onderwijs|begeleiding|training|trainingen|workshops?|uitleg|gelegenheid|kans|kansen|ruimte|mogelijkheid|aangeboden|aangereikt)$/

/** "Door dit vak raken studenten vertrouwd met …": what it does to those who follow it. */
function isAffected(sentence: Tagged, subject: Subject | null, second: number): boolean {
  const about = subject === null ? '' : (sentence.words[subject.to - 1] ?? '')
  return (
    ['raakt', 'raken', 'krijgt', 'krijgen'].includes(sentence.words[second] ?? '') && followers.test(about)
  )
}

/** "Wij begeleiden studenten", "Met dit vak willen we studenten enthousiast maken", "Onze docenten helpen studenten". */
function isOurs(sentence: Tagged, subject: Subject | null, second: number, end: number): boolean {
  if (subject === null) return false
  const opener = sentence.words[subject.from] ?? ''
  const head = sentence.words[subject.to - 1] ?? ''
  const ours = ['wij', 'we'].includes(opener) || (['onze', 'ons'].includes(opener) && staff.test(head))
  if (!ours) return false
  const from = Math.max(second + 1, subject.to)
  return sentence.words.slice(from, end).some((word) => followers.test(word))
}

/** "Studenten worden getraind in …", "Er wordt ingegaan op …", "Tijdens het practicum wordt geoefend met …". */
function isPassive(
  sentence: Tagged,
  subject: Subject | null,
  second: number,
  end: number,
  learners: Learners,
): boolean {
  if (!['wordt', 'worden'].includes(sentence.words[second] ?? '')) return false
  const rest = sentence.words.slice(second + 1, end)
  // Somebody does it: "wordt door de student begeleid".
  if (rest.includes('door')) return false
  const about = subject === null ? '' : (sentence.words[subject.to - 1] ?? '')
  if (followers.test(about)) return rest.some((word) => doneToLearners.test(word))
  const impersonal =
    sentence.words[second - 1] === 'er' ||
    rest[0] === 'er' ||
    courseInFront(sentence, second, learners) !== null
  return impersonal && isLearner(about, learners) === null && rest.some((word) => doneInCourse.test(word))
}

/** "In deze training", "Tijdens het practicum", "Binnen de leerlijn onderzoek". */
function courseInFront(
  sentence: Tagged,
  second: number,
  learners: Learners,
): { readonly from: number; readonly to: number } | null {
  if (!can(sentence, 0, tag.preposition)) return null
  for (let at = 1; at < Math.min(second, 5); at += 1) {
    if (isInstitute(sentence.words[at] ?? '', learners)) return { from: 0, to: at + 1 }
  }
  return null
}

/** "komt aan bod", "staat centraal", "is er aandacht voor". */
function isTopic(sentence: Tagged, second: number, end: number): boolean {
  const verb = sentence.words[second] ?? ''
  const rest = ` ${sentence.words.slice(second + 1, end).join(' ')} `
  if (verb === 'komt' || verb === 'komen') return / aan (?:bod|de orde) /.test(rest)
  if (verb === 'staat' || verb === 'staan') return / centraal /.test(rest)
  return (verb === 'is' || verb === 'ligt') && / (?:aandacht|nadruk|accent|ruimte|plaats) /.test(rest)
}
