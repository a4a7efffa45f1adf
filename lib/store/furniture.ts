import { cache } from 'react'
import { readEmail } from '@/lib/newsroom/email'
import type { Furniture } from '@/lib/newsroom/publication'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { safeHref } from '@/lib/newsroom/safe-href'
import { database } from './database'
import { publicationRow } from './publication'

/** The cells of a section that its front and the navigation show. */
export const sectionSelect = { slug: true, name: true, description: true, accent: true, accentDark: true } as const

/** What stands on every page. A change to the publication, a section or a page marks every page stale, so of these no key is named. */
export const furniture = cache(readFurniture)

/** The same, read anew. */
export async function readFurniture(): Promise<Furniture> {
  dependsOn('notice')
  const [publication, sections, pages, notices] = await Promise.all([
    publicationRow(),
    database().section.findMany({ select: sectionSelect, where: { parent: null }, orderBy: [{ rank: 'asc' }, { name: 'asc' }] }),
    database().page.findMany({ select: { slug: true, title: true }, where: { inFooter: true }, orderBy: [{ rank: 'asc' }, { title: 'asc' }] }),
    database().notice.findMany({ select: { slug: true, text: true, url: true }, orderBy: [{ startsAt: 'desc' }, { slug: 'asc' }], take: 3 }),
  ])
  return {
    publication: { ...publication, contactEmail: readEmail(publication.contactEmail) },
    sections,
    pages,
    notices: notices.map((notice) => ({ ...notice, url: notice.url === null ? null : safeHref(notice.url) })),
  }
}

/** What stands on every page, for a page that shows what each section is about, which stands on no other but the section's own. */
export async function furnitureWithDescriptions(): Promise<Furniture> {
  const parts = await furniture()
  dependsOn(...parts.sections.map(({ slug }) => `section:${slug}`))
  return parts
}
