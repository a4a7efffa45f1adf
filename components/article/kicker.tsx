import { sectionPath } from '@/lib/newsroom/address'
import type { ArticleCard, ArticleFormat } from '@/lib/newsroom/article'

/** What a reader must know before the first word: that this is not plain news. Null where it is, or where the page shows it. */
export const formatLabels: Record<ArticleFormat, string | null> = {
  NEWS: null,
  ANALYSIS: 'Analysis',
  FEATURE: null,
  OPINION: 'Opinion',
  INTERVIEW: 'Interview',
  EXPLAINER: 'Explainer',
  REVIEW: 'Review',
  EDITORIAL: 'Editorial',
}

type Labelled = Pick<ArticleCard, 'kicker' | 'format' | 'section'>

/** The words above a headline: the format's label, and the story's own kicker or its section's name, unless that is the same. */
export function kickerWords({ kicker, format, section }: Labelled): { label: string | null; words: string } {
  const [label, words] = [formatLabels[format], kicker ?? section.name]
  return { label: label?.toLowerCase() === words.toLowerCase() ? null : label, words }
}

/** The label above a story's headline. It leads to the section. */
export function Kicker({ story }: { story: Labelled }) {
  const { label, words } = kickerWords(story)
  return (
    <p className="kicker">
      {label && <><span className="format-label">{label}</span>{' '}</>}
      <a className="quiet-link target" href={sectionPath(story.section.slug)}>{words}</a>
    </p>
  )
}

interface CardKickerProps {
  card: Labelled
  /** The slug of the section whose page or strip the card stands on: its name need not be said again. */
  within?: string | undefined
}

/** The same above a card's headline. It is no link: the card is one, and the section is a tap away in the navigation. */
export function CardKicker({ card, within }: CardKickerProps) {
  const { label, words } = kickerWords(card)
  const isSaid = card.kicker === null && card.section.slug === within
  if (isSaid && !label) return null
  return (
    <p className="kicker">
      {label && <span className={isSaid ? undefined : 'format-label'}>{label}</span>}
      {!isSaid && ` ${words}`.slice(label ? 0 : 1)}
    </p>
  )
}
