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
