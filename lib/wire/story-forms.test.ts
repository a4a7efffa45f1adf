import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { someArticle } from '@/components/testing/fixture-article'
import { toNinjs } from './ninjs'
import { storyMarkdown } from './story-markdown'
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
  // Its schema allows no other members (unevaluatedProperties, additionalProperties: false), and asks associated items for a name.
  const text = z.strictObject({ role: z.string(), contentType: z.string(), value: z.string() })
  const concept = z.strictObject({ name: z.string(), uri: z.url(), rel: z.string() })
  const common = { uri: z.url(), type: z.enum(['text', 'picture']), by: z.string().optional(), descriptions: z.array(text) }
  const picture = z.strictObject({
    ...common,
    name: z.string(),
    renditions: z.array(z.strictObject({ name: z.string(), href: z.url(), width: z.int(), height: z.int() })),
  })
  const instant = z.iso.datetime({ offset: true })
  const item = z.strictObject({
    ...common,
    standard: z.strictObject({ name: z.string(), version: z.string(), schema: z.url() }),
    firstCreated: instant, versionCreated: instant, contentCreated: instant,
    pubStatus: z.enum(['usable', 'withheld', 'canceled']),
    language: z.string(), copyrightHolder: z.string(), located: z.string().optional(),
    headlines: z.array(text), bodies: z.array(text),
    people: z.array(concept).optional(), organisations: z.array(concept).optional(), subjects: z.array(concept),
    genres: z.array(z.strictObject({ name: z.string() })),
    associations: z.array(picture).optional(),
    altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })),
  })

  test('has no member that the standard does not know', () => {
    expect(item.safeParse(toNinjs(someArticle(), site)).error).toBeUndefined()
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
