import { calendarDay } from './dates'

const HOUR = 3_600_000

/**
 * The instant at which a day (`yyyy-mm-dd`) begins in a zone, to the millisecond. Where clocks skip midnight, it is the first
 * instant after the gap; where the zone skipped the whole day, the first of the day that followed.
 */
export function dayStart(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // Zones lie between 12 hours behind and 14 ahead of UTC; those of history no further than 16.
  let [before, after] = [midnight - 17 * HOUR, midnight + 41 * HOUR]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (calendarDay(new Date(middle), timeZone) < day) before = middle
    else after = middle
  }
  return new Date(after)
}

/** The last millisecond of a day in a zone. */
export function dayEnd(day: string, timeZone: string): Date {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * HOUR).toISOString().slice(0, 10)
  return new Date(dayStart(next, timeZone).getTime() - 1)
}
