/** The policies that a page of the paper's own can be: those that schema.org knows of a NewsMediaOrganization. */
export const policyKinds = [
  'PUBLISHING_PRINCIPLES', 'CORRECTIONS', 'ETHICS', 'DIVERSITY', 'DIVERSITY_STAFFING_REPORT', 'OWNERSHIP_AND_FUNDING', 'MASTHEAD',
  'MISSION_AND_COVERAGE', 'VERIFICATION_AND_FACT_CHECKING', 'UNNAMED_SOURCES', 'NO_BYLINES', 'ACTIONABLE_FEEDBACK',
] as const
export type PolicyKind = (typeof policyKinds)[number]

/** A page that is one of the paper's policies. */
export interface PolicyPage { policy: PolicyKind; slug: string; title: string }
