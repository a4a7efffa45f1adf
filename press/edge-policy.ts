import type { FlatHeaders } from './security-headers'
import type { Settings } from './settings'

/**
 * How long the paper's own edge may keep a page, in headers that it obeys and takes off (deploy/varnish). It hears of every
 * change by the page's surrogate keys, so it may keep long what caches that nobody tells must let go of within seconds:
 * those read `Cache-Control` and `CDN-Cache-Control`, which stay as they are (RFC 9213: each cache heeds the field that
 * is for it).
 *
 * `Surrogate-Control` is relative, and made up once; the instant from which the page is untrue without any edit is
 * said beside it, as an HTTP date.
 */
export function edgeHeaders(validUntil: number, { edgeMaxAgeSeconds, staleIfErrorSeconds }: Settings['cdn']): FlatHeaders {
  if (edgeMaxAgeSeconds === 0) return []
  const control = `max-age=${edgeMaxAgeSeconds}, stale-if-error=${staleIfErrorSeconds}`
  const until = validUntil === Infinity ? [] : ['Surrogate-Expires', new Date(validUntil).toUTCString()]
  return ['Surrogate-Control', control, ...until]
}
