import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { loadCorpus } from './load-corpus'
import { makeCorpus } from './stories'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  await loadCorpus(makeCorpus({ stories: 3_000, until: new Date('2026-10-01T00:00:00Z') }), newsroom.owner)
}, 120_000)
afterAll(() => newsroom.close())

interface Facet { of_section: string | null; of_year: number | null; stories: number }
const facets = async (from: string, values: unknown[]) =>
  (await newsroom.owner.query<Facet>(`SELECT of_section, of_year, stories::int FROM engine.${from} ORDER BY of_section NULLS LAST, of_year NULLS LAST`, values)).rows

describe('counts of a word that very many stories hold come from a sample', () => {
  it.each([[null, null], ['politics', null], [null, '2020-01-01T00:00:00Z'], ['sport', '2022-03-01T00:00:00Z']])('of section %s since %s, and are near the truth', async (section, since) => {
    const exact = await facets(`search_facets('bridge', $1, $2, NULL)`, [section, since])
    const sampled = await facets(`search_facets_sampled(to_tsquery('engine.newsroom_en', 'bridge'), $1, coalesce($2, '-infinity'::timestamptz), now())`, [section, since])
    expect(sampled.map(({ of_section, of_year }) => [of_section, of_year])).toEqual(exact.map(({ of_section, of_year }) => [of_section, of_year]))
    for (const [n, { stories }] of exact.entries()) {
      // a quarter of these stories is looked into: a count of s strays by about twice the root of s, seldom by four times that
      expect(Math.abs((sampled[n]?.stories ?? 0) - stories)).toBeLessThan(8 * Math.sqrt(stories) + 3)
    }
  })
})

describe('a phrase', () => {
  it('is found in the stories that hold it, and in no other', async () => {
    const { rows } = await newsroom.owner.query<{ hits: number; truth: number }>(`
      SELECT (SELECT count(*)::int FROM engine.search('"police hospital"', NULL, NULL, NULL, true, 3000)) AS hits,
        (SELECT count(*)::int FROM engine.search_document d WHERE d.visible_from <= now() AND ts_match_vq(d.words, phraseto_tsquery('engine.newsroom_en', 'police hospital'))) AS truth`)
    expect(rows[0]?.truth).toBeGreaterThan(5)
    expect(rows[0]?.hits).toBe(rows[0]?.truth)
  })
})
