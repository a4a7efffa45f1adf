import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openRelay, type Relay } from '@/press/testing/relay'
import { until } from '@/press/testing/promises'
import { furnish } from '@/prisma/testing/editor'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { ask, publish, rename, withdraw } from '../testing/edge'
import { connectInTime, startReplica, type StreamingReplica } from '../testing/replica'
import { startPress, type Server } from '../testing/servers'

/** Only the embedded cluster's files can be copied. */
const dataDir = process.env.TEST_POSTGRES_DATA_DIR
if (!dataDir) {
  console.warn('SKIPPED, so the replica is not tested: it is made from the embedded PostgreSQL, and DATABASE_URL names another.')
}

const LAG_MS = 4_000

describe.skipIf(!dataDir)('a press with a replica', () => {
  let newsroom: Newsroom
  let replica: StreamingReplica
  let onReplica: pg.Client
  let line: Relay
  let press: Server

  beforeAll(async () => {
    newsroom = await openNewsroom()
    await furnish(newsroom.editor)
    replica = await startReplica(dataDir ?? '')
    onReplica = await connectInTime(replica.at(newsroom.urls.owner))
    line = await openRelay(newsroom.urls.reader)
    press = await startPress({
      READER_DATABASE_URL: line.through(newsroom.urls.reader), READER_REPLICA_URL: replica.at(newsroom.urls.reader),
    })
  })
  afterAll(async () => {
    await press?.close()
    await line?.close()
    await onReplica?.end().catch(() => undefined)
    await replica?.close()
    await newsroom?.close()
  })
  beforeEach(() => replica.lag(0))

  const get = (path: string) => ask(press.origin, path)
  /** When the site last read there; its other connections have a name. */
  const lastRead = async (client: pg.Client) => {
    const { rows: [row] } = await client.query<{ at: Date | null }>(
      `SELECT max(query_start) AS at FROM pg_stat_activity
        WHERE usename = 'newsroom_reader' AND application_name = '' AND datname = current_database()`,
    )
    return row?.at?.getTime() ?? 0
  }
  const caughtUp = async () => {
    const { rows: [place] } = await newsroom.owner.query<{ lsn: string }>('SELECT pg_current_wal_insert_lsn()::text AS lsn')
    const has = 'SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS has'
    await until(async () => (await onReplica.query<{ has: boolean }>(has, [place?.lsn])).rows[0]?.has ?? false, 10_000)
  }

  test('makes its pages from it while it is up to date, and none from the database', async () => {
    const { path } = await publish(newsroom, 'Made from a copy')
    await until(async () => (await get(path)).status === 200, 10_000)
    await caughtUp()
    await pause(500)
    const [database, copy] = [await lastRead(newsroom.owner), await lastRead(onReplica)]
    for (const page of ['/topics', '/authors', '/search?q=copy', '/archive', `${path}/history`]) {
      expect((await get(page)).status, page).toBe(200)
    }
    expect(await lastRead(onReplica)).toBeGreaterThan(copy)
    expect(await lastRead(newsroom.owner)).toBe(database)
  })

  test('shows an edit at once though the replica lags, and goes on showing it', async () => {
    const { slug, path } = await publish(newsroom, 'Before the edit')
    await caughtUp()
    expect((await get(path)).headline).toBe('Before the edit')
    await replica.lag(LAG_MS)
    const began = performance.now()
    await rename(newsroom, slug, 'After the edit')
    await until(async () => (await get(path)).headline === 'After the edit', 2_000)
    const took = performance.now() - began
    const { rows } = await onReplica.query('SELECT headline FROM article WHERE slug = $1', [slug])
    // Else this proves nothing: the replica still has the words from before.
    expect(rows).toEqual([{ headline: 'Before the edit' }])
    console.log(`an edit seen after ${Math.round(took)} ms, the replica ${LAG_MS} ms behind`)
    await pause(LAG_MS)
    expect((await get(path)).headline).toBe('After the edit')
  })

  test('shows no old words after many edits, whatever the lag', async () => {
    const { slug, path } = await publish(newsroom, 'Edited often')
    for (const lag of [0, 5, 20, 200]) {
      await replica.lag(lag)
      for (let edit = 1; edit <= 25; edit += 1) {
        const words = `Edition ${lag}-${edit}`
        await rename(newsroom, slug, words)
        await until(async () => (await get(path)).headline === words, 2_000)
        await pause(edit % 5)
        expect((await get(path)).headline).toBe(words)
      }
    }
  })

  test('takes a withdrawn story away at once though the replica still has it', async () => {
    const { slug, path } = await publish(newsroom, 'Soon withdrawn')
    await caughtUp()
    expect((await get(path)).status).toBe(200)
    await replica.lag(LAG_MS)
    await withdraw(newsroom, slug)
    await until(async () => (await get(path)).status === 410, 2_000)
    await pause(500)
    expect((await get(path)).status).toBe(410)
  })

  test('shows a scheduled story at its instant though the replica does not have it yet', async () => {
    const { slug, path } = await publish(newsroom, 'Embargoed words')
    await caughtUp()
    await replica.lag(LAG_MS)
    await newsroom.editor.query(`UPDATE article SET publish_at = now() + interval '1500 ms' WHERE slug = $1`, [slug])
    await until(async () => !(await get('/town')).body.includes('Embargoed words'), 1_400)
    await pause(1_500)
    await until(async () => (await get('/town')).body.includes('Embargoed words'), 2_000)
    expect((await get(path)).status).toBe(200)
  })

  test('with the database gone still makes pages that nobody has asked for yet', async () => {
    const { path } = await publish(newsroom, 'Not read yet')
    await caughtUp()
    await pause(500)
    line.cut()
    await pause(500)
    expect(await get(path)).toMatchObject({ status: 200, headline: 'Not read yet' })
    line.mend()
    await until(async () => (await get('/readyz')).status === 200, 5_000)
  })

  test('with the replica gone makes its pages from the database', async () => {
    const { slug, path } = await publish(newsroom, 'The copy is lost')
    await until(async () => (await get(path)).status === 200, 5_000)
    await onReplica.end()
    await replica.close()
    for (const page of ['/corrections', '/search?q=lost', '/town/2026', path]) expect((await get(page)).status, page).toBe(200)
    await rename(newsroom, slug, 'The copy is not missed')
    await until(async () => (await get(path)).headline === 'The copy is not missed', 3_000)
  })
})
