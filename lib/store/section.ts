import { cache } from 'react'
import type { Section } from '@/lib/newsroom/publication'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { database } from './database'
import { frontOfSection, type Front } from './front'
import { sectionSelect } from './furniture'
import { whereIs, type Whereabouts } from './moved'

export type SectionAt = { kind: 'section'; section: Section; front: Front } | Whereabouts

/** A section and its front, or where its address leads instead. */
export const sectionAt = cache(async (slug: string): Promise<SectionAt> => {
  dependsOn(`section:${slug}`)
  const [section, front] = await Promise.all([
    database().section.findUnique({ where: { slug }, select: sectionSelect }),
    frontOfSection(slug),
  ])
  return section ? { kind: 'section', section, front } : whereIs(`/${slug}`)
})
