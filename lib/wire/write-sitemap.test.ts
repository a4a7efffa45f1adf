import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from './write-sitemap'

// Google's extensions have schemas of their own, which no package carries: here they are only well-formed.
const schema = readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8').replaceAll('processContents="strict"', 'processContents="lax"')

async function problems(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'sitemap.xml', contents: xml }], schema: [schema] })
  return errors.map(({ message }) => message)
}

const loc = 'https://sample.example/world/2026/01/17/the-quay-is-empty'

describe('sitemaps', () => {
  test('are valid against the protocol’s schema, with pictures and without', async () => {
    const xml = writeSitemap([{ loc, lastmod: new Date('2026-01-17T06:30:00Z'), image: `${loc}/lead-16x9.jpg` }, { loc: 'https://sample.example/a?b=1&c=2' }])
    expect(await problems(xml)).toEqual([])
    expect(xml).toContain('a?b=1&amp;c=2')
  })

  test('that are not are found out', async () => {
    expect(await problems(writeSitemap([]))).not.toEqual([])
  })

  test('the news sitemap too, with name, language, first publication and title', async () => {
    const xml = writeNewsSitemap([{ loc, title: 'Fish & chips', published: new Date('2026-01-17T06:30:00Z'), language: 'en' }], 'The Sample')
    expect(await problems(xml)).toEqual([])
    expect(xml).toContain('<news:publication><news:name>The Sample</news:name><news:language>en</news:language></news:publication>'
      + '<news:publication_date>2026-01-17T06:30:00.000Z</news:publication_date><news:title>Fish &amp; chips</news:title>')
  })

  test('the index names each file, and when it last changed where that is known', () => {
    expect(writeSitemapIndex([{ loc, lastmod: new Date('2026-01-17T06:30:00Z') }, { loc }])).toContain(
      `<sitemap><loc>${loc}</loc><lastmod>2026-01-17T06:30:00.000Z</lastmod></sitemap><sitemap><loc>${loc}</loc></sitemap></sitemapindex>`,
    )
  })
})
