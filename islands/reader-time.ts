/** What a reader's own clock shows at an instant. */
export interface ReaderTime {
  instant: Date
  /** `08:00` */
  time: string
  /** How many days of the calendar it is past the paper's: 1 is the next day, -1 the day before. */
  days: number
}

/** Milliseconds. */
const DAY = 86_400_000

/**
 * The instant of a `datetime` (ISO 8601 with the paper's offset) in the reader's own zone; null when the reader's clock shows the same, or
 * when it names a day and no instant. Without Intl, whose first formatter alone takes a phone a tenth of a second.
 */
export function readerTime(datetime: string): ReaderTime | null {
  const instant = new Date(datetime)
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(datetime) ?? []
  if (day === undefined || Number.isNaN(instant.getTime())) return null
  const [ownDay = '', ownTime = ''] = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000).toISOString().split(/T|:\d\d\./)
  if (ownDay === day && ownTime === time) return null
  return { instant, time: ownTime, days: (Date.parse(ownDay) - Date.parse(day)) / DAY }
}
