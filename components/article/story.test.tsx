import { describe, expect, test } from 'vitest'
import type { Article } from '@/lib/newsroom/article'
import { dates, someArticle, someone } from '../testing/fixture-article'
import { somePicture } from '../testing/fixture-pictures'
import { markup, words } from '../testing/markup'
import { Story } from './story'

const address = 'https://sample.example/world/2026/01/17/the-quay-is-empty'
const show = (parts: Partial<Article> = {}, years = 0): string =>
  markup(<Story article={someArticle(parts)} dates={dates} address={address} years={years} />)

describe('a story', () => {
  test('has one headline, and headings in order below it', () => {
    const corrections = [{ kind: 'CORRECTION' as const, madeAt: new Date(0), text: 'x', announce: false }]
    const html = show({ backstory: 'We asked.', corrections })
    const levels = [...html.matchAll(/<h(\d)/g)].map((match) => Number(match[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1))
  })

  test('begins its first paragraph with the place', () => {
    expect(words(show())).toContain('LA GUAIRA — The quay has been')
  })

  test('says in which language it is only where that is not the language of the paper', () => {
    expect(show()).not.toMatch(/<article[^>]*lang=/)
    expect(show({ language: 'fr' })).toMatch(/<article[^>]*lang="fr"/)
  })

  test('loads its own picture first, with its size, and says whose it is apart from what it shows', () => {
    const html = show()
    expect(html).toMatch(/<img[^>]*fetchPriority="high"/)
    expect(html).toMatch(/<img[^>]*width="1600" height="1067"/)
    expect(html).toContain('<span class="credit">Photograph: Ana Ruiz for The Meridian</span>')
  })

  test('asks for that picture in the head, before anything else is read', () => {
    expect(show()).toMatch(/^<link rel="preload" as="image"[^>]*fetchPriority="high"/)
  })

  test('stands without a picture, a standfirst, a byline, topics', () => {
    const html = show({ image: null, standfirst: '', byline: [], topics: [], dateline: null, blocks: [] })
    expect(html).toContain('<h1')
    expect(html).not.toMatch(/<(figure|nav aria-label="Topics")/)
    expect(html).not.toMatch(/<p[^>]*><\/p>/)
  })

  test('says how long it takes, and how old it is', () => {
    expect(words(show())).toContain('1 min read')
    expect(words(show({}, 2))).toContain('more than two years old')
  })

  test('leads to its topics and back to its section and the front', () => {
    const html = show()
    for (const address of ['/topics/ports', '/topics/trade', '/world', '/']) expect(html).toContain(`href="${address}"`)
  })

  test('has its address at the foot, for paper', () => {
    expect(words(show())).toMatch(/https:\/\/sample\.example\/world\/2026\/01\/17\/the-quay-is-empty$/)
  })

  test('shows the face of who gives an opinion, silently, and of nobody else', () => {
    const writer = someone('Ana Ruiz')
    writer.author.portrait = somePicture({ slug: 'ana', url: '/media/fixture/ana.webp', alt: 'Ana Ruiz' })
    expect(show({ format: 'OPINION', byline: [writer] })).toMatch(/<img[^>]*ana\.webp[^>]*alt=""/)
    expect(show({ format: 'NEWS', byline: [writer] })).not.toContain('ana.webp')
    expect(show({ format: 'OPINION', byline: [writer, someone('Ben Okri')] })).not.toContain('ana.webp')
  })

  test('has no style attribute: the only ones are the colours of sections', () => {
    expect(show()).not.toContain('style=')
  })
})
