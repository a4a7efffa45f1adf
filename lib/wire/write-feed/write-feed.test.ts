import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { someArticle, someone } from '@/components/testing/fixture-article'
import { correctionItem, storyItem, type Feed } from '../feed'
import { sampleSite as site } from '../testing/sample-site'
import { writeAtom } from './write-atom'
import { writeJsonFeed } from './write-json-feed'
import { writeRss } from './write-rss'

const story = 'https://sample.example/world/2026/01/17/the-quay-is-empty'
const GUID = 'urn:uuid:0b54ba0e-6b1f-4b4a-9d6c-5a1e2f3c4d5e'
const withdrawnGuid = '11111111-2222-4333-8444-555555555555'

const feed = (parts: Partial<Feed> = {}): Feed => ({
  site,
  place: { path: '/world', title: 'The Sample: World' },
  description: 'Abroad.',
  items: [storyItem(someArticle({ headline: 'Fish & <chips>' }), site)],
  withdrawn: [{ guid: withdrawnGuid, at: new Date('2026-01-19T08:00:00Z') }],
  before: null,
  next: '2026-01-17T06:30:00.000Z~the-quay-is-empty',
  hub: null,
  today: () => new Date('2026-07-17T20:00:00Z'),
  ...parts,
})

describe('RSS', () => {
  test('has the whole story under a guid that is no address', () => {
    const read = parseRssFeed(writeRss(feed()))
    expect(read).toMatchObject({
      title: 'The Sample: World', link: 'https://sample.example/world', description: 'Abroad.', language: 'en-gb',
      image: { url: 'https://sample.example/logo.png', title: 'The Sample: World', link: 'https://sample.example/world' },
    })
    expect(read.items).toHaveLength(1)
    expect(read.items?.[0]).toMatchObject({ title: 'Fish & <chips>', link: story, guid: { value: GUID, isPermaLink: false } })
    const xml = writeRss(feed())
    expect(xml).toContain('<dc:creator>Ana Ruiz</dc:creator>')
    expect(xml).toMatch(/<pubDate>Sat, 17 Jan 2026 06:30:00 GMT<\/pubDate>/)
    expect(xml).toContain('rel="self" href="https://sample.example/world/feeds/rss.xml"')
    expect(xml).not.toContain(withdrawnGuid)
  })
})

describe('Atom', () => {
  test('has the whole story, who wrote it, and a tombstone for what was withdrawn', () => {
    const xml = writeAtom(feed())
    expect(parseAtomFeed(xml)).toMatchObject({
      id: 'https://sample.example/world/feeds/atom.xml',
      entries: [{ id: GUID, authors: [{ name: 'Ana Ruiz' }, { name: 'Ben Okri' }] }],
    })
    expect(xml).toContain(`<at:deleted-entry ref="urn:uuid:${withdrawnGuid}" when="2026-01-19T08:00:00.000Z"/>`)
    expect(xml).toContain('<updated>2026-01-19T08:00:00.000Z</updated>')
  })

  test('a later page is the same feed, and leads to the first and to the next', () => {
    const xml = writeAtom(feed({ before: '2026-01-18T06:30:00.000Z~a', next: '2026-01-17T06:30:00.000Z~b', hub: 'https://hub.example/' }))
    expect(xml).toContain('<id>https://sample.example/world/feeds/atom.xml</id>')
    const links = Object.fromEntries([...xml.matchAll(/<link rel="(\w+)" href="([^"]+)"/g)].map(([, rel, href]) => [rel, href]))
    expect(links).toMatchObject({
      self: 'https://sample.example/world/feeds/atom.xml?before=2026-01-18T06%3A30%3A00.000Z~a',
      first: 'https://sample.example/world/feeds/atom.xml',
      next: 'https://sample.example/world/feeds/atom.xml?before=2026-01-17T06%3A30%3A00.000Z~b',
      hub: 'https://hub.example/',
    })
  })

  test('is XML whatever a row holds: control characters are left out', () => {
    const xml = writeAtom(feed({ items: [storyItem(someArticle({ headline: 'Bell\u0007 & \uffff end' }), site)] }))
    expect(xml).not.toMatch(/[\u0007\uffff]/)
    expect(xml).toContain('<title>Bell &amp;  end</title>')
  })
})

describe('a feed that has nothing yet', () => {
  const empty = (now = '2026-07-17T20:00:00Z') => feed({ items: [], withdrawn: [], next: null, today: () => new Date(now) })

  test('says no time of a change in RSS, where it may', () => {
    const xml = writeRss(empty())
    expect(xml).not.toMatch(/lastBuildDate|1970/)
    expect(writeRss(feed())).toContain('<lastBuildDate>Mon, 19 Jan 2026 08:00:00 GMT</lastBuildDate>')
  })

  test('says in Atom, which demands a time, when the paper’s day began: the same all day', () => {
    expect(writeAtom(empty())).toContain('<updated>2026-07-16T23:00:00.000Z</updated>')
    expect(writeAtom(empty('2026-07-17T01:00:00Z'))).toBe(writeAtom(empty()))
  })
})

describe('JSON Feed', () => {
  test('is version 1.1 with string ids and whole addresses', () => {
    const text = writeJsonFeed(feed())
    expect(JSON.parse(text)).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://sample.example/world/feeds/feed.json',
      next_url: expect.stringContaining('?before='),
      items: [{ id: GUID, url: story, tags: ['World', 'Ports', 'Trade'], image: `${story}/lead-16x9.jpg` }],
    })
    expect(parseJsonFeed(text).items).toHaveLength(1)
  })
})

describe('what a feed holds of a story', () => {
  test('has no relative address, no script, no style, no class', () => {
    const { html } = storyItem(someArticle(), site)
    expect([...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, url]) => url).filter((url) => !/^(?:https?|mailto|tel):/.test(url ?? ''))).toEqual([])
    expect(html).not.toMatch(/<(?:script|style|iframe)|\son\w+=|class=|style=/)
    expect(html).toContain('<figure>')
  })

  test('shows markup that an editor typed as words', () => {
    const { html } = storyItem(someArticle({ blocks: [{ kind: 'PARAGRAPH', text: 'Then <script>alert(1)</script> & [x](javascript:alert(1))' }] }), site)
    expect(html).not.toMatch(/<script|href="javascript/)
  })

  test('is the same after it has travelled as XML, whatever looks like a reference in it', () => {
    const item = storyItem(someArticle({ headline: '&lt;b&gt; &e; & co', blocks: [{ kind: 'PARAGRAPH', text: 'Then &lt;script&gt; and <script>, ]]> and "so" on' }] }), site)
    for (const xml of [writeRss(feed({ items: [item] })), writeAtom(feed({ items: [item] }))]) {
      const texts: string[] = []
      const parser = new SaxesParser()
      parser.on('text', (words) => texts.push(words))
      parser.write(xml).close()
      expect(texts).toContain(item.title)
      expect(texts).toContain(item.html)
    }
  })

  test('keeps its name when the story moves', () => {
    expect(storyItem(someArticle({ path: '/town/2026/01/17/other', slug: 'other' }), site).id).toBe(GUID)
  })

  test('of a correction is what was put right, and where', () => {
    const correction = { kind: 'CLARIFICATION' as const, madeAt: new Date('2026-01-18T09:00:00Z'), text: 'It was *Tuesday*.', announce: false }
    expect(correctionItem(correction, someArticle({ byline: [someone('A B')] }), site)).toMatchObject({
      id: `${GUID}#2026-01-18T09:00:00.000Z`, title: 'Clarification: The quay is empty', summary: 'It was Tuesday.', url: `${story}#corrections`,
    })
  })
})
