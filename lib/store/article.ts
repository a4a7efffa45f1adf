import { cache } from 'react'
import type { Article, Translation } from '@/lib/newsroom/article'
import { dependsOn } from '@/lib/newsroom/render-scope'
import type { Prisma } from '@/prisma/generated/client'
import { blockSelect, toBlocks } from './block'
import { cardSelect, promised, toCard } from './card'
import { database } from './database'
import { whereIs, type Whereabouts } from './moved'
import { publicationRow } from './publication'

/** The cells of a story that is shown whole. */
export const articleSelect = {
  ...cardSelect,
  guid: true, translationOf: true, dateline: true, language: true, backstory: true, modifiedAt: true,
  topics: { select: { topicRow: { select: { slug: true, name: true } } }, orderBy: [{ rank: 'asc' }, { topic: 'asc' }] },
  corrections: { select: { kind: true, madeAt: true, text: true, announce: true }, orderBy: { madeAt: 'desc' } },
  blocks: { select: blockSelect, orderBy: { position: 'asc' } },
} satisfies Prisma.ArticleSelect

export type ArticleRow = Prisma.ArticleGetPayload<{ select: typeof articleSelect }>

export function toArticle(row: ArticleRow, publicationLanguage: string, translations: Translation[] = []): Article {
  dependsOn(`article:${row.slug}`)
  for (const { authorRow } of row.bylines) {
    dependsOn(`signature:${authorRow.slug}`)
    if (authorRow.portraitRow) dependsOn(`image:${authorRow.portraitRow.slug}`)
  }
  return {
    ...toCard(row),
    guid: row.guid,
    isTranslation: row.translationOf !== null,
    translations,
    dateline: row.dateline,
    language: row.language ?? publicationLanguage,
    modifiedAt: promised(row.modifiedAt, 'modified_at', row.slug),
    backstory: row.backstory,
    topics: row.topics.map(({ topicRow }) => {
      dependsOn(`label:${topicRow.slug}`)
      return topicRow
    }),
    corrections: row.corrections,
    blocks: toBlocks(row.blocks),
  }
}

/** What of a story its translations are told by, the one that came out first before the others. */
const translations = {
  select: { slug: true, guid: true, language: true, path: true, headline: true },
  orderBy: [{ visibleFrom: 'asc' }, { slug: 'asc' }],
} satisfies Prisma.Article$translationsArgs

type TranslationRow = Prisma.ArticleGetPayload<Pick<typeof translations, 'select'>>

export type StoryAt = { kind: 'story'; article: Article } | Whereabouts

/** The story at an address, or where the address leads instead. Read once a request, however often it is asked. */
export const storyAt = cache(async (path: string): Promise<StoryAt> => {
  const [row, publication] = await Promise.all([
    database().article.findUnique({
      where: { path },
      select: { ...articleSelect, translations: { ...translations, where: { visibleFrom: { not: null } } } },
    }),
    publicationRow(),
  ])
  if (!row) return whereIs(path)
  const language = publication.language
  return { kind: 'story', article: toArticle(row, language, await translationsOf(row, language)) }
})

export type StoryHead = Pick<Article, 'slug' | 'path' | 'headline' | 'section' | 'language' | 'publishedAt' | 'modifiedAt'>

/** Only what a story is called, and its times, for a page about it. */
export const storyHeadAt = cache(async (path: string): Promise<{ kind: 'story'; article: StoryHead } | Whereabouts> => {
  const [row, publication] = await Promise.all([
    database().article.findUnique({
      where: { path },
      select: {
        slug: true, headline: true, language: true, firstPublishedAt: true, modifiedAt: true,
        sectionRow: { select: { slug: true, name: true } },
      },
    }),
    publicationRow(),
  ])
  if (!row) return whereIs(path)
  const { slug, headline, language, firstPublishedAt, modifiedAt, sectionRow } = row
  dependsOn(`article:${slug}`)
  return {
    kind: 'story',
    article: {
      slug, path, headline: promised(headline, 'headline', slug), section: promised(sectionRow, 'section', slug),
      language: language ?? publication.language,
      publishedAt: promised(firstPublishedAt, 'first_published_at', slug), modifiedAt: promised(modifiedAt, 'modified_at', slug),
    },
  }
})

/**
 * The published stories that are the same as this one in another language; of two in one language the one that came out first. An original
 * brings them along; those beside a translation are asked for, as the original between them may not be out.
 */
async function translationsOf(
  { slug, translationOf, language, translations: own }: ArticleRow & { translations: TranslationRow[] }, publicationLanguage: string,
): Promise<Translation[]> {
  const original = translationOf ?? slug
  dependsOn(`translations:${original}`)
  const rows = translationOf === null ? own : await database().article.findMany({
    ...translations,
    where: { OR: [{ slug: original }, { translationOf: original }], slug: { not: slug }, visibleFrom: { not: null } },
  })
  const seen = new Set([language ?? publicationLanguage])
  return rows.flatMap((row) => {
    const inLanguage = row.language ?? publicationLanguage
    if (seen.has(inLanguage)) return []
    seen.add(inLanguage)
    dependsOn(`card:${row.slug}`)
    return [{
      guid: row.guid,
      language: inLanguage,
      path: promised(row.path, 'path', row.slug),
      headline: promised(row.headline, 'headline', row.slug),
      isOriginal: row.slug === original,
    }]
  })
}

/** These stories, whole and in this order; those that are not out are left out. They carry no translations: no list shows them. */
export async function wholeStories(slugs: readonly string[]): Promise<Article[]> {
  if (slugs.length === 0) return []
  const [rows, publication] = await Promise.all([
    database().article.findMany({ where: { slug: { in: [...slugs] } }, select: articleSelect }),
    publicationRow(),
  ])
  return slugs.flatMap((slug) => {
    const row = rows.find((one) => one.slug === slug)
    return row ? [toArticle(row, publication.language)] : []
  })
}
