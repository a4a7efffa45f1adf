import type { ElementOf } from '@/lib/newsroom/body'
import { InlineText } from '../inline-text'
import { Box } from './box'

/** What a reader should take away. */
export function KeyPoints({ element: { title, items } }: { element: ElementOf<'key-points'> }) {
  return (
    <Box title={title ?? 'Key points'} className="key-points">
      <ul>{items.map((item, index) => <li key={index}><InlineText text={item} /></li>)}</ul>
    </Box>
  )
}
