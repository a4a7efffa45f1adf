import { cache } from 'react'
import type { PolicyPage } from '@/lib/newsroom/policy'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { safeHref } from '@/lib/newsroom/safe-href'
import { database } from './database'
import { publicationRow } from './publication'

export interface Organization {
  /** The pages that are the paper's policies, one of each kind. */
  policies: PolicyPage[]
  /** Addresses of the paper's own profiles elsewhere. */
  profiles: string[]
}

/** What the paper says of itself to machines, beside what stands on every page. The publication's row marks every page stale. */
export const organization = cache(async (): Promise<Organization> => {
  dependsOn('policies')
  const [rows, publication] = await Promise.all([
    database().page.findMany({ where: { policy: { not: null } }, select: { slug: true, title: true, policy: true }, orderBy: [{ rank: 'desc' }, { slug: 'desc' }] }),
    publicationRow(),
  ])
  const byKind = new Map(rows.flatMap(({ policy, slug, title }) => (policy === null ? [] : [[policy, { policy, slug, title }] as const])))
  return { policies: [...byKind.values()], profiles: publication.profiles.filter((url) => /^https?:/i.test(url) && safeHref(url) !== null) }
})
