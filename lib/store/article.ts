import { cache } from 'react'
import type { Article } from '@/lib/newsroom/article'
import { dependsOn } from '@/lib/newsroom/render-scope'
import type { Prisma } from '@/prisma/generated/client'
import { blockSelect, toBlocks } from './block'
import { cardSelect, promised, toCard } from './card'
import { database } from './database'
import { whereIs, type Whereabouts } from './moved'

/** The cells of a story that is shown whole. */
export const articleSelect = {
  ...cardSelect,
  dateline: true, language: true, backstory: true, modifiedAt: true,
  topics: { select: { topicRow: { select: { slug: true, name: true } } }, orderBy: [{ rank: 'asc' }, { topic: 'asc' }] },
  corrections: { select: { kind: true, madeAt: true, text: true, announce: true }, orderBy: { madeAt: 'desc' } },
  blocks: { select: blockSelect, orderBy: { position: 'asc' } },
} satisfies Prisma.ArticleSelect

export type ArticleRow = Prisma.ArticleGetPayload<{ select: typeof articleSelect }>

export function toArticle(row: ArticleRow, publicationLanguage: string): Article {
  dependsOn(`article:${row.slug}`)
  return {
    ...toCard(row),
    dateline: row.dateline,
    language: row.language ?? publicationLanguage,
    modifiedAt: promised(row.modifiedAt, 'modified_at', row.slug),
    backstory: row.backstory,
    topics: row.topics.map(({ topicRow }) => {
      dependsOn(`topic:${topicRow.slug}`)
      return topicRow
    }),
    corrections: row.corrections,
    blocks: toBlocks(row.blocks),
  }
}

export type StoryAt = { kind: 'story'; article: Article } | Whereabouts

/** The story at an address, or where the address leads instead. Read once a request, however often it is asked. */
export const storyAt = cache(async (path: string): Promise<StoryAt> => {
  const [row, publication] = await Promise.all([
    database().article.findUnique({ where: { path }, select: articleSelect }),
    database().publication.findFirst({ select: { language: true } }),
  ])
  if (!row) return whereIs(path)
  return { kind: 'story', article: toArticle(row, publication?.language ?? 'en') }
})
