import { kickerWords } from '@/components/article/kicker'
import { ShareCard } from '@/components/share/share-card'
import type { Article } from '@/lib/newsroom/article'
import { bylineText, writeByline } from '@/lib/newsroom/byline'
import { formatDate } from '@/lib/newsroom/dates'
import { furniture } from '@/lib/store/furniture'
import { drawCard } from './draw-card'

/** The card that stands for a story where it is shared without a picture. */
export async function storyCard(article: Article): Promise<Response> {
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
