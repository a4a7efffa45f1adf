/**
 * From COMMIT to the reader: `npm run bench:publish`, on any paper that has a published story. Two presses listen; a headline is
 * changed 200 times as an editor would, and each press is asked, one request after the other, until it shows the new one. The time
 * counts from the answer to COMMIT. Headlines are put back at the end.
 */
import { loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { percentile } from './percentile'
import { startPress, type Server } from './servers'

const EDITS = Number(process.env.EDITS ?? 200)

const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
await owner.connect()
const { rows: [story] } = await owner.query<{ slug: string; path: string; headline: string }>(
  'SELECT slug, path, headline FROM article WHERE visible_from <= now() ORDER BY visible_from DESC LIMIT 1',
)
if (!story) throw new Error('There is no published story to change.')
const [loadBefore = 0] = loadavg()
const presses = [await startPress(), await startPress()]

/** Milliseconds from `began` until a press shows the words. */
async function until(press: Server, words: string, began: number): Promise<number> {
  for (;;) {
    const page = await (await fetch(press.origin + story?.path, { headers: { 'accept-encoding': 'identity' } })).text()
    if (page.includes(words)) return performance.now() - began
  }
}

const times: number[] = []
try {
  for (let edit = -10; edit < EDITS; edit += 1) {
    const words = `Edit ${edit + 100_000} of this headline`
    await owner.query('UPDATE article SET headline = $2 WHERE slug = $1', [story.slug, words])
    const began = performance.now()
    const taken = await Promise.all(presses.map((press) => until(press, words, began)))
    // The first ones warm the presses up.
    if (edit >= 0) times.push(...taken)
    await pause(20)
  }
} finally {
  await owner.query('UPDATE article SET headline = $2 WHERE slug = $1', [story.slug, story.headline])
  await Promise.all([owner.end(), ...presses.map((press) => press.close())])
}
console.log(`${EDITS} edits, ${presses.length} presses, load ${loadBefore.toFixed(2)} before`)
console.log('| COMMIT to reader | p50 ms | p99 ms | most ms |\n|---|---|---|---|')
console.log(`| a story’s headline | ${[50, 99, 100].map((share) => percentile(times, share).toFixed(1)).join(' | ')} |`)
