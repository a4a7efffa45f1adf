import { afterAll, beforeAll, expect, it } from 'vitest'
import { furnish, writeStory } from '@/prisma/testing/editor'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { disconnect } from './database'
import { searchStories } from './search'

/** In the order in which the desk made them. */
const sections = ['weather', 'travel', 'motoring', 'harbour-news', 'gardens', 'books']

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  process.env.READER_DATABASE_URL = newsroom.urls.reader
  const { editor } = newsroom
  await furnish(editor)
  for (const section of sections) {
    await editor.query('INSERT INTO section (slug, name) VALUES ($1, $1)', [section])
    await writeStory(editor, `The lockkeeper of ${section}`, { section })
  }
  await writeStory(editor, 'Another lockkeeper', { section: 'motoring' })
})
afterAll(async () => {
  await disconnect()
  await newsroom.close()
})

it('sections with as many stories stand in one order, whatever the database counts first', async () => {
  const found = await searchStories({ words: 'lockkeeper', section: null, since: null, until: null, sort: 'relevance', page: 1 })
  expect(found.total).toBe(7)
  expect(found.sections.map(({ value }) => value)).toEqual(['motoring', 'books', 'gardens', 'harbour-news', 'travel', 'weather'])
})
