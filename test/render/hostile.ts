/** One text in every place where a text can stand, and texts that were written to break out of their place. */
import fc from 'fast-check'
import { compose, type View } from '../../src/render/compose.ts'
import type { Document } from '../../src/render/document.ts'
import { createLibrary } from '../../src/render/library.ts'

// A value in every place where one can stand.
const everywhere = `# {{v}}

Alinea {{v}} en **{{v}}** en *{{v}}* einde.

{{v}}

- punt {{v}}
- {{v}}

1. {{v}}

| A {{v}} | B |
|:--|:--|
| {{v}} | b |
| c | {{v}} :choice[{{v}}]{key="k.inline" options="a={{v}}; b=B {{v}}"} |

::field{key="k.field" label="L {{v}}"}

:::box{title="T {{v}}"}
{{v}}
:::

:::table{caption="C {{v}}"}
| X |
|---|
| {{v}} |
:::

:::checkboxes{key="k.checks" label="L {{v}}"}
- \`one\` {{v}} x
- \`two\` y {{v}}
:::

> {{v}}

\`{{v}}\` [{{v}}](mailto:a@example.org)

## {{v}} einde
`

const library = await createLibrary(new Map([['nl/everywhere.md.hbs', everywhere]]), {})

export const hostile = [
  [
    '*',
    '**x**',
    '_x_',
    '~~x~~',
    '`',
    '``',
    '```\n',
    '|',
    'a | b',
    '\\',
    '\\|',
    '# kop',
    '\n\n# kop',
    '\n- punt',
    '1. ',
    '- [ ] x',
    '> x',
  ],
  [
    '---',
    '===',
    '\n===\n',
    '    code',
    '\t',
    '[x](javascript:alert(1))',
    '![](https://example.org/x.png)',
    '[^1]',
    '[^1]: noot',
    '[a]: b',
  ],
  [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!-- x',
    '</style><script>',
    '</title>',
    '<b>',
    ']]>',
    '<!doctype html>',
  ],
  [
    '"',
    '" onclick="x',
    "'",
    '}',
    '{',
    '{{v}}',
    '{{{v}}}',
    '${x}',
    ':::',
    '\n:::\n',
    '::field{key="x" label="y"}',
    ':choice[x]{key="y"}',
    ':naam',
    '10:30',
  ],
  [
    '; x=y',
    '=',
    '&lt;b&gt;',
    '&amp;',
    '&#x3c;',
    'https://example.org',
    'www.example.org',
    'a@example.org',
    'javascript:alert(1)',
  ],
  [
    '\r\n',
    '\r',
    '\u2028',
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\ue0000\ue001',
    '\ue000',
    '\ufeff',
    '\ufffe',
    '\ud800',
    'é ü ’ “',
    '🎓',
  ],
  [
    '{ HYPERLINK "https://example.org" }',
    ' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" ',
    "=cmd|' /C calc'!A0",
    '#eval("1")',
    '#import "@preview/x:1.0.0"',
    '$ x $',
    '王小明',
    'leerontwikkelingsgesprekkenvoorbereidingsformulierenverzamelingsbeheerders',
  ],
].flat()
/** Several of them together, and others that nobody thought of. */
export const texts = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((parts) => fc.constantFrom('', ' ', 'x').map((between) => parts.join(between)))

/** A document with this text in every place. */
export function documentWith(v: string): Document {
  const facts = {
    id: 'everywhere',
    name: v,
    language: 'nl',
    mark: v,
    institute: v,
    footer: v,
    generator: 'x',
    date: null,
  } as const
  const composed = compose('everywhere', { document: facts, v } as View, library)
  if (!composed.ok) throw new Error(JSON.stringify(composed.findings))
  return composed.document
}
