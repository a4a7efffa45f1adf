import type { BlockKind, BlockWidth } from '@/lib/newsroom/block'

/** One row of `article_block` or `page_block`, without its key: for the meaning of the cells see lib/newsroom/block.ts. */
export interface BlockRow {
  kind: BlockKind
  text: string | null
  attribution: string | null
  /** Slug of the image. */
  image: string | null
  /** In a file, `article:{slug}` stands for the address of that story: whoever knows all stories puts it in. */
  url: string | null
  label: string | null
  width: BlockWidth
}

/** A row with the cells given, the rest empty. */
export function blockRow(kind: BlockKind, cells: Partial<Omit<BlockRow, 'kind'>> = {}): BlockRow {
  return { kind, text: null, attribution: null, image: null, url: null, label: null, width: 'COLUMN', ...cells }
}
