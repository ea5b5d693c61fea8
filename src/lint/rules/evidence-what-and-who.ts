import { wholeSentence } from '../whole-sentence.ts'
import type { Language } from '../../diagnostic.ts'
import { listEach, listWords, quote } from '../listing.ts'
import { defineRule } from '../rule.ts'

/** Who shows the outcome, as a witness of it; pupils ("lerenden") are others. */
const learners: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set([
    'student',
    'studenten',
    'ik',
    'ikzelf',
    'zelf',
    'jij',
    'jijzelf',
    'kandidaat',
    'deelnemer',
    'cursist',
    'aspirant-leraar',
  ]),
  en: new Set([
    'student',
    'students',
    'i',
    'myself',
    'self',
    'yourself',
    'candidate',
    'participant',
    'trainee',
  ]),
}
const fillers = new Set(['de', 'het', 'een', 'zelf', 'the', 'a', 'an', 'themselves', 'himself', 'herself'])

export const evidenceWhatAndWho = defineRule({
  id: 'outcome/evidence-what-and-who',
  about: 'outcome',
  severity: 'warning',
  fix: 'no',
  yieldsTo: wholeSentence,
  title: { nl: 'Aan wat en aan wie is het te merken?', en: 'What and who can show it?' },
  why: {
    nl: 'De gesprekswijzer vraagt aan wat en aan wie te merken is dat iemand het kan. Wie alleen zichzelf als getuige heeft, overtuigt een beoordelaar niet.',
    en: 'The conversation guide asks what and who can show that somebody can do it. A learner who is the only witness does not convince an assessor.',
  },
  advice: {
    nl: 'Noem bij elk gedrag waaraan het te zien is (producten, observaties) en wie het merkt: lerenden, collega’s, ouders, een begeleider.',
    en: 'Name for every behaviour what shows it (products, observations) and who notices: learners, colleagues, parents, a mentor.',
  },
  source: {
    nl: '“Aan wat en/of wie kan dat te merken zijn?”: Gelukt in de driehoek.',
    en: '“What and/or who can show that?”: Gelukt in de driehoek.',
  },
  examples: {
    nl: {
      bad: [
        {
          behaviours: [
            { id: 'volgen', verb: 'volgen', text: 'volgt', evidence: { what: ['verslag'], who: [] } },
          ],
        },
        { behaviours: [{ id: 'volgen', verb: 'volgen', text: 'volgt' }] },
        {
          behaviours: [
            {
              id: 'volgen',
              verb: 'volgen',
              text: 'volgt',
              evidence: { what: ['verslag'], who: ['de student zelf'] },
            },
          ],
        },
        { behaviours: [{ id: 'volgen', verb: 'volgen', text: 'volgt', evidence: { who: ['lerenden'] } }] },
      ],
      good: [
        {
          behaviours: [
            {
              id: 'volgen',
              verb: 'volgen',
              text: 'volgt',
              evidence: { what: ['observaties'], who: ['lerenden', 'werkplekbegeleider'] },
            },
          ],
        },
        {
          behaviours: [
            {
              id: 'volgen',
              verb: 'volgen',
              text: 'volgt',
              evidence: { what: ['verslag'], who: ['student', 'medestudenten'] },
            },
          ],
        },
      ],
    },
    en: {
      bad: [
        {
          behaviours: [
            { id: 'volgen', verb: 'monitor', text: 'monitors', evidence: { what: ['report'], who: [] } },
          ],
        },
        {
          behaviours: [
            {
              id: 'volgen',
              verb: 'monitor',
              text: 'monitors',
              evidence: { what: ['report'], who: ['the teacher themselves'] },
            },
          ],
        },
      ],
      good: [
        {
          behaviours: [
            {
              id: 'volgen',
              verb: 'monitor',
              text: 'monitors',
              evidence: { what: ['observations'], who: ['learners', 'mentor'] },
            },
          ],
        },
        {
          behaviours: [
            {
              id: 'volgen',
              verb: 'monitor',
              text: 'monitors',
              evidence: { what: ['report'], who: ['fellow students'] },
            },
          ],
        },
      ],
    },
  },
  *check({ behaviours, actor }, { language, catalogue }) {
    const selves = new Set([actor ?? [], catalogue.settings.actors ?? []].flat().map(bare))
    if (behaviours.length > 1 && behaviours.every(({ evidence }) => evidence === undefined)) {
      yield {
        at: ['behaviours'],
        onKey: true,
        reason: {
          nl: 'Bij geen enkele gedraging staat waaraan het te merken is (`what`) en wie het merkt (`who`), verwacht van beide minstens één per gedraging.',
          en: 'No behaviour says what shows it (`what`) and who notices it (`who`), expected at least one of each for every behaviour.',
        },
        hint: {
          nl: 'Bijvoorbeeld `what`: een observatie, een gesprek, een product; `who`: lerenden, collega’s, ouders.',
          en: 'For example `what`: an observation, a conversation, a product; `who`: learners, colleagues, parents.',
        },
        expected: ['evidence'],
      }
      return
    }
    for (const [index, { id, evidence }] of behaviours.entries()) {
      const at = ['behaviours', index]
      const what = filled(evidence?.what)
      const who = filled(evidence?.who)
      const lacking = [
        ...(what.length > 0
          ? []
          : [{ nl: 'waaraan het te merken is (`what`)', en: 'what shows it (`what`)' }]),
        ...(who.length > 0 ? [] : [{ nl: 'wie het merkt (`who`)', en: 'who notices it (`who`)' }]),
      ]
      if (lacking.length > 0) {
        const parts = listEach(lacking)
        yield {
          at: evidence ? [...at, 'evidence'] : at,
          ...(evidence ? { onKey: true } : {}),
          reason: {
            nl: `Het bewijs bij ${quote(id)} zegt niet ${parts.nl}, verwacht van beide minstens één.`,
            en: `The evidence of ${quote(id)} does not say ${parts.en}, expected at least one of each.`,
          },
          expected: ['what', 'who'].filter((field) => (field === 'what' ? what : who).length === 0),
        }
      }
      const isSelf = (name: string) => learners[language].has(bare(name)) || selves.has(bare(name))
      if (who.length === 0 || !who.every(isSelf)) continue
      yield {
        at: [...at, 'evidence', 'who'],
        onKey: true,
        reason: {
          nl: `Bij ${quote(id)} getuigt alleen ${listWords(who.map(quote), 'nl')}, verwacht ook iemand anders die het merkt.`,
          en: `For ${quote(id)} the only witness is ${listWords(who.map(quote), 'en')}, expected somebody else who notices as well.`,
        },
        hint: {
          nl: 'Bijvoorbeeld lerenden, collega’s, ouders of de werkplekbegeleider.',
          en: 'For example learners, colleagues, parents or the workplace mentor.',
        },
      }
    }
  },
})

const filled = (texts: readonly string[] | undefined): readonly string[] =>
  (texts ?? []).filter((text) => text.trim() !== '')

/** A name without its article and "self": "de student zelf" is `student`. */
function bare(name: string): string {
  const words = name.toLowerCase().split(/[\s,.;()]+/)
  const left = words.filter((word) => word !== '' && !fillers.has(word))
  return left.length > 0 ? left.join(' ') : words.join(' ').trim()
}
