import { expect, test } from 'vitest'
import { markup } from '../testing/markup'
import { FeedList } from './feed-list'

test('every list leads to its page, and to its feed in each format', () => {
  const feeds = [{ format: 'RSS', href: '/town/feeds/rss.xml' }, { format: 'Atom', href: '/town/feeds/atom.xml' }]
  const html = markup(<FeedList lists={[{ name: 'The town', href: '/town', feeds }]} />)
  expect(html).toContain('href="/town">The town</a>')
  expect(html).toContain('aria-label="Feeds of The town"')
  for (const { format, href } of feeds) expect(html).toContain(`href="${href}">${format}</a>`)
})
