import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { furnish, writeStory } from '@/prisma/testing/editor'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { get } from './testing/paper'
import { pressProgram, type PressProgram } from './testing/press-process'
import { until } from './testing/promises'
import { openRelay, type Relay } from './testing/relay'

let newsroom: Newsroom
let program: PressProgram
let relay: Relay
let directory: string
beforeAll(async () => {
  newsroom = await openNewsroom()
  await furnish(newsroom.editor)
  program = await pressProgram()
  relay = await openRelay(newsroom.urls.reader)
  directory = await mkdtemp(join(tmpdir(), 'kept-'))
})
afterAll(async () => {
  await program.close()
  await relay.close()
  await newsroom.close()
  await rm(directory, { recursive: true })
})

test('a restart with the database down serves what was printed by any worker, and nothing that was withdrawn', async () => {
  const variables = { WORKERS: '2', READER_DATABASE_URL: relay.through(newsroom.urls.reader), EDITION_DIR: directory }
  const printed = await writeStory(newsroom.editor, 'Printed')
  const withdrawn = await writeStory(newsroom.editor, 'Withdrawn')
  const unread = await writeStory(newsroom.editor, 'Unread')
  const late = await writeStory(newsroom.editor, 'Withdrawn late')
  const withdraw = (slug: string) => newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = $1`, [slug])
  const first = program.start(variables)
  let port = await first.listening
  for (const slug of [printed, withdrawn, late]) expect((await get(port, `/${slug}`)).status).toBe(200)
  const before = await get(port, `/${printed}`)
  await withdraw(withdrawn)
  await until(async () => (await get(port, `/${withdrawn}`)).status === 410)
  first.child.kill('SIGTERM')
  expect(await first.ended).toMatchObject({ code: 0 })

  relay.cut()
  const second = program.start(variables)
  port = await second.listening
  for (let n = 0; n < 4; n += 1) {
    const after = await get(port, `/${printed}`)
    expect(after.status).toBe(200)
    expect(after.headers.etag).toBe(before.headers.etag)
    // No cache may settle on what may be old.
    expect(after.headers['cdn-cache-control']).toBe('public, max-age=1')
    expect((await get(port, `/${withdrawn}`)).status).toBe(503)
    expect((await get(port, `/${unread}`)).status).toBe(503)
  }
  expect((await get(port, '/readyz')).body.toString()).toBe('degraded\n')

  // The database comes back: everything is made anew, and what was withdrawn meanwhile is gone.
  await newsroom.editor.query(`UPDATE article SET headline = 'Edited meanwhile' WHERE slug = $1`, [printed])
  await withdraw(late)
  relay.mend()
  await until(async () => (await get(port, '/readyz')).body.toString() === 'ready\n')
  await until(async () => (await get(port, `/${printed}`)).body.toString().includes('Edited meanwhile'))
  expect((await get(port, `/${late}`)).status).toBe(410)
  second.child.kill('SIGTERM')
  await second.ended

  // And stays gone when the database goes again.
  relay.cut()
  const third = program.start(variables)
  port = await third.listening
  expect((await get(port, `/${printed}`)).body.toString()).toContain('Edited meanwhile')
  expect((await get(port, `/${late}`)).status).toBe(503)
  third.child.kill('SIGTERM')
  await third.ended
  relay.mend()
})
