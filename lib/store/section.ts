import { cache } from 'react'
import type { ArticleCard } from '@/lib/newsroom/article'
import type { Section } from '@/lib/newsroom/publication'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { database } from './database'
import { sectionSelect } from './furniture'
import { latestStories } from './stories'
import { whereIs, type Whereabouts } from './moved'

export type SectionAt = { kind: 'section'; section: Section; latest: ArticleCard[] } | Whereabouts

const LATEST = 30

/** A section and its newest stories, or where its address leads instead. */
export const sectionAt = cache(async (slug: string): Promise<SectionAt> => {
  dependsOn(`section:${slug}/stories`)
  const [section, latest] = await Promise.all([
    database().section.findUnique({ where: { slug }, select: sectionSelect }),
    latestStories(LATEST, slug),
  ])
  return section ? { kind: 'section', section, latest: latest.stories } : whereIs(`/${slug}`)
})
