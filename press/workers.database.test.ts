import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { furnish, writeStory } from '@/prisma/testing/editor'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { get } from './testing/paper'
import { pressProgram, type PressProgram } from './testing/press-process'
import { until } from './testing/promises'

let newsroom: Newsroom
let program: PressProgram
beforeAll(async () => {
  newsroom = await openNewsroom()
  await furnish(newsroom.editor)
  program = await pressProgram()
})
afterAll(async () => {
  await program.close()
  await newsroom.close()
})

test('an edit is shown by both workers, a withdrawal too', async () => {
  const press = program.start({ READER_DATABASE_URL: newsroom.urls.reader, WORKERS: '2' })
  const port = await press.listening
  const slug = await writeStory(newsroom.editor, 'As it was')
  // Opened at once, connections go to both, as neither takes more while it answers.
  const bothShow = async (text: string) => {
    const pages = await Promise.all(Array.from({ length: 12 }, () => get(port, `/${slug}`)))
    return pages.every(({ body }) => body.toString().includes(`<h1>${text}</h1>`))
  }
  await until(() => bothShow('As it was'))
  await newsroom.editor.query(`UPDATE article SET headline = 'As it is' WHERE slug = $1`, [slug])
  await until(() => bothShow('As it is'), 1_000)
  await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = $1`, [slug])
  await until(() => bothShow('Withdrawn'), 1_000)
  press.child.kill('SIGTERM')
  expect(await press.ended).toMatchObject({ code: 0 })
})

test('figures of the pools, the replica and the edges add up over the workers', async () => {
  const edge = createServer((_request, response) => { response.end() })
  await new Promise<void>((resolve) => { edge.listen(0, '127.0.0.1', resolve) })
  const address = edge.address()
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const press = program.start({
    READER_DATABASE_URL: newsroom.urls.reader, WORKERS: '2', INTERNAL_PORT: '0', EDGE_PURGE_URLS: `http://${host}`,
    // No replica, as it is not in recovery: it is never taken for one that is up to date.
    READER_REPLICA_URL: newsroom.urls.reader,
  })
  const [port, internal] = [await press.listening, await press.internal]
  const figure = async (name: string) => {
    const lines = (await get(internal, '/metrics')).body.toString().split('\n')
    return Number(lines.find((line) => line.startsWith(`${name} `))?.slice(name.length))
  }
  const slug = await writeStory(newsroom.editor, 'Counted')
  const taken = `broadsheet_edge_purge_duration_seconds_count{edge="${host}",result="taken"}`
  await until(async () => (await figure(taken)) >= 2)
  await Promise.all(Array.from({ length: 12 }, () => get(port, `/${slug}`)))
  const [idle, used] = await Promise.all(['idle', 'used'].map((state) =>
    figure(`broadsheet_database_connections{source="database",state="${state}"}`)))
  expect([1, 2]).toContain(idle)
  expect(used).toBe(0)
  expect(await figure('broadsheet_replica_choices_total{choice="behind"}')).toBe(await figure('broadsheet_renders_total'))
  expect(await figure('broadsheet_replica_choices_total{choice="replica"}')).toBe(0)
  expect(await figure('broadsheet_edge_keys_waiting')).toBe(0)
  press.child.kill('SIGTERM')
  await press.ended
  edge.close()
})
