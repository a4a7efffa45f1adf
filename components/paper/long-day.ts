import type { DateStyle } from '@/lib/newsroom/dates'

/** The day as a front page says it: `Saturday 17 January 2026`, or as the language has it. */
export function formatLongDay(instant: Date, { timeZone, language }: DateStyle): string {
  return new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'full' }).format(instant)
}
