/** The thread of the press that renders through Next: `dist/renderer.mjs`, which press.mjs starts. */
import { fileURLToPath } from 'node:url'
import type { NextHandler } from './ask-next'
import { runRenders } from './run-renders'
import type { Settings } from './settings'

/** The project's folder: this file is bundled into `dist/`. */
const ROOT = fileURLToPath(new URL('..', import.meta.url))

async function prepareNext({ port }: Settings): Promise<NextHandler> {
  // Next and React choose their builds by it when they are loaded.
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: ROOT, port, quiet: true })
  await app.prepare()
  return app.getRequestHandler()
}

await runRenders({ variables: process.env, prepareNext })
