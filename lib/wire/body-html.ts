import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import 'mdast-util-to-hast'

/**
 * A body as HTML for feeds: plain elements with whole addresses, no classes, styles, scripts or frames. There is nothing to
 * sanitise, because no markup of anybody's goes in.
 */
export function bodyHtml(tree: Root): string {
  return toHtml(toHast(tree, { clobberPrefix: '' }), { characterReferences: { useNamedReferences: false } })
}
