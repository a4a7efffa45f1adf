import type { ArticleCard, AuthorKind } from '@/lib/newsroom/article'
import { authorPath } from '@/lib/newsroom/address'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Picture } from '@/lib/newsroom/picture'
import type { Section } from '@/lib/newsroom/publication'
import { StoryLines } from '../archive/story-lines'
import { InlineText } from '../article/inline-text'
import { ListOn } from '../page/list-on'
import { Breadcrumbs } from '../paper/breadcrumbs'
import { Instant } from '../paper/instant'
import { SitePicture } from '../picture/site-picture'
import { hostOf } from '@/lib/newsroom/site-address'

export interface AuthorProfile {
  slug: string
  name: string
  kind: AuthorKind
  title: string | null
  /** Inline Markdown. */
  bio: string | null
  email: string | null
  url: string | null
  portrait: Picture | null
}

interface AuthorPageProps {
  author: AuthorProfile
  stories: ArticleCard[]
  /** The instant before which this page's stories came out; null on the first page. */
  before: Date | null
  next: string | null
  sections: Section[]
  dates: DateStyle
}

/** Who writes: face, role, life, how to reach them, and what they wrote, newest first. */
export function AuthorPage({ author, stories, before, next, sections, dates }: AuthorPageProps) {
  return (
    <div className="sheet">
      <header className="section-head index-head">
        <Breadcrumbs crumbs={[{ name: 'Front page', href: '/' }, { name: 'Authors', href: '/authors' }, { name: author.name }]} />
        <div className="author-head">
          <div className="author-words">
            <h1 className="section-title index-title">{author.name}</h1>
            {author.title && <p className="author-role">{author.title}</p>}
            {author.bio && !before && <p className="author-bio"><InlineText text={author.bio} /></p>}
            <Contact author={author} />
          </div>
          {author.portrait && (
            <SitePicture
              picture={author.portrait}
              sizes="(min-width: 78rem) 14rem, 18vw"
              className="author-portrait"
              isFirst
              isDecorative
            />
          )}
        </div>
      </header>
      <section aria-labelledby="stories" className="strip">
        <h2 id="stories" className="strip-title">
          {before ? <>Stories before <Instant at={before} dates={dates} /></> : 'Stories'}
        </h2>
        {stories.length === 0
          ? <p className="py-8 text-soft">No stories published yet.</p>
          : <StoryLines stories={stories} sections={sections} dates={dates} heading="h3" />}
      </section>
      <ListOn path={authorPath(author.slug)} isFirst={before === null} next={next} what="stories" />
    </div>
  )
}

function Contact({ author: { name, email, url } }: { author: AuthorProfile }) {
  if (!email && !url) return null
  return (
    <ul className="furniture link-row" aria-label={`How to reach ${name}`}>
      {email && <li><a className="target" href={`mailto:${email}`}>{email}</a></li>}
      {url && <li><a className="target" href={url} rel="me">{hostOf(url)}</a></li>}
    </ul>
  )
}
