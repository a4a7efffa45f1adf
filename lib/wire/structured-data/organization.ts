import type { NewsMediaOrganization, WebSite } from 'schema-dts'
import { sectionPath } from '@/lib/newsroom/address'
import type { PolicyPage, PolicyKind } from '@/lib/newsroom/policy'
import { absoluteAt, type WireSite } from '../wire-site'

const LOGO = { path: '/logo.png', width: 512, height: 512 } as const

/** schema.org's names for the policies of a NewsMediaOrganization. */
const PROPERTIES = {
  PUBLISHING_PRINCIPLES: 'publishingPrinciples',
  CORRECTIONS: 'correctionsPolicy',
  ETHICS: 'ethicsPolicy',
  DIVERSITY: 'diversityPolicy',
  DIVERSITY_STAFFING_REPORT: 'diversityStaffingReport',
  OWNERSHIP_AND_FUNDING: 'ownershipFundingInfo',
  MASTHEAD: 'masthead',
  MISSION_AND_COVERAGE: 'missionCoveragePrioritiesPolicy',
  VERIFICATION_AND_FACT_CHECKING: 'verificationFactCheckingPolicy',
  UNNAMED_SOURCES: 'unnamedSourcesPolicy',
  NO_BYLINES: 'noBylinesPolicy',
  ACTIONABLE_FEEDBACK: 'actionableFeedbackPolicy',
} as const satisfies Record<PolicyKind, string>

/** What the paper goes by in every other block. */
export function organizationId(site: WireSite): string {
  return `${site.origin}/#organization`
}

/** The paper as a publisher, in short: on every page that is not about it. */
export function publisher(site: WireSite) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': organizationId(site),
    name: site.publication.name,
    url: absoluteAt(site, '/'),
    logo: { '@type': 'ImageObject', url: absoluteAt(site, LOGO.path), width: `${LOGO.width}`, height: `${LOGO.height}` },
  } satisfies NewsMediaOrganization
}

/** The paper whole: who publishes it, how to reach it, and the policies that it has written down. `profiles` are its pages elsewhere. */
export function newsMediaOrganization(site: WireSite, policies: readonly PolicyPage[], profiles: readonly string[]): NewsMediaOrganization {
  const { description, contactEmail, address } = site.publication
  const written = policies.map(({ policy, slug }) => [PROPERTIES[policy], absoluteAt(site, sectionPath(slug))] as const)
  return {
    ...publisher(site),
    ...(description && { description }),
    ...(contactEmail && { email: contactEmail, contactPoint: { '@type': 'ContactPoint', email: contactEmail, contactType: 'newsroom' } }),
    ...(address && { address }),
    ...(profiles.length > 0 && { sameAs: profiles }),
    ...Object.fromEntries(written),
  }
}

interface SearchAction {
  '@type': 'SearchAction'
  target: { '@type': 'EntryPoint'; urlTemplate: string }
  /** Google's own way to say which word of the template is the query. */
  'query-input': string
}

/** The site, by the name that searchers are to show, and how it is searched. */
export function webSite(site: WireSite): WebSite {
  const { name, strapline, language } = site.publication
  const search: SearchAction = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absoluteAt(site, '/search')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  }
  return {
    '@type': 'WebSite',
    '@id': `${site.origin}/#website`,
    name,
    ...(strapline && { alternateName: strapline }),
    url: absoluteAt(site, '/'),
    inLanguage: language,
    publisher: { '@id': organizationId(site) },
    potentialAction: search,
  }
}
