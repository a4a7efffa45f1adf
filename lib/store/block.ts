import type { Block } from '@/lib/newsroom/block'
import { safeHref } from '@/lib/newsroom/safe-href'
import type { Prisma } from '@/prisma/generated/client'
import { toPicture } from './picture'

export const blockSelect = {
  kind: true, text: true, attribution: true, label: true, url: true, width: true, imageRow: true,
} satisfies Prisma.ArticleBlockSelect

type BlockRow = Prisma.ArticleBlockGetPayload<{ select: typeof blockSelect }>

/** A row of a body as a block, or nothing while an editor has not finished it (the desk note names such rows). */
export function toBlock(row: BlockRow): Block | undefined {
  const { kind, text, attribution, label, width, imageRow } = row
  const url = row.url === null ? null : safeHref(row.url)
  const picture = imageRow && toPicture(imageRow)
  switch (kind) {
    case 'DIVIDER':
      return { kind }
    case 'IMAGE':
      return picture ? { kind, picture, caption: text, width } : undefined
    case 'GALLERY_IMAGE':
      return picture ? { kind, picture, caption: text } : undefined
    case 'VIDEO':
      return url === null ? undefined : { kind, text, url, picture }
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

export function toBlocks(rows: BlockRow[]): Block[] {
  return rows.flatMap((row) => toBlock(row) ?? [])
}
