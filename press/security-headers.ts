import { createHash } from 'node:crypto'

/** Header fields as Node's `writeHead` takes them without further work: name, value, name, value… */
export type FlatHeaders = string[]

/** What inline parts a page holds, as `sha256-…` sources of CSP. */
export interface InlineHashes {
  styles: readonly string[]
  scripts: readonly string[]
}

/** The CSP source that allows exactly this inline text (CSP 3 §2.3.1). */
export function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** The policy of a reading page: nothing but the paper's own files, and what stands in the page by its hash. */
export function pagePolicy({ styles, scripts }: InlineHashes, isHttps: boolean): string {
  const directives = [
    "default-src 'none'",
    ['script-src', "'self'", ...scripts].join(' '),
    ['style-src', "'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self' https:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return (isHttps ? [...directives, 'upgrade-insecure-requests'] : directives).join('; ')
}

/** The policy of what is no page (feeds, sitemaps, pictures): if a browser shows it as a document, it may do nothing. */
export const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Headers of every response, whatever it holds. HSTS only over TLS: a browser must ignore it elsewhere (RFC 6797 §7.2). */
export function commonHeaders(isHttps: boolean, isPrivate = false): FlatHeaders {
  const headers = ['X-Content-Type-Options', 'nosniff', 'Referrer-Policy', isPrivate ? 'no-referrer' : 'strict-origin-when-cross-origin']
  if (isHttps) headers.push('Strict-Transport-Security', 'max-age=31536000')
  return headers
}

/** Which links a browser may fetch before they are followed: a file of the paper's own. */
export const SPECULATION_RULES = '/speculation-rules.json'

/** Headers of a response that a browser may show as a document, beside its policy. */
export function documentHeaders(policy: string, isHttps: boolean, isPrivate = false): FlatHeaders {
  return [
    'Content-Security-Policy', policy,
    ...commonHeaders(isHttps, isPrivate),
    'Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy', 'same-origin',
    // Feeds, pictures and the like are made for other sites to show.
    'Cross-Origin-Resource-Policy', policy === DATA_POLICY ? 'cross-origin' : 'same-origin',
  ]
}
