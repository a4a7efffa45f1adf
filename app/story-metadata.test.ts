import { describe, expect, test } from 'vitest'
import { furniture, someArticle, someone } from '@/components/testing/fixture-article'
import { storyMetadata } from './story-metadata'

const { publication } = furniture

describe('what a story says of itself', () => {
  test('is its headline, its standfirst in plain words, its one address', () => {
    const metadata = storyMetadata(someArticle({ standfirst: 'The *Low Water* series.' }), publication)
    expect(metadata).toMatchObject({
      title: 'The quay is empty',
      description: 'The Low Water series.',
      alternates: { canonical: '/world/2026/01/17/the-quay-is-empty' },
    })
  })

  test('has its times with the offset of the paper, its section, topics and authors, each once', () => {
    const byline = [someone('Ana Ruiz'), someone('Ana Ruiz', 'PHOTOGRAPHER')]
    const metadata = storyMetadata(someArticle({ byline, publishedAt: new Date('2026-07-17T05:30:00Z') }), publication)
    expect(metadata.openGraph).toMatchObject({
      type: 'article', publishedTime: '2026-07-17T06:30:00+01:00', section: 'World', tags: ['Ports', 'Trade'],
      authors: [expect.stringMatching(/^https?:\/\/[^/]+\/authors\/ana-ruiz$/)], locale: 'en_GB',
    })
  })

  test('shows its picture large where it has one', () => {
    expect(storyMetadata(someArticle(), publication).twitter).toMatchObject({ card: 'summary_large_image' })
    expect(storyMetadata(someArticle({ image: null }), publication)).not.toHaveProperty('openGraph.images')
  })
})
