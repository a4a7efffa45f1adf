import Negotiator from 'negotiator'

/** A content coding that the press keeps a page in (RFC 9110 §8.4.1). */
export type Coding = 'br' | 'gzip' | 'identity'

const CODINGS: readonly Coding[] = ['br', 'gzip', 'identity']

/** negotiator 1.x breaks ties of quality by `preferred`; its published types do not know that yet. */
interface PreferringNegotiator {
  encoding(available: readonly string[], options: { preferred: readonly string[] }): string | undefined
}

/** Headers met before. Browsers, crawlers and CDNs send a handful of them; a client that makes up new ones empties it. */
const met = new Map<string, Coding>()
const MOST_MET = 500

/**
 * The coding to answer `Accept-Encoding` with (RFC 9110 §12.5.3): by quality, and brotli before gzip where the client
 * does not mind. `identity` when nothing else is acceptable, even where it was refused: a page beats a 406.
 */
export function chooseCoding(acceptEncoding: string | undefined): Coding {
  if (acceptEncoding === undefined) return 'identity'
  const known = met.get(acceptEncoding)
  if (known !== undefined) return known
  const negotiator: PreferringNegotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } })
  const wanted = negotiator.encoding(CODINGS, { preferred: CODINGS })
  const coding = CODINGS.find((one) => one === wanted) ?? 'identity'
  if (met.size >= MOST_MET) met.clear()
  met.set(acceptEncoding, coding)
  return coding
}
