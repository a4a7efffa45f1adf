/** What machines read: heads, structured data, feeds, sitemaps, and that they all speak of the same stories. */
import { parseJsonFeed } from 'feedsmith'
import { z } from 'zod'
import { ninjsProblems } from '@/lib/wire/testing/ninjs-problems'
import { kinds } from './support/kinds'
import { found, read } from './support/read'
import { expect, site, soon, test, venezuela } from './support/test'

const locations = (xml: string) => found(xml, /<loc>([^<]+)<\/loc>/g).map((loc) => loc.replaceAll('&amp;', '&'))
const thing = z.looseObject({ '@context': z.literal('https://schema.org'), '@type': z.string() })
const structuredData = (html: string) => found(html, /<script type="application\/ld\+json">([^<]*)<\/script>/g).map((text) => thing.parse(JSON.parse(text)))

/** Not a story that another test is writing meanwhile. */
const isOurs = (address: string) => !/-[0-9a-f]{6}(?:-\d+)?$/.test(address)

/** Pages that searchers are not to list. */
const UNLISTED = new Set(['a story’s history', 'search with hits', 'search without hits', 'an unknown address'])

test('every kind of page has one address, title and description of its own, a card, and its feeds', async () => {
  const titles = new Map<string, string>()
  for (const [kind, path] of Object.entries(kinds).filter(([name]) => !UNLISTED.has(name))) {
    const { text: html, headers } = await read(path)
    const [canonical, ...more] = found(html, /<link rel="canonical" href="([^"]+)"/g)
    expect(more, kind).toEqual([])
    expect(new URL(canonical ?? '').href, kind).toBe(new URL(path, site).href)
    expect(found(html, /<meta property="og:url" content="([^"]+)"/g), kind).toEqual([canonical])
    const [title = ''] = found(html, /<title>([^<]+)<\/title>/g)
    expect(titles.get(title), `${kind} has the title of another page`).toBeUndefined()
    titles.set(title, kind)
    expect(html, kind).toMatch(/<meta name="description" content="[^"]{10,}"/)
    const [robots = ''] = found(html, /<meta name="robots" content="([^"]+)"/g)
    expect(robots.split(', ').sort(), kind).toEqual(['follow', 'index', 'max-image-preview:large', 'max-snippet:-1', 'max-video-preview:-1'])
    for (const property of ['og:title', 'og:type', 'og:image', 'og:image:width', 'og:image:height', 'og:image:alt', 'og:site_name', 'og:locale']) {
      expect(html, `${kind}: ${property}`).toContain(`property="${property}"`)
    }
    expect(html, kind).toContain('<meta name="twitter:card" content="summary_large_image"')
    expect(found(html, /<link rel="alternate" type="application\/(rss|atom|feed)\+/g), kind).toEqual(['rss', 'atom', 'feed'])
    // the same for programs that read no HTML
    expect(found(headers.get('link') ?? '', /rel="alternate"; type="application\/(rss|atom|feed)\+/g), kind).toEqual(['rss', 'atom', 'feed'])
  }
})

test('pages that searchers are not to list say so', async () => {
  for (const kind of UNLISTED) expect((await read(kinds[kind] ?? '')).text, kind).toMatch(/<meta name="robots" content="noindex/)
})

test('the pictures that pages name are there, in the size that they say', async () => {
  for (const path of ['/', venezuela, '/town/2024/08/17/slack-water']) {
    const { text: html } = await read(path)
    const image = found(html, /<meta property="og:image" content="([^"]+)"/g)[0] ?? ''
    const answer = await fetch(image)
    expect([answer.status, answer.headers.get('content-type')?.split('/')[0]], image).toEqual([200, 'image'])
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  }
  expect((await read('/logo.png')).status).toBe(200)
  expect((await read(`${venezuela}/lead-2x3.jpg`)).status).toBe(404)
})

test('a picture that the desk added this minute is there for who shares its story', async ({ desk }) => {
  const [story, picture] = [await desk.story('Herring boats are back'), await desk.addPicture()]
  await desk.set(story.slug, { lead_image: picture })
  await soon(async () => expect((await read(story.path)).text).toContain(`${story.path}/lead-16x9.jpg`))
  const { text: html } = await read(story.path)
  for (const image of [...found(html, /<meta property="og:image" content="([^"]+)"/g), `${site}${story.path}/lead-1x1.jpg`]) {
    const answer = await fetch(image)
    expect([answer.status, answer.headers.get('content-type')], image).toEqual([200, 'image/jpeg'])
  }
})

test('a story’s structured data has what searchers recommend, and no other times than the page shows', async () => {
  const { text: html } = await read(venezuela)
  const [story, crumbs] = structuredData(html)
  expect(story).toMatchObject({
    '@type': 'ReportageNewsArticle',
    mainEntityOfPage: `${site}${venezuela}`,
    image: [expect.stringContaining('16x9'), expect.stringContaining('4x3'), expect.stringContaining('1x1')],
    author: [{ '@type': 'Organization', name: 'National Correspondent', url: `${site}/authors/national-correspondent` }],
    publisher: { '@type': 'NewsMediaOrganization', name: 'The Meridian' },
    isAccessibleForFree: true,
    correction: [{ '@type': 'CorrectionComment' }, { '@type': 'CorrectionComment' }],
  })
  expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }, { position: 2 }, { position: 3 }] })
  const shown = found(html, /<time[^>]*dateTime="([^"]+)"/gi).map((time) => new Date(time).getTime())
  for (const name of ['datePublished', 'dateModified']) {
    const time = String(story?.[name])
    expect(time, name).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
    expect(shown, name).toContain(new Date(time).getTime())
  }
})

test('the front says who publishes it, by which rules, and how it is searched; lists and authors say what they are', async () => {
  const types = async (path: string) => structuredData((await read(path)).text).map((one) => one['@type'])
  const front = structuredData((await read('/')).text)
  expect(front.map((one) => one['@type'])).toEqual(['NewsMediaOrganization', 'WebSite', 'CollectionPage'])
  expect(front[0]).toMatchObject({ correctionsPolicy: `${site}/corrections-policy`, ethicsPolicy: `${site}/ethics` })
  expect(await types('/town')).toEqual(['CollectionPage', 'BreadcrumbList'])
  expect(await types('/topics/flood-wall')).toEqual(['CollectionPage', 'BreadcrumbList'])
  expect(await types('/archive/2026/11/21')).toEqual(['CollectionPage', 'BreadcrumbList'])
  expect(await types('/authors/lucian-pettigrove')).toEqual(['ProfilePage', 'BreadcrumbList'])
  expect(await types('/about')).toEqual(['WebPage', 'BreadcrumbList'])
})

test('the sitemaps hold every page that is to be found, each at its own address, each story as ninjs too; feeds lead to nothing else', async () => {
  // it opens every page of the paper
  test.slow()
  const files = locations((await read('/sitemap.xml')).text)
  const listed = (await Promise.all(files.map(async (file) => locations((await read(new URL(file).pathname)).text)))).flat()
  const addresses = listed.filter(isOurs)
  expect(new Set(addresses).size).toBe(addresses.length)
  for (const address of addresses) {
    const { status, text: html } = await read(new URL(address).pathname)
    expect(status, address).toBe(200)
    expect(new URL(found(html, /<link rel="canonical" href="([^"]+)"/g)[0] ?? '').href).toBe(address)
    expect(html, address).not.toContain('noindex')
  }
  const stories = addresses.filter((address) => /\/\d{4}\/\d\d\/\d\d\//.test(address))
  for (const story of stories) expect(ninjsProblems(JSON.parse((await read(`${new URL(story).pathname}.ninjs.json`)).text)), story).toEqual([])
  const fed: string[] = []
  for (let next: string | undefined = `${site}/feeds/feed.json`; next;) {
    const page: { items?: { url?: string }[]; next_url?: string } = parseJsonFeed((await read(next.slice(site.length))).text)
    fed.push(...(page.items ?? []).map(({ url }) => url ?? ''))
    next = page.next_url
  }
  expect(fed.filter(isOurs).sort()).toEqual([...stories].sort())
})

test('a story that goes out is in feeds, sitemaps and the news sitemap; one that is withdrawn is in none, with a tombstone', async ({ desk }) => {
  const { slug, path } = await desk.story('Wired to the world')
  const month = path.split('/').slice(2, 4).join('-')
  const lists = ['/feeds/rss.xml', '/town/feeds/atom.xml', '/feeds/feed.json', `/sitemaps/${month}.xml`, '/news-sitemap.xml']
  for (const list of lists) await soon(async () => expect((await read(list)).text, list).toContain(path))
  const [row] = await desk.query('SELECT guid FROM article WHERE slug = $1', [slug])
  await desk.set(slug, { slug: `${slug}-moved` })
  const moved = `${path}-moved`
  for (const list of lists) await soon(async () => expect((await read(list)).text, list).toContain(moved))
  expect((await read('/feeds/rss.xml')).text).toContain(`<guid isPermaLink="false">urn:uuid:${String(row?.guid)}</guid>`)
  expect((await read(`${path}.md`)).headers.get('location')).toBe(`${moved}.md`)
  await desk.set(`${slug}-moved`, { status: 'WITHDRAWN' })
  for (const list of lists) await soon(async () => expect((await read(list)).text, list).not.toContain(moved))
  expect((await read('/feeds/atom.xml')).text).toContain(`<at:deleted-entry ref="urn:uuid:${String(row?.guid)}"`)
  for (const file of ['.md', '.ninjs.json', '/share.png']) expect((await read(moved + file)).status, file).toBe(410)
  await desk.set(`${slug}-moved`, { slug })
})

test('stories that are translations of one another say so, both ways', async ({ desk }) => {
  const original = await desk.story('In our language')
  const french = await desk.story('Dans une autre')
  await desk.set(french.slug, { language: 'fr', translation_of: original.slug })
  const languages = async (path: string) => found((await read(path)).text, /<link rel="alternate" hrefLang="([^"]+)"/gi).sort()
  await soon(async () => {
    expect(await languages(original.path)).toEqual(['en-GB', 'fr', 'x-default'])
    expect(await languages(french.path)).toEqual(['en-GB', 'fr', 'x-default'])
  })
  expect(structuredData((await read(french.path)).text)[0]).toMatchObject({ translationOfWork: [{ url: site + original.path }] })
  await desk.set(french.slug, { status: 'WITHDRAWN' })
  await soon(async () => expect(await languages(original.path)).toEqual([]))
})

test('a story is to be had as Markdown and as ninjs, at addresses of their own and by asking', async () => {
  const markdown = await read(`${venezuela}.md`)
  expect([markdown.status, markdown.headers.get('content-type')]).toEqual([200, 'text/markdown; charset=utf-8'])
  expect(markdown.text).toMatch(/^# Venezuela/)
  const asked = await read(venezuela, { accept: 'text/markdown' })
  expect(asked.text).toBe(markdown.text)
  expect(asked.headers.get('vary')).toBe('Accept-Encoding, Accept')
  expect(asked.headers.get('content-location')).toBe(`${venezuela}.md`)
  // a cache that does not heed Vary must not keep it in place of the page
  expect(asked.headers.get('cache-control')).toContain('private')
  const page = await read(venezuela, { accept: 'text/html,*/*;q=0.8' })
  for (const form of ['.md', '.ninjs.json']) expect(page.headers.get('link'), form).toContain(`<${venezuela}${form}>; rel="alternate"`)
  expect([page.headers.get('content-type'), page.headers.get('vary')]).toEqual(['text/html; charset=utf-8', 'Accept-Encoding, Accept'])
  expect(JSON.parse((await read(`${venezuela}.ninjs.json`)).text)).toMatchObject({ type: 'text', standard: { version: '3.1' } })
  expect((await read(`${venezuela}/story.md`)).status).toBe(404)
})

test('robots.txt follows its rows, and the other files that machines look for are there', async ({ desk }) => {
  const group = (text: string) => text.split('\n\n')[0]
  expect(group((await read('/robots.txt')).text)).toContain('User-agent: GPTBot')
  await desk.query(`UPDATE crawler SET allowed = true WHERE token = 'GPTBot'`)
  await soon(async () => expect((await read('/robots.txt')).text).not.toContain('GPTBot'))
  await desk.query(`UPDATE crawler SET allowed = false WHERE token = 'GPTBot'`)
  for (const path of ['/.well-known/tdmrep.json', '/.well-known/security.txt', '/trust.txt', '/ads.txt', '/humans.txt', '/llms.txt']) {
    expect((await read(path)).status, path).toBe(200)
  }
  const icon = await read('/favicon.ico')
  expect([icon.status, icon.headers.get('location')]).toEqual([308, '/logo.png'])
  expect((await read('/logo.png')).headers.get('content-type')).toBe('image/png')
  expect((await read('/.well-known/security.txt')).text).toMatch(/^Contact: mailto:[^\n]+\nExpires: \d{4}-/)
  for (const path of [venezuela, `${venezuela}.md`, `${venezuela}.ninjs.json`, `${venezuela}/lead-16x9.jpg`, '/feeds/atom.xml']) {
    expect((await read(path)).headers.get('tdm-reservation'), path).toBe('1')
  }
})

test('what machines read has one address too: every other spelling leads there, and nothing else is answered', async ({ request }) => {
  for (const path of ['/feeds/atom.xml', '/sitemap.xml', '/robots.txt', `${venezuela}.md`, `${venezuela}/share.png`]) {
    for (const other of [`${path}/`, path.toUpperCase(), path.replace(/\/([^/]+)$/, '//$1'), path.replace('.', '%2E'), `${path}/index.html`]) {
      const answer = await request.get(site + other, { maxRedirects: 0 })
      expect([answer.status(), answer.headers().location], other).toEqual([308, path])
    }
    const etag = (await read(path)).headers.get('etag')
    expect((await read(`${path}?utm_source=x`)).headers.get('etag'), path).toBe(etag)
    const head = await request.fetch(path, { method: 'HEAD' })
    expect([head.status(), head.headers()['accept-ranges']], path).toEqual([200, 'none'])
    const post = await request.fetch(path, { method: 'POST' })
    expect([post.status(), post.headers().allow], path).toEqual([405, 'GET, HEAD'])
  }
})

test('a page of a list or a feed that is not there is a 404', async () => {
  const tooDeep = encodeURIComponent('1990-01-01T00:00:00.000Z~a')
  for (const path of ['/search?q=ferry&page=999999', `/topics/flood-wall?before=${tooDeep}`, `/feeds/atom.xml?before=${tooDeep}`, '/feeds/atom.xml?before=x', '/feeds/opml.xml', '/sitemaps/2026-13.xml', '/sitemaps/1999-01.xml']) {
    expect((await read(path)).status, path).toBe(404)
  }
})
