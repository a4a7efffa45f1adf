import cluster from 'node:cluster'
import { setFlagsFromString } from 'node:v8'
import type { Press } from './assemble'
import { openInternalPort } from './internal-server'
import { createLog, type Log } from './log'
import { readMessage, tellParent } from './message'
import { serve, type ServeOptions } from './serve'
import { readSettings, SettingsError, type Settings } from './settings'
import { Workers } from './workers'

export type RunOptions = Pick<ServeOptions, 'variables' | 'renderProgram' | 'root'>

/** V8 waits with clearing up until its memory has about doubled: a process under a crawl would hold 180 MB that nobody needs. */
const HEAP_GROWS_PERCENT = 20

/**
 * Runs the press: this process serves, or, with more than one worker, keeps the processes that do. Ends the process; what kept
 * it from starting is told in words on stderr.
 */
export async function runPress({ variables, renderProgram, root }: RunOptions): Promise<void> {
  let settings: Settings | undefined
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWS_PERCENT}`)
  try {
    settings = readSettings(variables)
    const log = createLog(settings)
    // A promise that a page forgot must not take the paper down.
    process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'a promise was rejected and nobody heard'))
    if (settings.workers > 1 && cluster.isPrimary) await lead(settings, log)
    else await work({ settings, variables, renderProgram, root, log })
  } catch (error) {
    const reason = explain(error, settings)
    // Said once by who leads, not by each of many.
    if (cluster.isWorker && reason !== undefined) await tellParent({ type: 'cannot start', reason })
    else process.stderr.write(`${reason ?? inFull(error)}\n`)
    process.exit(1)
  }
}

async function work({ settings, log, ...parts }: ServeOptions): Promise<void> {
  const started = performance.now()
  const { press, port } = await serve({ settings, log, ...parts })
  if (cluster.isWorker) {
    reportWhenAsked(press)
    return tellParent({ type: 'listening', port })
  }
  const workers = () => ({ wanted: 1, listening: 1, deaths: 0 })
  const internalPort = await openInternalPort(settings, { reports: async () => [await press.report()], workers, log })
  await announce(log, settings, { port, internalPort }, started)
}

function reportWhenAsked(press: Press): void {
  process.on('message', async (sent) => {
    const message = readMessage(sent)
    if (message?.type !== 'how are you') return
    await tellParent({ type: 'report', question: message.question, report: await press.report() })
  })
}

/** Keeps the workers until a signal ends them all, or they cannot be kept. */
async function lead(settings: Settings, log: Log): Promise<void> {
  const started = performance.now()
  const { workers: count, databasePool, drainMs } = settings
  const variables = (place: number) => ({ DATABASE_POOL: String(databasePool), PRESS_PLACE: String(place) })
  const workers = new Workers({ count, drainMs, log, variables })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      log.info({ reason: signal }, 'stopping: all workers are told')
      workers.stop()
    })
  }
  const reading = { reports: () => workers.reports(), workers: () => workers.figures(), log }
  const internalPort = await openInternalPort(settings, reading)
  void workers.listening.then((port) => announce(log, settings, { port, internalPort }, started))
  workers.start()
  const { code, reason } = await workers.ended
  if (reason !== undefined) process.stderr.write(`${reason}\n`)
  process.exit(code)
}

/** Said once by a press, not by each of its workers. */
function announce(
  log: Log,
  { siteUrl, workers }: Settings,
  ports: { port: number; internalPort: number | undefined },
  started: number,
): Promise<void> {
  log.info({ ...ports, workers, readyInMs: Math.round(performance.now() - started) }, `the paper is at ${siteUrl.origin}`)
  return tellParent({ type: 'listening', ...ports })
}

/** What an operator can mend, in words; `undefined` for what nobody foresaw. */
function explain(error: unknown, settings: Settings | undefined): string | undefined {
  if (error instanceof SettingsError) return error.message
  if (!(error instanceof Error && 'code' in error)) return undefined
  const isInternal = 'port' in error && error.port === settings?.internalPort
  const [port, name] = isInternal ? [settings?.internalPort, 'INTERNAL_PORT'] : [settings?.port, 'PORT']
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop what listens there, or set ${name} to another.`
    case 'EACCES':
      return `This user may not listen on port ${port}. Set ${name} to one above 1023.`
    case 'EADDRNOTAVAIL':
      return `Nothing can listen on port ${port} there. See that HOST and INTERNAL_HOST are addresses of this machine.`
    default:
      return undefined
  }
}

function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
