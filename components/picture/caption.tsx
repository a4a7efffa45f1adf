import { InlineText } from '../article/inline-text'

interface CaptionProps {
  /** Inline Markdown. */
  caption: string | null
  credit: string | null
}

/** What a picture shows, and apart from it whose picture it is. Nothing where neither is known. */
export function Caption({ caption, credit }: CaptionProps) {
  if (!caption && !credit) return null
  return (
    <figcaption className="caption">
      {caption && <span className="caption-words"><InlineText text={caption} /></span>}
      {caption && credit && ' '}
      {credit && <span className="credit">{credit}</span>}
    </figcaption>
  )
}
