import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '@/press/testing/promises'
import { furnish } from '@/prisma/testing/editor'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { ask, publish, rename, withdraw } from '../testing/edge'
import { chooseFreePort } from '@/setup/port.mjs'
import { missingVarnish, startPress, startVarnish, type Server, type Varnish } from '../testing/servers'

const missing = missingVarnish()
if (missing) console.warn(`SKIPPED, so the edge is not tested: ${missing}`)

/** An edit must be at the edge within this, while all is well; it takes a tenth of it on a machine that is not busy. */
const ON_TIME_MS = 3_000
/** A purge is repeated after 2 seconds: from then on nothing moves. */
const SETTLED_MS = 2_500

describe.skipIf(missing)('two presses and an edge', () => {
  let newsroom: Newsroom
  let presses: [Server, Server]
  let edge: Varnish
  let variables: Record<string, string>

  beforeAll(async () => {
    newsroom = await openNewsroom()
    await furnish(newsroom.editor)
    const ports = { http: await chooseFreePort(), purge: await chooseFreePort() }
    variables = {
      READER_DATABASE_URL: newsroom.urls.reader,
      EDGE_PURGE_URLS: `http://127.0.0.1:${ports.purge}`, SITE_URL: `http://127.0.0.1:${ports.http}`,
    }
    const pressPorts = [await chooseFreePort(), await chooseFreePort()] as const
    // First, so that it takes at once what presses tell as they start, and not after tries ever further apart.
    edge = await startVarnish(pressPorts, ports)
    presses = [await startPress(variables, pressPorts[0]), await startPress(variables, pressPorts[1])]
  })
  afterAll(async () => {
    await edge?.close()
    await Promise.all((presses ?? []).map((press) => press.close()))
    await newsroom?.close()
  })

  const get = (path: string, headers?: Record<string, string>) => ask(edge.origin, path, headers)
  /** Asks for pages until they lie at the edge. */
  const settle = async (...paths: string[]) => {
    await pause(SETTLED_MS)
    for (const path of paths) {
      await get(path)
      expect((await get(path)).isHit, path).toBe(true)
    }
  }

  test('a page is kept long at the edge, and browsers and CDNs are told to ask soon', async () => {
    const { path } = await publish(newsroom, 'A lock is opened')
    await settle(path)
    await pause(6_000)
    const { isHit, headers } = await get(path)
    // Longer than the five seconds that Cache-Control allows to caches that nobody purges.
    expect(isHit).toBe(true)
    expect(headers.get('cache-control')).toContain('max-age=0, s-maxage=5')
    for (const name of ['surrogate-key', 'surrogate-control', 'surrogate-expires', 'xkey', 'via', 'x-varnish', 'age']) {
      expect(headers.get(name), name).toBeNull()
    }
  })

  test('an edit takes exactly the pages that show its row, and is seen at once through each press and the edge', async () => {
    const edited = await publish(newsroom, 'The ferry sails')
    const other = await publish(newsroom, 'A case is heard', 'courts')
    const bystanders = [other.path, '/courts', '/topics']
    await settle(edited.path, '/town', ...bystanders)
    await rename(newsroom, edited.slug, 'The ferry stays')
    const began = performance.now()
    for (const origin of [edge.origin, presses[0].origin, presses[1].origin]) {
      await until(async () => (await ask(origin, edited.path)).headline === 'The ferry stays', ON_TIME_MS)
    }
    await until(async () => (await get('/town')).body.includes('The ferry stays'), ON_TIME_MS)
    console.log(`from COMMIT to three servers and a list: ${Math.round(performance.now() - began)} ms`)
    for (const path of bystanders) expect((await get(path)).isHit, path).toBe(true)
    await settle(edited.path)
    for (const path of bystanders) expect((await get(path)).isHit, path).toBe(true)
  })

  test('many edits of one story leave the last one at the edge, while readers ask without a pause', async () => {
    const { slug, path } = await publish(newsroom, 'Edited often')
    let isEditing = true
    const reader = async () => {
      while (isEditing) expect((await get(path)).status).toBe(200)
    }
    const readers = [reader(), reader()]
    for (let edit = 1; edit <= 40; edit += 1) await rename(newsroom, slug, `Edition ${edit}`)
    isEditing = false
    await Promise.all(readers)
    await until(async () => (await get(path)).headline === 'Edition 40', ON_TIME_MS)
    await settle(path)
    expect((await get(path)).headline).toBe('Edition 40')
  })

  test('a withdrawn story is gone from the edge at once', async () => {
    const { slug, path } = await publish(newsroom, 'It was not so')
    await settle(path)
    await withdraw(newsroom, slug)
    await until(async () => (await get(path)).status === 410, ON_TIME_MS)
    await pause(SETTLED_MS)
    expect((await get(path)).status).toBe(410)
  })

  test('a story that comes due appears at the edge at its instant', async () => {
    await settle('/town')
    const { slug } = await publish(newsroom, 'Embargoed words')
    await newsroom.editor.query(`UPDATE article SET publish_at = now() + interval '4 seconds' WHERE slug = $1`, [slug])
    await pause(1_000)
    expect((await get('/town')).body).not.toContain('Embargoed words')
    await pause(3_000)
    await until(async () => (await get('/town')).body.includes('Embargoed words'), ON_TIME_MS)
  })

  test('each client gets a coding that it knows, and the copy that it has is not sent again', async () => {
    const { path } = await publish(newsroom, 'In three codings')
    const codings = [['gzip, deflate, br, zstd', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip', 'gzip'], ['identity', null]] as const
    for (const [accepts, coding] of codings) {
      await until(async () => (await get(path, { 'accept-encoding': accepts })).status === 200)
      const { headers, headline } = await get(path, { 'accept-encoding': accepts })
      expect(headers.get('content-encoding'), accepts).toBe(coding)
      expect(headline).toBe('In three codings')
      const again = await get(path, { 'accept-encoding': accepts, 'if-none-match': headers.get('etag') ?? '' })
      expect(again.status, accepts).toBe(304)
    }
    const markdown = await get(path, { accept: 'text/markdown' })
    expect(markdown.headers.get('content-type')).toContain('text/markdown')
    expect((await get(path)).headers.get('content-type')).toContain('text/html')
  })

  test('a picture comes from the edge in the best format that the client takes, one copy for each format', async () => {
    const picture = '/_next/image?url=%2Fmedia%2Fedition%2Fassize-house-courtroom-three.webp&w=320&q=75'
    const clients = [
      ['image/avif,image/webp,*/*;q=0.8', 'image/avif'], ['image/webp,image/png', 'image/webp'], ['image/png,*/*', 'image/jpeg'],
    ] as const
    for (const [accept, format] of clients) {
      const { status, headers } = await get(picture, { accept })
      expect([status, headers.get('content-type')], accept).toEqual([200, format])
      for (const coding of ['br', 'gzip', 'identity']) {
        const again = await get(picture, { accept: `${accept},x`, 'accept-encoding': coding })
        expect([again.isHit, again.headers.get('content-type')], `${accept}, ${coding}`).toEqual([true, format])
      }
    }
  })

  test('only presses may purge, at the door that is theirs, and readers cannot ask what the operator can', async () => {
    const { path } = await publish(newsroom, 'Not to be purged')
    await settle(path)
    const purge = await fetch(edge.origin + path, { method: 'PURGE', headers: { 'xkey-purge': 'all' } })
    expect(purge.status).toBe(405)
    expect((await fetch(edge.purgeUrl)).status).toBe(403)
    expect((await fetch(edge.origin, { method: 'POST', body: 'x' })).status).toBe(405)
    expect((await get('/readyz')).status).toBe(404)
    expect((await get('/metrics')).status).toBe(404)
    expect((await get(path)).isHit).toBe(true)
  })

  test('with one press gone nothing is missed; with both gone what is kept is shown, and what is not is a 503', async () => {
    const kept = await publish(newsroom, 'Kept at the edge')
    const changed = await publish(newsroom, 'Changed before the end')
    const unread = await publish(newsroom, 'Never read')
    await settle(kept.path, changed.path, '/town')
    await presses[0].kill()
    for (const path of [kept.path, changed.path, '/topics', '/authors']) expect((await get(path)).status, path).toBe(200)
    await rename(newsroom, changed.slug, 'Changed after all')
    // Purged, and not asked for: the words before the edit are what there is.
    await pause(SETTLED_MS)
    await presses[1].kill()

    for (let round = 0; round < 20; round += 1) {
      expect((await get(kept.path)).headline).toBe('Kept at the edge')
      const { status, headline, headers } = await get(changed.path)
      expect([status, headline]).toEqual([200, 'Changed before the end'])
      expect(headers.get('cache-control')).toContain('s-maxage=1')
      const cold = await get(unread.path)
      expect(cold.status).toBe(503)
      expect(cold.headers.get('retry-after')).toBe('5')
      expect(cold.headers.get('cache-control')).toBe('no-store')
    }
    // The edge has noticed by now that no press lives.
    await pause(3_000)
    expect(await get(changed.path)).toMatchObject({ status: 200, headline: 'Changed before the end' })
    expect((await get(unread.path)).status).toBe(503)

    presses = [await startPress(variables, presses[0].port), await startPress(variables, presses[1].port)]
    await until(async () => (await get(unread.path)).status === 200, 10_000)
    await until(async () => (await get(changed.path)).headline === 'Changed after all', 5_000)
  })
})
