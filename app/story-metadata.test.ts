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
      alternates: { canonical: 'http://localhost:3000/world/2026/01/17/the-quay-is-empty' },
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

  test('names its translations and itself, each by its language, and the original for whoever reads none of them', () => {
    const french = { guid: '1c65cb1f-7c20-4c5b-8e7d-6b2f3a4d5e6f', language: 'fr', path: '/monde/2026/01/17/le-quai', headline: 'Le quai est vide' }
    const [here, there] = ['http://localhost:3000/world/2026/01/17/the-quay-is-empty', 'http://localhost:3000/monde/2026/01/17/le-quai']
    const languages = (isTranslation: boolean) =>
      storyMetadata(someArticle({ isTranslation, translations: [{ ...french, isOriginal: isTranslation }] }), publication).alternates?.languages
    expect(languages(false)).toEqual({ 'en-GB': here, fr: there, 'x-default': here })
    expect(languages(true)).toEqual({ 'en-GB': here, fr: there, 'x-default': there })
    expect(storyMetadata(someArticle(), publication).alternates).not.toHaveProperty('languages')
  })

  test('shows its picture large where it has one, else a card of its own', () => {
    expect(storyMetadata(someArticle(), publication)).toMatchObject({
      twitter: { card: 'summary_large_image' },
      openGraph: { images: [{ url: expect.stringMatching(/\/the-quay-is-empty\/lead-16x9\.jpg$/), width: 1200, height: 675 }] },
    })
    expect(storyMetadata(someArticle({ image: null }), publication)).toMatchObject({
      openGraph: { images: [{ url: expect.stringMatching(/\/the-quay-is-empty\/share\.png$/), width: 1200, height: 630, alt: 'The quay is empty' }] },
    })
  })
})
