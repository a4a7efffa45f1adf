/**
 * Where a list goes on: the last story of the page before, as `2026-01-17T10:30:00.000Z~its-slug`. Lists are paged by key, never by
 * offset, so that page 400 costs as much as page 1 and nothing is skipped when a story comes in meanwhile.
 */
export interface Cursor {
  visibleFrom: Date
  slug: string
}

export function writeCursor({ visibleFrom, slug }: Cursor): string {
  return `${visibleFrom.toISOString()}~${slug}`
}

/** The cursor in an address, or null when it is none: an instant of years that PostgreSQL can read, and addresses have. */
export function readCursor(text: string): Cursor | null {
  const [, instant = '', slug = ''] = /^([1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([a-z0-9-]{1,90})$/.exec(text) ?? []
  const visibleFrom = new Date(instant)
  return Number.isNaN(visibleFrom.getTime()) ? null : { visibleFrom, slug }
}
