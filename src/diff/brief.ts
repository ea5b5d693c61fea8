/** A comparison as a committee wants to read it: per item what changed, whom it touches and what to do about it. */
import type { Acceptance, Language, Text } from '../diagnostic.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { listClosing, listTodo } from './brief/todo.ts'
import { findTouched, type Touched } from './brief/touched.ts'
import type { ChangeFinding, Diff, Effect, ItemChange, Sides, Verdict } from './change.ts'
import { effectWords, findDiffRule, joinVerdicts, leastEffect } from './effects.ts'
import { diffWords, type WordPart } from './words.ts'

export interface BriefRemark {
  readonly kind: 'remark' | 'accepted'
  readonly text: string
}

export interface BriefLine {
  readonly rule: ChangeFinding['rule']
  /** What happened: `Hogere complexiteit`. */
  readonly what: Text
  /** The behaviour, criterion or topic it happened to. */
  readonly part: string | null
  readonly why: Text
  readonly before: string | null
  readonly after: string | null
  /** Prose on both sides, in words; null for anything shorter or one-sided. */
  readonly words: readonly WordPart[] | null
  /** Null for what says nothing about the norm. */
  readonly verdict: Verdict | null
  /** What the authors say that it means, and why it is accepted. */
  readonly remarks: readonly BriefRemark[]
}

export interface BriefItem {
  readonly change: ItemChange
  readonly title: string
  /** `verhoogd`, `onbeslist, minstens verhoogd`. */
  readonly effect: Text
  /** For the learner and for who relies on it; empty where the norm has no part in it. */
  readonly whom: readonly Text[]
  readonly lines: readonly BriefLine[]
  readonly todo: readonly Text[]
  readonly touched: Touched
}

export interface Brief {
  /** As the user named the sides; null for the files as they are. */
  readonly from: string | null
  readonly to: string | null
  readonly sentence: Text
  /** Outcomes first, what touches most people first. */
  readonly outcomes: readonly BriefItem[]
  readonly others: readonly BriefItem[]
  /** What to do when all of that is done. */
  readonly closing: readonly Text[]
  /** Findings that a report shows but that no line is made of. */
  readonly diff: Diff
}

/** Most weight first. */
export const effectOrder: readonly Effect[] = [
  'shifted',
  'raised',
  'lowered',
  'unknown',
  'removed',
  'added',
  'equivalent',
]

export function briefDiff(
  diff: Diff,
  old: Catalogue,
  now: Catalogue,
  names: { readonly from: string | null; readonly to: string | null },
  language: Language,
): Brief {
  const touchedBy = findTouched(now)
  const items = diff.items.map((change): BriefItem => {
    const touched = touchedBy(change)
    return {
      change,
      title: titleOf(change, now, language) ?? titleOf(change, old, language) ?? change.id,
      effect: effectOf(change),
      whom: change.kind === 'outcome' ? whomOf(change) : [],
      lines: change.findings
        .filter(({ rule }) => findDiffRule(rule).area !== 'process' || rule === 'file-unreadable')
        .map((finding) => toLine(finding, languageOf(change, now) ?? languageOf(change, old) ?? 'nl'))
        .toSorted((a, b) => weight(b.verdict) - weight(a.verdict)),
      todo: listTodo(change, touched),
      touched,
    }
  })
  const ordered = items.toSorted(
    (a, b) => effectOrder.indexOf(a.change.effect) - effectOrder.indexOf(b.change.effect),
  )
  return {
    ...names,
    sentence: summarise(diff),
    outcomes: ordered.filter(({ change }) => change.kind === 'outcome'),
    others: items.filter(({ change }) => change.kind !== 'outcome'),
    closing: listClosing(items.some(({ touched }) => touched.documents)),
    diff,
  }
}

const weight = (verdict: Verdict | null): number =>
  verdict === 'no' ? 3 : verdict === 'unknown' ? 2 : verdict === null ? 1 : 0

function titleOf(
  { kind, id, oldId, language }: ItemChange,
  catalogue: Catalogue,
  reader: Language,
): string | undefined {
  const find = (name: string) => {
    if (kind === 'outcome') {
      const translated = catalogue.translations.get(name)?.get(reader)?.item.title
      return translated ?? catalogue.outcomes.get(name)?.item.title
    }
    if (kind === 'translation') return catalogue.translations.get(name)?.get(language ?? '')?.item.title
    if (kind === 'persona') return catalogue.personas.get(name)?.item.name
    if (kind === 'agreement') return catalogue.agreements.get(name)?.item.title
    if (kind === 'framework') return catalogue.frameworks.get(name)?.item.title
    return undefined
  }
  return find(id) ?? (oldId === null ? undefined : find(oldId))
}

function languageOf({ kind, id, oldId, language }: ItemChange, catalogue: Catalogue): string | undefined {
  if (language !== undefined) return language
  if (kind !== 'outcome') return catalogue.settings.language
  return (catalogue.outcomes.get(id) ?? catalogue.outcomes.get(oldId ?? ''))?.item.language
}

function effectOf(change: ItemChange): Text {
  const { nl, en } = effectWords[change.effect]
  const least = change.effect === 'unknown' ? leastEffect(change) : undefined
  if (!least) return { nl, en }
  return { nl: `${nl}, minstens ${effectWords[least].nl}`, en: `${en}, at least ${effectWords[least].en}` }
}

const forLearner: Readonly<Record<Verdict, Text>> = {
  yes: {
    nl: 'Wie de oude leeruitkomst heeft aangetoond, hoeft niets opnieuw te laten zien.',
    en: 'Whoever has shown the old outcome need not show anything again.',
  },
  no: {
    nl: 'Wie de oude leeruitkomst heeft aangetoond, voldoet daarmee nog niet aan de nieuwe.',
    en: 'Whoever has shown the old outcome does not meet the new one by that alone.',
  },
  unknown: {
    nl: 'Of wie de oude leeruitkomst heeft aangetoond ook aan de nieuwe voldoet, moeten mensen beoordelen.',
    en: 'Whether those who have shown the old outcome also meet the new one is for people to judge.',
  },
}

const forRelying: Readonly<Record<Verdict, Text>> = {
  yes: {
    nl: 'Wie op de leeruitkomst rekent, zoals examencommissie of school, krijgt minstens wat er eerst stond.',
    en: 'Whoever relies on the outcome, such as the exam board or a school, gets at least what it said before.',
  },
  no: {
    nl: 'Wie op de leeruitkomst rekent, zoals examencommissie of school, krijgt niet meer alles wat er eerst stond.',
    en: 'Whoever relies on the outcome, such as the exam board or a school, no longer gets all that it said before.',
  },
  unknown: {
    nl: 'Of wie op de leeruitkomst rekent, zoals examencommissie of school, nog hetzelfde krijgt, moeten mensen beoordelen.',
    en: 'Whether those who rely on the outcome, such as the exam board or a school, still get the same is for people to judge.',
  },
}

function whomOf({ effect, learner, relying }: ItemChange): readonly Text[] {
  if (effect === 'added') {
    return [
      {
        nl: 'Deze leeruitkomst komt erbij; aan wat al is aangetoond, verandert niets.',
        en: 'This outcome is new; nothing changes for what has been shown already.',
      },
    ]
  }
  if (effect === 'removed' && (learner === 'unknown' || relying === 'unknown')) {
    return [
      {
        nl: 'Deze leeruitkomst is er niet meer, en er is geen opvolger genoemd: wie ernaar verwijst, vindt niets.',
        en: 'This outcome is gone and no successor is named: whoever refers to it finds nothing.',
      },
    ]
  }
  return [forLearner[learner], forRelying[relying]]
}

// Shorter values read better as "3 werd 4" than as marked words.
const fewestWords = 4

function toLine(finding: ChangeFinding, language: string): BriefLine {
  const { rule, learner, relying, declared, accepted, path, item } = finding
  // Which item it is about, the heading says already.
  const [before, after] = [finding.before, finding.after].map((value) =>
    path === '' && (finding.before === null || finding.after === null) && value === item.id ? null : value,
  ) as [string | null, string | null]
  const { title, why } = findDiffRule(rule)
  const prose = (text: string | null): text is string =>
    text !== null && text.trim().split(/\s+/).length >= fewestWords
  const words =
    prose(before) && prose(after) && before !== after
      ? diffWords(squeeze(before), squeeze(after), language)
      : null
  return {
    rule,
    what: title,
    part: partOf(path),
    why,
    before,
    after,
    words,
    verdict: learner === null ? null : joinVerdicts([learner, relying]),
    remarks: [
      ...(declared?.note === undefined ? [] : [{ kind: 'remark' as const, text: declared.note.trim() }]),
      ...(accepted === undefined ? [] : [{ kind: 'accepted' as const, text: describeAcceptance(accepted) }]),
    ],
  }
}

const describeAcceptance = ({ reason, owner, until }: Acceptance): string => {
  const terms = [owner, until].filter((term) => term !== undefined).join(', ')
  return terms === '' ? reason.trim() : `${reason.trim()} (${terms})`
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

function partOf(path: string): string | null {
  const [first, second, third] = path.split('.')
  if (first === 'behaviours' || first === 'topics' || first === 'items') return second ?? null
  return first === 'standard' && second === 'criteria' ? (third ?? null) : null
}

/** The whole in one or two sentences. */
function summarise({ items, summary }: Diff): Text {
  const outcomes = items.filter(({ kind }) => kind === 'outcome')
  const norm = outcomes.filter(({ effect }) => effect !== 'equivalent' && effect !== 'added')
  if (items.length === 0) return { nl: 'Er is niets veranderd.', en: 'Nothing has changed.' }
  if (outcomes.length === 0) {
    return {
      nl: 'Geen leeruitkomst is veranderd, alleen wat eromheen staat.',
      en: 'No outcome has changed, only what surrounds them.',
    }
  }
  const open = outcomes.some(({ learner, relying }) => learner === 'unknown' || relying === 'unknown')
  const parts = (language: Language) =>
    effectOrder.flatMap((effect) => {
      const count = outcomes.filter((one) => one.effect === effect).length
      return count === 0 ? [] : [`${count} ${effectWords[effect][language]}`]
    })
  return {
    nl: `${outcomes.length} ${outcomes.length === 1 ? 'leeruitkomst' : 'leeruitkomsten'}: ${parts('nl').join(', ')}. ${touches('nl', summary, norm.length, open)}`,
    en: `${outcomes.length} ${outcomes.length === 1 ? 'outcome' : 'outcomes'}: ${parts('en').join(', ')}. ${touches('en', summary, norm.length, open)}`,
  }
}

function touches(language: Language, { learner, relying }: Sides, count: number, open: boolean): string {
  const dutch = language === 'nl'
  if (count === 0)
    return dutch
      ? 'Dit raakt niemand in wat hij heeft aangetoond of mag verwachten.'
      : 'This touches nobody in what they have shown or may expect.'
  const whom = [
    ...(learner === 'no'
      ? [dutch ? 'wie al iets heeft aangetoond' : 'those who have shown something already']
      : []),
    ...(relying === 'no'
      ? [dutch ? 'wie op de leeruitkomsten rekent' : 'those who rely on the outcomes']
      : []),
  ]
  if (whom.length === 0)
    return dutch ? 'Wat dat betekent, moeten mensen beoordelen.' : 'What that means is for people to judge.'
  const said = dutch ? `Dit raakt ${whom.join(' en ')}` : `This touches ${whom.join(' and ')}`
  return open
    ? `${said}${dutch ? '; de rest moeten mensen beoordelen.' : '; the rest is for people to judge.'}`
    : `${said}.`
}
