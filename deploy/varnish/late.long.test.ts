import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { until } from '@/press/testing/promises'
import { openRelay } from '@/press/testing/relay'
import { furnish } from '@/prisma/testing/editor'
import { openNewsroom } from '@/prisma/testing/newsroom'
import { ask, publish, rename, withdraw } from '../testing/edge'
import { chooseFreePort } from '@/setup/port.mjs'
import { missingVarnish, startPress, startVarnish } from '../testing/servers'

const missing = missingVarnish()
if (missing) console.warn(`SKIPPED, so late purges are not tested: ${missing}`)

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function openPaper() {
  const newsroom = await openNewsroom()
  closing.push(() => newsroom.close())
  await furnish(newsroom.editor)
  const ports = { http: await chooseFreePort(), purge: await chooseFreePort() }
  const purgeUrl = `http://127.0.0.1:${ports.purge}`
  const variables = {
    READER_DATABASE_URL: newsroom.urls.reader,
    EDGE_PURGE_URLS: purgeUrl, SITE_URL: `http://127.0.0.1:${ports.http}`,
  }
  return { newsroom, ports, purgeUrl, variables }
}

describe.skipIf(missing)('an edge that is told late', () => {
  test('keeps nothing stale that it was given by a press which had not heard of the edit yet', async () => {
    const { newsroom, ports, variables } = await openPaper()
    const line = await openRelay(newsroom.urls.reader)
    closing.push(() => line.close())
    const prompt = await startPress(variables)
    const late = await startPress({ ...variables, READER_DATABASE_URL: line.through(newsroom.urls.reader) })
    const edge = await startVarnish([late.port, late.port], ports)
    closing.push(prompt.close, late.close, edge.close)
    const { slug, path } = await publish(newsroom, 'Before the edit')
    await until(async () => (await ask(late.origin, path)).headline === 'Before the edit', 5_000)
    await pause(2_500)

    line.hold()
    await rename(newsroom, slug, 'After the edit')
    await until(async () => (await ask(prompt.origin, path)).headline === 'After the edit', 1_500)
    // The prompt press has purged the edge; what the edge gets from the late one is what was there before, and it keeps it.
    await until(async () => (await ask(edge.origin, path)).isHit, 4_000)
    await pause(2_500)
    expect((await ask(edge.origin, path)).headline).toBe('Before the edit')

    line.release()
    await until(async () => (await ask(edge.origin, path)).headline === 'After the edit', 1_500)
    await pause(2_500)
    await ask(edge.origin, path)
    expect(await ask(edge.origin, path)).toMatchObject({ isHit: true, headline: 'After the edit' })
  })

  test('keeps nothing stale that was on its way to it when it was purged', async () => {
    const { newsroom, ports, variables } = await openPaper()
    const press = await startPress(variables)
    const line = await openRelay(press.origin)
    const port = Number(new URL(line.through(press.origin)).port)
    const edge = await startVarnish([port, port], ports)
    closing.push(press.close, () => line.close(), edge.close)
    const { slug, path } = await publish(newsroom, 'Before the edit')
    await until(async () => (await ask(press.origin, path)).headline === 'Before the edit', 5_000)
    await pause(2_500)

    line.hold()
    const underWay = ask(edge.origin, path)
    await pause(300)
    await rename(newsroom, slug, 'After the edit')
    await until(async () => (await ask(press.origin, path)).headline === 'After the edit', 1_500)
    line.release()
    expect((await underWay).headline).toBe('Before the edit')
    expect(await ask(edge.origin, path)).toMatchObject({ isHit: true, headline: 'Before the edit' })
    // The purge is repeated.
    await until(async () => (await ask(edge.origin, path)).headline === 'After the edit', 4_000)
  })

  test('is told everything that it missed once it takes purges again, and shows nothing withdrawn then', async () => {
    const { newsroom, ports, purgeUrl, variables } = await openPaper()
    const door = await openRelay(purgeUrl)
    closing.push(() => door.close())
    const press = await startPress({ ...variables, EDGE_PURGE_URLS: door.through(purgeUrl) })
    const edge = await startVarnish([press.port, press.port], ports)
    closing.push(press.close, edge.close)
    const edited = await publish(newsroom, 'Before the edit')
    const withdrawn = await publish(newsroom, 'Soon withdrawn')
    await pause(3_000)
    for (const { path } of [edited, withdrawn]) await until(async () => (await ask(edge.origin, path)).isHit, 5_000)

    door.cut()
    await rename(newsroom, edited.slug, 'After the edit')
    await withdraw(newsroom, withdrawn.slug)
    await until(async () => (await ask(press.origin, edited.path)).headline === 'After the edit', 1_500)
    expect(await ask(edge.origin, edited.path)).toMatchObject({ isHit: true, headline: 'Before the edit' })

    door.mend()
    // The longest wait between two tries is two seconds.
    await until(async () => (await ask(edge.origin, edited.path)).headline === 'After the edit', 5_000)
    await until(async () => (await ask(edge.origin, withdrawn.path)).status === 410, 1_500)
    // Dropped for good: also when no press can say so any more.
    await press.kill()
    expect((await ask(edge.origin, withdrawn.path)).status).not.toBe(200)
    expect((await ask(edge.origin, edited.path)).headline).toBe('After the edit')
  })

  test('asks anew for everything after a press has lost its line to the newsroom', async () => {
    const { newsroom, ports, variables } = await openPaper()
    const line = await openRelay(newsroom.urls.reader)
    closing.push(() => line.close())
    const press = await startPress({ ...variables, READER_DATABASE_URL: line.through(newsroom.urls.reader) })
    const edge = await startVarnish([press.port, press.port], ports)
    closing.push(press.close, edge.close)
    const { slug, path } = await publish(newsroom, 'Before the edit')
    await pause(3_000)
    await until(async () => (await ask(edge.origin, path)).isHit, 5_000)
    line.cut()
    await rename(newsroom, slug, 'After the edit')
    await pause(200)
    expect((await ask(edge.origin, path)).headline).toBe('Before the edit')
    line.mend()
    await until(async () => (await ask(edge.origin, path)).headline === 'After the edit', 5_000)
  })
})
