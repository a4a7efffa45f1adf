import type { ReactNode } from 'react'
import type { ElementOf } from '@/lib/newsroom/body'
import { InlineText } from '../inline-text'

interface ParagraphProps {
  element: ElementOf<'paragraph'>
  /** What stands before the first word: the dateline. */
  opening?: ReactNode
}

/** Running text. */
export function Paragraph({ element, opening }: ParagraphProps) {
  return <p>{opening}<InlineText text={element.text} /></p>
}
