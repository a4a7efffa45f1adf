import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish, writeStory } from '@/prisma/testing/editor'
import type { Newsroom } from '@/prisma/testing/newsroom'
import { daysOfStories, storiesOfDays } from './sitemap'
import { openReadNewsroom } from './testing/read-newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openReadNewsroom()
  await furnish(newsroom.editor)
  // Two came out at the same moment: their slugs say which stands first.
  const hours = ['1931-05-05T08:00:00Z', '1931-05-05T09:00:00Z', '1931-05-05T09:00:00Z', '1931-05-05T11:00:00Z', '1931-05-07T08:00:00Z']
  for (const [index, publishAt] of hours.entries()) await writeStory(newsroom.editor, `Story ${index + 1}`, { publishAt })
  await writeStory(newsroom.editor, 'To come', { publishAt: '2999-01-01T12:00:00Z' })
})
afterAll(() => newsroom.close())

const stories = async (...args: Parameters<typeof storiesOfDays>) => (await storiesOfDays(...args)).map(({ path }) => path.slice(-7))

describe('the stories of a sitemap', () => {
  it('are those that are out, by day, however long ago', async () => {
    expect((await daysOfStories()).map(({ day, stories: count }) => [day, count])).toEqual([['1931-05-05', 4], ['1931-05-07', 1]])
    expect(await stories('1931-05-05', '1931-05-07', { skip: 0, most: 10 })).toEqual(['story-1', 'story-2', 'story-3', 'story-4', 'story-5'])
  })

  it('of a day that is divided stand in one of its parts each', async () => {
    const parts = await Promise.all([0, 2, 4].map(async (skip) => stories('1931-05-05', '1931-05-05', { skip, most: 2 })))
    expect(parts).toEqual([['story-1', 'story-2'], ['story-3', 'story-4'], []])
  })
})
