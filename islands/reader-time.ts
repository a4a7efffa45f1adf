/**
 * The instant of a `datetime` (ISO 8601 with the paper's offset) in the reader's own zone; null when the reader's clock shows
 * the same, or when it names a day and no instant. `brief` leaves out a day that is the same for both.
 */
export function readerTime(datetime: string, language: string): { brief: string; full: string } | null {
  const instant = new Date(datetime)
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(datetime) ?? []
  if (day === undefined || Number.isNaN(instant.getTime())) return null
  // `sv` writes what ISO 8601 writes.
  const own = instant.toLocaleString('sv')
  if (own.startsWith(`${day} ${time}`)) return null
  const isSameDay = own.startsWith(day)
  return {
    brief: instant.toLocaleString(language, { timeStyle: 'short', ...(isSameDay ? {} : { dateStyle: 'medium' }) }),
    full: instant.toLocaleString(language, { timeStyle: 'short', dateStyle: 'long' }),
  }
}
