import { createHash } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'
import { compress, weigh, type Bodies } from './compress'
import { makePage, type PressedPage } from './page'
import type { Rendered } from './render'
import { rewriteHtml } from './rewrite-html'
import { DATA_POLICY, documentHeaders, pagePolicy, SPECULATION_RULES, type FlatHeaders } from './security-headers'
import type { Settings } from './settings'

export interface Pressing {
  page: PressedPage
  /** What the page's author should know. */
  warnings: string[]
}

/**
 * Finds a page with the same fingerprint whose bodies can be shared; `isKept` when those bodies are accounted for elsewhere.
 * `pressedAt` is when they were first pressed, in epoch milliseconds.
 */
export type FindTwin = (fingerprint: string) => { bodies: Bodies; isKept: boolean; pressedAt: number } | undefined

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

/**
 * Turns a rendered response into a page ready to send; `undefined` when Next sent its empty error document, in which there
 * is nothing to read.
 */
export async function pressPage(
  rendered: Rendered,
  settings: Pick<Settings, 'cdn' | 'siteUrl'>,
  findTwin: FindTwin,
): Promise<Pressing | undefined> {
  const isHttps = settings.siteUrl.protocol === 'https:'
  const contentType = text(rendered.headers['content-type']) ?? 'application/octet-stream'
  const pressed = pressBody(rendered, contentType, isHttps)
  if (!pressed) return undefined
  const { body, policy, warnings } = pressed
  const contentHeaders = [
    'Content-Type', contentType,
    ...passedOn(rendered),
    ...documentHeaders(policy, isHttps, rendered.isPrivate),
    // Told with every page that shows something; a file, as the policy allows nothing inline.
    ...(policy !== DATA_POLICY && rendered.status === 200 && !rendered.isPrivate ? ['Speculation-Rules', `"${SPECULATION_RULES}"`] : []),
  ]
  // What a 304 leaves in place is part of the fingerprint, or a changed policy would never reach who has the page.
  const fingerprint = fingerprintOf(contentHeaders, body)
  const twin = findTwin(fingerprint)
  const bodies = twin?.bodies ?? await compress(body, contentType)
  const page = makePage({
    status: rendered.status,
    pressedAt: twin?.pressedAt ?? Date.now(),
    vary: varyOf(rendered),
    fingerprint,
    keys: rendered.keys,
    validUntil: rendered.validUntil?.getTime() ?? Infinity,
    bodies,
    bodyBytes: twin?.isKept ? 0 : weigh(bodies),
    contentHeaders,
    isPrivate: rendered.isPrivate,
  }, settings.cdn)
  return { page, warnings }
}

/** Stands for a page's content and its policy: 132 bits of their hash. */
export function fingerprintOf(contentHeaders: FlatHeaders, body: Buffer): string {
  return createHash('sha256').update(contentHeaders.join('\n')).update('\n\n').update(body).digest('base64url').slice(0, 22)
}

interface PressedBody {
  body: Buffer
  policy: string
  warnings: string[]
}

function pressBody({ status, body }: Rendered, contentType: string, isHttps: boolean): PressedBody | undefined {
  // Nobody reads the body of a redirect; Next sends its empty document with it.
  if (status >= 300 && status < 400) return { body: Buffer.alloc(0), policy: DATA_POLICY, warnings: [] }
  if (!/^text\/html\b/i.test(contentType)) return { body, policy: DATA_POLICY, warnings: [] }
  const { html, hashes, warnings, isErrorShell } = rewriteHtml(body.toString('utf8'))
  return isErrorShell ? undefined : { body: Buffer.from(html), policy: pagePolicy(hashes, isHttps), warnings }
}

function passedOn({ headers, said }: Pick<Rendered, 'headers' | 'said'>): string[] {
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
