import type { Block, BlockKind } from '../block'
import type { Picture } from '../picture'

/** A picture for tests. */
export function samplePicture(slug: string, caption: string | null = null): Picture {
  return {
    slug,
    url: `/media/edition/${slug}.webp`,
    alt: `alt of ${slug}`,
    caption,
    credit: null,
    width: 1200,
    height: 800,
    placeholder: null, focal: { x: 0.5, y: 0.5 },
  }
}

/** A block whose cells all hold texts of their own, or none where `variant` is 0. */
export function sampleBlock(kind: BlockKind, word: string, variant: number): Block {
  const text = `${word}-text`
  const cell = (name: string): string | null => (variant === 0 ? null : `${word}-${name}`)
  const url = `/${word}-url`
  switch (kind) {
    case 'PARAGRAPH': case 'SUBHEAD': case 'MINOR_SUBHEAD': case 'LIST_ITEM': case 'NUMBERED_ITEM': case 'TABLE_ROW':
    case 'QUESTION':
    case 'PREFORMATTED':
      return { kind, text }
    case 'PULL_QUOTE': case 'QUOTE': case 'ANSWER':
      return { kind, text, attribution: cell('attribution') }
    case 'IMAGE':
      return { kind, picture: samplePicture(`${word}-picture`), caption: cell('caption'), width: 'INSET' }
    case 'GALLERY_IMAGE':
      return { kind, picture: samplePicture(`${word}-picture`), caption: cell('caption') }
    case 'TABLE_HEAD': case 'TIMELINE_ENTRY':
      return { kind, text, label: cell('label'), attribution: cell('attribution') }
    case 'KEY_POINT': case 'FACT':
      return { kind, text, label: cell('label') }
    case 'RELATED':
      return { kind, text, url }
    case 'EMBED':
      return { kind, text, url, attribution: cell('attribution') }
    case 'VIDEO':
      return { kind, text: cell('text'), url, picture: variant === 0 ? null : samplePicture(`${word}-picture`), captions: variant === 0 ? null : `/media/${word}.vtt` }
    case 'AUDIO':
      return { kind, text: cell('text'), url }
    case 'DIVIDER':
      return { kind }
  }
}
