import { afterAll, beforeAll, expect, test } from 'vitest'
import { furnish, one, writeStory } from '@/prisma/testing/editor'
import type { Newsroom } from '@/prisma/testing/newsroom'
import { previewOf } from './preview'
import { openReadNewsroom } from './testing/read-newsroom'

/** What Node says of the process, such as that something will not work in pg's next version. */
const warnings: string[] = []
const note = (warning: Error): void => { warnings.push(warning.message) }

let newsroom: Newsroom
beforeAll(async () => {
  process.on('warning', note)
  newsroom = await openReadNewsroom()
  const { editor } = newsroom
  await furnish(editor)
  await writeStory(editor, 'Already out', { publishAt: '2026-01-17T12:00:00Z' })
  await writeStory(editor, 'Still a draft', { status: 'DRAFT' })
  await editor.query(`INSERT INTO article_topic (article, topic) SELECT slug, 'harbour' FROM article`)
  await editor.query(`INSERT INTO front_slot (front, article, size) VALUES ('home', 'already-out', 'LEAD')`)
})
afterAll(async () => {
  await newsroom.close()
  process.off('warning', note)
})

test('a preview asks its one connection one thing after another: nothing warns of it', async () => {
  const { token } = await one(newsroom.editor, `SELECT preview_token AS token FROM article WHERE slug = 'still-a-draft'`)
  const { paper } = await one(newsroom.editor, 'SELECT preview_token AS paper FROM publication')
  expect(await previewOf(String(token), null, null)).toMatchObject({ kind: 'story', article: { headline: 'Still a draft', topics: [{ slug: 'harbour' }] } })
  expect(await previewOf(String(paper), new Date(), null)).toMatchObject({ kind: 'front' })
  expect(await previewOf(String(paper), new Date(), 'town')).toMatchObject({ kind: 'front' })
  // Warnings come a turn of the event loop later.
  await new Promise((resolve) => { setImmediate(resolve) })
  expect(warnings).toEqual([])
})
