import { cache } from 'react'
import type { SectionRef } from '@/lib/newsroom/article'
import { database } from './database'

/** Every section, those within another too, in the paper's order. A change to one concerns every page, so no key is named. */
export const everySection = cache(async (): Promise<SectionRef[]> =>
  database().section.findMany({ select: { slug: true, name: true }, orderBy: [{ rank: 'asc' }, { name: 'asc' }] }))
