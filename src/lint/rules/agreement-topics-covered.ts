import { coreTopics } from '../../model/topics.ts'
import { listWords } from '../listing.ts'
import { defineRule } from '../rule.ts'
import { likelyOwner, topicNames } from '../topics.ts'

const short = (topic: (typeof coreTopics)[number]) => ({ topic, room: 'Keuze.', direction: 'Vast.' })

export const agreementTopicsCovered = defineRule({
  id: 'agreement/topics-covered',
  about: 'agreement',
  severity: 'warning',
  fix: 'no',
  title: { nl: 'De zeven kernvragen zijn beantwoord', en: 'The seven core questions are answered' },
  why: {
    nl: 'Wat een partnerschap niet bespreekt, beslist elke school voor zich. Een vraag die nog openstaat is geen probleem, als duidelijk is wie erover gaat.',
    en: 'What a partnership does not discuss, each school decides alone. A question that is still open is no problem, if it is clear who is in charge.',
  },
  advice: {
    nl: 'Beantwoord maat, toepasbaarheid, bewijs, contexten, goed genoeg, houvast en kleine driehoek, of zet er `notDecided` bij met de rol die erover gaat.',
    en: 'Answer measure, applicability, evidence, contexts, good enough, footing and small triangle, or add `notDecided` with the role in charge.',
  },
  source: {
    nl: '“Welke afspraken zijn nodig?”, de zeven vragen over het aantonen: Gelukt in de driehoek.',
    en: '“Which agreements are needed?”, the seven questions about showing: Gelukt in de driehoek.',
  },
  examples: {
    nl: {
      bad: [{ topics: [short('evidence')] }, { topics: [] }],
      good: [
        {
          topics: [
            ...coreTopics.slice(1).map(short),
            { topic: 'measure', notDecided: 'curriculum_committee' },
          ],
        },
        { status: 'retired', topics: [] },
      ],
    },
    en: {
      bad: [{ topics: coreTopics.slice(0, 6).map(short) }],
      good: [{ topics: coreTopics.map(short) }],
    },
  },
  *check({ topics, status }) {
    if (status === 'retired') return
    const answered = new Set<string>(topics.map(({ topic }) => topic))
    const open = coreTopics.filter((topic) => !answered.has(topic))
    if (open.length === 0) return
    const named = (language: 'nl' | 'en') =>
      listWords(
        open.map((topic) => `${topicNames[topic][language]} (\`${topic}\`)`),
        language,
        'and',
        coreTopics.length,
      )
    yield {
      at: ['topics'],
      onKey: true,
      reason: {
        nl: `Nog niet besproken: ${named('nl')}.`,
        en: `Not discussed yet: ${named('en')}.`,
      },
      expected: open,
      hint: {
        nl: `Weten jullie het nog niet, schrijf dan bijvoorbeeld \`notDecided: ${likelyOwner}\`.`,
        en: `If you do not know yet, write for example \`notDecided: ${likelyOwner}\`.`,
      },
    }
  },
})
