import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { safeHref } from '@/lib/newsroom/safe-href'
import { furnish, one, writeStory } from '../testing/editor'
import { openNewsroom, type Newsroom } from '../testing/newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  await furnish(newsroom.editor)
})
afterAll(() => newsroom.close())

/** Those of the addresses that the row takes and the page does not, or the other way round. */
async function disagreements(addresses: string[]): Promise<string[]> {
  const { rows } = await newsroom.owner.query<{ url: string; isLink: boolean }>(
    'SELECT url, engine.is_link(url) AS "isLink" FROM unnest($1::text[]) url', [addresses])
  return rows.filter(({ url, isLink }) => isLink !== (safeHref(url) !== null)).map(({ url }) => url)
}

describe('what the row takes for an address, the page links to, and nothing else', () => {
  it.each([
    ['javascript:alert(1)', true], ['//evil.example/x', true], ['https://', true], ['ftp://example.org', true], ['/a\\b', true],
    ['https://[oops/', true], ['https://example.org:99999/', true], ['https://example.org:65536', true],
    ['https://exam\u200Bple.org/', true], ['https://a%b/', true], ['https://256.1.1.1/', true], ['https://1.2.3/', true],
    ['https://paper.example@elsewhere.example/', true], ['https://a..', true],
    ['https://example.org/a', false], ['/town/2026/01/01/x', false], ['/', false],
    ['mailto:desk@example.org', false], ['#part', false], ['HTTPS://Example.ORG:65535?x', false],
    ['https://192.168.0.1:80/#a', false], ['https://münchen.example./', false], ['https://a_b.example', false],
    ['https://social.example/@paper', false], ['https://example.org/wiki/[x]', false], ['https://localhost:3000', false],
  ])('%s (refused: %s)', async (url, isRefused) => {
    const { row } = await one(newsroom.owner, 'SELECT NOT engine.is_link($1) AS row', [url])
    expect({ page: safeHref(url) === null, row }).toEqual({ page: isRefused, row: isRefused })
  })

  it('whatever it is put together of', async () => {
    const part = fc.constantFrom(
      'http://', 'HTTPS://', 'mailto:', 'tel:', '/', '#', '?', '.', ':', '@', '[', ']', '%', '\\', ' ', '-', '_', '~', '|', '^', '<',
      '{', 'a', 'Z', 'example', 'org', '0', '1', '09', '255', '256', '0x1f', '80', '65535', '65536',
      '\u200B', '\u00AD', '\u00A0', '\uFEFF', '\u2028', '\t', '\n')
    const parts = fc.tuple(fc.constantFrom('', 'https://', 'http://a', 'https://1.2.3'), fc.array(part, { maxLength: 8 }))
    const addresses = fc.sample(parts, 20_000).map(([start, rest]) => start + rest.join(''))
    expect(addresses.filter((url) => safeHref(url) !== null).length).toBeGreaterThan(500)
    expect(await disagreements(addresses)).toEqual([])
  })

  it('whatever character stands in it', async () => {
    const codes = Array.from({ length: 0x10FFFF }, (_, n) => n + 1).filter((code) => code < 0xD800 || code > 0xDFFF)
    expect(await disagreements(codes.map((code) => `/${String.fromCodePoint(code)}`))).toEqual([])
  })
})

describe('a card whose address cannot be linked to', () => {
  const card = async (url: string) => {
    const slug = await writeStory(newsroom.editor, 'With a card')
    const { url: kept } = await one(newsroom.editor,
      `INSERT INTO article_block (article, kind, text, url) VALUES ($1, 'RELATED', 'More', $2) RETURNING url`, [slug, url])
    return { kept, note: (await one(newsroom.editor, 'SELECT desk_note FROM article WHERE slug = $1', [slug])).desk_note }
  }

  it.each(['https://[oops/', 'https://example.org:99999/', 'https://exam\u200Cple.org/'])('is named (%s)', async (url) => {
    const { kept, note } = await card(url)
    expect(kept).toBe(url)
    expect(note).toContain('block 20 (RELATED) has no url that can be linked to')
  })

  it('because of what came along with a paste and nobody sees, is linked to without it', async () => {
    const { kept, note } = await card('\uFEFFhttps://exam\u200Bple.org/\u202A ')
    expect({ kept, shown: safeHref(String(kept)) }).toEqual({ kept: 'https://example.org/', shown: 'https://example.org/' })
    expect(note).not.toContain('Not shown')
  })
})

it('a film whose captions no browser would fetch is named, and plays', async () => {
  const slug = await writeStory(newsroom.editor, 'With a film')
  await newsroom.editor.query(`INSERT INTO article_block (article, position, kind, url) VALUES ($1, 99, 'VIDEO', '/media/quay.mp4')`, [slug])
  const noteOf = async (captions: string | null) => {
    await newsroom.editor.query('UPDATE article_block SET label = $2 WHERE article = $1 AND position = 99', [slug, captions])
    return (await one(newsroom.editor, 'SELECT desk_note FROM article WHERE slug = $1', [slug])).desk_note
  }
  for (const captions of ['https://elsewhere.example/quay.vtt', '//elsewhere.example/quay.vtt', '/\\elsewhere.example/quay.vtt']) {
    expect(await noteOf(captions), captions).toContain('block 99 (VIDEO) has no label that is the address of its captions')
  }
  for (const captions of ['/media/quay.vtt', null]) expect(await noteOf(captions)).not.toContain('block 99')
})
