/** Days and months of the archive in the paper's words. Days are `yyyy-mm-dd`, months `yyyy-mm`; neither has an hour or a zone. */
import { formatLongDay } from '../paper/long-day'

/** `Saturday 17 January 2026` */
export function dayInWords(day: string, language: string): string {
  return formatLongDay(noon(day), { timeZone: 'UTC', language })
}

/** `17 January 2026` */
export function dateInWords(day: string, language: string): string {
  return formatter(language, { dateStyle: 'long' }).format(noon(day))
}

/** `January 2026` */
export function monthInWords(month: string, language: string): string {
  return formatter(language, { month: 'long', year: 'numeric' }).format(noon(`${month}-01`))
}

/** `January`, or in short `Jan` */
export function monthName(month: number, language: string, length: 'long' | 'short' = 'long'): string {
  return formatter(language, { month: length }).format(new Date(Date.UTC(2026, month - 1, 1)))
}

/** `Monday`, or in short `Mon`. `weekday` is 1 for Monday to 7 for Sunday. */
export function weekdayName(weekday: number, language: string, length: 'long' | 'short'): string {
  return formatter(language, { weekday: length }).format(new Date(Date.UTC(2024, 0, weekday)))
}

/** `1 story`, `1,200 stories` */
export function countOfStories(count: number, language: string): string {
  return `${new Intl.NumberFormat(language).format(count)} ${count === 1 ? 'story' : 'stories'}`
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
}
