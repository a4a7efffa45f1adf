import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish, writeStory } from '@/prisma/testing/editor'
import type { Newsroom } from '@/prisma/testing/newsroom'
import { storyAt } from './article'
import { openReadNewsroom } from './testing/read-newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openReadNewsroom()
  const { editor } = newsroom
  await furnish(editor)
  await writeStory(editor, 'The quay', { publishAt: '2024-03-01T12:00:00Z' })
  for (const [headline, language, publishAt] of [
    ['Der Kai', 'de', '2024-03-04T12:00:00Z'],
    ['Le quai', 'fr', '2024-03-02T12:00:00Z'],
    ['Le quai encore', 'fr', '2024-03-03T12:00:00Z'],
    ['La banchina', 'it', '2999-01-01T12:00:00Z'],
  ]) {
    const slug = await writeStory(editor, headline ?? '', { publishAt: publishAt ?? null })
    await editor.query(`UPDATE article SET language = $2, translation_of = 'the-quay' WHERE slug = $1`, [slug, language])
  }
})
afterAll(() => newsroom.close())

async function translationsAt(slug: string) {
  const { rows: [row] } = await newsroom.editor.query<{ path: string }>('SELECT path FROM article WHERE slug = $1', [slug])
  const at = await storyAt(row?.path ?? '')
  if (at.kind !== 'story') throw new Error(at.kind)
  return at.article.translations.map(({ headline, isOriginal }) => (isOriginal ? `${headline} (original)` : headline))
}

describe('the translations of a story', () => {
  it('are those that are out, by when they came out, one in each language', async () => {
    expect(await translationsAt('the-quay')).toEqual(['Le quai', 'Der Kai'])
  })

  it('have the original, and those beside them', async () => {
    expect(await translationsAt('der-kai')).toEqual(['The quay (original)', 'Le quai'])
  })

  it('have those beside them though the original is no longer out', async () => {
    await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN', withdrawn_reason = 'It was untrue.' WHERE slug = 'the-quay'`)
    expect(await translationsAt('le-quai')).toEqual(['Der Kai'])
  })
})
