import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerWith, dependsOn } from '@/lib/newsroom/render-scope'
import { furnish, writeStory } from '@/prisma/testing/editor'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { nextPage, openPaper, sendHtml, type Paper, type Route } from './testing/paper'
import { until } from './testing/promises'
import { openRelay, type Relay } from './testing/relay'

let newsroom: Newsroom
let relay: Relay
let paper: Paper
/** How often each address was rendered. */
const renders = new Map<string, number>()
const state = { isDown: false }

/** Stands for Next and the store: reads as the reader's role, and names what it read. */
const route: Route = async ({ url = '' }, response) => {
  renders.set(url, (renders.get(url) ?? 0) + 1)
  if (state.isDown) return sendHtml(response, '', 500)
  const slug = url.slice(1)
  dependsOn(`article:${slug}`)
  const { rows } = await newsroom.reader.query<{ headline: string }>('SELECT headline FROM article WHERE slug = $1', [slug])
  const headline = rows[0]?.headline
  if (headline === undefined) answerWith(410)
  sendHtml(response, nextPage(headline ?? 'Withdrawn'))
}

beforeAll(async () => {
  newsroom = await openNewsroom()
  await furnish(newsroom.editor)
  relay = await openRelay(newsroom.urls.reader)
  paper = await openPaper({ route, variables: { READER_DATABASE_URL: relay.through(newsroom.urls.reader) } })
  paper.press.listener.start()
  await until(() => paper.press.listener.since !== undefined)
})
afterAll(async () => {
  await paper.press.listener.stop()
  await paper.close()
  await relay.close()
  await newsroom.close()
})

const headlineAt = async (slug: string) => /<h1>(.*)<\/h1>/.exec((await paper.get(`/${slug}`)).body.toString())?.[1]
const rename = (slug: string, headline: string) => (
  newsroom.editor.query('UPDATE article SET headline = $2 WHERE slug = $1', [slug, headline])
)

describe('an edit', () => {
  test('is on its page for who asks once it is committed, and on no other page', async () => {
    const first = await writeStory(newsroom.editor, 'First story')
    const other = await writeStory(newsroom.editor, 'Other story')
    await until(async () => (await headlineAt(first)) === 'First story' && (await headlineAt(other)) === 'Other story')
    const before = await paper.get(`/${other}`)
    const rendered = renders.get(`/${other}`)
    await rename(first, 'First story, corrected')
    await until(async () => (await headlineAt(first)) === 'First story, corrected', 1_000)
    const after = await paper.get(`/${other}`)
    expect(after.headers.etag).toBe(before.headers.etag)
    expect(renders.get(`/${other}`)).toBe(rendered)
  })

  test('is never lost between a hundred edits and as many readers', async () => {
    const slug = await writeStory(newsroom.editor, 'Edited often')
    let isEditing = true
    const readers = Array.from({ length: 4 }, async () => {
      while (isEditing) expect((await paper.get(`/${slug}`)).status).toBe(200)
    })
    for (let i = 1; i <= 100; i += 1) await rename(slug, `Edition ${i}`)
    isEditing = false
    await Promise.all(readers)
    await until(async () => (await headlineAt(slug)) === 'Edition 100', 1_000)
  })

  test('that withdraws a story takes its page away', async () => {
    const slug = await writeStory(newsroom.editor, 'Soon withdrawn')
    expect(await headlineAt(slug)).toBe('Soon withdrawn')
    await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = $1`, [slug])
    await until(async () => (await paper.get(`/${slug}`)).status === 410, 1_000)
  })
})

describe('while Postgres is away', () => {
  test('what was printed is served, what was not is refused; then edits show and withdrawn pages are gone', async () => {
    const printed = await writeStory(newsroom.editor, 'Printed before')
    const withdrawn = await writeStory(newsroom.editor, 'Withdrawn meanwhile')
    const unread = await writeStory(newsroom.editor, 'Never read')
    await headlineAt(printed)
    await headlineAt(withdrawn)
    paper.press.pressRoom.markAllStale()

    state.isDown = true
    relay.cut()
    await until(() => !paper.press.listener.isConnected)
    const rendered = renders.get(`/${printed}`)
    for (let i = 0; i < 50; i += 1) expect(await headlineAt(printed)).toBe('Printed before')
    expect(renders.get(`/${printed}`)).toBe(rendered)
    const refused = await paper.get(`/${unread}`)
    expect(refused.status).toBe(503)
    expect(refused.headers['retry-after']).toBeDefined()

    await rename(printed, 'Edited meanwhile')
    await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = $1`, [withdrawn])
    relay.mend()
    await until(() => paper.press.listener.isConnected)
    // Connected, but still nothing can be rendered: what was withdrawn must not be served even so.
    expect((await paper.get(`/${withdrawn}`)).status).toBe(500)
    expect(await headlineAt(printed)).toBe('Printed before')
    state.isDown = false
    paper.press.pressRoom.markAllStale()
    expect(await headlineAt(printed)).toBe('Edited meanwhile')
    expect((await paper.get(`/${withdrawn}`)).status).toBe(410)
  })
})
