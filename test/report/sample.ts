/** A report to try formats on. */
import type { Diagnostic, Severity } from '../../src/diagnostic.ts'
import type { Report } from '../../src/report/report.ts'

/** A finding on a line of a file; whatever is not given is ordinary. */
export function diagnostic(file: string, line: number, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'schema/enum',
    severity: 'error',
    place: { file, path: ['status'], start: { line, column: 9 }, end: { line, column: 14 } },
    item: { kind: 'outcome', id: 'a' },
    reason: { nl: '`status` is `agred`, verwacht `agreed`.', en: '`status` is `agred`, expected `agreed`.' },
    expected: ['agreed'],
    hint: { nl: 'Bedoelde je `agreed`?', en: 'Did you mean `agreed`?' },
    related: [],
    proposals: [],
    key: '0123456789abcdef',
    ...more,
  }
}

/** A report of these findings. */
export function report(diagnostics: readonly Diagnostic[], more: Partial<Report> = {}): Report {
  return {
    command: 'validate',
    tool: { name: 'outcomes', version: '1.2.3' },
    language: 'en',
    diagnostics,
    accepted: [],
    suggest: false,
    texts: new Map(),
    files: [...new Set(diagnostics.map(({ place }) => place.file))],
    rules: new Map(),
    ...more,
  }
}

const text = 'id: a\ntitle: Volgen\nstatus: agred\n'
const severities: readonly Severity[] = ['error', 'warning', 'info']

/** One finding of each severity, in two files, one of them with something related. */
export const sample = report(
  severities.map((severity, index) =>
    diagnostic(index === 2 ? 'personas/amy.yaml' : 'outcomes/a.yaml', 3, {
      severity,
      rule: ['schema/enum', 'outcome/vague-word', 'persona/strengths-first'][index]!,
      key: `key-${index}`,
      ...(severity === 'warning'
        ? {
            related: [
              {
                place: {
                  file: 'outcomes/b.yaml',
                  path: ['id'],
                  start: { line: 1, column: 5 },
                  end: { line: 1, column: 6 },
                },
                reason: { nl: 'Hier ook.', en: 'Here too.' },
              },
            ],
          }
        : {}),
    }),
  ),
  {
    texts: new Map([
      ['outcomes/a.yaml', text],
      ['personas/amy.yaml', text],
    ]),
    files: ['outcomes/a.yaml', 'outcomes/b.yaml', 'personas/amy.yaml'],
    rules: new Map([
      [
        'outcome/vague-word',
        {
          title: { nl: 'Vaag woord', en: 'Vague word' },
          why: { nl: 'Waarom.', en: 'Why.' },
          advice: { nl: 'Advies.', en: 'Advice.' },
        },
      ],
    ]),
  },
)

const part = { id: 'standard', label: { nl: 'norm', en: 'standard' }, weight: 25, score: 40 }

/** A quality figure of two outcomes. */
export const score: NonNullable<Report['score']> = {
  score: 70,
  parts: [part],
  outcomes: [40, 100].map((figure, index) => ({
    id: `outcome-${index}`,
    title: `Outcome | ${index}`,
    file: `outcomes/outcome-${index}.yaml`,
    score: figure,
    parts: [
      {
        ...part,
        score: figure,
        because: figure < 100 ? { nl: 'Ontbreekt: `autonomy`.', en: 'Missing: `autonomy`.' } : undefined,
      },
    ],
  })),
  method: [{ nl: 'Zo gaat het.', en: 'This is how.' }],
}
