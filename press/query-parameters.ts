/**
 * The query parameters that make a page of their own, by path; `*` stands for one segment. All others are ignored, so that
 * what a campaign or an attacker appends makes no new page.
 */
const PARAMETERS: readonly (readonly [path: string, names: readonly string[]])[] = [
  ['/search', ['q', 'section', 'from', 'to', 'sort', 'page', 'before']],
  ['/search/suggestions', ['q']],
  ['/corrections', ['before']],
  ['/feeds/*', ['before']],
  ['/*/feeds/*', ['before']],
  ['/authors/*/feeds/*', ['before']],
  ['/topics/*/feeds/*', ['before']],
  ['/authors/*', ['before']],
  ['/topics/*', ['before']],
  ['/preview/*', ['at', 'front']],
  ['/preview/*/version', ['at']],
]

const NONE: readonly string[] = []

/** The parameters that count at an address, however its path is spelt. */
export function parametersAt(pathAndQuery: string): readonly string[] {
  const mark = pathAndQuery.indexOf('?')
  if (mark < 0) return NONE
  const segments = pathAndQuery.slice(0, mark).toLowerCase().split('/').filter((segment) => segment !== '')
  const found = PARAMETERS.find(([path]) => {
    const pattern = path.split('/').slice(1)
    return pattern.length === segments.length && pattern.every((part, place) => part === '*' || part === segments[place])
  })
  return found?.[1] ?? NONE
}
