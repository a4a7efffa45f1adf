/** Feeds: that readers of feeds read them, ask for them again at little cost, and are told of what comes. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { found, read } from './support/read'
import { expect, soon, test } from './support/test'

test('every list has its feeds, and each is read by a feed reader', async () => {
  for (const path of ['', '/town', '/authors/lucian-pettigrove', '/topics/flood-wall', '/corrections']) {
    const [rss, atom, json] = [await read(`${path}/feeds/rss.xml`), await read(`${path}/feeds/atom.xml`), await read(`${path}/feeds/feed.json`)]
    expect([rss, atom, json].map((answer) => answer?.headers.get('content-type')), path).toEqual([
      'application/rss+xml; charset=utf-8', 'application/atom+xml; charset=utf-8', 'application/feed+json; charset=utf-8',
    ])
    const counts = [parseRssFeed(rss?.text ?? '').items, parseAtomFeed(atom?.text ?? '').entries, parseJsonFeed(json?.text ?? '').items].map((items) => items?.length)
    expect(counts[0], path).toBeGreaterThan(0)
    expect(new Set(counts).size, path).toBe(1)
  }
})

test('a feed is asked for again by its entity tag or by its date', async () => {
  const { headers } = await read('/feeds/atom.xml')
  expect((await read('/feeds/atom.xml', { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304)
  expect((await read('/feeds/atom.xml', { 'if-modified-since': headers.get('last-modified') ?? '' })).status).toBe(304)
  expect((await read('/feeds/atom.xml', { 'if-modified-since': 'Sat, 17 Jan 2026 06:30:00 GMT' })).status).toBe(200)
})

test('a feed names the hub where the hub is told of it, and nowhere else', async ({ desk }) => {
  const hub = 'https://hub.example/'
  await desk.query('UPDATE publication SET websub_hub = $1', [hub])
  try {
    const says = async (path: string) => {
      const { text, headers } = await read(path)
      return [text.includes(hub), (headers.get('link') ?? '').includes(`<${hub}>; rel="hub"`)]
    }
    for (const feed of ['/feeds/rss.xml', '/feeds/atom.xml', '/feeds/feed.json', '/town/feeds/atom.xml']) {
      await soon(async () => expect(await says(feed), feed).toEqual([true, true]))
    }
    const older = found((await read('/feeds/atom.xml')).text, /rel="next" href="([^"]+)"/g)[0]?.replaceAll('&amp;', '&') ?? 'no older page'
    for (const feed of [new URL(older).pathname + new URL(older).search, '/topics/flood-wall/feeds/rss.xml', '/corrections/feeds/atom.xml']) {
      expect((await read(feed)).status, feed).toBe(200)
      expect(await says(feed), feed).toEqual([false, false])
    }
  } finally {
    await desk.query('UPDATE publication SET websub_hub = NULL')
  }
})
