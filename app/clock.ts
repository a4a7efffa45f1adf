/**
 * What a page must ask the clock: the day on the front, and how old a story is. Each says to the press until when its answer is
 * true, so that a page kept overnight does not show yesterday.
 */
import { calendarDay, wholeYearsBetween } from '@/lib/newsroom/dates'
import { now, validUntil } from '@/lib/newsroom/render-scope'

const HOUR = 3_600_000

/** Now, for a page that shows the day in the paper's zone. */
export function today(timeZone: string): Date {
  const instant = now()
  const day = calendarDay(instant, timeZone)
  validUntil(firstInstant(instant.getTime(), instant.getTime() + 26 * HOUR, (later) => calendarDay(later, timeZone) !== day))
  return instant
}

/** Whole years since `published`, in the paper's zone. */
export function yearsSince(published: Date, timeZone: string): number {
  const years = wholeYearsBetween(published, now(), timeZone)
  const anniversary = new Date(published)
  anniversary.setUTCFullYear(published.getUTCFullYear() + years + 1)
  const about = anniversary.getTime()
  const isOlder = (instant: Date): boolean => wholeYearsBetween(published, instant, timeZone) > years
  validUntil(firstInstant(about - 50 * HOUR, about + 50 * HOUR, isOlder))
  return years
}

/** The first instant, to the millisecond, at which something has come that is not yet at `from` and is at `to`. */
function firstInstant(from: number, to: number, hasCome: (instant: Date) => boolean): Date {
  let [before, after] = [from, to]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (hasCome(new Date(middle))) after = middle
    else before = middle
  }
  return new Date(after)
}
