import { describe, expect, test } from 'vitest'
import { someArticle, someone } from '@/components/testing/fixture-article'
import { articleFormats } from '@/lib/newsroom/article'
import { policyKinds } from '@/lib/newsroom/policy'
import { sampleSite as site } from '../testing/sample-site'
import { breadcrumbList, collectionPage, profilePage } from './lists'
import { newsArticle } from './news-article'
import { newsMediaOrganization, webSite } from './organization'
import { inContext, writeJsonLd } from './write-json-ld'

const story = 'https://sample.example/world/2026/01/17/the-quay-is-empty'

describe('a story in structured data', () => {
  test('has all that searchers recommend, with times in the paper’s zone and three ratios of its picture', () => {
    const article = someArticle({ publishedAt: new Date('2026-07-17T05:30:00Z'), modifiedAt: new Date('2026-07-17T08:00:00Z') })
    expect(newsArticle(article, site)).toMatchObject({
      '@type': 'ReportageNewsArticle',
      headline: 'The quay is empty',
      mainEntityOfPage: story,
      image: ['16x9', '4x3', '1x1'].map((ratio) => `${story}/lead-${ratio}.jpg`),
      datePublished: '2026-07-17T06:30:00+01:00',
      dateModified: '2026-07-17T09:00:00+01:00',
      author: [
        { '@type': 'Person', name: 'Ana Ruiz', url: 'https://sample.example/authors/ana-ruiz' },
        { '@type': 'Person', name: 'Ben Okri' },
      ],
      publisher: { '@type': 'NewsMediaOrganization', name: 'The Sample', logo: { url: 'https://sample.example/logo.png' } },
      isAccessibleForFree: true,
      articleSection: 'World',
      keywords: ['Ports', 'Trade'],
      wordCount: expect.any(Number),
    })
  })

  test('says no other time than its page: a change within a minute of publication is none', () => {
    const publishedAt = new Date('2026-01-17T06:30:00Z')
    const data = newsArticle(someArticle({ publishedAt, modifiedAt: new Date('2026-01-17T06:30:40Z') }), site)
    expect(data).toMatchObject({ datePublished: '2026-01-17T06:30:00+00:00', dateModified: '2026-01-17T06:30:00+00:00' })
  })

  test('names a desk as an organization, and photographers apart from those who wrote', () => {
    const byline = [someone('City Desk', 'WRITER', 'DESK'), someone('Ana Ruiz', 'PHOTOGRAPHER')]
    expect(newsArticle(someArticle({ byline }), site)).toMatchObject({
      author: [{ '@type': 'Organization', name: 'City Desk' }], contributor: [{ '@type': 'Person', name: 'Ana Ruiz' }],
    })
    const pictures = newsArticle(someArticle({ byline: [someone('Ana Ruiz', 'PHOTOGRAPHER')] }), site)
    expect(pictures).toMatchObject({ author: [{ name: 'Ana Ruiz' }] })
    expect(pictures).not.toHaveProperty('contributor')
  })

  test('says nothing of what it has not: an imported story may name nobody and have no standfirst', () => {
    const bare = newsArticle(someArticle({ byline: [], standfirst: '' }), site)
    for (const name of ['author', 'contributor', 'description']) expect(bare).not.toHaveProperty(name)
  })

  test('tells its corrections, its backstory and what it rests on, in plain words', () => {
    const corrections = [{ kind: 'CORRECTION' as const, madeAt: new Date('2026-01-18T09:00:00Z'), text: 'It was *Tuesday*.', announce: false }]
    const blocks = [{ kind: 'PARAGRAPH' as const, text: 'See [the report](https://court.example/r) and [ours](/world) and [again](https://court.example/r).' }]
    expect(newsArticle(someArticle({ corrections, blocks, backstory: 'We *asked*.' }), site)).toMatchObject({
      correction: [{ '@type': 'CorrectionComment', text: 'It was Tuesday.', datePublished: '2026-01-18T09:00:00+00:00' }],
      backstory: 'We asked.',
      citation: ['https://court.example/r'],
    })
  })

  test('names its translations, or what it is a translation of', () => {
    const french = { guid: '1c65cb1f-7c20-4c5b-8e7d-6b2f3a4d5e6f', language: 'fr', path: '/monde/le-quai', headline: 'Le quai est vide' }
    const work = [{ '@type': 'NewsArticle', url: 'https://sample.example/monde/le-quai', inLanguage: 'fr' }]
    const data = (isTranslation: boolean) => newsArticle(someArticle({ isTranslation, translations: [{ ...french, isOriginal: isTranslation }] }), site)
    expect(data(false)).toMatchObject({ workTranslation: work })
    expect(data(true)).toMatchObject({ translationOfWork: work })
    expect(data(true)).not.toHaveProperty('workTranslation')
  })

  test('has a type for every format, and its card where it has no picture', () => {
    for (const format of articleFormats) expect(newsArticle(someArticle({ format }), site)['@type']).toMatch(/NewsArticle$/)
    expect(newsArticle(someArticle({ image: null }), site)).toMatchObject({ image: [`${story}/share.png`] })
  })
})

describe('the paper in structured data', () => {
  test('names every policy that it has written down', () => {
    const pages = policyKinds.map((policy) => ({ policy, slug: policy.toLowerCase().replaceAll('_', '-'), title: policy }))
    const data = newsMediaOrganization(site, pages, ['https://social.example/@sample'])
    expect(data).toMatchObject({
      '@type': 'NewsMediaOrganization',
      name: 'The Sample',
      correctionsPolicy: 'https://sample.example/corrections',
      ethicsPolicy: 'https://sample.example/ethics',
      ownershipFundingInfo: 'https://sample.example/ownership-and-funding',
      sameAs: ['https://social.example/@sample'],
    })
    expect(Object.keys(data).filter((name) => /Policy$|Report$|Info$|masthead|publishingPrinciples/.test(name))).toHaveLength(12)
  })

  test('says how it is searched', () => {
    expect(webSite(site)).toMatchObject({
      name: 'The Sample',
      url: 'https://sample.example/',
      potentialAction: { target: { urlTemplate: 'https://sample.example/search?q={search_term_string}' } },
    })
  })
})

describe('lists in structured data', () => {
  test('name each story once, in order', () => {
    const cards = [someArticle(), someArticle({ path: '/world/2026/01/18/two' }), someArticle()]
    expect(collectionPage(site, { title: 'World', description: null, path: '/world' }, cards)).toMatchObject({
      url: 'https://sample.example/world',
      mainEntity: { numberOfItems: 2, itemListElement: [{ position: 1, url: story }, { position: 2 }] },
    })
  })

  test('the way to a page ends at the page itself', () => {
    expect(breadcrumbList(site, [{ name: 'Front page', href: '/' }, { name: 'World' }]).itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Front page', item: 'https://sample.example/' },
      { '@type': 'ListItem', position: 2, name: 'World' },
    ])
  })

  test('an author is a person, a desk an organization', () => {
    const author = { slug: 'ana-ruiz', name: 'Ana Ruiz', kind: 'PERSON' as const, title: 'Editor', bio: 'She *edits*.', email: null, url: null, portrait: null }
    expect(profilePage(site, author)).toMatchObject({ mainEntity: { '@type': 'Person', name: 'Ana Ruiz', jobTitle: 'Editor', description: 'She edits.' } })
    expect(profilePage(site, { ...author, kind: 'DESK' })).toMatchObject({ mainEntity: { '@type': 'Organization' } })
  })
})

test('nothing in a story ends the script that it is written into', () => {
  const headline = 'A </script><script>alert(1)</script> & <!-- \u2028'
  const text = writeJsonLd(inContext(newsArticle(someArticle({ headline }), site)))
  expect(text).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(text)).toMatchObject({ '@context': 'https://schema.org', headline })
})
