import type { ArticleCard } from '@/lib/newsroom/article'
import type { Section } from '@/lib/newsroom/publication'
import { StoryCard, type CardSize } from './story-card'

interface CardRowProps {
  cards: ArticleCard[]
  size: CardSize
  sections: Section[]
  /** The slug of the section whose page this is. */
  within?: string
}

/** Stories side by side, as many columns as there are stories and room. Nothing without stories. */
export function CardRow({ cards, size, sections, within }: CardRowProps) {
  if (cards.length === 0) return null
  return (
    <div className="front-row">
      {cards.map((card) => <StoryCard key={card.slug} card={card} size={size} sections={sections} within={within} />)}
    </div>
  )
}
