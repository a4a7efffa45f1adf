import type { ArticleCard } from '@/lib/newsroom/article'
import { InlineText } from './inline-text'
import { Kicker } from './kicker'
import { WriterPortrait } from './writer-portrait'

type Headed = Pick<ArticleCard, 'kicker' | 'format' | 'section' | 'headline' | 'standfirst' | 'byline'>

/** More characters than this and a headline is set a step smaller: it would fill the first screen by itself. */
const LONG = 75

/** Kicker, headline and standfirst; an opinion shows whose it is. */
export function StoryHeader({ story }: { story: Headed }) {
  return (
    <header className="story-head">
      {story.format === 'OPINION' && <WriterPortrait entries={story.byline} />}
      <Kicker story={story} />
      <h1 className={story.headline.length > LONG ? 'story-headline story-headline-long' : 'story-headline'}>{story.headline}</h1>
      {story.standfirst && <p className="story-standfirst"><InlineText text={story.standfirst} /></p>}
    </header>
  )
}
