import type { IncomingMessage } from 'node:http'
import Negotiator from 'negotiator'

const FORMS = ['text/html', 'text/markdown']

/**
 * Whether a client would rather have a story as Markdown than as a page (RFC 9110 §12.5.1). Browsers do not name it at all, so
 * nearly every request costs one look at a string.
 */
export function wantsMarkdown({ headers: { accept } }: Pick<IncomingMessage, 'headers'>): boolean {
  if (accept === undefined || !/text\/markdown/i.test(accept)) return false
  return new Negotiator({ headers: { accept } }).mediaType(FORMS) === 'text/markdown'
}
