import type { ElementOf } from '@/lib/newsroom/body'
import { plainText } from '@/lib/newsroom/inline'

interface PullQuoteProps {
  element: ElementOf<'pull-quote' | 'quote'>
  /** The phrase stands word for word in the running text. */
  isRepeated: boolean
}

/**
 * A phrase lifted from the text to catch the eye. Where the text holds it word for word, a screen reader meets it there, and
 * this copy, which would cut the story in two, is hidden from it: the equivalent is proven, not trusted (see repeats.ts). Where
 * an editor shortened or changed the phrase nothing is hidden, because then it says something that stands nowhere else.
 */
export function PullQuote({ element, isRepeated }: PullQuoteProps) {
  return (
    <aside className="pull-quote" aria-hidden={isRepeated || undefined}>
      <p className="pull-quote-words">{plainText(element.text)}</p>
      {element.attribution && <p className="attribution">{plainText(element.attribution)}</p>}
    </aside>
  )
}
