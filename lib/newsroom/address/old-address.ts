import { normaliseAddress } from './normalise-address'

/** What other systems call the number of a story. */
const TELLING = [
  'p', 'page_id', 'id', 'aid', 'sid', 'nid', 'item', 'itemid', 'post', 'post_id', 'postid', 'story', 'story_id', 'storyid', 'article',
  'article_id', 'articleid', 'artid', 'news_id', 'newsid',
]
/** A page that a program of an old site made. */
const PROGRAM = /\.(?:php\d?|aspx?|jspx?|cfm|cgi|pl|do|html?)$/

/**
 * The address of an old site that is told by its query, in the one form under which it is kept: `/?p=123`, `/story.php?id=12`. Null for
 * any other: only the front page and the pages of programs have such addresses, and of the front page a number alone tells, so that what
 * a campaign appends is none.
 */
export function addressByQuery(pathAndQuery: string): string | null {
  const mark = pathAndQuery.indexOf('?')
  if (mark < 0) return null
  const found = normaliseAddress(pathAndQuery.slice(0, mark), [])
  if (found.kind === 'bad') return null
  const path = found.kind === 'ok' ? found.path : found.to
  if (path !== '/' && !PROGRAM.test(path)) return null
  const value = path === '/' ? /^\d{1,12}$/ : /^[\w-]{1,60}$/
  const told = new Map<string, string>()
  for (const [name, said] of new URLSearchParams(pathAndQuery.slice(mark + 1))) {
    const key = name.toLowerCase()
    if (TELLING.includes(key) && value.test(said) && !told.has(key)) told.set(key, said)
  }
  if (told.size === 0) return null
  const query = new URLSearchParams([...told])
  query.sort()
  return `${path}?${query.toString()}`
}
