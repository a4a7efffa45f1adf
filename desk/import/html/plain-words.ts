import { fromHtml } from 'hast-util-from-html'
import { findAll, isTag, textOf } from './nodes'

/** The words of HTML on one line, without marks: for headlines, names and summaries; null where there are none. */
export function plainWords(html: string | null): string | null {
  if (html === null) return null
  if (!/[<&]/.test(html)) return oneLine(html)
  const root = fromHtml(html, { fragment: true })
  const unread = findAll(root, isTag('script', 'style'))
  return oneLine(unread.length > 0 ? '' : textOf(root))
}

function oneLine(words: string): string | null {
  const line = words.replace(/\s+/g, ' ').trim()
  return line === '' ? null : line
}
