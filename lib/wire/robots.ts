interface RobotsParts {
  /** Names of crawlers that may read nothing. */
  refused: readonly string[]
  allowAiAnswers: boolean
  allowAiTraining: boolean
  /** Whole addresses. */
  sitemaps: readonly string[]
}

/** What no crawler should spend its time on: searches, which have no end, and drafts. */
const KEPT_OUT = ['/search?', '/search/', '/preview/', '/healthz', '/readyz']

/** robots.txt (RFC 9309), with what may be done with what is read (Content Signals). Crawlers that are refused have a group of their own. */
export function writeRobots({ refused, allowAiAnswers, allowAiTraining, sitemaps }: RobotsParts): string {
  const word = (isAllowed: boolean): string => (isAllowed ? 'yes' : 'no')
  const groups = [
    ...(refused.length > 0 ? [[...refused.map((token) => `User-agent: ${token}`), 'Disallow: /']] : []),
    [
      'User-agent: *',
      `Content-Signal: search=yes, ai-input=${word(allowAiAnswers)}, ai-train=${word(allowAiTraining)}`,
      ...KEPT_OUT.map((path) => `Disallow: ${path}`),
    ],
    sitemaps.map((address) => `Sitemap: ${address}`),
  ]
  return `${groups.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
