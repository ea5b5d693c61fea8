import { findNamedStudent } from '../named-students.ts'
import { itemTexts } from '../item-texts.ts'
import { quote } from '../listing.ts'
import { findPersonalData } from '../personal-data.ts'
import { defineRule } from '../rule.ts'

export const agreementPartiesAndScope = defineRule({
  id: 'agreement/parties-and-scope',
  about: 'agreement',
  severity: 'error',
  fix: 'no',
  title: {
    nl: 'School en instituut spreken af, over een doelgroep',
    en: 'School and institute agree, on a target group',
  },
  why: {
    nl: 'In de grote driehoek spreken school en instituut af voor een doelgroep. Eén student met een naam hoort in de kleine driehoek, en nooit in een bestand.',
    en: 'In the large triangle, school and institute agree for a target group. One student with a name belongs in the small triangle, and never in a file.',
  },
  advice: {
    nl: 'Noem minstens één partij van de kant van de school en één instituut, en verwijs voor de doelgroep naar een persona.',
    en: 'Name at least one party on the side of the school and one institute, and refer to a persona for the target group.',
  },
  source: {
    nl: '“‘Grote driehoek’ als afspraken binnen (onderwijs)regio of partnerschap(pen) over bepaalde doelgroepen (persona’s)”: Gelukt in de driehoek.',
    en: '“The ‘large triangle’ as agreements within a region or partnership on certain target groups (personas)”: Gelukt in de driehoek.',
  },
  limits: {
    nl: 'Herkent een student aan een voor- en achternaam achter “student”, en gegevens zoals een e-mailadres. Een schoolbestuur (`employer`) telt als kant van de school.',
    en: 'Recognises a student by a first name and surname after “student”, and data such as an e-mail address. A school board (`employer`) counts as the side of the school.',
  },
  examples: {
    nl: {
      bad: [
        { parties: [{ name: 'De hogeschool', role: 'institute' }] },
        { parties: [{ name: 'De scholen', role: 'school' }] },
        { title: 'Afspraak voor student Jip de Boer' },
        { personas: [] },
        { topics: [{ topic: 'evidence', room: 'Mail naar j.deboer@voorbeeld.nl.', direction: 'Vast.' }] },
      ],
      good: [
        {
          parties: [
            { name: 'De hogeschool', role: 'institute' },
            { name: 'Het bestuur van de scholen', role: 'employer' },
          ],
        },
        { title: 'Afspraken voor de student Nederlands in de deeltijd' },
        { title: 'Wat elke student Samen Opleiden aantoont' },
      ],
    },
    en: {
      bad: [
        { parties: [{ name: 'The university', role: 'institute' }] },
        { title: 'Agreement for student A. Jones' },
      ],
      good: [
        {
          parties: [
            { name: 'The university', role: 'institute' },
            { name: 'Partner schools', role: 'school' },
          ],
        },
        { title: 'What every student shows with Student Services Centre' },
      ],
    },
  },
  *check(agreement, { language, today }) {
    const roles = new Set(agreement.parties.map(({ role }) => role))
    if (!roles.has('school') && !roles.has('employer')) {
      yield {
        at: ['parties'],
        onKey: true,
        reason: {
          nl: 'De school ontbreekt bij de partijen, verwacht minstens één partij met `role: school`.',
          en: 'The school is missing among the parties, expected at least one party with `role: school`.',
        },
        expected: ['school'],
      }
    }
    if (!roles.has('institute')) {
      yield {
        at: ['parties'],
        onKey: true,
        reason: {
          nl: 'Het instituut ontbreekt bij de partijen, verwacht minstens één partij met `role: institute`.',
          en: 'The institute is missing among the parties, expected at least one party with `role: institute`.',
        },
        expected: ['institute'],
      }
    }
    if (agreement.personas.length === 0) {
      yield {
        at: ['personas'],
        onKey: true,
        reason: {
          nl: 'De doelgroep ontbreekt, verwacht minstens één persona.',
          en: 'The target group is missing, expected at least one persona.',
        },
      }
    }
    for (const { at, text } of itemTexts(agreement)) {
      const student = findNamedStudent(text)
      if (student) {
        const words = quote(text.slice(student.start, student.end))
        yield {
          at,
          span: student,
          reason: {
            nl: `${words} is één student, verwacht een doelgroep: een persona.`,
            en: `${words} is one student, expected a target group: a persona.`,
          },
          hint: {
            nl: 'Wat voor één student geldt, bespreekt de kleine driehoek; dat wordt niet opgeslagen.',
            en: 'What holds for one student is discussed in the small triangle; that is not stored.',
          },
        }
      }
      for (const { span, what } of findPersonalData(text, language, today)) {
        const words = quote(text.slice(span.start, span.end))
        yield {
          at,
          span,
          reason: {
            nl: `${words} lijkt ${what.nl}, verwacht een rol of organisatie in plaats van een persoon.`,
            en: `${words} looks like ${what.en}, expected a role or organisation rather than a person.`,
          },
        }
      }
    }
  },
})
