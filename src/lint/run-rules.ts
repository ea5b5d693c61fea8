/** Runs rules over a catalogue: pure, and the order of the rules does not matter. */
import type { Finding, Language, Severity } from '../diagnostic.ts'
import { languages, severities } from '../diagnostic.ts'
import type { Additions, Lexicon } from '../language/lexicon.ts'
import type { parse } from '../language/parse.ts'
import type { readLexicon } from '../language/read-lexicon.ts'
import type { Parse } from '../language/sentence.ts'
import type { Catalogue, Entries } from '../model/catalogue.ts'
import { localise } from '../model/localise.ts'
import type { Outcome, RuleSetting } from '../model/schema-types.ts'
import type { Found, Rule, RuleContext, SubjectKind, Subjects } from './rule.ts'
import { toTranslationPath } from './translation-path.ts'

export interface LintOptions {
  /** YYYY-MM-DD, for rules about dates. */
  readonly today: string
  /** For rules about versions. */
  readonly base?: Catalogue
  /** Verbs and words of the institute's own, by language. */
  readonly additions?: Partial<Record<Language, Additions>>
  /** Only these rules; all without. */
  readonly only?: readonly string[]
}

/** How sentences are read. Rules that read none do without, and then it need not be loaded. */
export interface Reader {
  readonly parse: typeof parse
  readonly readLexicon: typeof readLexicon
}

/** All findings of these rules, by severity as the config and the item's status set them. */
export function runRules(
  catalogue: Catalogue,
  rules: readonly Rule[],
  options: LintOptions,
  reader?: Reader,
): Finding[] {
  const active = activeRules(catalogue, rules, options.only)
  const yielding = new Map(
    rules.flatMap(({ id, yieldsTo }) => (yieldsTo ? [[id, new Set(yieldsTo)] as const] : [])),
  )
  const findings: Finding[] = []
  const contexts = new Map<Language, SharedContext>()
  const contextFor = (language: string): SharedContext | undefined => {
    const known = languages.find((one) => one === language)
    if (known === undefined) return undefined
    const made = contexts.get(known) ?? makeContext(catalogue, known, options, reader)
    contexts.set(known, made)
    return made
  }
  const run = <Kind extends SubjectKind>(kind: Kind, subject: Subjects[Kind], about: About) => {
    const shared = contextFor(about.language)
    if (!shared) return
    const context: RuleContext = shared.about(about.file, about.actor)
    const before = findings.length
    for (const { rule, setting } of active.get(kind) ?? []) {
      for (const found of (rule as unknown as Rule<Kind>).check(subject, context)) {
        findings.push(toFinding(rule, setting, found, about))
      }
    }
    silence(findings, before, yielding)
  }
  for (const { item, file } of catalogue.outcomes.values()) {
    const { id, language, status, actor } = item
    run('outcome', item, { id, language, file, status, actor })
    for (const translation of catalogue.translations.get(item.id)?.values() ?? []) {
      lintTranslation(item, translation.item, translation.file)
    }
  }
  runAll('persona', catalogue.personas)
  runAll('agreement', catalogue.agreements)
  const { language, file = '' } = catalogue.settings
  // Ids, versions and pins are checked whatever language the institute writes in.
  run('repository', catalogue, { id: '', file, language: contextFor(language) ? language : 'en' })
  return findings

  function runAll(
    kind: 'persona' | 'agreement',
    entries: Entries<Subjects['persona'] | Subjects['agreement']>,
  ): void {
    for (const { item, file } of entries.values()) {
      const { id, language } = item
      const status = 'status' in item ? item.status : undefined
      run(kind, item as never, { id, language, file, status })
    }
  }

  /** The words of a translation are held to the rules for words; what comes from the source was checked there. */
  function lintTranslation(source: Outcome, translation: Parameters<typeof localise>[1], file: string): void {
    const before = findings.length
    const { id, status } = source
    const localised = localise(source, translation)
    const { language, actor } = localised
    run('outcome', localised, { id, language, file, status, actor })
    for (const finding of findings.splice(before)) {
      const at = toTranslationPath(finding.at, source, translation)
      const edits = (finding.edits ?? []).flatMap((edit) => {
        const edited = toTranslationPath(edit.at, source, translation)
        return edited ? [{ ...edit, at: edited }] : []
      })
      const proposals = (finding.proposals ?? []).flatMap((proposal) => {
        const placed = toTranslationPath(proposal.at, source, translation)
        return placed ? [{ ...proposal, at: placed }] : []
      })
      if (at)
        findings.push({
          ...finding,
          at,
          item: { kind: 'translation', id },
          ...(finding.edits ? { edits } : {}),
          ...(finding.proposals ? { proposals } : {}),
        })
    }
  }
}

/** Takes out what adds nothing to a graver finding about the same item: those from `from` on are about one item. */
function silence(
  findings: Finding[],
  from: number,
  yielding: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  if (findings.length === from) return
  const spoken = new Set<string>()
  for (let index = from; index < findings.length; index++) spoken.add(findings[index]!.rule)
  const isSilent = ({ rule }: Finding): boolean => {
    for (const graver of yielding.get(rule) ?? []) if (spoken.has(graver)) return true
    return false
  }
  if (![...spoken].some((rule) => yielding.has(rule))) return
  findings.push(...findings.splice(from).filter((finding) => !isSilent(finding)))
}

/** What findings and contexts need to know of an item. */
interface About {
  readonly id: string
  readonly language: string
  readonly file: string
  readonly status?: string | undefined
  readonly actor?: string | undefined
}

interface ActiveRule {
  readonly rule: Rule
  readonly setting: Severity | undefined
}

function activeRules(
  { settings }: Catalogue,
  rules: readonly Rule[],
  only: readonly string[] | undefined,
): ReadonlyMap<SubjectKind, readonly ActiveRule[]> {
  const active = new Map<SubjectKind, ActiveRule[]>()
  for (const rule of rules) {
    const setting: RuleSetting | undefined = settings.rules?.[rule.id]
    if (setting === 'off' || (only && !only.includes(rule.id))) continue
    const same = active.get(rule.about) ?? []
    same.push({ rule, setting })
    active.set(rule.about, same)
  }
  return active
}

/** What was parsed lately for items with one actor: rules ask for the same sentences, and so do items. */
interface Reading {
  readonly actors: readonly string[]
  readonly parsed: Map<string, Parse>
}
const mostRemembered = 50

interface SharedContext {
  /** The context for one item. */
  about(file: string, actor: string | undefined): RuleContext
}

function makeContext(
  catalogue: Catalogue,
  language: Language,
  { today, base, additions }: LintOptions,
  reader: Reader | undefined,
): SharedContext {
  let lexicon: Lexicon | undefined
  const requireReader = (): Reader => {
    if (!reader) throw new Error('These rules read sentences: give them a reader.')
    return reader
  }
  const lexiconOf = () => (lexicon ??= requireReader().readLexicon(language, additions?.[language]))
  const everybody = catalogue.settings.actors ?? []
  const readings = new Map<string | undefined, Reading>()
  const readingFor = (actor: string | undefined): Reading => {
    const known = readings.get(actor)
    if (known) return known
    const made = { actors: actor === undefined ? everybody : [...everybody, actor], parsed: new Map() }
    readings.set(actor, made)
    return made
  }
  return {
    about: (file, actor) => {
      const { actors, parsed } = readingFor(actor)
      return {
        catalogue,
        language,
        file,
        today,
        base,
        get lexicon() {
          return lexiconOf()
        },
        parse: (sentence) => {
          const known = parsed.get(sentence)
          if (known) return known
          if (parsed.size >= mostRemembered) parsed.clear()
          const result = requireReader().parse(sentence, { language, lexicon: lexiconOf(), actors })
          parsed.set(sentence, result)
          return result
        },
      }
    },
  }
}

function toFinding(rule: Rule, setting: Severity | undefined, found: Found, about: About): Finding {
  const unfinished = about.status === 'draft' || about.status === 'proposed'
  const own = setting ?? (rule.completeness && unfinished ? weaker(rule.severity, 'warning') : rule.severity)
  const { at, onKey, span, reason, hint, expected, related, edits, proposals } = found
  return {
    rule: rule.id,
    severity: found.severity ? weaker(own, found.severity) : own,
    file: found.file ?? about.file,
    at,
    ...(onKey === undefined ? {} : { onKey }),
    ...(span === undefined ? {} : { span }),
    item: found.item ?? { kind: rule.about, id: about.id },
    reason,
    ...(hint === undefined ? {} : { hint }),
    ...(expected === undefined ? {} : { expected }),
    ...(related === undefined ? {} : { related }),
    ...(edits === undefined ? {} : { edits }),
    ...(proposals === undefined ? {} : { proposals }),
  }
}

const weaker = (a: Severity, b: Severity): Severity =>
  severities[Math.max(severities.indexOf(a), severities.indexOf(b))]!
