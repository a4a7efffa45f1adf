import { NEVER_KEPT } from './cache-policy'
import type { Message } from './respond'
import { cspHash, documentHeaders } from './security-headers'
import type { Settings } from './settings'

const TROUBLES = {
  400: ['Not an address', 'This address cannot be read. It may have been cut or mistyped.'],
  404: ['Nothing here', 'There is nothing at this address.'],
  405: ['Read only', 'This address can be read, and nothing else.'],
  414: ['Address too long', 'This address is longer than any in this paper.'],
  500: ['Something went wrong', 'This page could not be made. We have been told; please try again later.'],
  503: ['Back in a moment', 'This page cannot be made right now. Please try again in a moment.'],
} as const satisfies Record<number, readonly [title: string, sentence: string]>

export type Trouble = keyof typeof TROUBLES

/** Seconds after which a client may hope for more. */
const RETRY_AFTER = '5'

const STYLE = ':root{color-scheme:light dark}'
  + 'body{margin:0;display:grid;min-height:100vh;place-content:center;padding:1.5rem;background:#fff;color:#121212;'
  + 'font:1.125rem/1.6 Georgia,"Times New Roman",serif}'
  + 'main{max-width:34rem}h1{font-size:2rem;line-height:1.2;margin:0 0 .75rem}p{margin:0 0 1rem}'
  + '.paper{border-bottom:1px solid;padding-bottom:.5rem;margin-bottom:1.5rem;font-variant-caps:all-small-caps}'
  + 'a{color:inherit}'
  + '@media (prefers-color-scheme:dark){body{background:#121212;color:#ededed}}'

const POLICY = "default-src 'none'; "
  + `style-src ${cspHash(STYLE)}; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`

/** A page for trouble: whole in itself, so that it needs neither Next nor Postgres nor a style sheet. */
export function errorPage(status: Trouble, { paperName, siteUrl }: Pick<Settings, 'paperName' | 'siteUrl'>): Message {
  const [title, sentence] = TROUBLES[status]
  const paper = escape(paperName)
  const body = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
    + `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">`
    + `<title>${title} | ${paper}</title><style>${STYLE}</style></head>`
    + `<body><main><p class="paper">${paper}</p><h1>${title}</h1><p>${sentence}</p>`
    + `<p><a href="/">To the front page</a></p></main></body></html>`
  return {
    status,
    headers: [
      'Content-Type', 'text/html; charset=utf-8',
      ...documentHeaders(POLICY, siteUrl.protocol === 'https:'),
      ...NEVER_KEPT,
      ...(status === 405 ? ['Allow', 'GET, HEAD'] : []),
      ...(status === 503 ? ['Retry-After', RETRY_AFTER] : []),
    ],
    body,
  }
}

/** All error pages of a paper, made once. */
export function errorPages(paper: Pick<Settings, 'paperName' | 'siteUrl'>): Record<Trouble, Message> {
  return {
    400: errorPage(400, paper), 404: errorPage(404, paper), 405: errorPage(405, paper),
    414: errorPage(414, paper), 500: errorPage(500, paper), 503: errorPage(503, paper),
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
