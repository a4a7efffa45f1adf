import { topicPath } from '@/lib/newsroom/address'
import type { TopicRef } from '@/lib/newsroom/article'

/** What the story is about, each a way to more of it. */
export function Topics({ topics }: { topics: TopicRef[] }) {
  if (topics.length === 0) return null
  return (
    <nav aria-label="Topics" className="story-topics furniture">
      <ul className="flex flex-wrap gap-x-5">
        {topics.map((topic) => (
          <li key={topic.slug}><a className="target" href={topicPath(topic.slug)}>{topic.name}</a></li>
        ))}
      </ul>
    </nav>
  )
}
