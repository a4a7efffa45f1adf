/**
 * Instants as a paper's readers and machines read them, in the paper's own zone. No clock is read here: what is now is for the
 * caller to say. Time zones are IANA names, languages BCP 47; with one that does not exist, or with an invalid date, every
 * function throws a RangeError.
 */
import { isCalendarDate } from './address'
import { dateFormatters, type DateStyle } from './formatters'

export type { DateStyle }

/** A day as numbers, months from 1. */
export interface CalendarDay {
  year: number
  month: number
  day: number
}

const longDays = dateFormatters({ dateStyle: 'full' })
const dates = dateFormatters({ dateStyle: 'long' })
const times = dateFormatters({ timeStyle: 'short' })
const datesAndTimes = dateFormatters({ dateStyle: 'long', timeStyle: 'short' })
const zoneNames = dateFormatters({ timeZoneName: 'short' })
const offsets = dateFormatters({ timeZoneName: 'longOffset' })

/** `17 January 2026` */
export function formatDate(instant: Date, style: DateStyle): string {
  return dates(style).format(instant)
}

/** `Saturday 17 January 2026`, or as the language has it. */
export function formatLongDay(instant: Date, style: DateStyle): string {
  return longDays(style).format(instant)
}

/** `06:30`, or as the language has it. */
export function formatTime(instant: Date, style: DateStyle): string {
  return times(style).format(instant)
}

/** Whether the language writes a time as ISO 8601 does: `06:30` and `18:30`, in these digits. */
export function writesPlainTimes({ language }: DateStyle): boolean {
  return ['06:30', '18:30'].every((time) => formatTime(new Date(`2026-01-17T${time}Z`), { language, timeZone: 'UTC' }) === time)
}

/** `17 January 2026 at 06:30` */
export function formatDateTime(instant: Date, style: DateStyle): string {
  return datesAndTimes(style).format(instant)
}

/** The zone's short name at that instant, as the language knows it: `GMT`, `BST`, `GMT-4`. */
export function zoneName(instant: Date, style: DateStyle): string {
  const parts = zoneNames(style).formatToParts(instant)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? style.timeZone
}

/** The day in the zone, `yyyy-mm-dd`: the one in addresses and archives. */
export function calendarDay(instant: Date, timeZone: string): string {
  return isoInZone(instant, timeZone).slice(0, 10)
}

/** ISO 8601 in the zone, to the second: `2026-01-17T06:30:00-05:00`. It names the same instant, whatever the zone's history. */
export function isoInZone(instant: Date, timeZone: string): string {
  const minutes = offsetMinutes(instant, timeZone)
  const local = new Date(instant.getTime() + minutes * 60_000).toISOString().replace(/\.\d+Z$/, '')
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${local}${minutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(rest)}`
}

/** Reads `yyyy-mm-dd`; null if it is not exactly that, or no such day is in the calendar. */
export function parseCalendar(text: string): CalendarDay | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined || !isCalendarDate(year, month, day)) return null
  return { year: Number(year), month: Number(month), day: Number(day) }
}

/** The first and the last day of a year (`yyyy`), a month (`yyyy-mm`) or a day, `yyyy-mm-dd`. */
export function boundsOf(stretch: string): [first: string, last: string] {
  const [year = 0, month = 12, day] = stretch.split('-').map(Number)
  const last = day === undefined ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : stretch
  return [`${stretch}-01-01`.slice(0, 10), last]
}

/**
 * How many whole years of the zone's calendar lie from `a` to `b`; negative when `b` comes first. A year from 29 February is over
 * on 1 March.
 */
export function wholeYearsBetween(a: Date, b: Date, timeZone: string): number {
  if (b < a) return wholeYearsBetween(b, a, timeZone) * -1 || 0
  const [from, to] = [isoInZone(a, timeZone), isoInZone(b, timeZone)]
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  const isAnniversaryPast = to.slice(4, 19) >= from.slice(4, 19)
  return Math.max(0, isAnniversaryPast ? years : years - 1)
}

/** Rounded down to minutes: ISO 8601 knows no seconds of offset, and zones had them before railways. */
function offsetMinutes(instant: Date, timeZone: string): number {
  // `1/17/2026, GMT-05:00`, `12/31/1839, GMT-00:01:15`. One text is made four times as fast as the parts of a date and a time.
  const text = offsets({ timeZone, language: 'en' }).format(instant)
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? []
  return Math.floor((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes) + Number(seconds) / 60))
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
