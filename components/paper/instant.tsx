import { formatDate, formatDateTime, formatTime, isoInZone, type DateStyle } from '@/lib/newsroom/dates'

interface InstantProps {
  at: Date
  dates: DateStyle
  show?: 'date' | 'time' | 'date and time'
}

const formats = { 'date': formatDate, 'time': formatTime, 'date and time': formatDateTime }

/** A date or time for readers, in the paper's zone, and the same instant for machines. */
export function Instant({ at, dates, show = 'date' }: InstantProps) {
  return <time dateTime={isoInZone(at, dates.timeZone)}>{formats[show](at, dates)}</time>
}
