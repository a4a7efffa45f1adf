import { cache } from 'react'
import type { Furniture } from '@/lib/newsroom/publication'
import { database } from './database'

/** What stands on every page. A change to any of it marks every page stale, so no key is named. */
export const furniture = cache(async (): Promise<Furniture> => {
  const [publication, sections, pages] = await Promise.all([
    database().publication.findFirstOrThrow({ omit: { key: true } }),
    database().section.findMany({
      select: { slug: true, name: true, description: true, accent: true, accentDark: true },
      where: { parent: null },
      orderBy: [{ rank: 'asc' }, { name: 'asc' }],
    }),
    database().page.findMany({ select: { slug: true, title: true }, where: { inFooter: true }, orderBy: [{ rank: 'asc' }, { title: 'asc' }] }),
  ])
  return { publication, sections, pages }
})
