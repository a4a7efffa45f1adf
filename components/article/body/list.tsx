import type { ElementOf } from '@/lib/newsroom/body'
import { InlineText } from '../inline-text'

/** A list, numbered or not. */
export function List({ element }: { element: ElementOf<'list' | 'numbered-list'> }) {
  const Kind = element.type === 'list' ? 'ul' : 'ol'
  return (
    <Kind className={element.type}>
      {element.items.map((item, index) => <li key={index}><InlineText text={item} /></li>)}
    </Kind>
  )
}
