import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish, writeStory } from '@/prisma/testing/editor'
import type { Newsroom } from '@/prisma/testing/newsroom'
import { storyVersions } from './history'
import { openReadNewsroom } from './testing/read-newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openReadNewsroom()
  await furnish(newsroom.editor)
})
afterAll(() => newsroom.close())

const OUT = '2024-03-01T12:00:00.000Z'
const CHANGED = '2024-03-02T09:30:00.000Z'
const edit = (slug: string) => newsroom.editor.query(`UPDATE article SET standfirst = 'It is otherwise.' WHERE slug = $1`, [slug])

describe('the versions of a story', () => {
  it('begin when it was first published, whenever that was written down', async () => {
    const slug = await writeStory(newsroom.editor, 'Written here', { publishAt: OUT })
    await edit(slug)
    const versions = await storyVersions(slug)
    expect(versions.map(({ standfirst }) => standfirst)).toEqual(['What happened, in a sentence.', 'It is otherwise.'])
    expect(versions[0]?.readFrom.toISOString()).toBe(OUT)
  })

  it('begin with its last change elsewhere, where it had changed before it was brought here', async () => {
    const slug = await writeStory(newsroom.editor, 'Brought here', { publishAt: OUT, status: 'DRAFT' })
    await newsroom.editor.query(`UPDATE article SET status = 'PUBLISHED', modified_at = $2 WHERE slug = $1`, [slug, CHANGED])
    expect((await storyVersions(slug)).map(({ readFrom }) => readFrom.toISOString())).toEqual([CHANGED])
    await edit(slug)
    const versions = await storyVersions(slug)
    expect(versions).toHaveLength(2)
    expect(versions[0]?.readFrom.toISOString()).toBe(CHANGED)
  })
})
