import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { furnish, writeStory } from '@/prisma/testing/editor'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { DatabaseClock } from './database-clock'
import { Listener } from './listener'
import { openRelay, type Relay } from './testing/relay'
import { until } from './testing/promises'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  await furnish(newsroom.editor)
})
afterAll(() => newsroom.close())

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A listener and all that it heard, in order: keys, `purge:` keys, and `*` when everything counts as stale. */
function newListener(options: { storiesInPrint?: string[]; relay?: Relay; heartbeatMs?: number; databaseUrl?: string } = {}) {
  const { storiesInPrint = [], relay, heartbeatMs, databaseUrl = relay?.through(newsroom.urls.reader) ?? newsroom.urls.reader } = options
  const heard: { what: string; at: number }[] = []
  const hear = (what: string) => heard.push({ what, at: Date.now() })
  const clock = new DatabaseClock()
  const listener = new Listener({
    databaseUrl,
    clock,
    hearers: {
      markStale: hear,
      markAllStale: () => hear('*'),
      purge: (key) => hear(`purge:${key}`),
      storiesInPrint: () => storiesInPrint,
    },
    log: pino({ level: 'silent' }),
    ...(heartbeatMs === undefined ? {} : { heartbeatMs }),
  })
  closing.push(() => listener.stop())
  return { listener, clock, heard, words: () => heard.map(({ what }) => what) }
}

async function newRelay(): Promise<Relay> {
  const relay = await openRelay(newsroom.urls.reader)
  closing.push(() => relay.close())
  return relay
}

/** Ends the listeners' connections from the server's side, as a restart or an administrator would. */
const cutOff = () => newsroom.reader.query(`
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE application_name = 'broadsheet press' AND datname = current_database()
`)

describe('a press that listens', () => {
  test('takes the whole edition for stale as soon as it is connected, and says since when', async () => {
    const { listener, words } = newListener()
    expect(listener).toMatchObject({ isConnected: false, since: undefined })
    listener.start()
    await until(() => listener.isConnected)
    expect(words()).toEqual(['*'])
    expect(Math.abs(Number(listener.since) - Date.now())).toBeLessThan(1_000)
  })

  test('that cannot even begin to connect has tried, and goes on trying until it is stopped', async () => {
    const { listener } = newListener({ databaseUrl: 'postgresql://reader:half/a password@localhost/paper' })
    listener.start()
    await listener.tried
    expect(listener.isConnected).toBe(false)
    await listener.stop()
  })

  test('hears at once what an editor saved, after it is committed', async () => {
    const slug = await writeStory(newsroom.editor, 'A bridge is opened')
    const { listener, words } = newListener()
    listener.start()
    await until(() => listener.isConnected)
    await newsroom.editor.query('BEGIN')
    await newsroom.editor.query(`UPDATE article SET headline = 'A bridge is closed' WHERE slug = $1`, [slug])
    expect(words()).toEqual(['*'])
    await newsroom.editor.query('COMMIT')
    await until(() => words().includes(`article:${slug}`), 1_000)
    expect(words()).toContain(`card:${slug}`)
  })

  test('hears that a story is withdrawn: its pages are to be dropped', async () => {
    const slug = await writeStory(newsroom.editor, 'A tunnel is dug')
    const { listener, words } = newListener()
    listener.start()
    await until(() => listener.isConnected)
    await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN', withdrawn_reason = 'Untrue' WHERE slug = $1`, [slug])
    await until(() => words().includes(`purge:article:${slug}`), 1_000)
  })

  test('tells the pages of a scheduled story at its instant, when the reader’s role can see it', async () => {
    const { listener, clock, heard } = newListener()
    listener.start()
    await until(() => listener.isConnected)
    const due = Date.now() + 1_500
    const slug = await writeStory(newsroom.editor, 'A ferry sails', { section: 'courts', publishAt: new Date(due).toISOString() })
    const seen = async () => (await newsroom.reader.query('SELECT 1 FROM article WHERE slug = $1', [slug])).rows.length
    expect(await seen()).toBe(0)
    await until(() => heard.some(({ what }) => what === 'section:courts/stories'))
    expect(await seen()).toBe(1)
    const late = (heard.find(({ what }) => what === 'section:courts/stories')?.at ?? 0) - due
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(500)
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(500)
  })

  test('tells a story that came due while its own transaction was still open, however long that was', async () => {
    const { listener, heard, words } = newListener()
    listener.start()
    await until(() => listener.isConnected)
    const slug = await writeStory(newsroom.editor, 'A late train', { status: 'DRAFT' })
    await newsroom.editor.query('BEGIN')
    const publish = `UPDATE article SET status = 'PUBLISHED', publish_at = clock_timestamp() + interval '200 ms' WHERE slug = $1`
    await newsroom.editor.query(publish, [slug])
    await newsroom.editor.query('SELECT pg_sleep(12)')
    await newsroom.owner.query(`NOTIFY newsroom, 'clock'`)
    await newsroom.owner.query('SELECT pg_sleep(0.2)')
    heard.length = 0
    await newsroom.editor.query('COMMIT')
    await until(() => words().includes('section:town/stories'), 2_000)
    expect(words().some((word) => word.startsWith('path:/town/') && word.endsWith('/a-late-train'))).toBe(true)
  })

  test('drops a story that came due while the transaction that withdraws it was open', async () => {
    const { listener, words } = newListener()
    listener.start()
    await until(() => listener.isConnected)
    const slug = await writeStory(newsroom.editor, 'A train too early', { publishAt: new Date(Date.now() + 500).toISOString() })
    await newsroom.editor.query('BEGIN')
    await newsroom.editor.query(`UPDATE article SET status = 'DRAFT' WHERE slug = $1`, [slug])
    await until(() => words().includes('section:town/stories'), 2_000)
    expect(words()).not.toContain(`purge:article:${slug}`)
    await newsroom.editor.query('COMMIT')
    await until(() => words().includes(`purge:article:${slug}`), 2_000)
  })

  test('hears nothing more once it is stopped', async () => {
    const { listener, words } = newListener()
    listener.start()
    await until(() => listener.isConnected)
    await listener.stop()
    expect(listener.isConnected).toBe(false)
    await newsroom.owner.query(`NOTIFY newsroom, 'latest'`)
    expect(words()).toEqual(['*'])
  })
})

describe('a press whose connection is lost', () => {
  test('is back within a moment, and takes the whole edition for stale', async () => {
    const { listener, words, heard } = newListener()
    listener.start()
    await until(() => listener.isConnected)
    const begun = Date.now()
    await cutOff()
    await until(() => words().filter((word) => word === '*').length === 2)
    expect((heard.at(-1)?.at ?? 0) - begun).toBeLessThan(1_000)
    await until(() => listener.isConnected)
    await newsroom.owner.query(`NOTIFY newsroom, 'latest'`)
    await until(() => words().includes('latest'))
  })

  test('drops what was withdrawn, taken back or renamed meanwhile, and nothing else', async () => {
    const withdrawn = await writeStory(newsroom.editor, 'Withdrawn')
    const taken = await writeStory(newsroom.editor, 'Taken back')
    const renamed = await writeStory(newsroom.editor, 'Renamed')
    const kept = await writeStory(newsroom.editor, 'Kept')
    const relay = await newRelay()
    const { listener, words } = newListener({ relay, storiesInPrint: [withdrawn, taken, renamed, kept] })
    listener.start()
    await until(() => listener.isConnected)
    relay.cut()
    await until(() => !listener.isConnected)
    await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = $1`, [withdrawn])
    await newsroom.editor.query(`UPDATE article SET status = 'DRAFT' WHERE slug = $1`, [taken])
    await newsroom.editor.query(`UPDATE article SET slug = 'another-name' WHERE slug = $1`, [renamed])
    relay.mend()
    await until(() => listener.isConnected)
    const purged = words().filter((word) => word.startsWith('purge:'))
    expect(purged.sort()).toEqual([`purge:article:${renamed}`, `purge:article:${taken}`, `purge:article:${withdrawn}`])
    expect(words().lastIndexOf('*')).toBeGreaterThan(words().lastIndexOf(purged[0] ?? ''))
  })

  test('notices a line that went dead without a word', async () => {
    const relay = await newRelay()
    const { listener, words } = newListener({ relay, heartbeatMs: 100 })
    listener.start()
    await until(() => listener.isConnected)
    relay.freeze()
    await until(() => !listener.isConnected, 4_000)
    relay.mend()
    await until(() => listener.isConnected, 6_000)
    expect(words()).toEqual(['*', '*'])
  })

  test('or that is not there yet, keeps trying, and can be stopped meanwhile', async () => {
    const relay = await newRelay()
    relay.cut()
    const first = newListener({ relay })
    const second = newListener({ relay })
    first.listener.start()
    second.listener.start()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(first.listener).toMatchObject({ isConnected: false, since: undefined })
    await second.listener.stop()
    relay.mend()
    await until(() => first.listener.isConnected, 4_000)
    expect(second.words()).toEqual([])
  })

  test('can be stopped while it waits for an answer to its first word', async () => {
    const relay = await newRelay()
    relay.freeze()
    const { listener } = newListener({ relay })
    listener.start()
    await new Promise((resolve) => setTimeout(resolve, 200))
    const begun = performance.now()
    await listener.stop()
    expect(performance.now() - begun).toBeLessThan(1_900)
  })
})
