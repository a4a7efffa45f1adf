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
      <Time label="Published" at={publishedAt} dates={dates} />
      {isUpdated && <Time label="Updated" at={modifiedAt} dates={dates} />}
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
