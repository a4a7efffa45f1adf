/** From COMMIT to the reader alone: `npm run bench:publish`, on any paper that has a published story. `EDITS` (200) says how many edits. */
import { loadavg } from 'node:os'
import pg from 'pg'
import { measurePublish } from './commit-to-reader'

const edits = Number(process.env.EDITS ?? 200)
const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
await owner.connect()
const [loadBefore = 0] = loadavg()
const { p50, p99, most } = await measurePublish(owner, edits)
await owner.end()
console.log(`${edits} edits, two presses, load ${loadBefore.toFixed(2)} before`)
console.log('| COMMIT to reader | p50 ms | p99 ms | most ms |\n|---|---|---|---|')
console.log(`| a story’s headline | ${[p50, p99, most].map((ms) => ms.toFixed(1)).join(' | ')} |`)
