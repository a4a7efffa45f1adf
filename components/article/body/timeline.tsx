import type { ElementOf } from '@/lib/newsroom/body'
import { InlineText } from '../inline-text'
import { Box } from './box'

/** What happened, in order. */
export function Timeline({ element: { title, entries } }: { element: ElementOf<'timeline'> }) {
  return (
    <Box title={title ?? 'Timeline'} className="timeline">
      <ol>
        {entries.map(({ when, text }, index) => (
          <li key={index}>
            {when && <p className="timeline-when"><InlineText text={when} /></p>}
            <p><InlineText text={text} /></p>
          </li>
        ))}
      </ol>
    </Box>
  )
}
