import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { last, type Fault } from './faults'
import { childrenOf, isAlive, type Ground } from './ground'
import { ask, textOf } from '../ask'
import { isStale, startLoad, type LoadFigures } from './load'

export interface FaultFigures extends LoadFigures {
  name: string
  /** From the mending until the story shows what was edited and no hot page is served past its time; null when that never came. */
  recoverySeconds: number | null
  /** Where hot pages differ afterwards from what a press shows that knows nothing of the fault. */
  survivors: string[]
}

export interface KillFigures extends FaultFigures {
  /** Requests on connections that were opened once the worker was gone. */
  newcomers: Newcomers
}

interface Newcomers { asked: number; failed: number }

const RECOVERY_LIMIT_MS = 30_000
let edits = 0

async function warm({ site, hot }: Ground): Promise<void> {
  for (const path of hot) await ask(site.origin + path)
}

/** Makes a fault while readers read, mends it, and looks what became of them. */
export async function suffer(ground: Ground, fault: Fault): Promise<FaultFigures> {
  await warm(ground)
  let isBroken = false
  const load = startLoad(ground.site.origin, ground.hot, { isBroken: () => isBroken })
  await pause(1_000)
  isBroken = fault.isBroken ?? false
  const mend = await fault.begin(ground)
  edits += 1
  const headline = `Edited in the dark, ${edits}`
  if (fault.isWritable) await ground.edit(headline)
  await last(fault)
  await mend()
  const mended = performance.now()
  if (!fault.isWritable) await ground.edit(headline)
  const recoverySeconds = await untilShown(ground, headline, mended)
  isBroken = false
  const figures = await load.stop()
  return { name: fault.name, ...figures, recoverySeconds, survivors: await differences(ground) }
}

async function untilShown({ site, hot }: Ground, headline: string, since: number): Promise<number | null> {
  while (performance.now() - since < RECOVERY_LIMIT_MS) {
    const answers = await Promise.all(hot.map((path) => ask(site.origin + path))).catch(() => [])
    if (answers[0] && textOf(answers[0]).includes(headline) && !answers.some(isStale)) return (performance.now() - since) / 1_000
    await pause(20)
  }
  return null
}

async function differences(ground: Ground): Promise<string[]> {
  const fresh = await ground.startSite()
  try {
    const differ: string[] = []
    for (const path of ground.hot) {
      // its first pages take long, and may take too long on a busy machine
      await ask(fresh.origin + path)
      const shown = async (origin: string) => {
        const answer = await ask(origin + path)
        return { status: answer.status, text: textOf(answer) }
      }
      const [ours, theirs] = [await shown(ground.site.origin), await shown(fresh.origin)]
      if (ours.text === theirs.text) continue
      const at = Array.from(theirs.text).findIndex((letter, n) => letter !== ours.text[n])
      const around = ({ status, text }: typeof ours) => `${status}, ${text.length} characters, ${JSON.stringify(text.slice(Math.max(0, at - 60), at + 60))}`
      differ.push(`${path}: ${around(ours)} in place of ${around(theirs)}`)
    }
    return differ
  } finally {
    await fresh.stop()
  }
}

/** The press is told to stop while readers read: whoever asked is answered. */
export async function stopUnderLoad(ground: Ground): Promise<FaultFigures> {
  await warm(ground)
  let isClosing = false
  const load = startLoad(ground.site.origin, ground.hot, { isClosing: () => isClosing })
  await pause(2_000)
  isClosing = true
  const began = performance.now()
  await ground.site.stop()
  const recoverySeconds = (performance.now() - began) / 1_000
  const figures = await load.stop()
  ground.site = await ground.startSite()
  return { name: 'SIGTERM under load', ...figures, recoverySeconds, survivors: [] }
}

/** One of two workers is killed. Null where the press has no workers. */
export async function killWorker(ground: Ground): Promise<KillFigures | null> {
  // Printed pages are kept on disk, as `npm start` does: the worker that takes its place has them.
  await ground.restartSite({ WORKERS: '2', EDITION_DIR: join(ground.dataDir, 'edition') })
  await pause(3_000)
  const [worker] = await childrenOf(ground.site.pid)
  if (worker === undefined) return null
  let newcomers: Newcomers = { asked: 0, failed: 0 }
  const figures = await suffer(ground, {
    name: 'a worker killed (-9)', lastsMs: 0, isWritable: true,
    async begin({ site, hot }) {
      process.kill(worker, 'SIGKILL')
      // A process that dies takes connections until the kernel has taken it apart.
      while (await isAlive(worker)) await pause(1)
      newcomers = await newReaders(site.origin, hot, 3_000)
      return async () => undefined
    },
  })
  return { ...figures, newcomers }
}

/** Four readers, who open a connection for every request. */
async function newReaders(origin: string, hot: readonly string[], lastMs: number): Promise<Newcomers> {
  const newcomers = { asked: 0, failed: 0 }
  const end = performance.now() + lastMs
  await Promise.all(Array.from({ length: 4 }, async () => {
    while (performance.now() < end) {
      const path = hot[newcomers.asked % hot.length] ?? '/'
      newcomers.asked += 1
      const status = await ask(origin + path, { limitMs: 3_000 }).then((answer) => answer.status, () => 0)
      if (status !== 200) newcomers.failed += 1
      await pause(2)
    }
  }))
  return newcomers
}
