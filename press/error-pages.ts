import { NEVER_KEPT } from './cache-policy'
import type { Message } from './respond'
import { cspHash, documentHeaders } from './security-headers'
import type { Settings } from './settings'

const TROUBLES = {
  400: ['Not an address', 'This address cannot be read. It may have been cut or mistyped.'],
  404: ['Nothing here', 'There is nothing at this address.'],
  405: ['Read only', 'This address can be read, and nothing else.'],
  414: ['Address too long', 'This address is longer than any in this paper.'],
  429: ['One moment', 'Too many requests came from your network. Please try again in a moment.'],
  500: ['Something went wrong', 'This page could not be made. We have been told; please try again later.'],
  503: ['Back in a moment', 'This page cannot be made right now. Please try again in a moment.'],
} as const satisfies Record<number, readonly [title: string, sentence: string]>

export type Trouble = keyof typeof TROUBLES

/** Seconds after which a client may hope for more. */
const RETRY_AFTER = '5'

/** The paper's tokens (app/styles/tokens.css) and its masthead, in the type that every machine has: no other file is needed. */
const STYLE = ':root{color-scheme:light dark;--paper:#fff;--ink:#17140f;--soft:#575047;--rule:#17140f}'
  + 'body{margin:0;padding:.75rem clamp(1rem,.25rem + 3.2vw,3rem) 3rem;background:var(--paper);color:var(--ink);'
  + 'font:1.125rem/1.55 Newsreader,Georgia,"Times New Roman",serif}'
  + '.paper{margin:0;padding-bottom:.5rem;font-size:2rem;line-height:1.2}.paper a{color:inherit;text-decoration:none}'
  + 'hr{height:2px;margin:0;border:solid var(--rule);border-width:1px 0}'
  + 'main{max-width:34rem;margin:clamp(3rem,12vh,8rem) auto 0}'
  + 'h1{margin:0 0 1rem;font-size:clamp(2.125rem,1.55rem + 2.55vw,3.875rem);font-weight:500;line-height:1.04;text-wrap:balance}'
  + 'p{margin:0 0 1rem;text-wrap:pretty}.status{color:var(--soft);font:500 .75rem/1.25rem system-ui,sans-serif;'
  + 'letter-spacing:.075em;text-transform:uppercase}main a{color:inherit;text-underline-offset:.2em}'
  + 'a:focus-visible{outline:2px solid #0a58ca;outline-offset:2px}'
  + '@media (prefers-color-scheme:dark){:root{--paper:#13110f;--ink:#ece7dd;--soft:#b5ada1;--rule:#8f877b}'
  + 'a:focus-visible{outline-color:#7db4ff}}'

const POLICY = "default-src 'none'; "
  + `style-src ${cspHash(STYLE)}; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`

/** A page for trouble: whole in itself, so that it needs neither Next nor Postgres nor a style sheet. */
export function errorPage(status: Trouble, { paperName, siteUrl }: Pick<Settings, 'paperName' | 'siteUrl'>): Message {
  const [title, sentence] = TROUBLES[status]
  const paper = escape(paperName)
  const body = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
    + `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">`
    + `<title>${title} | ${paper}</title><style>${STYLE}</style></head>`
    + `<body><header><p class="paper"><a href="/">${paper}</a></p><hr></header>`
    + `<main><p class="status">${status}</p><h1>${title}</h1><p>${sentence}</p>`
    + `<p><a href="/">To the front page</a></p></main></body></html>`
  return {
    status,
    headers: [
      'Content-Type', 'text/html; charset=utf-8',
      // It may stand at a preview's address, which nobody is to learn from a link.
      ...documentHeaders(POLICY, siteUrl.protocol === 'https:', true),
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
    414: errorPage(414, paper), 429: errorPage(429, paper), 500: errorPage(500, paper), 503: errorPage(503, paper),
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
