import type { ArticleCard } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { IndexHead } from '../page/index-head'
import { TurnPage } from '../page/turn-page'
import { archiveCrumbs, archivePath } from './archive-address'
import { countOfStories, dateInWords, dayInWords } from './calendar-words'
import type { Stretch } from './month-archive'
import { StoryLines } from './story-lines'

interface DayArchiveProps {
  /** `yyyy-mm-dd` */
  day: string
  section: Section | null
  stories: ArticleCard[]
  around: Stretch['around']
  sections: Section[]
  dates: DateStyle
}

/** A day of the archive: what came out, in order, and the nearest days that have stories. */
export function DayArchive({ day, section, stories, around, sections, dates }: DayArchiveProps) {
  const { language } = dates
  const name = dayInWords(day, language)
  const step = (other: string | null) => (
    other === null ? null : { href: archivePath(other, section), name: dateInWords(other, language) }
  )
  return (
    <div className="sheet">
      <IndexHead crumbs={archiveCrumbs(day, section, language)} title={section ? `${section.name}, ${name}` : name}>
        <p className="section-description">{countOfStories(stories.length, language)}, in the order they came out</p>
      </IndexHead>
      <StoryLines stories={stories} sections={sections} dates={dates} show="time" />
      <TurnPage label="Other days" previous={step(around.previous)} next={step(around.next)} />
    </div>
  )
}
