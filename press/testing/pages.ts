import { makePage, type PressedPage } from '../page'

export const CDN = { maxAgeSeconds: 5, staleWhileRevalidateSeconds: 5, staleIfErrorSeconds: 60, edgeMaxAgeSeconds: 0, tellsKeys: true }

interface PrintedOptions {
  status?: number
  keys?: readonly string[]
  validUntil?: number
  bytes?: number
  isPrivate?: boolean
  type?: string
}

/** A pressed page for tests, with what matters to the test. */
export function printed(text: string, options: PrintedOptions = {}): PressedPage {
  const { status = 200, keys = [], validUntil = Infinity, bytes = text.length, isPrivate = false } = options
  const { type = 'text/html; charset=utf-8' } = options
  return makePage({
    status, keys, validUntil, isPrivate,
    pressedAt: Date.UTC(2026, 0, 17, 6, 30),
    vary: 'Accept-Encoding',
    fingerprint: text,
    bodies: { identity: text, identityBytes: text.length, br: undefined, gzip: undefined },
    bodyBytes: bytes,
    contentHeaders: ['Content-Type', type],
  }, CDN)
}
