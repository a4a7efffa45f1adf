import { describe, expect, test } from 'vitest'
import { someArticle, someone } from '@/components/testing/fixture-article'
import { toNinjs } from './ninjs'
import { storyMarkdown } from './story-markdown'
import { ninjsProblems } from './testing/ninjs-problems'
import { sampleSite as site } from './testing/sample-site'

describe('a story as Markdown', () => {
  test('has headline, who and when, and its text with whole addresses', () => {
    const markdown = storyMarkdown(someArticle({ blocks: [
      { kind: 'SUBHEAD', text: 'Why *now*?' },
      { kind: 'PARAGRAPH', text: 'H<sub>2</sub>O, [ours](/world) and [below](#why-now).' },
      { kind: 'TABLE_HEAD', text: 'A | B', label: null, attribution: null },
      { kind: 'TABLE_ROW', text: '1 | 2' },
    ] }), site)
    expect(markdown).toMatch(/^# The quay is empty\n/)
    expect(markdown).toContain('By Ana Ruiz and Ben Okri · The Sample, World · Published 17 January 2026 at 06:30')
    expect(markdown).toContain('## Why *now*?')
    expect(markdown).toContain('H<sub>2</sub>O, [ours](https://sample.example/world) and [below](https://sample.example/world/2026/01/17/the-quay-is-empty#why-now)')
    expect(markdown).toMatch(/\| A \| B \|\n\| -+ \| -+ \|\n\| 1 \| 2 \|/)
  })
})

describe('a story as ninjs 3.1', () => {
  const translation = { guid: '1c65cb1f-7c20-4c5b-8e7d-6b2f3a4d5e6f', language: 'fr', path: '/monde/2026/01/17/le-quai', headline: 'Le quai est vide' }

  test('is valid, with or without picture, byline, standfirst, kicker and translations', () => {
    const bare = { image: null, byline: [], standfirst: '', dateline: null, topics: [], blocks: [{ kind: 'PARAGRAPH' as const, text: 'One.' }] }
    const translated = { kicker: 'Ports', byline: [someone('City Desk', 'WRITER', 'DESK')], translations: [{ ...translation, isOriginal: false }] }
    for (const parts of [{}, bare, translated]) expect(ninjsProblems(toNinjs(someArticle(parts), site))).toEqual([])
  })

  test('that is not is found out', () => {
    expect(ninjsProblems({ ...toNinjs(someArticle(), site), headline: 'One too many' })).not.toEqual([])
  })

  test('names its translations, or what it is a translation of', () => {
    const associated = (isTranslation: boolean) =>
      toNinjs(someArticle({ image: null, isTranslation, translations: [{ ...translation, isOriginal: isTranslation }] }), site).associations
    const french = { uri: 'urn:uuid:1c65cb1f-7c20-4c5b-8e7d-6b2f3a4d5e6f', type: 'text', name: 'Le quai est vide', language: 'fr' }
    expect(associated(false)).toMatchObject([{ ...french, rel: 'translation', altIds: [{ value: 'https://sample.example/monde/2026/01/17/le-quai' }] }])
    expect(associated(true)).toMatchObject([{ ...french, rel: 'translationOf' }])
  })

  test('has what the standard asks for, and what it offers', () => {
    expect(toNinjs(someArticle(), site)).toMatchObject({
      uri: 'urn:uuid:0b54ba0e-6b1f-4b4a-9d6c-5a1e2f3c4d5e',
      type: 'text',
      standard: { name: 'ninjs', version: '3.1' },
      pubStatus: 'usable',
      firstCreated: '2026-01-17T06:30:00+00:00',
      headlines: [{ role: 'main', value: 'The quay is empty' }],
      bodies: [{ role: 'main', contentType: 'text/html', value: expect.stringContaining('<p>') }],
      by: 'By Ana Ruiz and Ben Okri',
      located: 'LA GUAIRA',
      people: [{ name: 'Ana Ruiz', rel: 'author' }, { name: 'Ben Okri', rel: 'author' }],
      subjects: [{ name: 'World', rel: 'section' }, { name: 'Ports' }, { name: 'Trade' }],
      genres: [{ name: 'News' }],
      associations: [{ type: 'picture', name: 'main', by: expect.any(String), renditions: [{ name: 'full', href: 'https://sample.example/media/fixture/harbour.webp' }] }],
      altIds: [{ role: 'web', value: 'https://sample.example/world/2026/01/17/the-quay-is-empty' }],
    })
  })
})
