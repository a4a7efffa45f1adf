import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { GoingOn } from '@/components/article/going-on'
import { Story, storySteps } from '@/components/article/story'
import { Withdrawn } from '@/components/article/withdrawn'
import { Paper } from '@/components/paper/paper'
import { parseStoryAddress } from '@/lib/newsroom/address'
import { answerHeader, answerWith } from '@/lib/newsroom/render-scope'
import { aroundStory } from '@/lib/store/around'
import { storyAt, type StoryAt } from '@/lib/store/article'
import { furniture } from '@/lib/store/furniture'
import { whereIs } from '@/lib/store/moved'
import { breadcrumbList } from '@/lib/wire/structured-data/lists'
import { newsArticle } from '@/lib/wire/structured-data/news-article'
import { yearsSince } from '../../../../../clock'
import { absolute, wireSite } from '../../../../../site-url'
import { storyMetadata } from '../../../../../story-metadata'
import { StructuredData } from '../../../../../structured-data'

interface StoryPageProps {
  params: Promise<{ section: string; year: string; month: string; day: string; slug: string }>
}

async function load({ params }: StoryPageProps): Promise<StoryAt> {
  const { section, year, month, day, slug } = await params
  const segments = [section, year, month, day, slug]
  const address = parseStoryAddress(segments)
  // What cannot be a story's address here may have been one on the paper's old site.
  return address ? storyAt(address.path) : whereIs(`/${segments.join('/')}`)
}

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const [{ publication }, found] = await Promise.all([furniture(), load(props)])
  if (found.kind === 'story') return storyMetadata(found.article, publication)
  return found.kind === 'withdrawn' ? { title: 'Withdrawn', robots: { index: false } } : {}
}

export default async function StoryPage(props: StoryPageProps) {
  const [paper, found] = await Promise.all([furniture(), load(props)])
  if (found.kind === 'moved') permanentRedirect(found.to)
  if (found.kind === 'unknown') notFound()
  if (found.kind === 'withdrawn') {
    answerWith(410)
    return <Paper furniture={paper}><Withdrawn reason={found.reason} /></Paper>
  }
  const { article } = found
  const around = await aroundStory(article)
  const site = wireSite(paper.publication)
  // It is to be had as Markdown as well, for whoever asks for that.
  answerHeader('Vary', 'Accept')
  return (
    <Paper furniture={paper} current={{ slug: article.section.slug, isFront: false }}>
      <Story
        article={article}
        dates={paper.publication}
        address={absolute(article.path)}
        years={yearsSince(article.publishedAt, paper.publication.timeZone)}
      />
      <GoingOn {...around} sections={paper.sections} dates={paper.publication} />
      <StructuredData things={[newsArticle(article, site), breadcrumbList(site, storySteps(article))]} />
    </Paper>
  )
}
