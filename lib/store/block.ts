import type { Block } from '@/lib/newsroom/block'
import { readBlock } from '@/lib/newsroom/read-block'
import type { Prisma } from '@/prisma/generated/client'
import { toPicture } from './picture'

export const blockSelect = {
  kind: true, text: true, attribution: true, label: true, url: true, width: true, imageRow: true,
} satisfies Prisma.ArticleBlockSelect

type BlockRow = Prisma.ArticleBlockGetPayload<{ select: typeof blockSelect }>

export function toBlocks(rows: BlockRow[]): Block[] {
  return rows.flatMap(({ imageRow, ...row }) => readBlock({ ...row, picture: imageRow && toPicture(imageRow) }) ?? [])
}
