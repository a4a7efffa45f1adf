import { formatNumber } from '@/lib/newsroom/formatters'
import { IndexHead } from '../page/index-head'
import { archivePath } from './archive-address'
import { countOfStories, monthName } from './calendar-words'

interface ArchiveYearsProps {
  /** Months with stories; those without any need not be there. */
  months: { year: number; month: number; stories: number }[]
  language: string
}

/** Everything that the paper ever published, by year and month, the newest year first. */
export function ArchiveYears({ months, language }: ArchiveYearsProps) {
  const years = [...new Set(months.map(({ year }) => year))].sort((a, b) => b - a)
  const total = months.reduce((sum, { stories }) => sum + stories, 0)
  return (
    <div className="sheet">
      <IndexHead crumbs={[{ name: 'Front page', href: '/' }, { name: 'Archive' }]} title="Archive">
        <p className="section-description">
          {years.length === 0
            ? 'Nothing has been published yet.'
            : `${countOfStories(total, language)} since ${years.at(-1)}. Every one can also be found by its words.`}
        </p>
        {years.length > 0 && (
          <p className="furniture mt-3"><a className="target underline underline-offset-2" href="/search">Search the archive</a></p>
        )}
      </IndexHead>
      {years.map((year) => (
        <Year key={year} year={year} months={months.filter((month) => month.year === year)} language={language} />
      ))}
    </div>
  )
}

function Year({ year, months, language }: ArchiveYearsProps & { year: number }) {
  const id = String(year).padStart(4, '0')
  return (
    <section aria-labelledby={`year-${id}`} className="archive-year">
      <h2 id={`year-${id}`} className="archive-year-name">
        <a className="quiet-link target" href={archivePath(id, null)}>{year}</a>
        {' '}<span className="wall-count">{countOfStories(months.reduce((sum, { stories }) => sum + stories, 0), language)}</span>
      </h2>
      <ol className="archive-months">
        {Array.from({ length: 12 }, (_, n) => n + 1).map((number) => {
          const stories = months.find(({ month }) => month === number)?.stories ?? 0
          const month = `${id}-${String(number).padStart(2, '0')}`
          const name = monthName(number, language, 'short')
          if (stories === 0) return <li key={number}><span className="archive-month">{name}</span></li>
          return (
            <li key={number}>
              <a className="archive-month" href={archivePath(month, null)}>
                <span className="archive-month-name">{name}</span>
                <span className="sr-only"> {year}: </span>
                <span className="archive-month-count">
                  {formatNumber(stories, language)}
                  <span className="sr-only"> {stories === 1 ? 'story' : 'stories'}</span>
                </span>
              </a>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
