import { cache } from 'react'
import type { ArticleCard, Correction } from '@/lib/newsroom/article'
import { writeCursor, type Cursor } from '@/lib/newsroom/cursor'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { cardSelect, toCard } from './card'
import { database } from './database'

export interface CorrectionList {
  corrections: { correction: Correction; story: ArticleCard & { guid: string } }[]
  next: string | null
}

const CORRECTIONS = 40

/** Every correction made, newest first, past `cursor`. */
export const everyCorrection = cache(async (cursor: Cursor | null): Promise<CorrectionList> => {
  dependsOn('corrections')
  const rows = await database().articleCorrection.findMany({
    where: {
      visibleFrom: { not: null },
      ...(cursor ? { madeAt: { lte: cursor.visibleFrom }, OR: [{ madeAt: { lt: cursor.visibleFrom } }, { article: { lt: cursor.slug } }] } : {}),
    },
    select: { article: true, kind: true, madeAt: true, text: true, announce: true, articleRow: { select: { ...cardSelect, guid: true } } },
    orderBy: [{ madeAt: 'desc' }, { article: 'desc' }],
    take: CORRECTIONS + 1,
  })
  const shown = rows.slice(0, CORRECTIONS)
  const last = rows.length > CORRECTIONS ? shown.at(-1) : undefined
  return {
    corrections: shown.map(({ kind, madeAt, text, announce, articleRow }) => ({
      correction: { kind, madeAt, text, announce }, story: { ...toCard(articleRow), guid: articleRow.guid },
    })),
    next: last ? writeCursor({ visibleFrom: last.madeAt, slug: last.article }) : null,
  }
})
