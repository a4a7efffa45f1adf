import { topicPath } from '@/lib/newsroom/address'
import { InlineText } from '../article/inline-text'
import { IndexHead } from '../page/index-head'

interface TopicListProps {
  /** By name. */
  topics: { slug: string; name: string; description: string | null }[]
}

/** Every topic that the paper keeps: what it is called and what belongs to it. */
export function TopicList({ topics }: TopicListProps) {
  return (
    <div className="sheet">
      <IndexHead crumbs={[{ name: 'Front page', href: '/' }, { name: 'Topics' }]} title="Topics">
        <p className="section-description">
          {topics.length === 0 ? 'No topic has been named yet.' : 'What the paper comes back to, whatever section it stands in.'}
        </p>
      </IndexHead>
      <ul className="topic-list">
        {topics.map((topic) => (
          <li key={topic.slug}>
            <a className="topic-name" href={topicPath(topic.slug)}>{topic.name}</a>
            {topic.description && <p className="topic-description"><InlineText text={topic.description} /></p>}
          </li>
        ))}
      </ul>
    </div>
  )
}
