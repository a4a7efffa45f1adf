import type { ElementOf } from '@/lib/newsroom/body'
import { InlineText } from '../inline-text'

/** A heading in the body, with an anchor so that it can be linked to: h2 below the headline, h3 below that. */
export function Subhead({ element }: { element: ElementOf<'subhead' | 'minor-subhead'> }) {
  const Heading = element.type === 'subhead' ? 'h2' : 'h3'
  return <Heading id={element.id} className={element.type}><InlineText text={element.text} /></Heading>
}
