/** What readers notice of faults: `npm run bench:faults`. Everything is its own: cluster, database, press. */
import { writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { faults } from './faults/faults'
import { openGround } from './faults/ground'
import { killWorker, stopUnderLoad, suffer, type FaultFigures } from './faults/suffer'

const { values: { json, only } } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
const [loadBefore = 0] = loadavg()
const ground = await openGround()
const figures: FaultFigures[] = []
console.log('| fault | sent | failed | asked again | stale served | p99 ms | most ms | cold: asked | 503 | wrong | slowest ms | recovered s | stale afterwards |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|')
function say(one: FaultFigures): void {
  figures.push(one)
  const { name, sent, failed, again, stale, p99, most, cold, recoverySeconds, survivors, troubles, newcomers } = one
  console.log(`| ${[name, sent, failed, again, stale, p99.toFixed(1), most.toFixed(0), cold.asked, cold.refused, cold.wrong, cold.slowest.toFixed(0), recoverySeconds?.toFixed(2) ?? 'never', survivors.length].join(' | ')} |`)
  if (newcomers) console.log(`(On connections opened once the worker was gone: ${newcomers.asked} asked, ${newcomers.failed} failed.)`)
  for (const survivor of survivors) console.error(`  ${name}: ${survivor}`)
  if (troubles.length > 0) console.error(`  ${name}: ${troubles.slice(0, 5).join(' · ')}`)
}
try {
  const isAsked = (name: string) => only === undefined || name.includes(only)
  for (const fault of faults.filter(({ name }) => isAsked(name))) say(await suffer(ground, fault))
  if (isAsked('SIGTERM under load')) say(await stopUnderLoad(ground))
  if (isAsked('a worker killed (-9)')) {
    const worker = await killWorker(ground)
    if (worker) say(worker)
    else console.log('(No worker was killed: this press has none.)')
  }
} finally {
  await ground.close()
}
console.log(`\n${availableParallelism()} × ${cpus()[0]?.model ?? '?'}, Node ${process.version}, load ${loadBefore.toFixed(2)} before, ${new Date().toISOString()}`)
if (json !== undefined) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`)
