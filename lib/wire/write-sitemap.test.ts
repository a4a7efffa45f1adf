import { describe, expect, test } from 'vitest'
import { sitemapProblems as problems } from './testing/sitemap-problems'
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from './write-sitemap'

const loc = 'https://sample.example/world/2026/01/17/the-quay-is-empty'

describe('sitemaps', () => {
  test('are valid against the protocol’s schema, with pictures and without', async () => {
    const xml = writeSitemap([{ loc, lastmod: new Date('2026-01-17T06:30:00Z'), image: `${loc}/lead-16x9.jpg` }, { loc: 'https://sample.example/a?b=1&c=2' }])
    expect(await problems(xml)).toEqual([])
    expect(xml).toContain('a?b=1&amp;c=2')
  })

  test('that are not are found out', async () => {
    expect(await problems(writeSitemap([]))).not.toEqual([])
    expect(await problems(writeSitemapIndex([]))).not.toEqual([])
    expect(await problems(writeSitemap([{ loc, image: `${loc}/lead-16x9.jpg` }]).replace('image:loc>', 'image:url>'))).not.toEqual([])
    expect(await problems(writeNewsSitemap([{ loc, title: '', published: new Date(), language: 'en' }], 'The Sample'))).not.toEqual([])
    expect(await problems(writeNewsSitemap([{ loc, title: 'A', published: new Date(), language: 'en-GB' }], 'The Sample'))).not.toEqual([])
  })

  test('the news sitemap too, with name, language, first publication and title', async () => {
    const xml = writeNewsSitemap([{ loc, title: 'Fish & chips', published: new Date('2026-01-17T06:30:00Z'), language: 'en' }], 'The Sample')
    expect(await problems(xml)).toEqual([])
    expect(xml).toContain('<news:publication><news:name>The Sample</news:name><news:language>en</news:language></news:publication>'
      + '<news:publication_date>2026-01-17T06:30:00.000Z</news:publication_date><news:title>Fish &amp; chips</news:title>')
  })

  test('the index names each file, and when it last changed where that is known', async () => {
    const xml = writeSitemapIndex([{ loc, lastmod: new Date('2026-01-17T06:30:00Z') }, { loc }])
    expect(await problems(xml)).toEqual([])
    expect(xml).toContain(
      `<sitemap><loc>${loc}</loc><lastmod>2026-01-17T06:30:00.000Z</lastmod></sitemap><sitemap><loc>${loc}</loc></sitemap></sitemapindex>`,
    )
  })
})
