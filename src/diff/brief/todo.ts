/** What to do about a change, in sentences for the committee. Each names the command or field that does it. */
import type { Text } from '../../diagnostic.ts'
import type { ChangeFinding, ItemChange } from '../change.ts'
import type { DiffRuleId } from '../effects.ts'
import type { Touched } from './touched.ts'

type Say = (change: ItemChange, findings: readonly ChangeFinding[]) => Text

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``
const list = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)!}`
const paths = (findings: readonly ChangeFinding[]) => [...new Set(findings.map(({ path }) => code(path)))]

const raiseVersion: Say = ({ id, version }) => ({
  nl: `Zet de versie op ${code(version?.lowest ?? '')} of hoger: ${code(`outcomes bump ${id}`)} doet dat.`,
  en: `Set the version to ${code(version?.lowest ?? '')} or higher: ${code(`outcomes bump ${id}`)} does that.`,
})

const sayings: Partial<Record<DiffRuleId, Say>> = {
  'declaration-missing': (_, findings) => ({
    nl: `Bepaal samen of de nieuwe tekst meer, minder of hetzelfde vraagt, en leg dat vast onder ${code('changes')}: ${list(paths(findings), 'en')}.`,
    en: `Decide together whether the new text asks more, less or the same, and write that down under ${code('changes')}: ${list(paths(findings), 'and')}.`,
  }),
  'declared-class-too-low': (_, findings) => ({
    nl: `Kijk nog eens naar de verklaring onder ${code('changes')}: bij ${list(paths(findings), 'en')} verandert er meer dan er staat.`,
    en: `Look again at the declaration under ${code('changes')}: at ${list(paths(findings), 'and')} more changes than it says.`,
  }),
  'declaration-unused': () => ({
    nl: `Haal de verklaring weg waar niets bij veranderde, of verbeter het pad achter ${code('at')}.`,
    en: `Take away the declaration without a change, or put the path behind ${code('at')} right.`,
  }),
  'version-not-bumped': raiseVersion,
  'version-bump-too-small': raiseVersion,
  'version-decreased': raiseVersion,
  'adopted-item-changed-in-place': ({ id, version }) => ({
    nl: `Deze leeruitkomst is vastgesteld. Geef de nieuwe tekst een eigen versie (${code(`outcomes bump ${id}`)} maakt er ${code(version?.lowest ?? '')} van) en laat die opnieuw vaststellen, of zet de oude tekst terug.`,
    en: `This outcome was adopted. Give the new text a version of its own (${code(`outcomes bump ${id}`)} makes it ${code(version?.lowest ?? '')}) and have that adopted again, or put the old text back.`,
  }),
  'id-changed-undeclared': ({ id, oldId }) => ({
    nl: `Is dit dezelfde leeruitkomst als ${code(oldId ?? '')}? Zet dan ${code(`formerly: [${oldId ?? ''}]`)} in ${code(id)}.`,
    en: `Is this the same outcome as ${code(oldId ?? '')}? Then put ${code(`formerly: [${oldId ?? ''}]`)} in ${code(id)}.`,
  }),
  'id-reused': ({ id }) => ({
    nl: `Geef de nieuwe leeruitkomst een eigen id: ${code(id)} was al van een andere.`,
    en: `Give the new outcome an id of its own: ${code(id)} already belonged to another one.`,
  }),
  'criterion-id-reused': (_, findings) => ({
    nl: `Geef het nieuwe criterium een eigen id, zodat verwijzingen naar het oude kloppen: ${list(paths(findings), 'en')}.`,
    en: `Give the new criterion an id of its own, so that references to the old one stay right: ${list(paths(findings), 'and')}.`,
  }),
  'split-suspected': ({ oldIds, newIds }) => ({
    nl: `Is ${list(oldIds.map(code), 'en')} gesplitst in ${list(newIds.map(code), 'en')}? Zet dan ${code(`replaces: [${oldIds.join(', ')}]`)} onder ${code('relations')} van elk deel.`,
    en: `Was ${list(oldIds.map(code), 'and')} split into ${list(newIds.map(code), 'and')}? Then put ${code(`replaces: [${oldIds.join(', ')}]`)} under ${code('relations')} of each part.`,
  }),
  'merge-suspected': ({ oldIds, newIds }) => ({
    nl: `Zijn ${list(oldIds.map(code), 'en')} samengevoegd? Zet dan ${code(`replaces: [${oldIds.join(', ')}]`)} onder ${code('relations')} van ${list(newIds.map(code), 'en')}.`,
    en: `Were ${list(oldIds.map(code), 'and')} merged? Then put ${code(`replaces: [${oldIds.join(', ')}]`)} under ${code('relations')} of ${list(newIds.map(code), 'and')}.`,
  }),
  'outcome-removed-without-successor': ({ id }) => ({
    nl: `Laat het bestand staan met ${code('status: retired')}, of noem ${code(id)} onder ${code('replaces')} van de opvolger.`,
    en: `Leave the file with ${code('status: retired')}, or name ${code(id)} under ${code('replaces')} of its successor.`,
  }),
  'translation-outdated': ({ id }) => ({
    nl: `Werk de vertaling van ${code(id)} bij en zet ${code('translates')} op de nieuwe versie.`,
    en: `Bring the translation of ${code(id)} up to date and set ${code('translates')} to the new version.`,
  }),
  'file-unreadable': ({ id }) => ({
    nl: `Herstel het bestand van ${code(id)}; ${code('outcomes validate')} zegt wat eraan schort.`,
    en: `Repair the file of ${code(id)}; ${code('outcomes validate')} says what is wrong with it.`,
  }),
}

/** The sentences about one item, what is asked of the committee first. Nothing for a draft: that may change freely. */
export function listTodo(change: ItemChange, touched: Touched): readonly Text[] {
  const todo: Text[] = []
  for (const [rule, say] of Object.entries(sayings)) {
    const found = change.findings.filter((finding) => finding.rule === rule)
    if (found.length > 0) todo.push(say(change, found))
  }
  if (change.gated && change.kind === 'outcome') todo.push(...informOthers(change))
  const doubtful = touched.agreements.filter((one) => one.doubtful)
  for (const { name } of doubtful) {
    todo.push({
      nl: `Leg de afspraak “${name}” opnieuw aan de partijen voor: die gaat over de tekst van eerder.`,
      en: `Put the agreement “${name}” before the parties again: it is about the earlier text.`,
    })
  }
  return todo
}

function* informOthers({ learner, relying, effect }: ItemChange): Generator<Text> {
  if (effect === 'added') return
  if (learner === 'no') {
    yield {
      nl: 'Spreek af wat geldt voor wie al bezig is of de oude leeruitkomst al heeft aangetoond.',
      en: 'Agree on what holds for those who are under way or have already shown the old outcome.',
    }
  }
  if (relying === 'no') {
    yield {
      nl: 'Laat het weten aan wie erop rekent: examencommissie, scholen en andere opleidingen.',
      en: 'Tell those who rely on it: the exam board, schools and other programmes.',
    }
  }
}

/** What is done once, for all of them together. */
export function listClosing(documents: boolean): readonly Text[] {
  if (!documents) return []
  return [
    {
      nl: `Maak als alles is besloten de formulieren en gesprekswijzers opnieuw: ${code('outcomes render')}.`,
      en: `Once all is decided, make the forms and conversation guides again: ${code('outcomes render')}.`,
    },
  ]
}
