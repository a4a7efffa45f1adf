import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openNewsroom } from '@/prisma/testing/newsroom'
import { loadEdition } from './load-edition'
import { readEdition } from './read-edition'

test('an empty newsroom takes the demonstration edition whole, and has nothing to say against it', async () => {
  const edition = await readEdition(fileURLToPath(new URL('../../prisma/edition/', import.meta.url)), {
    now: new Date(),
    mediaFolder: fileURLToPath(new URL('../../public/media/edition/', import.meta.url)),
  })
  const newsroom = await openNewsroom()
  try {
    await loadEdition(edition, newsroom.editor)
    const { rows } = await newsroom.owner.query<{ slug: string; status: string; desk_note: string }>(
      'SELECT slug, status, desk_note FROM article ORDER BY slug COLLATE "C"',
    )
    const asked = edition.stories.map(({ slug, status }) => ({ slug, status })).sort((a, b) => (a.slug < b.slug ? -1 : 1))
    expect(rows.map(({ slug, status }) => ({ slug, status }))).toEqual(asked)
    expect(rows.filter(({ status, desk_note }) => status !== 'DRAFT' && /needs|Not shown|no reason/.test(desk_note))).toEqual([])
  } finally {
    await newsroom.close()
  }
}, 60_000)
