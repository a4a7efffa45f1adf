import type { ArticleCard, BylineEntry } from '@/lib/newsroom/article'
import { dependsOn } from '@/lib/newsroom/render-scope'
import type { Prisma } from '@/prisma/generated/client'
import { pictureOf, toPicture } from './picture'

export const bylineSelect = {
  role: true,
  authorRow: { select: { slug: true, name: true, kind: true, title: true, portraitRow: true } },
} satisfies Prisma.ArticleBylineSelect

/** The cells that a card shows. */
export const cardSelect = {
  slug: true, path: true, headline: true, standfirst: true, kicker: true, format: true, firstPublishedAt: true, visibleFrom: true,
  sectionRow: { select: { slug: true, name: true } },
  leadImageRow: true,
  bylines: { select: bylineSelect, orderBy: [{ rank: 'asc' }, { author: 'asc' }] },
} satisfies Prisma.ArticleSelect

type CardRow = Prisma.ArticleGetPayload<{ select: typeof cardSelect }>
type BylineRow = Prisma.ArticleBylineGetPayload<{ select: typeof bylineSelect }>

/** A byline as cards show it, by its names. A page that shows titles and portraits too names `signature:{author}` and the portrait’s image. */
export function toByline(rows: BylineRow[]): BylineEntry[] {
  return rows.map(({ role, authorRow }) => {
    dependsOn(`byline:${authorRow.slug}`)
    const { slug, name, kind, title, portraitRow } = authorRow
    return { author: { slug, name, kind, title, portrait: portraitRow && pictureOf(portraitRow) }, role }
  })
}

/** What the rules promise of a published row, said to the type system; a row that breaks the promise is a broken invariant. */
export function promised<T>(value: T | null, what: string, slug: string): T {
  if (value === null) throw new Error(`The published story "${slug}" has no ${what}: the store's rules are broken.`)
  return value
}

export function toCard(row: CardRow): ArticleCard {
  dependsOn(`card:${row.slug}`)
  return {
    slug: row.slug,
    path: promised(row.path, 'path', row.slug),
    headline: promised(row.headline, 'headline', row.slug),
    standfirst: row.standfirst ?? '',
    kicker: row.kicker,
    format: row.format,
    section: promised(row.sectionRow, 'section', row.slug),
    publishedAt: promised(row.firstPublishedAt, 'first_published_at', row.slug),
    image: row.leadImageRow && toPicture(row.leadImageRow),
    byline: toByline(row.bylines),
  }
}
