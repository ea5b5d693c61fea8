import { UserError } from '../../diagnostic.ts'
import type { ChangeFinding, ItemChange } from '../../diff/change.ts'
import { diffCatalogues } from '../../diff/diff.ts'
import { compareVersions } from '../../diff/version.ts'
import { applyEdits } from '../../load/edit.ts'
import { appendEntry } from '../../load/insert.ts'
import { readText } from '../../load/load.ts'
import type { ChangeClass, Outcome } from '../../model/schema-types.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { nearest } from '../../nearest.ts'
import { show } from '../../report/show.ts'
import { changeFiles } from '../change-files.ts'
import type { Context, Run } from '../command.ts'
import { readLexicons } from '../own-words.ts'
import { requireRoot } from '../repository.ts'
import { readSide, readWorkingTree, type Side } from '../sides.ts'

/** Gives outcomes the version that their change asks for, and drafts what has to be declared about it. */
export const run: Run = async (context, ids, options) => {
  const root = requireRoot(context.world, context.directory)
  const now = await readWorkingTree(context)
  for (const id of ids) requireOutcome(now.catalogue, id)
  const base = await readSide(context, String(options['base']))
  const lexiconOf = await readLexicons(now)
  const compare = (catalogue: Catalogue) => diffCatalogues(base.catalogue, catalogue, { lexiconOf }).items
  const changes = compare(now.catalogue)
  const meaning = options['class'] as ChangeClass | undefined
  for (const id of new Set(ids)) {
    const change = changes.find((one) => one.kind === 'outcome' && one.id === id)
    const open = change?.findings.filter(isOpen) ?? []
    // What has been decided counts for the version at once.
    const decided = meaning && open.length > 0 ? compare(declare(now.catalogue, id, open, meaning)) : changes
    const version = decided.find((one) => one.kind === 'outcome' && one.id === id)?.version ?? null
    await bumpOne(context, { ...now, root }, id, {
      version,
      open,
      meaning,
      dryRun: options['dryRun'] === true,
    })
  }
  return 0
}

/** Reworded so that only people can tell, and nothing said about it; drafts are asked as well. */
function isOpen({ learner, relying, declared, path }: ChangeFinding): boolean {
  return (learner === 'unknown' || relying === 'unknown') && !declared && path !== ''
}

/** The catalogue as it would be with the declarations. */
function declare(
  catalogue: Catalogue,
  id: string,
  open: readonly ChangeFinding[],
  meaning: ChangeClass,
): Catalogue {
  const { item, file } = catalogue.outcomes.get(id)!
  const added = open.map(({ path }) => ({ at: path, class: meaning }))
  const outcome: Outcome = { ...item, changes: [...(item.changes ?? []), ...added] }
  return { ...catalogue, outcomes: new Map([...catalogue.outcomes, [id, { item: outcome, file }]]) }
}

interface Wanted {
  readonly version: ItemChange['version']
  readonly open: readonly ChangeFinding[]
  readonly meaning: ChangeClass | undefined
  readonly dryRun: boolean
}

async function bumpOne(
  context: Context,
  side: Side & { readonly root: string },
  id: string,
  { version, open, meaning, dryRun }: Wanted,
): Promise<void> {
  const { language } = context
  const { file } = side.catalogue.outcomes.get(id)!
  const before = readText(side.folder, file)
  if (typeof before !== 'string') return
  const higher = version?.asked != null && compareVersions(version.new, version.lowest) < 0
  let after: string | undefined = before
  if (higher) {
    const span = { start: 0, end: version.new.length }
    after = applyEdits(before, [{ at: ['version'], span, text: version.lowest }])
  }
  for (const { path, before: old, after: now } of open) {
    if (after === undefined) break
    after = appendEntry(
      after,
      ['changes'],
      [
        { key: 'at', value: path },
        { key: 'class', value: meaning ?? 'shifted', ...(meaning ? {} : { comment: toChoose[language] }) },
        { key: 'note', value: describe(language, old, now) },
      ],
    )
  }
  if (after === undefined) throw unwritable(file)
  const say = (nl: string, en: string) => context.world.err.write(`${language === 'nl' ? nl : en}\n`)
  if (after === before) {
    if (version?.asked == null)
      say(
        `\`${id}\`: deze wijziging vraagt geen nieuwe versie.`,
        `\`${id}\`: this change asks for no new version.`,
      )
    else
      say(
        `\`${id}\`: versie \`${version.new}\` is al hoog genoeg.`,
        `\`${id}\`: version \`${version.new}\` is high enough already.`,
      )
    return
  }
  await changeFiles(context, side.root, [{ file, text: after }], dryRun)
  if (higher && version)
    say(
      `\`${id}\`: versie \`${version.new}\` → \`${version.lowest}\`.`,
      `\`${id}\`: version \`${version.new}\` → \`${version.lowest}\`.`,
    )
  if (open.length > 0 && !meaning) {
    say(
      `\`${id}\`: beoordeel onder \`changes\` ${open.length === 1 ? 'de wijziging' : `de ${open.length} wijzigingen`}: vraagt de nieuwe tekst meer, minder of hetzelfde?`,
      `\`${id}\`: judge under \`changes\` the ${open.length === 1 ? 'change' : `${open.length} changes`}: does the new text ask more, less or the same?`,
    )
  }
}

const toChoose = {
  nl: 'kies: editorial, clarified, raised, lowered of shifted',
  en: 'choose: editorial, clarified, raised, lowered or shifted',
}

// The whole texts stand in git; here they only have to be recognised.
const longest = 200

function describe(language: Context['language'], before: string | null, after: string | null): string {
  const cut = (text: string) => {
    const line = text.replace(/\s+/g, ' ').trim()
    return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
  }
  const [old, now] = [before === null ? '–' : `“${cut(before)}”`, after === null ? '–' : `“${cut(after)}”`]
  return language === 'nl' ? `Was ${old}; is nu ${now}.` : `Was ${old}; is now ${now}.`
}

function requireOutcome({ outcomes, missing }: Catalogue, id: string): void {
  if (outcomes.has(id)) return
  const broken = missing.get('outcome')?.has(id)
  const suggestion = nearest(id, [...outcomes.keys()])
  throw new UserError(
    broken
      ? {
          nl: `Het bestand van \`${show(id)}\` heeft fouten; zie \`outcomes validate\`.`,
          en: `The file of \`${show(id)}\` has errors; see \`outcomes validate\`.`,
        }
      : {
          nl: `Er is geen leeruitkomst \`${show(id)}\`.${suggestion ? ` Bedoelde je \`${suggestion}\`?` : ''}`,
          en: `There is no outcome \`${show(id)}\`.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
        },
  )
}

const unwritable = (file: string) =>
  new UserError({
    nl: `${file} kan niet zonder schade worden aangepast; zet de versie en \`changes\` er zelf in.`,
    en: `${file} cannot be changed without damage; put the version and \`changes\` in by hand.`,
  })
