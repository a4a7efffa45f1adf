/** The clock of the press's machine is set wrong, and the database's is not. */
import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Site } from '@/e2e/support/site'
import { writeStory } from '@/prisma/testing/editor'
import { processorMs, type Ground } from './ground'
import { ask, textOf } from '../ask'
import { suffer, type FaultFigures } from './suffer'

export interface ClockFigures extends FaultFigures {
  /** Seconds from the hour of a story, by the database's clock, until readers had it; null when they never had, or too early. */
  appearedSeconds: number | null
  /** Share of a processor that the press took while nobody asked for anything. */
  idleShare: number
  /** Pages made in that time, and while each hot page was asked for five times. */
  renders: number
}

/** Debian's package libfaketime; elsewhere by its variable. */
const PLACES = [process.env.LIBFAKETIME ?? '', '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1', '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1']
const AHEAD_MS = 4_000
const PATIENCE_MS = 10_000
const QUIET_MS = 3_000
/** Each hot page is asked for so often after the jump: it is to be made anew once, if at all. */
const ROUNDS = 5

/** The clock jumps by so many days, and back, while readers read. Null where libfaketime is not installed. */
export async function jumpClock(ground: Ground, days: number): Promise<ClockFigures | null> {
  const library = await firstThere(PLACES)
  if (library === undefined) return null
  const file = join(ground.dataDir, 'clock')
  const set = (offset: number) => writeFile(file, `${offset < 0 ? '' : '+'}${offset}d`)
  await set(0)
  // The monotonic clock goes on, as it does when somebody sets the time of day.
  await ground.restartSite({ LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1', DONT_FAKE_MONOTONIC: '1' })
  try {
    let appearedSeconds: number | null = null
    const figures = await suffer(ground, {
      name: `clock ${Math.abs(days)} days ${days < 0 ? 'back' : 'ahead'}`, lastsMs: 0, isWritable: false,
      async begin() {
        await set(days)
        appearedSeconds = await scheduleAndWait(ground)
        return () => set(0)
      },
    })
    await set(days)
    return { ...figures, appearedSeconds, ...await lookAtIdle(ground) }
  } finally {
    await ground.restartSite()
  }
}

async function firstThere(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (path !== '' && await access(path).then(() => true, () => false)) return path
  return undefined
}

/** Schedules a story for in a moment, by a clock that did not jump, and watches a list for it. */
async function scheduleAndWait({ urls, site }: Ground): Promise<number | null> {
  const due = Date.now() + AHEAD_MS
  const editor = new pg.Client({ connectionString: urls.editor })
  await editor.connect()
  const headline = `Due at ${new Date(due).toISOString()}`
  await writeStory(editor, headline, { section: 'government-accountability', author: 'national-correspondent', publishAt: new Date(due).toISOString() })
    .finally(() => editor.end())
  while (Date.now() < due + PATIENCE_MS) {
    const text = textOf(await ask(`${site.origin}/government-accountability`))
    const at = Date.now()
    if (text.includes(headline)) return at < due ? null : (at - due) / 1_000
    await pause(20)
  }
  return null
}

async function lookAtIdle({ site, hot }: Ground): Promise<Pick<ClockFigures, 'idleShare' | 'renders'>> {
  const [before, began] = [await rendersOf(site), await processorMs(site.pid)]
  await pause(QUIET_MS)
  const idleShare = (await processorMs(site.pid) - began) / QUIET_MS
  for (let round = 0; round < ROUNDS; round += 1) for (const path of hot) await ask(site.origin + path)
  return { idleShare, renders: await rendersOf(site) - before }
}

async function rendersOf({ internalOrigin }: Site): Promise<number> {
  const text = await (await fetch(`${internalOrigin}/metrics`)).text()
  return Number(/^broadsheet_renders_total (\d+)$/m.exec(text)?.[1])
}
