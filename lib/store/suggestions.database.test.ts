import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newRenderScope, renderScope } from '@/lib/newsroom/render-scope'
import { furnish, writeStory } from '@/prisma/testing/editor'
import type { Newsroom } from '@/prisma/testing/newsroom'
import { wordsBeginning } from './suggestions'
import { openReadNewsroom } from './testing/read-newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openReadNewsroom()
  await furnish(newsroom.editor)
  await writeStory(newsroom.editor, 'Timetable of the ferry')
  await writeStory(newsroom.editor, 'Timber to come', { publishAt: '2999-01-01T12:00:00Z' })
})
afterAll(() => newsroom.close())

describe('suggestions for a search', () => {
  it('are words of headlines that are out, and are told anew when stories come', async () => {
    const scope = newRenderScope()
    expect(await renderScope.run(scope, () => wordsBeginning('TIM'))).toEqual(['timetable'])
    expect([...scope.keys]).toEqual(['latest', 'words'])
  })

  it.each(['', 't', '%%', '__', '\\\\', '\0\0', 'x'.repeat(5_000), '\'; DROP TABLE article'])('are none for %j', async (typed) => {
    expect(await wordsBeginning(typed)).toEqual([])
  })
})
