import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GoingOn } from '@/components/article/going-on'
import { Story } from '@/components/article/story'
import { FrontPage } from '@/components/front/front-page'
import { Paper } from '@/components/paper/paper'
import { FrontPreviewBar, StoryPreviewBar } from '@/components/preview/preview-bar'
import { isSlug } from '@/lib/newsroom/address'
import { now } from '@/lib/newsroom/render-scope'
import { instantOnClock } from '@/lib/newsroom/wall-clock'
import { furniture } from '@/lib/store/furniture'
import { previewOf } from '@/lib/store/preview'
import { absolute } from '../../site-url'
import './preview.css'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false }, referrer: 'no-referrer' }

/** `/preview/{token}`: a draft as it will look; with the publication's token a front (`?front=`) as it will be (`?at=`). */
export default async function PreviewPage({ params, searchParams }: Props) {
  const [{ token }, { at, front }, { publication }] = await Promise.all([params, searchParams, furniture()])
  const asked = typeof at === 'string' ? at : ''
  const instant = instantOnClock(asked, publication.timeZone)
  const section = typeof front === 'string' && isSlug(front) && front !== 'home' ? front : null
  const preview = await previewOf(token, instant, section)
  if (preview.kind === 'unknown') notFound()
  const { paper, version } = preview
  if (preview.kind === 'front') {
    return (
      <>
        <FrontPreviewBar
          at={instant === null ? '' : asked}
          notUnderstood={asked !== '' && instant === null}
          front={section ?? 'home'}
          sections={paper.sections}
          version={version}
        />
        <Paper furniture={paper} today={instant ?? now()}>
          <FrontPage {...preview.front} sections={paper.sections} dates={paper.publication} />
        </Paper>
      </>
    )
  }
  const { article, around, isOut, remarks } = preview
  return (
    <>
      <StoryPreviewBar remarks={remarks} liveAt={isOut ? article.path : null} version={version} />
      <Paper furniture={paper} current={{ slug: article.section.slug, isFront: false }}>
        <Story article={article} dates={paper.publication} address={absolute(article.path)} />
        <GoingOn {...around} sections={paper.sections} dates={paper.publication} />
      </Paper>
    </>
  )
}
