import { cache } from 'react'
import type { AuthorKind } from '@/lib/newsroom/article'
import type { Cursor } from '@/lib/newsroom/cursor'
import { readEmail } from '@/lib/newsroom/email'
import type { Picture } from '@/lib/newsroom/picture'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { safeHref } from '@/lib/newsroom/safe-href'
import type { Prisma } from '@/prisma/generated/client'
import { database } from './database'
import { whereIs, type Whereabouts } from './moved'
import { toPicture } from './picture'
import { storiesBy, type StoryList } from './stories'

export interface Author {
  slug: string
  name: string
  kind: AuthorKind
  title: string | null
  bio: string | null
  email: string | null
  url: string | null
  portrait: Picture | null
}

const authorSelect = { slug: true, name: true, kind: true, title: true, bio: true, email: true, url: true, portraitRow: true } satisfies Prisma.AuthorSelect
type AuthorRow = Prisma.AuthorGetPayload<{ select: typeof authorSelect }>
const STORIES = 30

function toAuthor({ portraitRow, url, email, ...author }: AuthorRow): Author {
  return { ...author, email: readEmail(email), url: url === null ? null : safeHref(url), portrait: portraitRow && toPicture(portraitRow) }
}

/** An author with a page of their stories, or where the address leads instead. */
export const authorAt = cache(async (slug: string, cursor: Cursor | null): Promise<{ kind: 'author'; author: Author; list: StoryList } | Whereabouts> => {
  dependsOn(`author:${slug}`, `author:${slug}/stories`)
  const [row, list] = await Promise.all([database().author.findUnique({ where: { slug }, select: authorSelect }), storiesBy(slug, STORIES, cursor)])
  if (!row) return whereIs(`/authors/${slug}`)
  return { kind: 'author', author: toAuthor(row), list }
})

/** Everybody who writes for the paper, by name. */
export const everyAuthor = cache(async (): Promise<Author[]> => {
  dependsOn('authors')
  const rows = await database().author.findMany({ select: authorSelect, orderBy: [{ name: 'asc' }, { slug: 'asc' }] })
  return rows.map(toAuthor)
})
