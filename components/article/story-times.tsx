import type { Article } from '@/lib/newsroom/article'
import { zoneName, type DateStyle } from '@/lib/newsroom/dates'
import { Instant } from '../paper/instant'

interface StoryTimesProps {
  story: Pick<Article, 'publishedAt' | 'modifiedAt'>
  dates: DateStyle
}

/** A change within a minute of publication is part of publishing. */
const MINUTE = 60_000

/** When the story came out, and when it was last changed, if it was. */
export function StoryTimes({ story: { publishedAt, modifiedAt }, dates }: StoryTimesProps) {
  const isUpdated = modifiedAt.getTime() - publishedAt.getTime() >= MINUTE
  return (
    <div className="text-soft">
      <p><span className="times-label">Published</span> <Instant at={publishedAt} dates={dates} show="date and time" /> {zoneName(publishedAt, dates)}</p>
      {isUpdated && <p><span className="times-label">Updated</span> <Instant at={modifiedAt} dates={dates} show="date and time" /> {zoneName(modifiedAt, dates)}</p>}
    </div>
  )
}
