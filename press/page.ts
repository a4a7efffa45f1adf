import { cacheHeaders, PRIVATE, type CacheKind } from './cache-policy'
import type { Coding } from './coding'
import type { Bodies, Body } from './compress'
import { edgeHeaders } from './edge-policy'
import type { FlatHeaders } from './security-headers'
import type { Settings } from './settings'

/** One coding of a page with its headers made up, so that sending it costs no work. */
export interface Reply {
  readonly body: Body
  /** Strong entity tag of this coding, with its quotes (RFC 9110 §8.8.3). */
  etag: string
  /** Headers beside `body` while the page is true. */
  whole: FlatHeaders
  /** Headers of a 304. */
  notModified: FlatHeaders
}

/** A rendered response made ready to send. */
export interface PressedPage {
  status: number
  /** Same bytes and same policy, same fingerprint: pages may share their bodies. */
  fingerprint: string
  /** Surrogate keys of everything the page shows. */
  keys: readonly string[]
  /** Epoch milliseconds since which this address has shown these bytes, as far as this press knows. */
  pressedAt: number
  /** Epoch milliseconds from which the page must be rendered anew; `Infinity` when only a key can make it stale. */
  validUntil: number
  /** Sent to who asked, and not kept. */
  isPrivate: boolean
  bodies: Bodies
  replies: Readonly<Record<Coding, Reply>>
  /** The same page when it is served past its time: no cache may settle on it. */
  staleReplies: () => Readonly<Record<Coding, Reply>>
  /** The same page when it is served in place of another, to a client that asked for this form of it. */
  negotiatedReplies: () => Readonly<Record<Coding, Reply>>
  /** What it weighs in memory. */
  bytes: number
  /** Of what the replies were made, for a page to be made of again. */
  vary: string
  contentHeaders: FlatHeaders
}

export interface PageParts {
  status: number
  fingerprint: string
  keys: readonly string[]
  validUntil: number
  bodies: Bodies
  pressedAt: number
  /** Names of the request headers on which the answer depends: the value of `Vary`. */
  vary: string
  /** Content-Type, policy and the like: headers that belong to the content, not to its coding or caching. */
  contentHeaders: FlatHeaders
  /** Bytes to account for the bodies: 0 when another page holds the same ones. */
  bodyBytes: number
  isPrivate: boolean
}

/** Objects, header strings and index entries of a page beside its bodies: what V8's heap held more of for each of 3,200 stories. */
const OVERHEAD_BYTES = 10_240
/** Proxies refuse responses whose headers grow too long. A page with more keys goes without: then no cache may keep it long. */
const MOST_KEY_BYTES = 8_000

const isMissing = (status: number) => status >= 400

/** A key as a header can say it. The newsroom tells no other: only an address that a reader made up has other characters. */
const isSayable = (key: string) => /^[\x21-\x7e]+$/.test(key)

export function contentTypeOf({ contentHeaders }: Pick<PressedPage, 'contentHeaders'>): string {
  return contentHeaders[contentHeaders.indexOf('Content-Type') + 1] ?? ''
}

/** Makes up the replies of a page in each coding. */
export function makePage(parts: PageParts, cdn: Settings['cdn']): PressedPage {
  const { status, fingerprint, keys, pressedAt, validUntil, vary, bodies, contentHeaders, bodyBytes, isPrivate } = parts
  const keyList = keys.filter(isSayable).join(' ')
  const isPurgeable = keyList.length <= MOST_KEY_BYTES
  const cachingOf = (kind: CacheKind) => isPrivate ? PRIVATE : [
    ...cacheHeaders(kind === 'page' && !isPurgeable ? 'missing' : kind, cdn),
    'Vary', vary,
    ...(status === 200 ? ['Last-Modified', new Date(pressedAt).toUTCString()] : []),
    ...(keyList !== '' && isPurgeable && cdn.tellsKeys ? ['Surrogate-Key', keyList] : []),
    ...(keyList !== '' && isPurgeable && kind === 'page' ? edgeHeaders(validUntil, cdn) : []),
  ]
  const repliesWith = (caching: FlatHeaders) => allReplies(fingerprint, bodies, contentHeaders, caching)
  let stale: Record<Coding, Reply> | undefined
  let negotiated: Record<Coding, Reply> | undefined
  return {
    status, fingerprint, keys, pressedAt, validUntil, isPrivate, bodies, vary, contentHeaders,
    replies: repliesWith(cachingOf(isMissing(status) ? 'missing' : 'page')),
    staleReplies: () => (stale ??= repliesWith(cachingOf('stale'))),
    negotiatedReplies: () => (negotiated ??= repliesWith(cachingOf('negotiated'))),
    bytes: bodyBytes + OVERHEAD_BYTES + 2 * keyList.length,
  }
}

function allReplies(fingerprint: string, bodies: Bodies, content: FlatHeaders, caching: FlatHeaders): Record<Coding, Reply> {
  const reply = (length: number, suffix: string, coding: FlatHeaders): Omit<Reply, 'body'> => {
    const etag = `"${fingerprint}${suffix}"`
    return {
      etag,
      whole: [...content, ...coding, 'Content-Length', String(length), 'Accept-Ranges', 'none', 'ETag', etag, ...caching],
      notModified: ['ETag', etag, ...caching],
    }
  }
  const identity: Reply = { get body() { return bodies.identity }, ...reply(bodies.identityBytes, '', []) }
  const coded = (body: Body | undefined, suffix: string, coding: string): Reply =>
    body ? { body, ...reply(body.length, suffix, ['Content-Encoding', coding]) } : identity
  return { identity, br: coded(bodies.br, '-br', 'br'), gzip: coded(bodies.gzip, '-gz', 'gzip') }
}
