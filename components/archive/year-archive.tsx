import { IndexHead } from '../page/index-head'
import { TurnPage } from '../page/turn-page'
import { archiveCrumbs, archivePath } from './archive-address'
import { countOfStories, monthName } from './calendar-words'
import { totalOf, type Stretch } from './month-archive'
import { MonthCalendar } from './month-calendar'

interface YearArchiveProps extends Stretch {
  /** `yyyy` */
  year: string
  language: string
}

/** A year of the archive, as a calendar on a wall: twelve months; those without stories are named and no more. */
export function YearArchive({ year, section, days, around, language }: YearArchiveProps) {
  const counts = new Map(days.map(({ day, stories }) => [day, stories]))
  const months = Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`)
  const step = (day: string | null) => (day === null ? null : { href: archivePath(day.slice(0, 4), section), name: day.slice(0, 4) })
  return (
    <div className="sheet">
      <IndexHead crumbs={archiveCrumbs(year, section, language)} title={section ? `${section.name}, ${year}` : year}>
        <p className="section-description">{totalOf(days, language)}</p>
      </IndexHead>
      <ol className="wall-calendar">
        {months.map((month) => {
          const stories = days.filter(({ day }) => day.startsWith(month)).reduce((sum, day) => sum + day.stories, 0)
          const name = monthName(Number(month.slice(5)), language)
          return (
            <li key={month} className={stories === 0 ? 'wall-month-empty' : undefined}>
              <h2 className="wall-month">
                {stories === 0 ? name : <a className="quiet-link target" href={archivePath(month, section)}>{name}</a>}
                {' '}<span className="wall-count">{stories === 0 ? 'No stories' : countOfStories(stories, language)}</span>
              </h2>
              {stories > 0 && (
                <MonthCalendar
                  month={month}
                  caption={<span className="sr-only">{name} {year}</span>}
                  counts={counts}
                  dayPath={(day) => archivePath(day, section)}
                  language={language}
                  isSmall
                />
              )}
            </li>
          )
        })}
      </ol>
      <TurnPage label="Other years" previous={step(around.previous)} next={step(around.next)} />
    </div>
  )
}
