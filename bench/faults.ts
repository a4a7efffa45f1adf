/** What readers notice of faults: `npm run bench:faults`. Everything is its own: cluster, database, press. */
import { writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { jumpClock } from './faults/clock-jump'
import { faults } from './faults/faults'
import { fillDatabase, fillEdition } from './faults/full-disk'
import { openGround } from './faults/ground'
import { killWorker, stopUnderLoad, suffer, type FaultFigures } from './faults/suffer'

const { values: { json, only } } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
const [loadBefore = 0] = loadavg()
const ground = await openGround()
const figures: FaultFigures[] = []
console.log('| fault | sent | failed | asked again | stale served | p99 ms | most ms | cold: asked | 503 | wrong | slowest ms | recovered s | stale afterwards |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|')
function say(one: FaultFigures): void {
  figures.push(one)
  const { name, sent, failed, again, stale, p99, most, cold, recoverySeconds, survivors, troubles } = one
  console.log(`| ${[name, sent, failed, again, stale, p99.toFixed(1), most.toFixed(0), cold.asked, cold.refused, cold.wrong, cold.slowest.toFixed(0), recoverySeconds?.toFixed(2) ?? 'never', survivors.length].join(' | ')} |`)
  for (const survivor of survivors) console.error(`  ${name}: ${survivor}`)
  if (troubles.length > 0) console.error(`  ${name}: ${troubles.slice(0, 5).join(' · ')}`)
}
function sayOr<Figures extends FaultFigures>(one: Figures | null, also?: (one: Figures) => string): void {
  if (!one) return console.log('(One more is not to be made on this machine.)')
  say(one)
  if (also) console.log(`(${also(one)})`)
}
try {
  const isAsked = (name: string) => only === undefined || name.includes(only)
  for (const fault of faults.filter(({ name }) => isAsked(name))) say(await suffer(ground, fault))
  if (isAsked('disk of the database full')) sayOr(await fillDatabase(ground), ({ refusal }) => `An editor who saved meanwhile was told: ${refusal}`)
  if (isAsked('disk of the edition full')) sayOr(await fillEdition(ground))
  for (const days of [400, -400]) {
    if (isAsked('clock')) sayOr(await jumpClock(ground, days), ({ appearedSeconds, idleShare, renders }) =>
      `A story came out ${appearedSeconds ?? 'never, or too early:'} s after its hour; idle, the press took ${(100 * idleShare).toFixed(1)} % of a processor; ${renders} pages made anew.`)
  }
  if (isAsked('SIGTERM under load')) say(await stopUnderLoad(ground))
  if (isAsked('a worker killed (-9)')) sayOr(await killWorker(ground), ({ newcomers }) =>
    `On connections opened once the worker was gone: ${newcomers.asked} asked, ${newcomers.failed} failed.`)
} finally {
  await ground.close()
}
console.log(`\n${availableParallelism()} × ${cpus()[0]?.model ?? '?'}, Node ${process.version}, load ${loadBefore.toFixed(2)} before, ${new Date().toISOString()}`)
if (json !== undefined) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`)
