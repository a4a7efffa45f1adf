import { formatNumber } from '@/lib/newsroom/formatters'
import type { Section } from '@/lib/newsroom/publication'
import { IndexHead } from '../page/index-head'
import { TurnPage } from '../page/turn-page'
import { archiveCrumbs, archivePath } from './archive-address'
import { countOfStories, monthInWords } from './calendar-words'
import { MonthCalendar } from './month-calendar'

export interface Stretch {
  /** Null for the whole paper. */
  section: Section | null
  days: { day: string; stories: number }[]
  /** The nearest days with stories on either side, `yyyy-mm-dd`. */
  around: { previous: string | null; next: string | null }
}

interface MonthArchiveProps extends Stretch {
  /** `yyyy-mm` */
  month: string
  language: string
}

/** A month of the archive: its calendar, and the nearest months that have stories. */
export function MonthArchive({ month, section, days, around, language }: MonthArchiveProps) {
  const name = monthInWords(month, language)
  const step = (day: string | null) => {
    const other = day?.slice(0, 7)
    return other === undefined ? null : { href: archivePath(other, section), name: monthInWords(other, language) }
  }
  return (
    <div className="sheet">
      <IndexHead crumbs={archiveCrumbs(month, section, language)} title={section ? `${section.name}, ${name}` : name}>
        <p className="section-description">{totalOf(days, language)}</p>
      </IndexHead>
      <MonthCalendar
        month={month}
        caption={name}
        counts={new Map(days.map(({ day, stories }) => [day, stories]))}
        dayPath={(day) => archivePath(day, section)}
        language={language}
      />
      <TurnPage label="Other months" previous={step(around.previous)} next={step(around.next)} />
    </div>
  )
}

/** `16 stories on 9 days` */
export function totalOf(days: Stretch['days'], language: string): string {
  const stories = days.reduce((sum, day) => sum + day.stories, 0)
  const number = formatNumber(days.length, language)
  return `${countOfStories(stories, language)} on ${number} ${days.length === 1 ? 'day' : 'days'}`
}
