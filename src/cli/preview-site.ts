/** The pages of the preview: a list of documents, and each document in a frame that is loaded again when something changes. */
import type { Finding, Language, Text } from '../diagnostic.ts'
import type { Request, Response } from '../world.ts'

export interface PreviewDocument {
  /** Below the output folder, without its ending. */
  readonly path: string
  readonly title: string
  readonly language: Language
}

export type Shown =
  | { readonly ok: true; readonly content: string | Uint8Array }
  | { readonly ok: false; readonly findings: readonly Finding[] }

export interface Site {
  /** Counts the changes. */
  version(): number
  documents(): readonly PreviewDocument[]
  readonly formats: readonly string[]
  /** Undefined for a document or a format that there is not. */
  show(path: string, format: string): Promise<Shown | undefined>
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

const words = {
  title: { nl: 'Documenten', en: 'Documents' },
  none: { nl: 'Er is niets om te tonen.', en: 'There is nothing to show.' },
  back: { nl: 'Alle documenten', en: 'All documents' },
  wrong: { nl: 'Dit sjabloon is nog niet goed', en: 'This template is not right yet' },
  nowhere: { nl: 'Hier is niets.', en: 'There is nothing here.' },
  refused: { nl: 'Alleen vanaf deze computer.', en: 'From this computer only.' },
} as const satisfies Record<string, Text>

const script = `let seen;setInterval(async()=>{try{const now=await(await fetch('/version')).text();
if(seen!==undefined&&seen!==now){const frame=document.querySelector('iframe');if(frame)frame.contentWindow.location.reload();else location.reload()}
seen=now}catch{}},700)`

const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

const escape = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)

function page(language: Language, title: string, body: string): Response {
  const style =
    'body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1c2326}main{max-width:60rem;margin:0 auto;padding:1.5rem}' +
    'li{margin:.3rem 0}a{color:#0f5263}iframe{display:block;width:100%;height:calc(100vh - 3rem);border:0}nav{height:3rem;display:flex;align-items:center;gap:1rem;padding:0 1rem}pre{white-space:pre-wrap}'
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${style}</style><script src="/preview.js" defer></script></head><body>${body}</body></html>`
  return respond(200, types['html']!, html, policy)
}

function respond(status: number, type: string, body: string | Uint8Array, csp?: string): Response {
  const headers = {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    ...(csp === undefined ? {} : { 'content-security-policy': csp }),
  }
  return { status, headers, body }
}

const plain = (status: number, text: string): Response =>
  respond(status, 'text/plain; charset=utf-8', `${text}\n`)

/** Whether a request comes from this computer's own browser and from our own pages: other sites may not look in. */
export function isOwn({ header }: Request, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const origin = header('origin')
  const site = header('sec-fetch-site')
  return (
    hosts.includes(header('host') ?? '') &&
    (origin === undefined || hosts.some((host) => origin === `http://${host}`)) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  )
}

/** Answers a request to the server at this port. Documents are looked up by name: no path leads to a file. */
export async function answerPreview(
  request: Request,
  port: number,
  site: Site,
  language: Language,
): Promise<Response> {
  if (!isOwn(request, port)) return plain(403, words.refused[language])
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, words.nowhere[language])
  const at = decode(request.url.replace(/[?#].*$/s, ''))
  if (at === '/') return listPage(site, language)
  if (at === '/version') return plain(200, String(site.version()))
  if (at === '/preview.js') return respond(200, 'text/javascript; charset=utf-8', script)
  const found = /^\/(view|file)\/(.+)\.([a-z]+)$/.exec(at)
  if (!found) return plain(404, words.nowhere[language])
  const [, how, path = '', format = ''] = found
  const document = site.documents().find((one) => one.path === path)
  if (!document || !site.formats.includes(format)) return plain(404, words.nowhere[language])
  if (how === 'view') {
    const file = `/file/${encodeURI(path)}.${format}`
    return page(
      language,
      document.title,
      `<nav><a href="/">${words.back[language]}</a><strong>${escape(document.title)}</strong></nav><iframe src="${file}" title="${escape(document.title)}"></iframe>`,
    )
  }
  const shown = await site.show(path, format)
  if (!shown) return plain(404, words.nowhere[language])
  if (!shown.ok) return findingsPage(shown.findings, language)
  return respond(200, types[format] ?? 'application/octet-stream', shown.content)
}

function listPage(site: Site, language: Language): Response {
  const rows = site.documents().map(({ path, title, language: own }) => {
    const links = site.formats.map((format) => {
      const how = format === 'docx' ? 'file' : 'view'
      return `<a href="/${how}/${encodeURI(path)}.${format}">${format}</a>`
    })
    return `<li><span lang="${own}">${escape(title)}</span> (${own}): ${links.join(' · ')}</li>`
  })
  const list = rows.length === 0 ? `<p>${words.none[language]}</p>` : `<ul>${rows.join('')}</ul>`
  const title = words.title[language]
  return page(language, title, `<main><h1>${title}</h1>${list}</main>`)
}

function findingsPage(findings: readonly Finding[], language: Language): Response {
  const title = words.wrong[language]
  const rows = findings.map(({ file, place, reason, hint }) => {
    const at = place === undefined ? file : `${file}:${place.start.line}:${place.start.column}`
    return `<li><code>${escape(at)}</code><br>${escape(reason[language])}${hint ? `<br>${escape(hint[language])}` : ''}</li>`
  })
  return page(language, title, `<main><h1>${title}</h1><ul>${rows.join('')}</ul></main>`)
}

function decode(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return ''
  }
}
