import { isoInZone, parseCalendar } from './dates'

const HOUR = 3_600_000

/**
 * The instant at which clocks in a zone show `yyyy-mm-ddThh:mm` (as `<input type="datetime-local">` writes it), to the minute; null if it is
 * not exactly that. A time that clocks skip is the first after the gap, one that they show twice is the first.
 */
export function instantOnClock(text: string, timeZone: string): Date | null {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? []
  if (day === undefined || parseCalendar(day) === null) return null
  const utc = Date.parse(`${day}T${hour ?? ''}:${minute ?? ''}:00Z`)
  let [before, after] = [utc - 17 * HOUR, utc + 17 * HOUR]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (isoInZone(new Date(middle), timeZone).slice(0, 16) < text) before = middle
    else after = middle
  }
  return new Date(after)
}
