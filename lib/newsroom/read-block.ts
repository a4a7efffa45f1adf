import type { Block, BlockKind, BlockWidth } from './block'
import type { Picture } from './picture'
import { safeHref } from './safe-href'
import { isOwnAddress } from './site-address'

/** A row of a body as it is kept: every cell, whether it means something for its kind or not. */
export interface BlockCells {
  kind: BlockKind
  text: string | null
  attribution: string | null
  label: string | null
  url: string | null
  width: BlockWidth
  picture: Picture | null
}

/** A browser takes captions from the page's own site alone. */
function ownFile(address: string): string | null {
  return isOwnAddress(address) ? safeHref(address) : null
}

/** A row of a body as a block, or nothing while an editor has not finished it (the desk note names such rows). */
export function readBlock({ kind, text, attribution, label, width, picture, ...cells }: BlockCells): Block | undefined {
  const url = cells.url === null ? null : safeHref(cells.url)
  switch (kind) {
    case 'DIVIDER':
      return { kind }
    case 'IMAGE':
      return picture ? { kind, picture, caption: text, width } : undefined
    case 'GALLERY_IMAGE':
      return picture ? { kind, picture, caption: text } : undefined
    case 'VIDEO':
      return url === null ? undefined : { kind, text, url, picture, captions: label === null ? null : ownFile(label) }
    case 'AUDIO':
      return url === null ? undefined : { kind, text, url }
    case 'RELATED':
      return text === null || url === null ? undefined : { kind, text, url }
    case 'EMBED':
      return text === null || url === null ? undefined : { kind, text, url, attribution }
    case 'PULL_QUOTE':
    case 'QUOTE':
    case 'ANSWER':
      return text === null ? undefined : { kind, text, attribution }
    case 'KEY_POINT':
    case 'FACT':
      return text === null ? undefined : { kind, text, label }
    case 'TABLE_HEAD':
    case 'TIMELINE_ENTRY':
      return text === null ? undefined : { kind, text, label, attribution }
    case 'PARAGRAPH':
    case 'SUBHEAD':
    case 'MINOR_SUBHEAD':
    case 'LIST_ITEM':
    case 'NUMBERED_ITEM':
    case 'TABLE_ROW':
    case 'QUESTION':
    case 'PREFORMATTED':
      return text === null ? undefined : { kind, text }
    default:
      return kind satisfies never
  }
}
