/** The rules about files in their folders and about what refers to what. */
import type { PlainRule } from '../plain-rule.ts'
import { both } from '../plain-rule.ts'

const error = 'error' as const

export const repositoryRules: readonly PlainRule[] = [
  {
    id: 'reference/unresolved',
    severity: error,
    title: { nl: 'Een verwijzing komt ergens uit', en: 'A reference leads somewhere' },
    why: {
      nl: 'Wie de verwijzing volgt, moet vinden wat er bedoeld is: een leeruitkomst, een persona of een onderdeel van een kader.',
      en: 'Whoever follows the reference must find what is meant: an outcome, a persona or an item of a framework.',
    },
    advice: {
      nl: 'Verbeter de id; de melding noemt wat erop lijkt. `outcomes list` noemt alles wat er is.',
      en: 'Correct the id; the finding says what resembles it. `outcomes list` lists all there is.',
    },
    wrong: both('personas: [jip-voltijd-pabbo]'),
    right: both('personas: [jip-voltijd-pabo]'),
  },
  {
    id: 'reference/ambiguous',
    severity: error,
    title: { nl: 'Een verwijzing kan maar één ding zijn', en: 'A reference can be one thing only' },
    why: {
      nl: 'Twee kaders hebben een onderdeel met dezelfde id; zonder de naam van het kader is niet te zeggen welk.',
      en: 'Two frameworks have an item of the same id; without the name of the framework nobody can tell which.',
    },
    advice: {
      nl: 'Zet het kader ervoor: `kader/onderdeel`.',
      en: 'Put the framework before it: `framework/item`.',
    },
    wrong: both('references:\n  - to: pedagogisch'),
    right: both('references:\n  - to: bekwaamheidseisen/pedagogisch'),
  },
  {
    id: 'reference/same-language',
    severity: error,
    title: {
      nl: 'Een vertaling is in een andere taal dan haar bron',
      en: 'A translation is in another language than its source',
    },
    why: {
      nl: 'Twee teksten in dezelfde taal voor één leeruitkomst: dan is onduidelijk welke geldt.',
      en: 'Two texts in the same language for one outcome: then it is unclear which one holds.',
    },
    advice: {
      nl: 'Verbeter `language`, of maak er een eigen leeruitkomst van.',
      en: 'Correct `language`, or make it an outcome of its own.',
    },
  },
  {
    id: 'repository/duplicate-id',
    severity: error,
    title: { nl: 'Elke id is van één item', en: 'Each id belongs to one item' },
    why: {
      nl: 'Een verwijzing naar deze id zou op twee plaatsen kunnen uitkomen.',
      en: 'A reference to this id could lead to two places.',
    },
    advice: {
      nl: 'Geef een van de twee een andere id en een andere bestandsnaam.',
      en: 'Give one of the two another id and another file name.',
    },
  },
  {
    id: 'repository/file-name',
    severity: error,
    title: { nl: 'Het bestand heet naar de id', en: 'The file is named after the id' },
    why: {
      nl: 'Zo is elk item zonder zoeken te vinden, ook op de website van git.',
      en: 'That way every item can be found without searching, also on the website of git.',
    },
    advice: {
      nl: 'Hernoem het bestand naar `<id>.yaml`, of een vertaling naar `<id>.<taal>.yaml`.',
      en: 'Rename the file to `<id>.yaml`, or a translation to `<id>.<language>.yaml`.',
    },
  },
  {
    id: 'repository/reserved-name',
    severity: error,
    title: { nl: 'Geen naam die Windows voor zichzelf houdt', en: 'No name that Windows keeps for itself' },
    why: {
      nl: 'Een bestand met een naam als `con` of `aux` kan op Windows niet bestaan: collega’s kunnen de repository dan niet openen.',
      en: 'A file with a name such as `con` or `aux` cannot exist on Windows: colleagues could not open the repository.',
    },
    advice: { nl: 'Kies een andere id.', en: 'Choose another id.' },
  },
  {
    id: 'repository/cycle',
    severity: error,
    title: { nl: 'Geen kring van verwijzingen', en: 'No circle of references' },
    why: {
      nl: 'Als A deel is van B en B van A, is er geen begin.',
      en: 'If A is part of B and B of A, there is no beginning.',
    },
    advice: {
      nl: 'Haal een van de verwijzingen in de kring weg.',
      en: 'Remove one of the references in the circle.',
    },
  },
  {
    id: 'repository/language',
    severity: error,
    title: {
      nl: 'De taal is een van de talen van het instituut',
      en: 'The language is one of those of the institute',
    },
    why: {
      nl: 'De configuratie zegt in welke talen er documenten komen.',
      en: 'The config says in which languages documents are made.',
    },
    advice: {
      nl: 'Verbeter `language`, of voeg de taal toe aan `languages` in de configuratie.',
      en: 'Correct `language`, or add the language to `languages` in the config.',
    },
  },
  {
    id: 'repository/link',
    severity: error,
    title: { nl: 'Geen koppelingen naar elders', en: 'No links to elsewhere' },
    why: {
      nl: 'Een koppeling (symbolic link) kan buiten de repository uitkomen. Daarom wordt er geen gevolgd.',
      en: 'A symbolic link may lead outside the repository. That is why none is followed.',
    },
    advice: { nl: 'Zet er een gewoon bestand neer.', en: 'Put an ordinary file there.' },
  },
  {
    id: 'repository/not-a-file',
    severity: error,
    title: { nl: 'Een gewoon bestand', en: 'An ordinary file' },
    why: {
      nl: 'Hier staat iets met de naam van een bestand dat geen tekst bevat.',
      en: 'Something with the name of a file is here that holds no text.',
    },
    advice: { nl: 'Verwijder of hernoem het.', en: 'Remove or rename it.' },
  },
  {
    id: 'repository/not-a-folder',
    severity: error,
    title: { nl: 'Een gewone map', en: 'An ordinary folder' },
    why: {
      nl: 'De namen outcomes, personas, agreements en frameworks zijn voor mappen.',
      en: 'The names outcomes, personas, agreements and frameworks are for folders.',
    },
    advice: { nl: 'Hernoem het bestand en maak de map.', en: 'Rename the file and make the folder.' },
  },
  {
    id: 'repository/folder-too-deep',
    severity: error,
    title: { nl: 'Niet te veel mappen in elkaar', en: 'Not too many folders in each other' },
    why: {
      nl: 'Wat zo diep ligt, wordt niet gelezen en zou ongemerkt ontbreken.',
      en: 'What lies so deep is not read and would be missing unnoticed.',
    },
    advice: {
      nl: 'Verplaats de bestanden naar een hogere map.',
      en: 'Move the files to a folder higher up.',
    },
  },
  {
    id: 'repository/unreadable-file',
    severity: error,
    title: { nl: 'Bestanden zijn te lezen', en: 'Files can be read' },
    why: {
      nl: 'Een bestand dat niet opengaat, ontbreekt in elk overzicht.',
      en: 'A file that does not open is missing from every list.',
    },
    advice: {
      nl: 'Kijk de rechten na, of haal het bestand opnieuw op uit git.',
      en: 'Check the permissions, or fetch the file from git again.',
    },
  },
  {
    id: 'repository/second-config',
    severity: error,
    title: { nl: 'Eén configuratie', en: 'One config' },
    why: {
      nl: 'Met twee configuraties weet niemand welke geldt.',
      en: 'With two configs nobody knows which one holds.',
    },
    advice: { nl: 'Voeg ze samen in outcomes.config.yaml.', en: 'Merge them into outcomes.config.yaml.' },
  },
  {
    id: 'repository/second-acceptances',
    severity: error,
    title: { nl: 'Eén bestand met acceptaties', en: 'One file with acceptances' },
    why: {
      nl: 'Met twee bestanden weet niemand wat er geaccepteerd is.',
      en: 'With two files nobody knows what is accepted.',
    },
    advice: { nl: 'Voeg ze samen in acceptances.yaml.', en: 'Merge them into acceptances.yaml.' },
  },
  {
    id: 'lexicon/entry',
    severity: error,
    title: {
      nl: 'Eigen werkwoorden en woorden zijn volledig beschreven',
      en: 'Verbs and words of your own are fully described',
    },
    why: {
      nl: 'Een werkwoord zonder vorm of soort kan niet in een zin worden herkend.',
      en: 'A verb without a form or kind cannot be recognised in a sentence.',
    },
    advice: {
      nl: 'Geef minstens `infinitive`, `third_person` en `kind`, zoals de melding zegt.',
      en: 'Give at least `infinitive`, `third_person` and `kind`, as the finding says.',
    },
  },
  {
    id: 'lexicon/outside',
    severity: error,
    title: {
      nl: 'De eigen woordenlijst staat in de repository',
      en: 'Your own word list is in the repository',
    },
    why: {
      nl: 'Zo krijgt iedereen dezelfde uitkomst, en blijft te zien wie wat wijzigde.',
      en: 'That way everybody gets the same result, and it stays visible who changed what.',
    },
    advice: { nl: 'Verplaats het bestand en pas `lexicon` aan.', en: 'Move the file and adapt `lexicon`.' },
  },
]
