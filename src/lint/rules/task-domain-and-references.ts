import type { Text } from '../../diagnostic.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { findItems } from '../../model/catalogue.ts'
import type { FrameworkKind, Reference } from '../../model/schema-types.ts'
import { listEach, quote } from '../listing.ts'
import { defineRule } from '../rule.ts'
import type { Found } from '../rule.ts'

export const taskDomainAndReferences = defineRule({
  id: 'outcome/task-domain-and-references',
  about: 'outcome',
  severity: 'error',
  completeness: true,
  fix: 'no',
  title: { nl: 'Taakgebied en verwijzingen staan erbij', en: 'Task domain and references are given' },
  why: {
    nl: 'Een leeruitkomst hoort bij een taakgebied dat het beroep herkent, en sluit aan bij de bekwaamheidseisen en de kennisbasis. Zonder die verwijzingen kan niemand nagaan of het geheel dekt wat het beroep vraagt.',
    en: 'An outcome belongs to a task domain that the profession recognises, and connects to the competence requirements and the knowledge base. Without those references nobody can tell whether the set covers what the profession asks.',
  },
  advice: {
    nl: 'Noem het taakgebied uit het beroepsprofiel, minstens één bekwaamheidseis en minstens één onderdeel van een kennisbasis.',
    en: 'Name the task domain of the profession profile, at least one competence requirement and at least one part of a knowledge base.',
  },
  source: {
    nl: '“Voor een herkenbaar taakgebied van het beroep, aansluitend bij het beroepsprofiel, de bekwaamheidseisen en inhoud van de kennisbases”: Gelukt in de driehoek.',
    en: '“For a recognisable task domain of the profession, connecting to the profession profile, the competence requirements and the content of the knowledge bases”: Gelukt in de driehoek.',
  },
  limits: {
    nl: 'Of de verwijzing inhoudelijk klopt, beoordelen mensen. Een verwijzing die nergens heen leidt, meldt reference/unresolved.',
    en: 'Whether the reference is right in content is for people to judge. A reference that leads nowhere is reported by reference/unresolved.',
  },
  examples: {
    nl: {
      bad: [
        { references: [] },
        { references: null },
        { taskDomain: null },
        { taskDomain: 'kennisbasis/ontwikkeling' },
        { references: [{ to: 'bekwaamheidseisen/pedagogisch', relation: 'operationalises' }] },
      ],
      good: [
        {
          references: [
            { to: 'bekwaamheidseisen/pedagogisch', relation: 'operationalises' },
            { to: 'kennisbasis/ontwikkeling', relation: 'draws_on' },
          ],
        },
        { taskDomain: 'profiel/begeleiden' },
      ],
    },
    en: {
      bad: [
        { references: [{ to: 'teaching', relation: 'draws_on' }] },
        { references: [{ to: 'kennisbasis/ontwikkeling', relation: 'draws_on' }] },
      ],
      good: [
        {
          references: [
            { to: 'bekwaamheidseisen/pedagogisch', relation: 'demonstrates' },
            { to: 'kennisbasis/ontwikkeling', relation: 'draws_on' },
          ],
        },
      ],
    },
  },
  *check({ taskDomain, references }, { catalogue }) {
    const missing = missingKinds(references ?? [], catalogue)
    if (taskDomain === undefined && missing.length === wanted.length) {
      const { hint = { nl: '', en: '' } } = incomplete(missing, references, catalogue)
      yield {
        at: [],
        onKey: true,
        reason: {
          nl: 'Nog niet gezegd is waar deze leeruitkomst bij aansluit, verwacht `taskDomain` (het taakgebied uit het beroepsprofiel) en `references` naar de bekwaamheidseisen en een kennisbasis.',
          en: 'It is not said yet what this outcome connects with, expected `taskDomain` (the item of the profession profile) and `references` to the competence requirements and a knowledge base.',
        },
        hint,
        expected: ['taskDomain', 'references'],
      }
      return
    }
    if (taskDomain === undefined) {
      yield {
        at: [],
        onKey: true,
        reason: {
          nl: 'Het taakgebied ontbreekt, verwacht `taskDomain`: het onderdeel van het beroepsprofiel waar deze leeruitkomst bij hoort.',
          en: 'The task domain is missing, expected `taskDomain`: the item of the profession profile this outcome belongs to.',
        },
        expected: ['taskDomain'],
      }
    } else yield* checkDomain(taskDomain, catalogue)
    if (missing.length > 0) yield incomplete(missing, references, catalogue)
  },
})

/** A domain that leads nowhere has a finding already; this is one that leads to another kind of framework. */
function* checkDomain(taskDomain: string, catalogue: Catalogue): Generator<Found> {
  const [found] = findItems(catalogue, taskDomain, catalogue.settings.profile)
  if (!found || found.framework.kind === 'profession_profile') return
  yield {
    at: ['taskDomain'],
    reason: {
      nl: `${quote(taskDomain)} komt uit het kader \`${found.framework.id}\`, verwacht een taakgebied uit het beroepsprofiel.`,
      en: `${quote(taskDomain)} comes from the framework \`${found.framework.id}\`, expected a task domain of the profession profile.`,
    },
    hint: {
      nl: 'Zet deze verwijzing onder `references`, en noem hier het taakgebied.',
      en: 'Put this reference under `references`, and name the task domain here.',
    },
  }
}

const wanted = ['competence_requirements', 'knowledge_base'] as const satisfies readonly FrameworkKind[]
type Wanted = (typeof wanted)[number]

const names: Readonly<Record<Wanted, Text>> = {
  competence_requirements: { nl: 'de bekwaamheidseisen', en: 'the competence requirements' },
  knowledge_base: { nl: 'een kennisbasis', en: 'a knowledge base' },
}

function missingKinds(references: readonly Reference[], catalogue: Catalogue): Wanted[] {
  const unread = catalogue.missing.get('framework')
  const kinds = new Set<FrameworkKind>()
  for (const { to } of references) {
    // A framework that could not be read may be of any kind: it counts as all of them.
    if (unread?.has(to.split('/')[0]!)) return []
    for (const { framework } of findItems(catalogue, to)) kinds.add(framework.kind)
  }
  return wanted.filter((kind) => !kinds.has(kind))
}

function incomplete(
  missing: readonly Wanted[],
  references: readonly Reference[] | undefined,
  { frameworks }: Catalogue,
): Found {
  const lacking = listEach(
    missing.map((kind) => names[kind]),
    'or',
  )
  const known = [...frameworks.values()].flatMap(({ item }) =>
    missing.some((kind) => kind === item.kind) ? [item.id] : [],
  )
  const list = listEach(
    known.map((id) => ({ nl: quote(id), en: quote(id) })),
    'or',
  )
  return {
    at: references ? ['references'] : [],
    onKey: true,
    severity: 'warning',
    reason: {
      nl: `De leeruitkomst verwijst niet naar ${lacking.nl}, verwacht van elk minstens één verwijzing.`,
      en: `The outcome does not refer to ${lacking.en}, expected at least one reference to each.`,
    },
    hint:
      known.length > 0
        ? {
            nl: `Kies een onderdeel uit ${list.nl} en schrijf het als kader/onderdeel.`,
            en: `Choose an item from ${list.en} and write it as framework/item.`,
          }
        : {
            nl: 'Zet het kader zelf eerst in de map frameworks; daarna kan elke leeruitkomst ernaar verwijzen.',
            en: 'First put the framework itself in the folder frameworks; then every outcome can refer to it.',
          },
  }
}
