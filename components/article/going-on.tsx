import type { ArticleCard } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { LatestList } from '../front/latest-list'

/** Where a reader may go on from a story: to those about the same, and to its neighbours in the section. */
export interface Around {
  related: ArticleCard[]
  previous: ArticleCard | null
  next: ArticleCard | null
}

interface GoingOnProps extends Around {
  sections: Section[]
  dates: DateStyle
}

/** What stands below a story. Nothing of it repeats: a neighbour that is related as well is shown as related. */
export function GoingOn({ related, previous, next, sections, dates }: GoingOnProps) {
  const isShown = (card: ArticleCard): boolean => related.some(({ slug }) => slug === card.slug)
  const neighbours = [
    ...(previous && !isShown(previous) ? [{ label: 'Earlier', card: previous }] : []),
    ...(next && !isShown(next) ? [{ label: 'Later', card: next }] : []),
  ]
  if (related.length === 0 && neighbours.length === 0) return null
  return (
    <div className="going-on sheet">
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related" className="strip-title">More on this</h2>
          <LatestList cards={related} sections={sections} dates={dates} />
        </section>
      )}
      {neighbours.length > 0 && (
        <nav aria-label="Stories before and after" className="neighbours">
          {neighbours.map(({ label, card }) => (
            <p key={label}>
              <span className="furniture text-soft">{label} in {card.section.name}</span>{' '}
              <a href={card.path}>{card.headline}</a>
            </p>
          ))}
        </nav>
      )}
    </div>
  )
}
