import type { ReactNode } from 'react'
import { monthInWords, weekdayName } from './calendar-words'
import { firstWeekday, weekdaysFrom, weeksOf } from './weeks'

interface MonthCalendarProps {
  /** `yyyy-mm` */
  month: string
  caption: ReactNode
  /** Stories a day (`yyyy-mm-dd`); days without any need not be there. */
  counts: ReadonlyMap<string, number>
  /** Where a day's page is. */
  dayPath: (day: string) => string
  /** BCP 47: it says on which day a week begins. */
  language: string
  /** One of many: the days without their counts, which are said all the same. */
  isSmall?: boolean
}

/** A month as a calendar: a table of weeks, every day with stories a link that says how many. */
export function MonthCalendar({ month, caption, counts, dayPath, language, isSmall = false }: MonthCalendarProps) {
  const first = firstWeekday(language)
  return (
    <table className={isSmall ? 'calendar calendar-small' : 'calendar'}>
      <caption className={isSmall ? 'calendar-caption' : 'sr-only'}>{caption}</caption>
      <thead>
        <tr>
          {weekdaysFrom(first).map((weekday) => (
            <th key={weekday} scope="col" abbr={weekdayName(weekday, language, 'long')}>
              <span className="sr-only">{weekdayName(weekday, language, 'long')}</span>
              <span aria-hidden="true">{weekdayHead(weekday, language, isSmall)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, first).map((week, row) => (
          <tr key={row}>
            {week.map((day, column) => day === null
              ? <td key={column} />
              : (
                  <td key={column}>
                    <Day day={day} count={counts.get(day) ?? 0} href={dayPath(day)} language={language} isSmall={isSmall} />
                  </td>
                ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps { day: string; count: number; href: string; language: string; isSmall: boolean }

function Day({ day, count, href, language, isSmall }: DayProps) {
  const number = Number(day.slice(8))
  if (count === 0) return <span className="calendar-day">{number}</span>
  return (
    <a className="calendar-day" href={href}>
      <span className="calendar-number">{number}</span>
      <span className="sr-only"> {monthInWords(day.slice(0, 7), language)}: </span>
      <span className={isSmall ? 'sr-only' : 'calendar-count'}>
        {count}<span className="calendar-unit"> {count === 1 ? 'story' : 'stories'}</span>
      </span>
    </a>
  )
}

/** `Mon`, and in a small calendar its first letter. */
function weekdayHead(weekday: number, language: string, isSmall: boolean): string {
  const short = weekdayName(weekday, language, 'short')
  return isSmall ? ([...short][0] ?? short) : short
}
