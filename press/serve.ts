import type { NextHandler } from './ask-next'
import { assemble, type Press } from './assemble'
import { drain, httpServer, listen } from './http-server'
import type { Log } from './log'
import type { Settings } from './settings'

export interface ServeOptions {
  settings: Settings
  prepareNext: (settings: Settings) => Promise<NextHandler>
  /** The project's folder: where the build lies. */
  root: string
  log: Log
}

/** Serves the paper in this process until a signal ends it. Resolves once readers are served and the first page is warm. */
export async function serve({ settings, prepareNext, root, log }: ServeOptions): Promise<{ press: Press; port: number }> {
  const press = assemble({ settings, next: await prepareNext(settings), root, log })
  const server = httpServer(press.handler, settings)
  const port = await listen(server, settings)
  press.listener.start()
  // The first page takes longest, because everything is loaded for it: better now than for the first reader.
  await press.pressRoom.obtain('/')

  let isStopping = false
  const stop = async (reason: string, exitCode: number) => {
    if (isStopping) return
    isStopping = true
    log.info({ reason }, 'stopping: requests under way are answered')
    press.beginDraining()
    const isClean = await drain(server, settings.drainMs)
    await press.listener.stop()
    log.info(isClean ? 'stopped' : 'stopped, with requests cut off')
    process.exit(exitCode)
  }
  process.on('SIGTERM', () => void stop('SIGTERM', 0))
  process.on('SIGINT', () => void stop('SIGINT', 0))
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'the press broke')
    void stop('an error that nobody caught', 1)
  })
  return { press, port }
}
