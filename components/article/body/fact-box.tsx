import type { ElementOf } from '@/lib/newsroom/body'
import { InlineText } from '../inline-text'
import { Box } from './box'

/** Background, set beside the story. */
export function FactBox({ element: { title, paragraphs } }: { element: ElementOf<'fact-box'> }) {
  return (
    <Box title={title ?? 'Background'} className="fact-box">
      {paragraphs.map((paragraph, index) => <p key={index}><InlineText text={paragraph} /></p>)}
    </Box>
  )
}
