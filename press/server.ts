/** The press: `node --enable-source-maps dist/press.mjs`, with the environment that settings.ts reads. */
import { fileURLToPath } from 'node:url'
import type { NextHandler } from './ask-next'
import { assemble } from './assemble'
import { drain, httpServer, listen } from './http-server'
import { createLog, type Log } from './log'
import { readSettings, SettingsError, type Settings } from './settings'

/** The project's folder: this file is bundled into `dist/`, beside `press/`. */
const ROOT = fileURLToPath(new URL('..', import.meta.url))

async function prepareNext({ port }: Settings): Promise<NextHandler> {
  // Next and React choose their builds by it when they are loaded.
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: ROOT, port, quiet: true })
  await app.prepare()
  return app.getRequestHandler()
}

async function run(settings: Settings, log: Log): Promise<void> {
  const started = performance.now()
  const press = assemble({ settings, next: await prepareNext(settings), root: ROOT, log })
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

  log.info({ port, readyInMs: Math.round(performance.now() - started) }, `the paper is at ${settings.siteUrl.origin}`)
  process.send?.({ type: 'listening', port })
}

/** What went wrong before anyone could be served, for whoever started the press. */
function explain(error: unknown, port: number | undefined): string {
  if (error instanceof SettingsError) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${port} is in use. Stop what listens there, or set PORT to another.`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

let port: number | undefined
try {
  const settings = readSettings(process.env)
  port = settings.port
  const log = createLog(settings)
  // A promise that a page forgot must not take the paper down.
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'a promise was rejected and nobody heard'))
  await run(settings, log)
} catch (error) {
  process.stderr.write(`${explain(error, port)}\n`)
  process.exit(1)
}
