/** What readers notice of floods: `npm run bench:floods`. Everything is its own: cluster, database, press; `SECONDS` for each flood. */
import { writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { floods } from './faults/floods'
import { asDelivered, openGround } from './faults/ground'
import { withstand, type FloodFigures } from './faults/withstand'

const { values: { json, only } } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
const [loadBefore = 0] = loadavg()
const ground = await openGround(asDelivered)
const figures: FloodFigures[] = []
console.log('| flood | of it | hot pages: sent | failed | p50 ms | p99 ms | most ms | memory MB |\n|---|---|---|---|---|---|---|---|')
try {
  for (const flood of floods.filter(({ name }) => only === undefined || name.includes(only))) {
    const one = await withstand(ground, flood, Number(process.env.SECONDS ?? 8) * 1_000)
    figures.push(one)
    console.log(`| ${[one.name, one.flooded, one.sent, one.failed, one.p50.toFixed(1), one.p99.toFixed(1), one.most.toFixed(0), one.megabytes ?? '?'].join(' | ')} |`)
    if (one.troubles.length > 0) console.error(`  ${one.name}: ${one.troubles.slice(0, 5).join(' · ')}`)
  }
} finally {
  await ground.close()
}
console.log(`\n${availableParallelism()} × ${cpus()[0]?.model ?? '?'}, Node ${process.version}, load ${loadBefore.toFixed(2)} before, ${new Date().toISOString()}`)
if (json !== undefined) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`)
