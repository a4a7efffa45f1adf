import { calendarDay, formatLongDay, type DateStyle } from '@/lib/newsroom/dates'
import type { Publication } from '@/lib/newsroom/publication'
import { ReaderTools } from './reader-tools'

type Named = Pick<Publication, 'name' | 'strapline'>

interface FrontMastheadProps {
  publication: Named
  /** The day that stands under the name. */
  today: Date
  dates: DateStyle
}

/** The front's masthead: the name as large as the page allows, and under it the folio line. The name is the page's heading. */
export function FrontMasthead({ publication, today, dates }: FrontMastheadProps) {
  return (
    <header className="sheet pt-5 md:pt-7">
      <h1 className="pb-3 text-center md:pb-4">
        <a className="wordmark wordmark-large" href="/">{publication.name}</a>
      </h1>
      <div className="furniture folio folio-front border-t border-rule py-1.5">
        <p><time dateTime={calendarDay(today, dates.timeZone)}>{formatLongDay(today, dates)}</time></p>
        {publication.strapline && <p className="folio-strapline text-soft">{publication.strapline}</p>}
        <ReaderTools />
      </div>
      <div className="double-rule" />
    </header>
  )
}

/** Every other page's: small, so that the story begins soon. */
export function Masthead({ publication }: { publication: Named }) {
  return (
    <header className="sheet pt-3 md:pt-4">
      <div className="folio folio-small pb-2.5 md:pb-3">
        <a className="wordmark wordmark-small" href="/">{publication.name}</a>
        {publication.strapline && <p className="furniture folio-strapline hidden text-soft lg:block">{publication.strapline}</p>}
        <ReaderTools />
      </div>
      <div className="double-rule" />
    </header>
  )
}
