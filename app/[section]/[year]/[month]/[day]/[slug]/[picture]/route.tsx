import { notFound } from 'next/navigation'
import { kickerWords } from '@/components/article/kicker'
import { ShareCard } from '@/components/share/share-card'
import type { Article } from '@/lib/newsroom/article'
import { bylineText, writeByline } from '@/lib/newsroom/byline'
import { cropRatios, type CropRatio } from '@/lib/newsroom/crop'
import { formatDate } from '@/lib/newsroom/dates'
import { isOwnAddress } from '@/lib/newsroom/site-address'
import { furniture } from '@/lib/store/furniture'
import { drawCard } from '../../../../../../draw-card'
import { cropPicture } from '../../../../../../crop-picture'
import { storyOfFile, type StoryParams } from '../../../../../../story-file'

export const dynamic = 'force-dynamic'

interface Context { params: Promise<StoryParams & { picture: string }> }

/** What a story looks like where it is shared: `share.png`, the card with its headline, and its picture in three ratios. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { picture, ...story } = await params
  const ratio = ratioOf(picture)
  if (picture !== 'share.png' && ratio === undefined) notFound()
  const article = await storyOfFile(story, `/${picture}`)
  if (article instanceof Response) return article
  if (ratio === undefined) return card(article)
  const bytes = article.image && isOwnAddress(article.image.url) ? await cropPicture(article.image, ratio) : null
  if (!bytes) notFound()
  return new Response(bytes, { headers: { 'Content-Type': 'image/jpeg' } })
}

function ratioOf(file: string): CropRatio | undefined {
  const [, name = ''] = /^lead-(\d+x\d+)\.jpg$/.exec(file) ?? []
  return Object.keys(cropRatios).find((ratio): ratio is CropRatio => ratio === name)
}

async function card(article: Article): Promise<Response> {
  const { publication, sections } = await furniture()
  const { label, words } = kickerWords(article)
  const [line] = writeByline(article.byline)
  return drawCard(
    <ShareCard
      paper={publication.name}
      label={label ? `${label} · ${words}` : words}
      headline={article.headline}
      accent={sections.find(({ slug }) => slug === article.section.slug)?.accent ?? '#17140f'}
      foot={[line && bylineText(line), formatDate(article.publishedAt, publication)].filter(Boolean).join('  ·  ')}
    />,
  )
}
