import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { ask, textOf } from './ask'
import { percentile } from './percentile'
import { startPress, type Server } from './servers'

export interface PublishFigures { p50: number; p99: number; most: number }

/** Asked without a pause, two presses would be measured while they answer thousands of questions a second. */
const PAUSE_MS = 1

/**
 * From COMMIT to the reader, in milliseconds: two presses listen; a headline is changed so many times as an editor would, and each press
 * is asked a millisecond after its last answer, as by a reader who has the page, until it has another, which must show the new words. The
 * time counts from the answer to COMMIT. The headline is put back.
 */
export async function measurePublish(owner: pg.Client, edits: number): Promise<PublishFigures> {
  const { rows: [story] } = await owner.query<{ slug: string; path: string; headline: string }>(
    'SELECT slug, path, headline FROM article WHERE visible_from <= now() ORDER BY visible_from DESC LIMIT 1',
  )
  if (!story) throw new Error('There is no published story to change.')
  const agent = new Agent({ keepAlive: true })
  const copies = new Map<Server, string>()
  const until = async (press: Server, words: string, began: number): Promise<number> => {
    for (;; await pause(PAUSE_MS)) {
      const headers = { 'accept-encoding': 'br', 'if-none-match': copies.get(press) ?? '"none yet"' }
      const answer = await ask(press.origin + story.path, { agent, headers })
      const taken = performance.now() - began
      if (answer.status === 200 && textOf(answer).includes(words)) {
        copies.set(press, answer.headers.etag ?? '')
        return taken
      }
    }
  }
  const presses = [await startPress(), await startPress()]
  const times: number[] = []
  try {
    for (let edit = -10; edit < edits; edit += 1) {
      const words = `Edit ${edit + 100_000} of this headline`
      await owner.query('UPDATE article SET headline = $2 WHERE slug = $1', [story.slug, words])
      const began = performance.now()
      const taken = await Promise.all(presses.map((press) => until(press, words, began)))
      // The first ones warm the presses up.
      if (edit >= 0) times.push(...taken)
      await pause(20)
    }
  } finally {
    agent.destroy()
    await owner.query('UPDATE article SET headline = $2 WHERE slug = $1', [story.slug, story.headline])
    await Promise.all(presses.map((press) => press.close()))
  }
  return { p50: percentile(times, 50), p99: percentile(times, 99), most: percentile(times, 100) }
}
