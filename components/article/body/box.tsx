import type { ReactNode } from 'react'
import { plainText } from '@/lib/newsroom/inline'
import { InlineText } from '../inline-text'

interface BoxProps {
  title: string
  className: string
  children: ReactNode
}

/**
 * What stands apart from the running text under a title of its own. A group with a name and not a landmark (a story has
 * several), and its title is no heading, because it may stand before the first subhead as well as under a minor one.
 */
export function Box({ title, className, children }: BoxProps) {
  return (
    <div role="group" aria-label={plainText(title)} className={`box ${className}`}>
      <p className="box-title"><InlineText text={title} /></p>
      {children}
    </div>
  )
}
