import type { ReactNode } from 'react'
import { parseInline, type Inline } from '@/lib/newsroom/inline'

/** One line of inline Markdown as a reader sees it: words, links, emphasis; nothing that a row says becomes markup of its own. */
export function InlineText({ text }: { text: string }) {
  return <>{render(parseInline(text))}</>
}

function render(inlines: Inline[]): ReactNode[] {
  // The place in the line is the only identity that a piece of text has, and nothing here moves.
  return inlines.map((inline, index) => renderOne(inline, index))
}

function renderOne(inline: Inline, key: number): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'link':
      return <a key={key} href={inline.href}>{render(inline.children)}</a>
    case 'emphasis':
      return <em key={key}>{render(inline.children)}</em>
    case 'strong':
      return <strong key={key}>{render(inline.children)}</strong>
    case 'sub':
      return <sub key={key}>{render(inline.children)}</sub>
    case 'sup':
      return <sup key={key}>{render(inline.children)}</sup>
    case 'code':
      return <code key={key}>{inline.value}</code>
    case 'break':
      return <br key={key} />
    default:
      return inline satisfies never
  }
}
