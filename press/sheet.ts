import { createHash } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'
import type { InlineFiles } from './inline-files'
import type { Rendered } from './render'
import { rewriteHtml } from './rewrite-html'
import { DATA_POLICY, pagePolicy, type FlatHeaders } from './security-headers'

/**
 * A rendered page as readers are to have it, not yet compressed. Plain data, as it is handed from the thread that renders to the one
 * that serves.
 */
export interface Sheet {
  status: number
  /** `undefined` when Next sent its empty error document, in which there is nothing to read. */
  body: Uint8Array | undefined
  /** SHA-256 of the body, in base64url. */
  digest: string
  contentType: string
  /** Headers of Next's answer, and of the page's own asking, that readers get. */
  passedOn: FlatHeaders
  /** The Content-Security-Policy. */
  policy: string
  /** Names of the request headers on which the answer depends: the value of `Vary`. */
  vary: string
  /** Surrogate keys of what the page read, sorted. */
  keys: string[]
  /** The page must be rendered anew from then on. */
  validUntil: Date | undefined
  /** It is for whoever has its address, and is not kept: a preview. */
  isPrivate: boolean
  /** What the page's author should know. */
  warnings: string[]
  /** Why the status is 500: what the page threw. */
  error: unknown
}

/** Headers of Next's answer that readers get; all others (cookies, its own caching, what tells of the framework) stay here. */
const PASSED_ON = {
  'content-language': 'Content-Language',
  'content-disposition': 'Content-Disposition',
  'content-location': 'Content-Location',
  location: 'Location',
  'x-robots-tag': 'X-Robots-Tag',
  // Text and data mining (TDMRep): a reservation and where its terms are.
  'tdm-reservation': 'TDM-Reservation',
  'tdm-policy': 'TDM-Policy',
} as const

/** Takes out of what Next rendered all that readers need not have, and puts `files` into it. */
export function makeSheet(rendered: Rendered, isHttps: boolean, files?: InlineFiles): Sheet {
  const { status, keys, validUntil, isPrivate, error } = rendered
  const contentType = text(rendered.headers['content-type']) ?? 'application/octet-stream'
  const { body, policy, warnings } = readyBody(rendered, contentType, isHttps, files)
  const digest = digestOf(body ?? Buffer.alloc(0))
  const passedOn = headersToPassOn(rendered)
  return { status, body, digest, contentType, passedOn, policy, vary: varyOf(rendered), keys, validUntil, isPrivate, warnings, error }
}

/** SHA-256 in base64url. */
export function digestOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url')
}

function readyBody(
  { status, body }: Rendered, contentType: string, isHttps: boolean, files?: InlineFiles,
): Pick<Sheet, 'body' | 'policy' | 'warnings'> {
  // Nobody reads the body of a redirect; Next sends its empty document with it.
  if (status >= 300 && status < 400) return { body: Buffer.alloc(0), policy: DATA_POLICY, warnings: [] }
  if (!/^text\/html\b/i.test(contentType)) return { body, policy: DATA_POLICY, warnings: [] }
  const { html, hashes, warnings, isErrorShell } = rewriteHtml(body.toString('utf8'), files)
  return { body: isErrorShell ? undefined : Buffer.from(html), policy: pagePolicy(hashes, isHttps), warnings }
}

function headersToPassOn({ headers, said }: Pick<Rendered, 'headers' | 'said'>): string[] {
  const passed = Object.entries(PASSED_ON).flatMap(([name, spelling]) => {
    const value = said.get(name) ?? text(headers[name])
    return value === undefined ? [] : [spelling, value]
  })
  const link = [text(headers.link), said.get('link')].filter((one) => one !== undefined && one !== '').join(', ')
  return link === '' ? passed : [...passed, 'Link', link]
}

/** What the answer depends on of its request. Next's own word on it speaks of requests that the press never makes. */
function varyOf({ said }: Pick<Rendered, 'said'>): string {
  return ['Accept-Encoding', said.get('vary')].filter(Boolean).join(', ')
}

function text(value: OutgoingHttpHeaders[string]): string | undefined {
  if (Array.isArray(value)) return value.join(', ')
  return value === undefined ? undefined : String(value)
}
