import { setTimeout as sleep } from 'node:timers/promises'
import { runNode } from './child.mjs'
import { withClient } from './connect.mjs'
import { interruption } from './interruption.mjs'

/** How often we look whether somebody is to be told anything. */
const LOOK_MS = 5_000
/** A worker that ended is started again after a second, two, four, at most this. */
const MOST_WAIT_MS = 60_000
/** One that lived so long is started again soon. */
const STEADY_MS = 60_000

/**
 * @typedef {object} Delivery
 * @property {() => Promise<boolean>} isWanted  whether a channel is switched on
 * @property {() => Promise<unknown>} work  runs a worker to its end
 * @property {(error: unknown) => void} onEnd  told when a worker ended by itself
 * @property {AbortSignal} signal  ends it all
 * @property {(ms: number) => Promise<unknown>} rest
 */

/**
 * Keeps a worker that tells the world from the moment at which somebody is to be told anything. Never rejects.
 * @param {Delivery} delivery
 */
export async function keepDelivering({ isWanted, work, onEnd, signal, rest }) {
  let waitMs = 0
  while (!signal.aborted) {
    // While the database is away nobody knows.
    if (!(await isWanted().catch(() => false))) {
      await rest(LOOK_MS)
      continue
    }
    const began = performance.now()
    const reason = await work().then(() => undefined, (/** @type {unknown} */ error) => error)
    if (signal.aborted) return
    onEnd(reason)
    waitMs = performance.now() - began > STEADY_MS ? 0 : Math.min(MOST_WAIT_MS, Math.max(1_000, 2 * waitMs))
    await rest(waitMs)
  }
}

/**
 * Beside the press of `npm start`: tells hubs, searchers and webhooks (docs/wire.md), unless DELIVERY=off. The worker is a process
 * of its own, because the press serves readers and knows nobody's secrets.
 * @param {import('./environment.mjs').Environment} environment
 * @param {string} editorUrl
 * @param {(line: string) => void} say
 */
export function deliverBeside({ siteUrl, dataDir, delivers }, editorUrl, say) {
  if (!delivers) return
  const env = { ...process.env, EDITOR_DATABASE_URL: editorUrl, SITE_URL: siteUrl, DATA_DIR: dataDir }
  void keepDelivering({
    isWanted: () => withClient(editorUrl, isAnyChannelOn),
    work: () => runNode(['--import', 'tsx', 'desk/main.ts', 'deliver'], { show: true, env }),
    onEnd: () => say('The worker that tells the world ended; it is started again. What was not told yet waits in the database.'),
    signal: interruption,
    rest: (ms) => sleep(ms, undefined, { signal: interruption }).catch(() => undefined),
  })
}

/** @param {import('pg').Client} editor */
async function isAnyChannelOn(editor) {
  const { rows } = await editor.query(`
    SELECT FROM publication WHERE websub_hub IS NOT NULL OR indexnow_key IS NOT NULL
    UNION ALL SELECT FROM webhook WHERE active`)
  return rows.length > 0
}
