/** The only list of commands. Help, completion and docs are made from it. */
import type { CommandSpec, OptionSpec } from './command.ts'

export const globalOptions: readonly OptionSpec[] = [
  {
    flags: '-C <dir>',
    summary: { nl: 'werk alsof het in deze map is gestart', en: 'work as if started in this folder' },
  },
  {
    flags: '--lang <language>',
    summary: {
      nl: 'taal van meldingen, hulp en documenten: nl of en (render neemt ook nl,en)',
      en: 'language of messages, help and documents: nl or en (render also takes nl,en)',
    },
  },
  { flags: '--no-color', summary: { nl: 'zonder kleur', en: 'without colour' } },
  {
    flags: '--quiet',
    summary: { nl: 'alleen bevindingen en fouten', en: 'only findings and errors' },
  },
]

const failOn: OptionSpec = {
  flags: '--fail-on <severity>',
  summary: {
    nl: 'vanaf welke ernst de afsluitcode 1 is',
    en: 'from which severity on the exit code is 1',
  },
  choices: ['error', 'warning', 'info'],
  default: 'error',
}

const tableOrJson: OptionSpec = {
  flags: '--format <format>',
  summary: { nl: 'vorm van de lijst', en: 'form of the list' },
  choices: ['table', 'json'],
  default: 'table',
}

const textOrJson: OptionSpec = {
  flags: '--format <format>',
  summary: { nl: 'leesbaar of als gegevens', en: 'readable or as data' },
  choices: ['text', 'json'],
  default: 'text',
}

const dryRun: OptionSpec = {
  flags: '--dry-run',
  summary: {
    nl: 'toon wat er zou veranderen, maar schrijf niets',
    en: 'show what would change, but write nothing',
  },
}

const comparisonFormat: OptionSpec = {
  flags: '--format <format>',
  repeatable: true,
  summary: {
    nl: 'text, json, markdown, html, docx of pdf, met `vorm=bestand` naar een bestand; mag vaker',
    en: 'text, json, markdown, html, docx or pdf, with `form=file` to a file; may be repeated',
  },
}

export const kinds = [
  'config',
  'outcome',
  'translation',
  'persona',
  'agreement',
  'framework',
  'acceptances',
] as const

export const commands: readonly CommandSpec[] = [
  {
    name: 'init',
    summary: { nl: 'begin een map met leeruitkomsten', en: 'start a folder of outcomes' },
    description: {
      nl: 'Stelt een paar vragen en schrijft dan alles in één keer. Wat er al staat, blijft, tenzij je ja zegt.',
      en: 'Asks a few questions and then writes everything at once. What is there stays, unless you say yes.',
    },
    arguments: [
      {
        name: '[folder]',
        summary: { nl: 'welke map (anders deze)', en: 'which folder (otherwise this one)' },
      },
    ],
    options: [
      { flags: '--institute <name>', summary: { nl: 'naam van het instituut', en: 'name of the institute' } },
      { flags: '--id <id>', summary: { nl: 'id van het instituut', en: 'id of the institute' } },
      {
        flags: '--language <language>',
        summary: { nl: 'taal van de leeruitkomsten', en: 'language of the outcomes' },
        choices: ['nl', 'en'],
      },
      {
        flags: '--languages <list>',
        summary: {
          nl: 'talen van de documenten, zoals nl,en',
          en: 'languages of the documents, such as nl,en',
        },
      },
      {
        flags: '--start <how>',
        summary: { nl: 'waarmee te beginnen', en: 'what to start with' },
        choices: ['empty', 'nothing', 'example', 'import'],
      },
      {
        flags: '--from <file>',
        summary: {
          nl: 'de lijst om mee te beginnen (.xlsx, .csv, .docx)',
          en: 'the list to start with (.xlsx, .csv, .docx)',
        },
      },
      {
        flags: '--ci <where>',
        summary: { nl: 'waar de controle vanzelf draait', en: 'where the check runs by itself' },
        choices: ['github', 'gitlab', 'none'],
      },
      {
        flags: '--team <name>',
        summary: {
          nl: 'wie voorstellen bekijkt, zoals @hogeschool/curriculum',
          en: 'who reviews proposals, such as @university/curriculum',
        },
      },
      { flags: '--yes', summary: { nl: 'stel geen vragen', en: 'ask no questions' } },
      { flags: '--force', summary: { nl: 'vervang wat er al staat', en: 'replace what is there already' } },
      dryRun,
    ],
    examples: [
      {
        command: 'outcomes init',
        what: { nl: 'met vragen, in deze map', en: 'with questions, in this folder' },
      },
      {
        command: 'outcomes init onze-pabo --institute "Onze pabo" --ci github --yes',
        what: { nl: 'zonder vragen', en: 'without questions' },
      },
      {
        command: 'outcomes init --from leeruitkomsten.xlsx',
        what: { nl: 'begin met de lijst die er al is', en: 'start with the list you have' },
      },
    ],
    load: () => import('./commands/init.ts'),
  },
  {
    name: 'new',
    summary: {
      nl: 'maak een leeruitkomst, persona, afspraak, kader of vertaling',
      en: 'make an outcome, persona, agreement, framework or translation',
    },
    description: {
      nl: 'Vraagt de onderdelen één voor één, met voorbeelden, en zegt daarna wat er nog open is. Zonder terminal geef je alles mee met --from en --set.',
      en: 'Asks for the parts one at a time, with examples, and then says what is still open. Without a terminal give everything with --from and --set.',
    },
    arguments: [
      {
        name: '<kind>',
        summary: { nl: 'wat je wilt maken', en: 'what you want to make' },
        choices: ['outcome', 'persona', 'agreement', 'framework', 'translation'],
      },
    ],
    options: [
      {
        flags: '--from <sentence>',
        summary: {
          nl: 'begin met deze zin; het gedrag wordt eruit gehaald',
          en: 'start with this sentence; the behaviour is taken from it',
        },
      },
      {
        flags: '--id <id>',
        summary: { nl: 'de id (anders uit de titel)', en: 'the id (otherwise from the title)' },
      },
      {
        flags: '--of <id>',
        summary: { nl: 'vertaling: van welke leeruitkomst', en: 'translation: of which outcome' },
      },
      {
        flags: '--set <field=value...>',
        summary: {
          nl: 'een veld, zoals title="Feedback geven"',
          en: 'a field, such as title="Giving feedback"',
        },
      },
      { flags: '--yes', summary: { nl: 'stel geen vragen', en: 'ask no questions' } },
      dryRun,
    ],
    examples: [
      { command: 'outcomes new outcome', what: { nl: 'met vragen', en: 'with questions' } },
      {
        command: 'outcomes new outcome --from "De leraar geeft lerenden feedback."',
        what: { nl: 'begin met een zin', en: 'start with a sentence' },
      },
      {
        command: 'outcomes new translation --of feedback-geven',
        what: { nl: 'vertaal een leeruitkomst', en: 'translate an outcome' },
      },
    ],
    load: () => import('./commands/new.ts'),
  },
  {
    name: 'validate',
    summary: {
      nl: 'controleer leeruitkomsten, persona’s, afspraken en kaders',
      en: 'check outcomes, personas, agreements and frameworks',
    },
    description: {
      nl: 'Leest alle bestanden en noemt elke fout met bestand, regel en kolom. Er wordt niets gewijzigd.',
      en: 'Reads all files and names every mistake with its file, line and column. Nothing is changed.',
    },
    arguments: [
      {
        name: '[paths...]',
        summary: { nl: 'bestanden of mappen (anders alles)', en: 'files or folders (otherwise everything)' },
      },
    ],
    options: [
      {
        flags: '--format <format...>',
        summary: {
          nl: 'vorm van het verslag, met `vorm=bestand` naar een bestand',
          en: 'form of the report, with `form=file` to a file',
        },
      },
      failOn,
      {
        flags: '--only <groups...>',
        summary: {
          nl: 'alleen deze groepen: schema, references, language (of daarvan outcome, persona, agreement)',
          en: 'only these groups: schema, references, language (or of that outcome, persona, agreement)',
        },
      },
      { flags: '--rule <id...>', summary: { nl: 'alleen deze regels', en: 'only these rules' } },
      {
        flags: '--base <revision>',
        summary: {
          nl: 'vergelijk versies met deze branch, tag of commit',
          en: 'compare versions with this branch, tag or commit',
        },
      },
      {
        flags: '--fix',
        summary: {
          nl: 'doe de veilige verbeteringen meteen; opmerkingen en opmaak blijven staan',
          en: 'make the safe improvements at once; comments and layout stay',
        },
      },
      {
        flags: '--dry-run',
        summary: {
          nl: 'toon die verbeteringen, maar schrijf niets',
          en: 'show these improvements, but write nothing',
        },
      },
      {
        flags: '--suggest',
        summary: {
          nl: 'toon bij elke bevinding wat er kan komen te staan, als dat te zeggen is',
          en: 'show with each finding what could be written instead, where that can be said',
        },
      },
      {
        flags: '--baseline',
        summary: {
          nl: 'accepteer wat er nu is in acceptances.yaml; een volgende keer verdwijnt daaruit wat is opgelost',
          en: 'accept what there is now in acceptances.yaml; next time what is solved disappears from it',
        },
      },
      {
        flags: '--today <date>',
        summary: { nl: 'reken met deze datum (JJJJ-MM-DD)', en: 'take this as today (YYYY-MM-DD)' },
      },
    ],
    examples: [
      {
        command: 'outcomes validate',
        what: { nl: 'alles in deze repository', en: 'everything in this repository' },
      },
      {
        command: 'outcomes validate outcomes/feedback-geven.yaml',
        what: { nl: 'één bestand', en: 'one file' },
      },
      {
        command: 'outcomes validate --format stylish',
        what: { nl: 'één regel per bevinding', en: 'one line a finding' },
      },
    ],
    load: () => import('./commands/validate.ts'),
  },
  {
    name: 'render',
    summary: {
      nl: 'maak formulieren, gesprekswijzers en andere documenten',
      en: 'make forms, conversation guides and other documents',
    },
    description: {
      nl: 'Zonder argumenten alles waar de configuratie om vraagt. Bestanden die outcomes niet zelf heeft gemaakt, blijven onaangeroerd.',
      en: 'Without arguments everything the config asks for. Files that outcomes did not make itself are never touched.',
    },
    arguments: [
      {
        name: '[documents...]',
        summary: {
          nl: 'welke documenten, bijvoorbeeld assessment-form of conversation-guide; all is elke soort',
          en: 'which documents, for example assessment-form or conversation-guide; all is every kind',
        },
      },
    ],
    options: [
      {
        flags: '--booklet',
        summary: {
          nl: 'alles in één boekje, met inhoud en dekking van de kaders',
          en: 'everything in one booklet, with contents and coverage of the frameworks',
        },
      },
      {
        flags: '--outcome <id...>',
        summary: { nl: 'alleen deze leeruitkomsten', en: 'only these outcomes' },
      },
      {
        flags: '--persona <id>',
        summary: { nl: 'documenten voor deze persona', en: 'documents for this persona' },
      },
      {
        flags: '--agreement <id...>',
        summary: { nl: 'alleen deze afspraken', en: 'only these agreements' },
      },
      {
        flags: '--role <role...>',
        summary: {
          nl: 'alleen handouts voor deze rollen, bijvoorbeeld examiner',
          en: 'only handouts for these roles, for example examiner',
        },
      },
      {
        flags: '--format <format...>',
        summary: { nl: 'md, html, docx, pdf (komma’s mogen)', en: 'md, html, docx, pdf (commas allowed)' },
      },
      {
        flags: '--out <dir>',
        summary: { nl: 'map voor de documenten', en: 'folder for the documents' },
      },
      {
        flags: '--date <date>',
        summary: {
          nl: 'datum op de documenten, als JJJJ-MM-DD (standaard zonder datum: zelfde invoer, zelfde bestand)',
          en: 'date on the documents, as YYYY-MM-DD (none by default: same input, same file)',
        },
      },
      {
        flags: '--check',
        summary: {
          nl: 'schrijf niets; noem wat verouderd is of ontbreekt (dan afsluitcode 1)',
          en: 'write nothing; name what is stale or missing (exit code 1 then)',
        },
      },
      {
        flags: '--watch',
        summary: {
          nl: 'blijf kijken en maak opnieuw wat verandert; stop met Ctrl-C',
          en: 'keep watching and make again what changes; stop with Ctrl-C',
        },
      },
      {
        flags: '--no-custom-templates',
        summary: {
          nl: 'gebruik de sjablonen uit templates/ niet',
          en: 'do not use the templates in templates/',
        },
      },
    ],
    examples: [
      {
        command: 'outcomes render',
        what: { nl: 'alles uit de configuratie', en: 'everything in the config' },
      },
      {
        command: 'outcomes render assessment-form --outcome feedback-geven --format html --lang nl',
        what: { nl: 'één Nederlands formulier', en: 'one Dutch form' },
      },
      {
        command: 'outcomes render conversation-guide --persona jip-voltijd-pabo',
        what: { nl: 'gesprekswijzers met een persona als spiegel', en: 'guides with a persona as a mirror' },
      },
      {
        command: 'outcomes render all --format md,html,docx,pdf',
        what: { nl: 'de hele set, in vier vormen', en: 'the whole set, in four formats' },
      },
    ],
    load: () => import('./commands/render.ts'),
  },
  {
    name: 'preview',
    summary: { nl: 'bekijk de documenten in je browser', en: 'look at the documents in your browser' },
    description: {
      nl: 'Alleen op deze computer te zien. Documenten worden gemaakt als je ze opent en na elke wijziging opnieuw; er wordt niets geschreven.',
      en: 'Seen on this computer only. Documents are made when you open them, and again after every change; nothing is written.',
    },
    arguments: [
      {
        name: '[documents...]',
        summary: { nl: 'alleen deze documenten', en: 'only these documents' },
      },
    ],
    options: [
      {
        flags: '--outcome <id...>',
        summary: { nl: 'alleen deze leeruitkomsten', en: 'only these outcomes' },
      },
      {
        flags: '--port <number>',
        summary: { nl: 'poort; 0 neemt een vrije', en: 'port; 0 takes a free one' },
        default: '4477',
      },
      {
        flags: '--no-custom-templates',
        summary: {
          nl: 'gebruik de sjablonen uit templates/ niet',
          en: 'do not use the templates in templates/',
        },
      },
    ],
    examples: [
      {
        command: 'outcomes preview assessment-form',
        what: { nl: 'de formulieren, terwijl je eraan werkt', en: 'the forms, while you work on them' },
      },
    ],
    load: () => import('./commands/preview.ts'),
  },
  {
    name: 'templates',
    summary: { nl: 'toon, kopieer of controleer sjablonen', en: 'show, copy or check templates' },
    description: {
      nl: 'Een sjabloon in templates/ gaat voor het ingebouwde op dezelfde plek. Wat sjablonen krijgen staat in docs/templates.',
      en: 'A template in templates/ takes the place of the built-in one. What templates are given is in docs/templates.',
    },
    arguments: [
      {
        name: '<action>',
        summary: {
          nl: 'list: welke er zijn · eject: kopieer naar templates/ · check: zoek fouten in je eigen sjablonen',
          en: 'list: which there are · eject: copy to templates/ · check: find mistakes in your own templates',
        },
        choices: ['list', 'eject', 'check'],
      },
      {
        name: '[template...]',
        summary: {
          nl: 'bij eject: welke, bijvoorbeeld assessment-form, nl/partials/head of style.css',
          en: 'for eject: which, for example assessment-form, nl/partials/head or style.css',
        },
      },
    ],
    options: [],
    examples: [
      {
        command: 'outcomes templates eject nl/assessment-form',
        what: { nl: 'het Nederlandse formulier om aan te passen', en: 'the Dutch form, to change it' },
      },
      {
        command: 'outcomes templates check',
        what: { nl: 'fouten met regel en kolom', en: 'mistakes with line and column' },
      },
    ],
    load: () => import('./commands/templates.ts'),
  },
  {
    name: 'answers',
    summary: { nl: 'lees een ingevuld formulier terug', en: 'read a filled form back' },
    arguments: [
      {
        name: '<file>',
        summary: {
          nl: 'ingevuld in Word, pdf of een bewaarde webpagina',
          en: 'filled in Word, PDF or a saved web page',
        },
      },
    ],
    options: [
      {
        flags: '--format <format>',
        summary: { nl: 'vorm van de antwoorden', en: 'form of the answers' },
        choices: ['json', 'csv'],
        default: 'json',
      },
    ],
    examples: [
      {
        command: 'outcomes answers ingevuld.docx --format csv',
        what: { nl: 'antwoorden als tabel', en: 'answers as a table' },
      },
    ],
    load: () => import('./commands/answers.ts'),
  },
  {
    name: 'list',
    summary: { nl: 'toon wat er in de repository staat', en: 'show what the repository holds' },
    arguments: [
      {
        name: '[kind]',
        summary: { nl: 'alleen deze soort', en: 'only this kind' },
        choices: ['outcomes', 'personas', 'agreements', 'frameworks'],
      },
    ],
    options: [tableOrJson],
    examples: [
      { command: 'outcomes list', what: { nl: 'alles', en: 'everything' } },
      {
        command: 'outcomes list outcomes --format json',
        what: { nl: 'voor een script', en: 'for a script' },
      },
    ],
    load: () => import('./commands/list.ts'),
  },
  {
    name: 'show',
    summary: {
      nl: 'toon één leeruitkomst, persona, afspraak of kader',
      en: 'show one outcome, persona, agreement or framework',
    },
    arguments: [
      { name: '<id>', summary: { nl: 'de id, zoals in de bestandsnaam', en: 'the id, as in the file name' } },
    ],
    options: [textOrJson],
    examples: [
      {
        command: 'outcomes show ontwikkeling-volgen-en-afstemmen',
        what: { nl: 'lees een leeruitkomst', en: 'read an outcome' },
      },
    ],
    load: () => import('./commands/show.ts'),
  },
  {
    name: 'diff',
    summary: {
      nl: 'zeg wat er veranderde, en wat dat betekent',
      en: 'say what changed, and what it means',
    },
    description: {
      nl: 'Voldoet wie de oude leeruitkomst aantoonde aan de nieuwe, en andersom? Elke kant is een versie in git of een map.',
      en: 'Does somebody who showed the old outcome meet the new one, and the other way round? Each side is a revision in git or a folder.',
    },
    arguments: [
      {
        name: '<old>',
        summary: {
          nl: 'branch, tag, commit, `versie:map` of map',
          en: 'branch, tag, commit, `revision:folder` or folder',
        },
      },
      {
        name: '[new]',
        summary: { nl: 'idem (anders de map van nu)', en: 'the same (otherwise the folder as it is)' },
      },
    ],
    options: [
      comparisonFormat,
      {
        flags: '--fail-on <gate>',
        summary: {
          nl: 'vanaf welke verandering de afsluitcode 1 is',
          en: 'from which change on the exit code is 1',
        },
        choices: ['reference', 'recognition', 'assessment', 'wording'],
      },
    ],
    examples: [
      {
        command: 'outcomes diff main',
        what: { nl: 'wat je sinds main veranderde', en: 'what you changed since main' },
      },
      {
        command: 'outcomes diff v1 v2 --fail-on assessment',
        what: { nl: 'tussen twee versies', en: 'between two versions' },
      },
      {
        command: 'outcomes diff main --format docx=wijzigingen.docx',
        what: { nl: 'als Word-bestand voor een peerreview', en: 'as a Word file for a peer review' },
      },
    ],
    load: () => import('./commands/diff.ts'),
  },
  {
    name: 'score',
    summary: {
      nl: 'zeg per leeruitkomst hoe ver zij is, de laagste eerst',
      en: 'say for each outcome how far it is, the lowest first',
    },
    description: {
      nl: 'Het cijfer zegt waar te beginnen, niet hoe goed een leeruitkomst is: dat beoordelen mensen. Met een id erbij staat er waar de punten aan verloren gingen.',
      en: 'The figure says where to begin, not how good an outcome is: people judge that. With an id it says what the points were lost on.',
    },
    arguments: [
      {
        name: '[outcomes...]',
        summary: { nl: 'alleen deze leeruitkomsten, volledig', en: 'only these outcomes, in full' },
      },
    ],
    options: [
      {
        flags: '--format <format>',
        summary: { nl: 'vorm van het overzicht', en: 'form of the list' },
        choices: ['table', 'json', 'markdown', 'html'],
        default: 'table',
      },
      {
        flags: '--fail-under <score>',
        summary: {
          nl: 'afsluitcode 1 als een leeruitkomst lager uitkomt',
          en: 'exit code 1 if any outcome is below this',
        },
      },
      {
        flags: '--today <date>',
        summary: { nl: 'reken met deze datum (JJJJ-MM-DD)', en: 'take this as today (YYYY-MM-DD)' },
      },
    ],
    examples: [
      { command: 'outcomes score', what: { nl: 'waar te beginnen', en: 'where to begin' } },
      {
        command: 'outcomes score feedback-geven',
        what: { nl: 'waarom dit cijfer', en: 'why this figure' },
      },
    ],
    load: () => import('./commands/score.ts'),
  },
  {
    name: 'fmt',
    summary: { nl: 'zet bestanden in de vaste opmaak', en: 'write files in the shared layout' },
    description: {
      nl: 'Velden in de vaste volgorde, lange teksten netjes afgebroken. Opmerkingen en gegevens blijven wat ze zijn.',
      en: 'Fields in their fixed order, long texts broken neatly. Comments and data stay what they are.',
    },
    arguments: [
      {
        name: '[paths...]',
        summary: { nl: 'bestanden of mappen (anders alles)', en: 'files or folders (otherwise everything)' },
      },
    ],
    options: [
      {
        flags: '--check',
        summary: {
          nl: 'schrijf niets; noem wat nog niet zo staat (afsluitcode 1)',
          en: 'write nothing; name what is not laid out like this (exit code 1)',
        },
      },
      dryRun,
    ],
    examples: [
      { command: 'outcomes fmt', what: { nl: 'alle bestanden', en: 'all files' } },
      {
        command: 'outcomes fmt --check',
        what: { nl: 'kijk alleen, bijvoorbeeld in CI', en: 'only look, for example in CI' },
      },
    ],
    load: () => import('./commands/fmt.ts'),
  },
  {
    name: 'rename',
    summary: {
      nl: 'geef iets een andere id, overal tegelijk',
      en: 'give something another id, everywhere at once',
    },
    description: {
      nl: 'Verandert het bestand, de vertalingen en alle verwijzingen. Lukt dat ergens niet, dan verandert er niets.',
      en: 'Changes the file, its translations and all references. When any of that fails, nothing changes.',
    },
    arguments: [
      { name: '<old>', summary: { nl: 'de id van nu', en: 'the id of now' } },
      { name: '<new>', summary: { nl: 'de nieuwe id', en: 'the new id' } },
    ],
    options: [
      {
        flags: '--kind <kind>',
        summary: { nl: 'soort, als twee dingen zo heten', en: 'kind, when two things have that id' },
        choices: ['outcome', 'persona', 'agreement', 'framework'],
      },
      dryRun,
    ],
    examples: [
      {
        command: 'outcomes rename feedback-geven toetsen-en-feedback-geven --dry-run',
        what: { nl: 'toon eerst wat er verandert', en: 'show first what changes' },
      },
    ],
    load: () => import('./commands/rename.ts'),
  },
  {
    name: 'retire',
    summary: { nl: 'laat een leeruitkomst vervallen', en: 'take an outcome out of use' },
    description: {
      nl: 'Het bestand blijft, want de id wordt nooit voor iets anders gebruikt. De opvolger noemt wat hij vervangt.',
      en: 'The file stays, because its id is never used for something else. The successor names what it replaces.',
    },
    arguments: [{ name: '<id>', summary: { nl: 'de leeruitkomst', en: 'the outcome' } }],
    options: [
      {
        flags: '--successor <id...>',
        summary: { nl: 'wat ervoor in de plaats komt', en: 'what takes its place' },
      },
      dryRun,
    ],
    examples: [
      {
        command: 'outcomes retire feedback-geven --successor toetsen-en-feedback-geven',
        what: { nl: 'met een opvolger', en: 'with a successor' },
      },
    ],
    load: () => import('./commands/retire.ts'),
  },
  {
    name: 'crosswalk',
    summary: {
      nl: 'leg leeruitkomsten van instituten naast elkaar',
      en: 'lay outcomes of institutes side by side',
    },
    description: {
      nl: 'Welke leeruitkomsten horen bij elkaar, waarin verschillen ze, en wat heeft er maar één? Met één naam staat deze repository links.',
      en: 'Which outcomes go together, in what do they differ, and what does only one have? With one name this repository is on the left.',
    },
    arguments: [
      {
        name: '<institutes...>',
        summary: {
          nl: 'mappen, versies in git of namen onder `peers` in de configuratie',
          en: 'folders, revisions in git or names under `peers` in the config',
        },
      },
    ],
    options: [
      comparisonFormat,
      {
        flags: '--write',
        summary: {
          nl: 'zet wat bij elkaar hoort als voorstel onder `relations.equivalents`',
          en: 'put what goes together under `relations.equivalents` as a proposal',
        },
      },
    ],
    examples: [
      {
        command: 'outcomes crosswalk ../andere-hogeschool',
        what: { nl: 'naast een ander instituut', en: 'beside another institute' },
      },
      {
        command: 'outcomes crosswalk ../andere-hogeschool --format html=naast-elkaar.html',
        what: { nl: 'als pagina voor in de browser', en: 'as a page for the browser' },
      },
    ],
    load: () => import('./commands/crosswalk.ts'),
  },
  {
    name: 'bump',
    summary: {
      nl: 'geef een leeruitkomst de versie die bij de wijziging hoort',
      en: 'give an outcome the version that its change asks for',
    },
    description: {
      nl: 'Zet de versie, en zet onder `changes` klaar wat de commissie nog moet beoordelen. Opmerkingen en opmaak blijven staan.',
      en: 'Sets the version, and drafts under `changes` what the committee still has to judge. Comments and layout stay.',
    },
    arguments: [{ name: '<id...>', summary: { nl: 'de leeruitkomsten', en: 'the outcomes' } }],
    options: [
      {
        flags: '--base <revision>',
        summary: {
          nl: 'waarmee te vergelijken: de laatste uitgave',
          en: 'what to compare with: the last release',
        },
        default: 'HEAD',
      },
      {
        flags: '--class <class>',
        summary: {
          nl: 'wat een nieuwe tekst betekent, als dat al besloten is',
          en: 'what a new text means, if that has been decided',
        },
        choices: ['editorial', 'clarified', 'raised', 'lowered', 'shifted'],
      },
      {
        flags: '--dry-run',
        summary: { nl: 'toon het, maar schrijf niets', en: 'show it, but write nothing' },
      },
    ],
    examples: [
      {
        command: 'outcomes bump feedback-geven --base v1',
        what: { nl: 'de versie sinds v1', en: 'the version since v1' },
      },
      {
        command: 'outcomes bump feedback-geven --class clarified',
        what: { nl: 'een verduidelijking', en: 'a clarification' },
      },
    ],
    load: () => import('./commands/bump.ts'),
  },
  {
    name: 'history',
    summary: { nl: 'vertel wat er met een leeruitkomst gebeurde', en: 'tell what happened to an outcome' },
    description: {
      nl: 'Commit na commit, ook onder de namen die ze eerder had: wat veranderde, en voor wie.',
      en: 'Commit by commit, also under the names that it had before: what changed, and for whom.',
    },
    arguments: [{ name: '<id>', summary: { nl: 'de leeruitkomst', en: 'the outcome' } }],
    options: [
      textOrJson,
      {
        flags: '--from <revision>',
        summary: { nl: 'vanaf welke versie terug', en: 'from which revision back' },
        default: 'HEAD',
      },
    ],
    examples: [
      {
        command: 'outcomes history feedback-geven',
        what: { nl: 'van nu terug tot het begin', en: 'from now back to the start' },
      },
    ],
    load: () => import('./commands/history.ts'),
  },
  {
    name: 'changelog',
    summary: {
      nl: 'schrijf op wat er tussen twee uitgaven veranderde',
      en: 'write down what changed between two releases',
    },
    arguments: [
      {
        name: '<old>',
        summary: { nl: 'vorige uitgave, of `v1..v2`', en: 'the release before, or `v1..v2`' },
      },
      {
        name: '[new]',
        summary: { nl: 'nieuwe (anders de map van nu)', en: 'the new one (otherwise the folder as it is)' },
      },
    ],
    options: [],
    examples: [
      {
        command: 'outcomes changelog v1..v2',
        what: { nl: 'als Markdown, voor bij de studiegids', en: 'as Markdown, beside the study guide' },
      },
    ],
    load: () => import('./commands/changelog.ts'),
  },
  {
    name: 'peers',
    summary: {
      nl: 'haal andere instituten op om mee te vergelijken',
      en: 'fetch other institutes to compare with',
    },
    description: {
      nl: 'Haalt wat onder `peers` een `url` heeft, en legt in outcomes.lock.json vast welke versie dat was. Er wordt niets van uitgevoerd.',
      en: 'Fetches what has a `url` under `peers`, and records in outcomes.lock.json which version that was. Nothing of it is run.',
    },
    arguments: [
      { name: '<action>', summary: { nl: 'wat te doen', en: 'what to do' }, choices: ['fetch'] },
      { name: '[names...]', summary: { nl: 'alleen deze', en: 'only these' } },
    ],
    options: [
      { flags: '--update', summary: { nl: 'neem de nieuwste versie', en: 'take the newest version' } },
    ],
    examples: [{ command: 'outcomes peers fetch', what: { nl: 'haal alles op', en: 'fetch everything' } }],
    load: () => import('./commands/peers.ts'),
  },
  {
    name: 'textconv',
    summary: { nl: 'schrijf een bestand uit voor `git diff`', en: 'write a file out for `git diff`' },
    description: {
      nl: 'Eén regel per veld. Zet in .gitattributes `*.yaml diff=outcomes`, en doe `git config diff.outcomes.textconv "outcomes textconv"`.',
      en: 'A line for each field. Put `*.yaml diff=outcomes` in .gitattributes, and run `git config diff.outcomes.textconv "outcomes textconv"`.',
    },
    arguments: [{ name: '<file>', summary: { nl: 'het bestand', en: 'the file' } }],
    options: [],
    examples: [
      {
        command: 'outcomes textconv outcomes/feedback-geven.yaml',
        what: { nl: 'zo leest git het', en: 'how git reads it' },
      },
    ],
    load: () => import('./commands/textconv.ts'),
  },
  {
    name: 'merge-driver',
    summary: { nl: 'voeg voor git twee wijzigingen samen', en: 'merge two changes for git' },
    description: {
      nl: 'Per veld en per id in plaats van per regel. Zet in .gitattributes `*.yaml merge=outcomes`, en doe `git config merge.outcomes.driver "outcomes merge-driver %O %A %B"`.',
      en: 'By field and by id instead of by line. Put `*.yaml merge=outcomes` in .gitattributes, and run `git config merge.outcomes.driver "outcomes merge-driver %O %A %B"`.',
    },
    arguments: [
      { name: '<base>', summary: { nl: 'zoals het was (%O)', en: 'as it was (%O)' } },
      {
        name: '<ours>',
        summary: { nl: 'van ons (%A); hierin komt het resultaat', en: 'ours (%A); the result goes here' },
      },
      { name: '<theirs>', summary: { nl: 'van de ander (%B)', en: 'theirs (%B)' } },
    ],
    options: [],
    examples: [
      {
        command: 'git config merge.outcomes.driver "outcomes merge-driver %O %A %B"',
        what: { nl: 'zo roept git het aan', en: 'how git calls it' },
      },
    ],
    load: () => import('./commands/merge-driver.ts'),
  },
  {
    name: 'import',
    summary: {
      nl: 'neem leeruitkomsten over uit Excel, csv of Word',
      en: 'take outcomes over from Excel, CSV or Word',
    },
    description: {
      nl: 'Herkent koppen in het Nederlands en Engels. Wat er al staat, krijgt alleen wat veranderde; niets komt er dubbel in.',
      en: 'Knows headings in Dutch and English. What is there gets only what changed; nothing comes in twice.',
    },
    arguments: [
      { name: '<file>', summary: { nl: 'een .xlsx, .csv of .docx', en: 'an .xlsx, .csv or .docx' } },
    ],
    options: [
      {
        flags: '--mapping <file>',
        summary: {
          nl: 'YAML die zegt wat eigen koppen betekenen',
          en: 'YAML that says what your own headings mean',
        },
      },
      { flags: '--sheet <name>', summary: { nl: 'alleen dit blad', en: 'only this sheet' } },
      dryRun,
    ],
    examples: [
      {
        command: 'outcomes import leeruitkomsten.xlsx --dry-run',
        what: { nl: 'kijk eerst wat er zou gebeuren', en: 'see first what would happen' },
      },
      {
        command: 'outcomes import lijst.csv --mapping koppen.yaml',
        what: { nl: 'met eigen koppen', en: 'with headings of your own' },
      },
    ],
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'export',
    summary: { nl: 'zet alle leeruitkomsten in één tabel', en: 'put all outcomes in one table' },
    description: {
      nl: 'Wat je in de tabel aanpast, leest `outcomes import` terug. Een cel die op een formule lijkt, krijgt een apostrof ervoor.',
      en: 'What you change in the table, `outcomes import` reads back. A cell that looks like a formula gets an apostrophe before it.',
    },
    arguments: [],
    options: [
      {
        flags: '--to <format>',
        summary: { nl: 'vorm van de tabel', en: 'form of the table' },
        choices: ['csv', 'xlsx'],
        default: 'csv',
      },
      { flags: '--out <file>', summary: { nl: 'bestand voor de tabel', en: 'file for the table' } },
    ],
    examples: [
      {
        command: 'outcomes export --to xlsx --out leeruitkomsten.xlsx',
        what: { nl: 'om in Excel aan te werken', en: 'to work on in Excel' },
      },
    ],
    load: () => import('./commands/export.ts'),
  },
  {
    name: 'rules',
    summary: { nl: 'noem de regels over taal en inhoud', en: 'list the rules about language and content' },
    arguments: [],
    options: [
      {
        flags: '--all',
        summary: {
          nl: 'ook de regels over lezen, schema en verwijzingen',
          en: 'the rules about reading, schema and references too',
        },
      },
      tableOrJson,
    ],
    examples: [
      {
        command: 'outcomes rules',
        what: { nl: 'de regels over taal en inhoud', en: 'the rules about language and content' },
      },
    ],
    load: () => import('./commands/rules.ts'),
  },
  {
    name: 'explain',
    summary: { nl: 'leg een regel uit', en: 'explain a rule' },
    arguments: [{ name: '<rule>', summary: { nl: 'de naam van de regel', en: 'the name of the rule' } }],
    options: [],
    examples: [
      {
        command: 'outcomes explain outcome/observable-verb',
        what: { nl: 'waarom, fout, goed en hoe het beter kan', en: 'why, wrong, right and how to improve' },
      },
    ],
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'parse',
    summary: { nl: 'toon het gedrag dat in een zin staat', en: 'show the behaviour in a sentence' },
    arguments: [
      {
        name: '<sentence>',
        summary: {
          nl: 'de zin, of - voor een zin per regel',
          en: 'the sentence, or - for a sentence a line',
        },
      },
    ],
    options: [textOrJson],
    examples: [
      {
        command: 'outcomes parse "De leraar geeft feedback."',
        what: { nl: 'werkwoorden, soort en bijzin', en: 'verbs, kind and clause' },
      },
    ],
    load: () => import('./commands/parse.ts'),
  },
  {
    name: 'verbs',
    summary: { nl: 'zoek werkwoorden voor leeruitkomsten', en: 'search verbs for outcomes' },
    arguments: [{ name: '[search]', summary: { nl: 'deel van het werkwoord', en: 'part of the verb' } }],
    options: [tableOrJson],
    examples: [
      {
        command: 'outcomes verbs begrijpen',
        what: { nl: 'is het waarneembaar, en wat is beter', en: 'can it be observed, and what is better' },
      },
    ],
    load: () => import('./commands/verbs.ts'),
  },
  {
    name: 'schema',
    summary: { nl: 'druk een JSON Schema af', en: 'print a JSON Schema' },
    arguments: [
      { name: '[kind]', summary: { nl: 'welke soort bestand', en: 'which kind of file' }, choices: kinds },
    ],
    options: [],
    examples: [
      {
        command: 'outcomes schema outcome',
        what: { nl: 'het schema van een leeruitkomst', en: 'the schema of an outcome' },
      },
    ],
    load: () => import('./commands/schema.ts'),
  },
  {
    name: 'completion',
    summary: {
      nl: 'laat je shell opdrachten en ids aanvullen',
      en: 'let your shell complete commands and ids',
    },
    arguments: [
      {
        name: '<shell>',
        summary: { nl: 'welke shell', en: 'which shell' },
        choices: ['bash', 'zsh', 'fish', 'powershell'],
      },
    ],
    options: [],
    examples: [
      {
        command: 'eval "$(outcomes completion bash)"',
        what: { nl: 'zet deze regel in ~/.bashrc', en: 'put this line in ~/.bashrc' },
      },
      {
        command: 'outcomes completion fish | source',
        what: { nl: 'voor fish', en: 'for fish' },
      },
    ],
    load: () => import('./commands/completion.ts'),
  },
  {
    name: 'doctor',
    summary: { nl: 'zeg wat er ontbreekt om te kunnen werken', en: 'say what is missing for the work' },
    arguments: [],
    options: [],
    examples: [
      {
        command: 'outcomes doctor',
        what: { nl: 'deze computer en deze map', en: 'this computer and this folder' },
      },
    ],
    load: () => import('./commands/doctor.ts'),
  },
]
