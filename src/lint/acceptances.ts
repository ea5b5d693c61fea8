/** Accepting on purpose: findings that a comment or `acceptances.yaml` accepts, and what is to say about those. */
import type { Acceptance as Accepted, Finding, Text } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'
import { isAboutChange, isExpired } from '../model/acceptance.ts'
import type { Acceptance, RuleSetting } from '../model/schema-types.ts'
import type { IgnoreComment } from './ignore-comments.ts'
import { isWithin, toIdPath } from './item-path.ts'
import { quote } from './listing.ts'
import { expired, reasonMissing, unused } from './suppression-rules.ts'
import type { PlainRule } from './plain-rule.ts'

export interface AcceptanceOptions {
  readonly comments: readonly IgnoreComment[]
  /** Of `acceptances.yaml`, in the order of the file. */
  readonly acceptances: readonly Acceptance[]
  /** Where those stand. */
  readonly file: string
  /** YYYY-MM-DD. */
  readonly today: string
  /** The content of a file as it was read, for paths by id. */
  valueOf(file: string): unknown
  /** The key of a finding as reports show it; without it, a `key` in an acceptance is not compared. */
  keyOf?(finding: Finding): string
  /** All rules there are, to suggest the right name of one. */
  readonly rules: readonly string[]
  /** Only some rules or files were checked: then nothing can be called unused. */
  readonly partial?: boolean
  /** Rules that could not say everything today, such as one that compares versions without a base. */
  readonly silent?: readonly string[]
  /** The config's severities, for the findings about accepting. */
  readonly settings?: Readonly<Record<string, RuleSetting>> | undefined
}

export interface Judged {
  /** What nobody accepted. */
  readonly kept: readonly Finding[]
  /** What is accepted, each with why. */
  readonly suppressed: readonly Finding[]
  /** About the acceptances themselves: no reason, expired, unused. */
  readonly findings: readonly Finding[]
}

/** A comment or an entry, made alike. */
interface Claim {
  readonly by: Accepted['by']
  readonly rule: string
  readonly reason?: string
  readonly owner?: string
  readonly until?: string
  readonly key?: string
  /** The file of a comment, the item of an entry. */
  readonly target: string
  /** Where the findings about it are shown. */
  readonly about: Pick<Finding, 'file' | 'at' | 'item' | 'place'>
  covers(finding: Finding): boolean
}

/** Splits findings in those that stay and those that are accepted. The order of both is kept. */
export function applyAcceptances(findings: readonly Finding[], options: AcceptanceOptions): Judged {
  const claims = [...options.comments.map(claimOfComment), ...claimsOfEntries(options)]
  const findClaims = indexClaims(claims)
  const used = new Set<Claim>()
  const kept: Finding[] = []
  const suppressed: Finding[] = []
  for (const finding of findings) {
    const claimed = isAcceptable(finding.rule) ? findClaims(finding) : []
    for (const claim of claimed) used.add(claim)
    const claim = claimed.find((one) => one.reason !== undefined && !isExpired(one.until, options.today))
    if (claim?.reason === undefined) kept.push(finding)
    else {
      const { by, reason, owner, until } = claim
      suppressed.push({ ...finding, accepted: { by, reason, owner, until } })
    }
  }
  return { kept, suppressed, findings: claims.flatMap((claim) => judge(claim, used.has(claim), options)) }
}

/** For each entry of `acceptances.yaml` whether it still covers a finding, expired or not; one about a change may. */
export function findUsed(
  findings: readonly Finding[],
  options: Pick<AcceptanceOptions, 'acceptances' | 'file' | 'valueOf' | 'keyOf'>,
): readonly boolean[] {
  const claims = claimsOfEntries(options)
  const findClaims = indexClaims(claims)
  const used = new Set(findings.flatMap(findClaims))
  return claims.map((claim) => isAboutChange(claim.rule) || used.has(claim))
}

/** A file that cannot be read or does not fit is left out: that is never accepted, or items would go unnoticed. */
export const isAcceptable = (rule: string): boolean => !/^(?:yaml|schema|suppression)\//.test(rule)

/** Looks up the claims that cover a finding: there may be thousands of both. */
function indexClaims(claims: readonly Claim[]): (finding: Finding) => readonly Claim[] {
  const index = new Map<string, Claim[]>()
  for (const claim of claims) {
    const name = `${claim.rule} ${claim.target}`
    const others = index.get(name)
    if (others) others.push(claim)
    else index.set(name, [claim])
  }
  return (finding) =>
    [finding.file, itemName(finding)].flatMap((target) =>
      (index.get(`${finding.rule} ${target}`) ?? []).filter((claim) => claim.covers(finding)),
    )
}

function claimOfComment({ at, first, file, place, ...words }: IgnoreComment): Claim {
  return {
    ...words,
    by: 'comment',
    target: file,
    about: { file, at: at ?? [], place },
    covers: (finding) =>
      at !== undefined &&
      // A finding about the whole file is shown on its first line.
      (isWithin(finding.at, at) || (first && finding.at.length === 0)),
  }
}

function claimsOfEntries({
  acceptances,
  file,
  valueOf,
  keyOf,
}: Pick<AcceptanceOptions, 'acceptances' | 'file' | 'valueOf' | 'keyOf'>): Claim[] {
  return acceptances.map(({ item, path, key, ...words }, index) => {
    const outer = path?.split('.') ?? []
    return {
      ...words,
      ...(key === undefined ? {} : { key }),
      by: 'entry',
      target: item,
      about: {
        file,
        at: ['acceptances', index],
        item: { kind: 'acceptances', id: '' },
      },
      covers: (finding) =>
        isWithin(toIdPath(finding.at, valueOf(finding.file)), outer) &&
        (key === undefined || !keyOf || keyOf(finding) === key),
    }
  })
}

/** `outcome/volgen-en-afstemmen`; only the kind where there is no id. */
export const itemName = ({ item }: Finding): string | undefined =>
  item && (item.id === '' ? item.kind : `${item.kind}/${item.id}`)

function judge(
  claim: Claim,
  hits: boolean,
  { today, rules, partial, silent, settings }: AcceptanceOptions,
): Finding[] {
  if (claim.rule !== '' && !isAcceptable(claim.rule)) return make(unused, claim, settings, never(claim.rule))
  const known = rules.includes(claim.rule)
  if (isAboutChange(claim.rule)) {
    // Whether there is such a change only a comparison can say.
    if (claim.key === undefined) return make(unused, claim, settings, noKey(claim.rule))
  } else if (!hits || !known) {
    if (known && (partial || silent?.includes(claim.rule))) return []
    return make(
      unused,
      claim,
      settings,
      claim.rule === '' ? noRule : known ? gone(claim.rule) : unknown(claim.rule, rules),
    )
  }
  if (claim.reason === undefined) return make(reasonMissing, claim, settings, noReason(claim.rule))
  if (claim.until !== undefined && isExpired(claim.until, today)) {
    return make(expired, claim, settings, over(claim.rule, claim.until))
  }
  if (claim.owner !== undefined && claim.until !== undefined) return []
  return make(reasonMissing, claim, settings, incomplete(claim)).map((finding) => ({
    ...finding,
    severity: 'info',
  }))
}

type Words = { readonly reason: Text; readonly hint?: Text }

function make(
  { id, severity }: PlainRule,
  { about }: Claim,
  settings: AcceptanceOptions['settings'],
  words: Words,
): Finding[] {
  const setting = settings?.[id]
  if (setting === 'off') return []
  return [{ rule: id, severity: setting ?? severity, ...about, ...words }]
}

const noRule: Words = {
  reason: {
    nl: 'Hier staat niet welke melding wordt geaccepteerd, verwacht de naam van een regel.',
    en: 'It is not said which finding is accepted, expected the name of a rule.',
  },
}

const noKey = (rule: string): Words => ({
  reason: {
    nl: `${quote(rule)} gaat over een verandering, en die wordt geaccepteerd met haar \`key\`. Die ontbreekt hier, dus wordt er niets geaccepteerd.`,
    en: `${quote(rule)} is about a change, and that is accepted by its \`key\`. It is missing here, so nothing is accepted.`,
  },
  hint: {
    nl: 'De `key` staat in het verslag van `outcomes diff --format json`.',
    en: 'The `key` is in the report of `outcomes diff --format json`.',
  },
})

const gone = (rule: string): Words => ({
  reason: {
    nl: `${quote(rule)} meldt hier niets meer, verwacht dat deze acceptatie weggaat.`,
    en: `${quote(rule)} reports nothing here any more, expected this acceptance to go.`,
  },
})

const never = (rule: string): Words => ({
  reason: {
    nl: `${quote(rule)} kan niet worden geaccepteerd: zo'n bestand telt niet mee, of de melding gaat zelf over accepteren.`,
    en: `${quote(rule)} cannot be accepted: such a file does not count, or the finding is itself about accepting.`,
  },
})

function unknown(rule: string, rules: readonly string[]): Words {
  const suggestion = nearest(rule, rules)
  return {
    reason: {
      nl: `${quote(rule)} is geen regel, dus wordt er niets geaccepteerd.`,
      en: `${quote(rule)} is no rule, so nothing is accepted.`,
    },
    ...(suggestion === undefined
      ? {}
      : { hint: { nl: `Bedoelde je \`${suggestion}\`?`, en: `Did you mean \`${suggestion}\`?` } }),
  }
}

const noReason = (rule: string): Words => ({
  reason: {
    nl: `${quote(rule)} wordt geaccepteerd zonder reden en blijft daarom staan, verwacht waarom dit bewust zo is.`,
    en: `${quote(rule)} is accepted without a reason and therefore stays, expected why this is so on purpose.`,
  },
})

const over = (rule: string, until: string): Words => ({
  reason: {
    nl: `${quote(rule)} was geaccepteerd tot en met ${until}, verwacht een oplossing of een nieuwe datum.`,
    en: `${quote(rule)} was accepted until ${until}, expected a solution or a new date.`,
  },
})

function incomplete({ rule, owner, until }: Claim): Words {
  const lacking: Text =
    owner === undefined && until === undefined
      ? { nl: 'een eigenaar en een einddatum', en: 'an owner and an end date' }
      : owner === undefined
        ? { nl: 'een eigenaar', en: 'an owner' }
        : { nl: 'een einddatum', en: 'an end date' }
  return {
    reason: {
      nl: `${quote(rule)} is geaccepteerd zonder ${lacking.nl.replaceAll('een ', '')}, verwacht ${lacking.nl}.`,
      en: `${quote(rule)} is accepted without ${lacking.en}, expected ${lacking.en}.`,
    },
  }
}
