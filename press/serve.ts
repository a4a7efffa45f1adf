import cluster from 'node:cluster'
import { assemble, type Press } from './assemble'
import { drain, httpServer, listen } from './http-server'
import type { Log } from './log'
import { RenderThread } from './render-thread'
import type { Settings, Variables } from './settings'
import { withinLimit } from './time-limit'
import { openTraces } from './traces'

export interface ServeOptions {
  settings: Settings
  /** What the settings were read from, for the thread that renders. */
  variables: Variables
  /** The program of that thread: it calls runRenders. */
  renderProgram: URL
  /** The project's folder: where the build lies. */
  root: string
  log: Log
}

/** Longer than PostgreSQL has to answer the listener's first questions. */
const FIRST_TRY_MS = 5_000
/** A page that takes longer than a reader may wait is waited for again, on a machine that is slow or busy. */
const MOST_WARM_UPS = 4
/** So long what was printed last may take to be written, and the last traces to be sent. */
const LAST_WORDS_MS = 2_000

/** Serves the paper in this process until a signal ends it. Resolves once readers are served and the first page is warm. */
export async function serve({ settings, variables, renderProgram, root, log }: ServeOptions): Promise<{ press: Press; port: number }> {
  const traces = await openTraces(settings, log)
  const renderer = await RenderThread.open({
    program: renderProgram, variables: { ...variables, DATABASE_POOL: String(settings.databasePool) }, log,
  })
  const press = assemble({ settings, renderer, root, log })
  await press.kept?.open(press.edition, { isFirst: settings.place === 1 })
  press.listener.start()
  // What lies on disk may have been withdrawn meanwhile: nobody is served before the database was asked, if it is there.
  await withinLimit(press.listener.tried, FIRST_TRY_MS)
  await warmUp(press)
  const server = httpServer(press.handler, settings)

  let isStopping = false
  const stop = async (reason: string, exitCode: number) => {
    if (isStopping) return
    isStopping = true
    log.info({ reason }, 'stopping: requests under way are answered')
    press.beginDraining()
    const isClean = await drain(server, settings.drainMs)
    await press.listener.stop()
    await withinLimit(Promise.all([press.kept?.flush(), renderer.close(), traces?.close()]), LAST_WORDS_MS)
    log.info(isClean ? 'stopped' : 'stopped, with requests cut off')
    process.exit(exitCode)
  }
  // A terminal and a service manager signal every process. Workers wait for who keeps them, which closes the queue that all accept from
  // first, so that no connection waits in it for workers that take no more.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => cluster.isPrimary && void stop(signal, 0))
  server.once('closing', () => void stop('told to', 0))
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'the press broke')
    void stop('an error that nobody caught', 1)
  })
  return { press, port: await listen(server, settings) }
}

/** The first page takes longest, because everything is loaded for it: better now than for the first reader. */
async function warmUp({ pressRoom, listener }: Press): Promise<void> {
  for (let tries = 1; tries <= MOST_WARM_UPS; tries += 1) {
    const { page } = await pressRoom.obtain('/')
    if (page || !listener.isConnected) return
  }
}
