import type { Block } from '@/lib/newsroom/block'
import { parseInline, type Inline } from '@/lib/newsroom/inline'
import type { WireSite } from './wire-site'

/** The addresses elsewhere that a story links to, in its order, each once: what it rests on. */
export function citationsOf(blocks: readonly Block[], { origin }: Pick<WireSite, 'origin'>): string[] {
  const all = blocks.flatMap((block) => [
    ...('url' in block ? [block.url] : []),
    ...('text' in block && block.text !== null && block.kind !== 'PREFORMATTED' ? linksIn(parseInline(block.text)) : []),
  ])
  return [...new Set(all.filter((url) => /^https?:/i.test(url) && new URL(url).origin !== origin))]
}

function linksIn(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'link') return [inline.href]
    return 'children' in inline ? linksIn(inline.children) : []
  })
}
