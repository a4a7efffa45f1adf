import { sectionPath } from '@/lib/newsroom/address'
import type { Article } from '@/lib/newsroom/article'
import { writesPlainTimes, type DateStyle } from '@/lib/newsroom/dates'
import { countWords, readingMinutes } from '@/lib/newsroom/word-count'
import { Breadcrumbs, type Crumb } from '../paper/breadcrumbs'
import { Island } from '../paper/island'
import { AgeNotice } from './age-notice'
import { Backstory } from './backstory'
import { Body } from './body/body'
import { Byline } from './byline'
import { AnnouncedCorrections, Corrections } from './corrections'
import { LeadFigure } from './lead-figure'
import { PrintAddress } from './print-address'
import { ShareLinks } from './share-links'
import { StoryHeader } from './story-header'
import { StoryTimes } from './story-times'
import { Topics } from './topics'

interface StoryProps {
  article: Article
  /** The paper's zone and language. A story in another language says so, and its dates are written in the paper's. */
  dates: DateStyle
  /** The story's address, whole: paper has no links. */
  address: string
  /** Whole years since it came out. */
  years?: number
}

/** A story, whole: what a reader opened the page for. */
export function Story({ article, dates, address, years = 0 }: StoryProps) {
  const minutes = readingMinutes(countWords(article.blocks))
  return (
    <article
      className="story sheet"
      data-format={article.format}
      {...(article.language === dates.language ? {} : { lang: article.language })}
    >
      <StoryHeader story={article} />
      <div className="story-meta furniture" {...(article.language === dates.language ? {} : { lang: dates.language })}>
        <Byline entries={article.byline} />
        <StoryTimes story={article} dates={dates} />
        <div className="story-tools text-soft">
          <p>{minutes} min read</p>
          <Island name="local-times" plain={writesPlainTimes(dates) ? '' : undefined} />
          <Island name="text-size" />
        </div>
      </div>
      {article.image && <LeadFigure picture={article.image} isWide={article.format === 'FEATURE'} />}
      <div className="story-body">
        <AgeNotice years={years} />
        <AnnouncedCorrections corrections={article.corrections} dates={dates} />
        <div className="prose">
          <Body blocks={article.blocks} dateline={article.dateline} />
        </div>
      </div>
      <footer className="story-foot">
        <Backstory text={article.backstory} />
        <Corrections corrections={article.corrections} dates={dates} />
        <p className="furniture"><a className="target underline underline-offset-2" href={`${article.path}/history`}>Every published version of this story</a></p>
        <Topics topics={article.topics} />
        <ShareLinks address={address} headline={article.headline} />
        <Breadcrumbs crumbs={storySteps(article)} />
        <PrintAddress address={address} />
      </footer>
    </article>
  )
}

/** The way to a story: the front, its section. */
export function storySteps({ section, headline }: Pick<Article, 'section' | 'headline'>): Crumb[] {
  return [{ name: 'Front page', href: '/' }, { name: section.name, href: sectionPath(section.slug) }, { name: headline }]
}
