import { expect, test } from 'vitest'
import { dates, sections, someArticle } from '../testing/fixture-article'
import { markup, words } from '../testing/markup'
import { TopicList } from './topic-list'
import { TopicPage } from './topic-page'

const ports = { slug: 'ports', name: 'Ports', description: 'Quays, and [who](/about) runs them.' }

test('a topic says what belongs to it and lists its stories under a heading of their own', () => {
  const html = markup(<TopicPage topic={ports} stories={[someArticle()]} before={null} next="2026-01-17T06:30:00.000Z~x" sections={sections} dates={dates} />)
  expect(words(html)).toContain('Ports Quays, and who runs them. Stories')
  expect(html).toContain('<h3 class="card-headline">')
  expect(html).toContain('rel="next" href="/topics/ports?before=')
})

test('a topic that nobody has written about says so', () => {
  expect(words(markup(<TopicPage topic={ports} stories={[]} before={null} next={null} sections={sections} dates={dates} />))).toContain('No story on this topic is out yet.')
})

test('the list of topics links each by name, with what it is about', () => {
  const html = markup(<TopicList topics={[ports, { slug: 'trade', name: 'Trade', description: null }]} />)
  expect(html).toContain('href="/topics/ports"')
  expect(html).toContain('href="/topics/trade"')
  expect(words(html)).toContain('Ports Quays, and who runs them.')
})
