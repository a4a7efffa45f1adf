import type { Article } from '@/lib/newsroom/article'
import { zoneName, type DateStyle } from '@/lib/newsroom/dates'
import { updatedAt } from '@/lib/newsroom/story-times'
import { Instant } from '../paper/instant'

interface StoryTimesProps {
  story: Pick<Article, 'publishedAt' | 'modifiedAt'>
  dates: DateStyle
}

/** When the story came out, and when it was last changed, if it was. */
export function StoryTimes({ story, dates }: StoryTimesProps) {
  const updated = updatedAt(story)
  return (
    <div className="text-soft">
      <Time label="Published" at={story.publishedAt} dates={dates} />
      {updated > story.publishedAt && <Time label="Updated" at={updated} dates={dates} />}
    </div>
  )
}

function Time({ label, at, dates }: { label: string; at: Date; dates: DateStyle }) {
  return (
    <p>
      <span className="times-label">{label}</span> <Instant at={at} dates={dates} show="date and time" /> {zoneName(at, dates)}
    </p>
  )
}
