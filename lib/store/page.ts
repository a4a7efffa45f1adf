import { cache } from 'react'
import type { Block } from '@/lib/newsroom/block'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { blockSelect, toBlocks } from './block'
import { database } from './database'

export interface PaperPage { slug: string; title: string; description: string | null; modifiedAt: Date; blocks: Block[] }

/** A page of the paper's own (`/about`), if there is one. */
export const paperPage = cache(async (slug: string): Promise<PaperPage | null> => {
  dependsOn(`page:${slug}`)
  const row = await database().page.findUnique({
    where: { slug },
    select: { slug: true, title: true, description: true, modifiedAt: true, blocks: { select: blockSelect, orderBy: { position: 'asc' } } },
  })
  return row && { ...row, blocks: toBlocks(row.blocks) }
})
