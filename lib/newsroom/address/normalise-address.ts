export type NormalisedAddress =
  /** The address is as it should be. `query` holds the parameters that count, without `?`: with the path it names one page. */
  | { kind: 'ok'; path: string; query: string }
  /** The page lives at `to`, an address of this site that is `ok`. */
  | { kind: 'redirect'; to: string }
  /** No page could ever have this address. */
  | { kind: 'bad' }

const bad = { kind: 'bad' } as const

/**
 * The one form of an address: lower case, single slashes, none at the end, no `.` and no `index.html`, nothing
 * percent-encoded that need not be (RFC 3986 §6.2.2, §3.3). Any other form of its path redirects there in one hop. Of the
 * query only the parameters in `allowed` count, the first of each, unless empty, sorted by name; the rest is ignored
 * without a redirect.
 *
 * `pathAndQuery` is the target of the request (RFC 9112 §3.2.1). Bad are: anything but a path; malformed percent-encoding
 * or NUL, in the path or in a parameter that counts; `..`, control characters, `\` and encoded slashes in the path. What it
 * redirects to never begins with `//`. Names of files keep their case: serve those before.
 */
export function normaliseAddress(pathAndQuery: string, allowed: readonly string[]): NormalisedAddress {
  if (!pathAndQuery.startsWith('/')) return bad
  const mark = pathAndQuery.indexOf('?')
  const given = mark < 0 ? pathAndQuery : pathAndQuery.slice(0, mark)
  const path = normalisePath(given)
  const query = normaliseQuery(mark < 0 ? '' : pathAndQuery.slice(mark + 1), allowed)
  if (path === null || query === null) return bad
  if (path === given) return { kind: 'ok', path, query }
  return { kind: 'redirect', to: query === '' ? path : `${path}?${query}` }
}

function normalisePath(given: string): string | null {
  const segments: string[] = []
  for (const part of given.split('/')) {
    const segment = decode(part)?.toLowerCase()
    // Control characters, `\` and `/` are never part of an address here, and what reads them differently gets no chance to.
    if (segment === undefined || segment === '..' || /[\p{Cc}\\/]/u.test(segment)) return null
    if (segment !== '' && segment !== '.') segments.push(segment)
  }
  while (segments.at(-1) === 'index.html') segments.pop()
  return `/${segments.map(encodeSegment).join('/')}`
}

function normaliseQuery(given: string, allowed: readonly string[]): string | null {
  const kept = new Map<string, string>()
  for (const pair of given.split('&')) {
    const equals = pair.indexOf('=')
    const name = decode(spaced(equals < 0 ? pair : pair.slice(0, equals)))
    if (name === undefined || !allowed.includes(name)) continue
    const value = decode(spaced(equals < 0 ? '' : pair.slice(equals + 1)))
    if (value === undefined || value.includes('\0')) return null
    if (value !== '' && !kept.has(name)) kept.set(name, value)
  }
  const query = new URLSearchParams([...kept])
  query.sort()
  return query.toString()
}

function spaced(text: string): string {
  return text.replaceAll('+', ' ')
}

/** Undefined where the text is no percent-encoded UTF-8, or holds half a character. */
function decode(text: string): string | undefined {
  try {
    const decoded = decodeURIComponent(text)
    return /\p{Cs}/u.test(decoded) ? undefined : decoded
  } catch {
    return undefined
  }
}

/** Leaves as they are the characters that may stand in a segment (RFC 3986 §3.3, `pchar`). */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, (code) => decodeURIComponent(code))
}
