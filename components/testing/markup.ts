import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** The HTML of a component, as a reader's browser gets it. */
export function markup(node: ReactNode): string {
  return renderToStaticMarkup(node)
}

/** The words of a piece of HTML, without its tags. What stands in a line stays in it. */
export function words(html: string): string {
  const inline = /<\/?(a|b|code|em|span|strong|sub|sup|time)\b[^>]*>/g
  const text = html.replace(inline, '').replace(/<[^>]+>/g, ' ')
  return text.replace(/&amp;/g, '&').replace(/&#x27;/g, '\'').replace(/\s+/g, ' ').trim()
}
