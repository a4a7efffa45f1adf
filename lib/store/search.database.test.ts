import { afterAll, beforeAll, expect, it } from 'vitest'
import { newRenderScope, renderScope } from '@/lib/newsroom/render-scope'
import { furnish, writeStory } from '@/prisma/testing/editor'
import type { Newsroom } from '@/prisma/testing/newsroom'
import { searchStories } from './search'
import { openReadNewsroom } from './testing/read-newsroom'

/** In the order in which the desk made them. */
const sections = ['weather', 'travel', 'motoring', 'harbour-news', 'gardens', 'books']

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openReadNewsroom()
  const { editor } = newsroom
  await furnish(editor)
  for (const section of sections) {
    await editor.query('INSERT INTO section (slug, name) VALUES ($1, $1)', [section])
    await writeStory(editor, `The lockkeeper of ${section}`, { section })
  }
  await writeStory(editor, 'Another lockkeeper', { section: 'motoring' })
})
afterAll(() => newsroom.close())

it('sections with as many stories stand in one order, whatever the database counts first', async () => {
  const found = await searchStories({ words: 'lockkeeper', section: null, since: null, until: null, sort: 'relevance', page: 1 })
  expect(found.total).toBe(7)
  expect(found.sections.map(({ value }) => value)).toEqual(['motoring', 'books', 'gardens', 'harbour-news', 'travel', 'weather'])
})

it('a page that may say what was meant hears of words that go', async () => {
  const scope = newRenderScope()
  const query = { words: 'lockkeper', section: null, since: null, until: null, sort: 'relevance', page: 1 } as const
  const { suggestion } = await renderScope.run(scope, () => searchStories(query))
  expect(suggestion).toBe('lockkeeper')
  expect(scope.keys).toContain('words')
})
