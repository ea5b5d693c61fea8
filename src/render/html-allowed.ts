/** Everything that may stand in the body of a page: the elements that documents are made of, and nothing that acts. */
import type { Options } from 'rehype-sanitize'

const elements =
  'header main footer nav form h1 h2 h3 h4 h5 h6 p div span ul ol li blockquote hr br strong em del code a table caption colgroup ' +
  'col thead tbody tr th td fieldset legend label input textarea img'

const classes =
  'institute logo mark box box-title facts foot fields field text area date signature options option table page-break keep ' +
  'large cover contents depth-2 depth-3 depth-4 depth-5 depth-6'

export const allowed: Options = {
  tagNames: elements.split(' '),
  attributes: {
    '*': [['className', ...classes.split(' ')], 'lang'],
    a: ['href'],
    col: [['style', /^width:\d{1,3}(?:\.\d)?%$/]],
    form: [['autoComplete', 'off']],
    ...Object.fromEntries(
      ['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, [['id', /^section-\d{1,5}$/]]]),
    ),
    // Only the institute's logo, and that within the page.
    img: ['alt', 'width', 'height', ['src', /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]*={0,2}$/]],
    input: [['type', 'text', 'date', 'radio', 'checkbox'], 'id', 'name', 'value', 'ariaLabel'],
    label: ['htmlFor'],
    nav: ['ariaLabel'],
    ol: ['start'],
    span: [['role', 'radiogroup', 'group'], 'ariaLabel'],
    textarea: ['id', 'name', 'rows', 'ariaLabel'],
    th: [['scope', 'col', 'row']],
  },
  // The defaults switch off every input.
  required: {},
  protocols: { href: ['http', 'https', 'mailto'], src: ['data'] },
  // Ids are made of keys, with a prefix of our own.
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style'],
}
