import type { ElementOf } from '@/lib/newsroom/body'
import { InlineText } from '../inline-text'

/** A quotation set apart. It does not repeat, so it is read like text. */
export function Quote({ element }: { element: ElementOf<'pull-quote' | 'quote'> }) {
  return (
    <figure className="quote">
      <blockquote><p><InlineText text={element.text} /></p></blockquote>
      {element.attribution && <figcaption className="attribution"><InlineText text={element.attribution} /></figcaption>}
    </figure>
  )
}
