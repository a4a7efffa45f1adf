/** A year, a month or a day of the archive, under `/archive` and under every section: one page at eight addresses. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { archiveCrumbs, archivePath } from '@/components/archive/archive-address'
import { dateInWords, monthInWords } from '@/components/archive/calendar-words'
import { DayArchive } from '@/components/archive/day-archive'
import { MonthArchive } from '@/components/archive/month-archive'
import { YearArchive } from '@/components/archive/year-archive'
import { Paper } from '@/components/paper/paper'
import { isCalendarDate, isSlug } from '@/lib/newsroom/address'
import type { Section } from '@/lib/newsroom/publication'
import { calendarAt, dayAt, type CalendarAt, type DayAt } from '@/lib/store/archive-at'
import { furniture } from '@/lib/store/furniture'
import { whereIs } from '@/lib/store/moved'
import { breadcrumbList, collectionPage } from '@/lib/wire/structured-data/lists'
import { answerWhereabouts } from './old-address'
import { pageMetadata } from './page-metadata'
import { wireSite } from './site-url'
import { StructuredData } from './structured-data'

export interface StretchParams { section?: string; year: string; month?: string; day?: string }

/** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`; null for a date that is in no calendar. */
function stretchOf({ year, month, day }: StretchParams): string | null {
  return isCalendarDate(year, month, day) ? [year, month, day].filter((part) => part !== undefined).join('-') : null
}

/** What is no stretch of time may be an address of the paper's old site. */
async function load(params: StretchParams): Promise<CalendarAt | DayAt> {
  const stretch = stretchOf(params)
  const { section = 'archive', year, month, day } = params
  if (stretch === null || !isSlug(section)) {
    return whereIs(`/${[section, year, month, day].filter((part) => part !== undefined).join('/')}`)
  }
  return stretch.length === 10 ? dayAt(stretch, params.section) : calendarAt(stretch, params.section)
}

export async function stretchMetadata(params: StretchParams): Promise<Metadata> {
  const [{ publication }, found] = await Promise.all([furniture(), load(params)])
  const stretch = stretchOf(params)
  if (stretch === null || (found.kind !== 'calendar' && found.kind !== 'day')) return {}
  const when = inWords(stretch, publication.language)
  const on = `${stretch.length === 10 ? 'on' : 'in'} ${when}`
  const { section } = found
  return pageMetadata(publication, {
    title: section ? `${section.name}: stories of ${when}` : `Stories of ${when}`,
    description: `What ${publication.name} published${section ? ` in its ${section.name} section` : ''} ${on}.`,
    path: archivePath(stretch, found.section),
  })
}

export async function StretchPage(params: StretchParams) {
  const [paper, found] = await Promise.all([furniture(), load(params)])
  const stretch = stretchOf(params)
  if (found.kind !== 'calendar' && found.kind !== 'day') return answerWhereabouts(found)
  if (stretch === null) notFound()
  const dates = paper.publication
  const site = wireSite(dates)
  const crumbs = breadcrumbList(site, archiveCrumbs(stretch, found.section, dates.language))
  const page = { title: inWords(stretch, dates.language), description: null, path: archivePath(stretch, found.section) }
  return (
    <Paper furniture={paper} {...currentOf(found.section)}>
      {found.kind === 'day' && <DayArchive {...found} day={stretch} sections={paper.sections} dates={dates} />}
      {found.kind === 'calendar' && stretch.length === 7 && <MonthArchive {...found} month={stretch} language={dates.language} />}
      {found.kind === 'calendar' && stretch.length === 4 && <YearArchive {...found} year={stretch} language={dates.language} />}
      <StructuredData things={[...(found.kind === 'day' ? [collectionPage(site, page, found.stories)] : []), crumbs]} />
    </Paper>
  )
}

function currentOf(section: Section | null) {
  return section ? { current: { slug: section.slug, isFront: false } } : {}
}

function inWords(stretch: string, language: string): string {
  if (stretch.length === 4) return stretch
  return stretch.length === 7 ? monthInWords(stretch, language) : dateInWords(stretch, language)
}
