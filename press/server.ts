/** The press: `node dist/press.mjs`, with the environment that settings.ts reads. */
import { fileURLToPath } from 'node:url'
import type { NextHandler } from './ask-next'
import { runPress } from './run-press'
import type { Settings } from './settings'

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

await runPress({ variables: process.env, prepareNext, root: ROOT })
