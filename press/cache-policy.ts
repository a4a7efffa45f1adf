import type { Settings } from './settings'
import type { FlatHeaders } from './security-headers'

/** Why a shared cache may keep a response: how long follows from it. */
export type CacheKind = 'page' | 'missing' | 'stale' | 'negotiated'

/** For answers to one client: trouble, health. */
export const NEVER_KEPT: FlatHeaders = ['Cache-Control', 'no-store']

/** For pages behind a secret address, a preview: nobody keeps them, finds them, or learns where a reader came from. */
export const PRIVATE: FlatHeaders = ['Cache-Control', 'private, no-store', 'X-Robots-Tag', 'noindex, nofollow, noarchive']

/** Whether what stands at an address (path and query) is for whoever has the link alone. */
export function isPrivate(address: string): boolean {
  return address.startsWith('/preview/')
}

/** Above this, an address that shows nothing (404, 410) is not believed: what is missing may appear. */
const MISSING_SECONDS = 5
/** A page served past its time (Postgres away, render failed) must not settle in a CDN. */
const STALE_SECONDS = 1

/**
 * Caching headers.
 *
 * Browsers ask every time (`max-age=0` and an ETag: a 304 costs little), so that an edit is seen at the next click.
 * Caches in front of the press keep a page for `cdn.maxAgeSeconds`. Its default is short, because by default nothing
 * purges them: it bounds how long an edit, or a withdrawal, stays unseen behind a CDN. Raise it only with a purge by
 * `Surrogate-Key` in place.
 *
 * `stale-while-revalidate` and `stale-if-error` (RFC 5861) go to CDNs alone, in `CDN-Cache-Control` (RFC 9213): a
 * browser that obeyed the first would show its reader the story from before the edit. `Cache-Control` repeats
 * `stale-if-error`, which no browser heeds, for shared caches that do not know RFC 9213; it has no `must-revalidate`,
 * which would forbid just that.
 */
export function cacheHeaders(kind: CacheKind, cdn: Settings['cdn']): FlatHeaders {
  switch (kind) {
    case 'missing':
      return shared(Math.min(cdn.maxAgeSeconds, MISSING_SECONDS))
    case 'stale':
      return shared(Math.min(cdn.maxAgeSeconds, STALE_SECONDS))
    // Another form of what the address shows to nearly all: a cache that does not heed `Vary` must not take it for the page.
    case 'negotiated':
      return ['Cache-Control', 'private, max-age=0, must-revalidate']
    case 'page': {
      const { maxAgeSeconds, staleWhileRevalidateSeconds, staleIfErrorSeconds } = cdn
      if (maxAgeSeconds === 0) return shared(0)
      return [
        'Cache-Control', `public, max-age=0, s-maxage=${maxAgeSeconds}, stale-if-error=${staleIfErrorSeconds}`,
        'CDN-Cache-Control', `public, max-age=${maxAgeSeconds}, stale-while-revalidate=${staleWhileRevalidateSeconds}, `
          + `stale-if-error=${staleIfErrorSeconds}`,
      ]
    }
  }
}

function shared(seconds: number): FlatHeaders {
  return [
    'Cache-Control', `public, max-age=0, s-maxage=${seconds}, must-revalidate`,
    'CDN-Cache-Control', `public, max-age=${seconds}`,
  ]
}
