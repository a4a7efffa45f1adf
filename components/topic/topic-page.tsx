import { topicPath } from '@/lib/newsroom/address'
import type { ArticleCard } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { StoryLines } from '../archive/story-lines'
import { InlineText } from '../article/inline-text'
import { IndexHead } from '../page/index-head'
import { ListOn } from '../page/list-on'
import { Instant } from '../paper/instant'

interface TopicPageProps {
  topic: { slug: string; name: string; description: string | null }
  stories: ArticleCard[]
  /** The instant before which this page's stories came out; null on the first page. */
  before: Date | null
  next: string | null
  sections: Section[]
  dates: DateStyle
}

/** What the paper has on a topic, newest first. */
export function TopicPage({ topic, stories, before, next, sections, dates }: TopicPageProps) {
  return (
    <div className="sheet">
      <IndexHead
        crumbs={[{ name: 'Front page', href: '/' }, { name: 'Topics', href: '/topics' }, { name: topic.name }]}
        title={topic.name}
      >
        {topic.description && <p className="section-description"><InlineText text={topic.description} /></p>}
      </IndexHead>
      <section aria-labelledby="stories" className="strip">
        <h2 id="stories" className="strip-title">
          {before ? <>Stories before <Instant at={before} dates={dates} /></> : 'Stories'}
        </h2>
        {stories.length === 0
          ? <p className="py-8 text-soft">No story on this topic is out yet.</p>
          : <StoryLines stories={stories} sections={sections} dates={dates} heading="h3" />}
      </section>
      <ListOn path={topicPath(topic.slug)} isFirst={before === null} next={next} what="stories" />
    </div>
  )
}
