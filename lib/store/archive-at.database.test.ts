import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDay } from '@/lib/newsroom/dates'
import { newRenderScope, renderScope } from '@/lib/newsroom/render-scope'
import { furnish, writeStory } from '@/prisma/testing/editor'
import type { Newsroom } from '@/prisma/testing/newsroom'
import { calendarAt, dayAt } from './archive-at'
import { everySection } from './every-section'
import { openReadNewsroom } from './testing/read-newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openReadNewsroom()
  const { editor } = newsroom
  await furnish(editor)
  await writeStory(editor, 'Long ago', { publishAt: '2019-06-01T12:00:00Z' })
  await writeStory(editor, 'Morning', { publishAt: '2026-01-17T08:00:00Z' })
  await writeStory(editor, 'Evening', { publishAt: '2026-01-17T18:00:00Z', section: 'courts' })
  await writeStory(editor, 'The day after next', { publishAt: '2026-01-19T12:00:00Z' })
  await writeStory(editor, 'In spring', { publishAt: '2026-04-02T12:00:00Z' })
  await writeStory(editor, 'To come', { publishAt: '2999-01-01T12:00:00Z' })
})
afterAll(() => newsroom.close())

/** What `read` answers, and the surrogate keys of lists that it named. */
async function reading<T>(read: () => Promise<T>): Promise<{ value: T; keys: string[] }> {
  const scope = newRenderScope()
  const value = await renderScope.run(scope, read)
  return { value, keys: [...scope.keys].filter((key) => /^(?:archive|latest|section|path)/.test(key)).sort() }
}

describe('a day of the archive', () => {
  it('has its stories in order and its neighbours, and is told anew when a story comes between', async () => {
    const { value, keys } = await reading(() => dayAt('2026-01-19'))
    expect(value).toMatchObject({ kind: 'day', section: null, stories: [{ slug: 'the-day-after-next' }], around: { previous: '2026-01-17', next: '2026-04-02' } })
    expect(keys).toEqual(['archive:2026', 'archive:2026-01', 'archive:2026-01-19'])
  })

  it('of a section has that section’s alone', async () => {
    const { value, keys } = await reading(() => dayAt('2026-01-17', 'town'))
    expect(value).toMatchObject({ section: { slug: 'town', name: 'The Town' }, stories: [{ slug: 'morning' }], around: { previous: '2019-06-01', next: '2026-01-19' } })
    expect(keys).toEqual([...[2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => `archive:town/${year}`), 'archive:town/2026-01', 'archive:town/2026-01-17'])
  })

  it('that is the newest waits for the next one, and knows of none to come', async () => {
    const { value, keys } = await reading(() => dayAt('2026-04-02'))
    expect(value).toMatchObject({ around: { previous: '2026-01-19', next: null } })
    expect(keys).toContain('latest')
  })

  it('without stories is unknown', async () => {
    expect((await reading(() => dayAt('2026-01-18'))).value).toEqual({ kind: 'unknown' })
    expect((await reading(() => dayAt('2999-01-01'))).value).toEqual({ kind: 'unknown' })
    expect((await reading(() => dayAt('9999-12-31', 'town'))).keys).toEqual(['archive:town/9999-12-31', 'path:/town/9999/12/31'])
    expect((await reading(() => dayAt('2026-01-18', 'town'))).keys).toContain('path:/town/2026/01/18')
  })

  it('is not parted from its neighbour by a story of today that is still to come', async () => {
    const { editor } = newsroom
    const today = new Date()
    const later = new Date(today.getTime() + 60_000)
    const day = calendarDay(today, 'Europe/London')
    if (calendarDay(later, 'Europe/London') !== day) return
    const slug = await writeStory(editor, 'In a minute', { publishAt: later.toISOString(), section: 'courts' })
    expect(await dayAt('2026-01-17', 'courts')).toMatchObject({ around: { previous: null, next: null } })
    await writeStory(editor, 'A minute ago', { publishAt: new Date(today.getTime() - 1).toISOString(), section: 'courts' })
    expect(await dayAt('2026-01-17', 'courts')).toMatchObject({ around: { previous: null, next: day } })
    expect(await dayAt(day, 'courts'))
      .toMatchObject({ stories: [{ slug: 'a-minute-ago' }], around: { previous: '2026-01-17', next: null } })
    await editor.query(`UPDATE article SET status = 'DRAFT' WHERE slug IN ('a-minute-ago', $1)`, [slug])
  })

  it('of a renamed section has moved', async () => {
    await newsroom.editor.query(`INSERT INTO section (slug, name) VALUES ('sea', 'Sea')`)
    await newsroom.editor.query(`UPDATE section SET slug = 'coast' WHERE slug = 'sea'`)
    expect(await dayAt('2026-01-17', 'sea')).toEqual({ kind: 'moved', to: '/coast/2026/01/17' })
    expect(await calendarAt('2026', 'sea')).toEqual({ kind: 'moved', to: '/coast/2026' })
  })
})

describe('a calendar of the archive', () => {
  it('of a month counts its days', async () => {
    const { value, keys } = await reading(() => calendarAt('2026-01'))
    expect(value).toMatchObject({ days: [{ day: '2026-01-17', stories: 2 }, { day: '2026-01-19', stories: 1 }], around: { previous: '2019-06-01', next: '2026-04-02' } })
    expect(keys).toContain('archive:2026-01')
  })

  it('of a year counts its days, and has the years beside it', async () => {
    const { value, keys } = await reading(() => calendarAt('2026', 'town'))
    expect(value).toMatchObject({
      section: { slug: 'town' },
      days: [{ day: '2026-01-17', stories: 1 }, { day: '2026-01-19', stories: 1 }, { day: '2026-04-02', stories: 1 }],
      around: { previous: '2019-06-01', next: null },
    })
    expect(keys).toEqual(expect.arrayContaining(['archive:town/2026', 'section:town/stories']))
  })

  const empty = ['2020', '2026-02', '2999', '1000', '9998', '9999', '9999-12']
  it.each(empty)('of a stretch without stories (%s) is unknown', async (stretch) => {
    expect(await calendarAt(stretch)).toEqual({ kind: 'unknown' })
  })
})

it('every section is known by name', async () => {
  expect(await everySection()).toEqual(expect.arrayContaining([{ slug: 'town', name: 'The Town' }, { slug: 'courts', name: 'Courts' }]))
})
