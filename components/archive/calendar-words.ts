/** Days and months of the archive in the paper's words. Days are `yyyy-mm-dd`, months `yyyy-mm`; neither has an hour or a zone. */
import { formatDate, formatLongDay } from '@/lib/newsroom/dates'
import { dateFormatters, formatNumber } from '@/lib/newsroom/formatters'

const months = dateFormatters({ month: 'long', year: 'numeric' })
const monthNames = { long: dateFormatters({ month: 'long' }), short: dateFormatters({ month: 'short' }) }
const weekdayNames = { long: dateFormatters({ weekday: 'long' }), short: dateFormatters({ weekday: 'short' }) }

/** `Saturday 17 January 2026` */
export function dayInWords(day: string, language: string): string {
  return formatLongDay(noon(day), { timeZone: 'UTC', language })
}

/** `17 January 2026` */
export function dateInWords(day: string, language: string): string {
  return formatDate(noon(day), { timeZone: 'UTC', language })
}

/** `January 2026` */
export function monthInWords(month: string, language: string): string {
  return months({ timeZone: 'UTC', language }).format(noon(`${month}-01`))
}

/** `January`, or in short `Jan` */
export function monthName(month: number, language: string, length: 'long' | 'short' = 'long'): string {
  return monthNames[length]({ timeZone: 'UTC', language }).format(new Date(Date.UTC(2026, month - 1, 1)))
}

/** `Monday`, or in short `Mon`. `weekday` is 1 for Monday to 7 for Sunday. */
export function weekdayName(weekday: number, language: string, length: 'long' | 'short'): string {
  return weekdayNames[length]({ timeZone: 'UTC', language }).format(new Date(Date.UTC(2024, 0, weekday)))
}

/** `1 story`, `1,200 stories` */
export function countOfStories(count: number, language: string): string {
  return `${formatNumber(count, language)} ${count === 1 ? 'story' : 'stories'}`
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
