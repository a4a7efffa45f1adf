/** The thread of the press that renders through Next: `dist/renderer.mjs`, which press.mjs starts. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { NextHandler } from './ask-next'
import { readInlineFiles } from './inline-files'
import { runRenders } from './run-renders'
import type { Settings } from './settings'

/** The project's folder: this file is bundled into `dist/`. */
const ROOT = fileURLToPath(new URL('..', import.meta.url))

const buildShape = z.object({ config: z.record(z.string(), z.unknown()) })

/**
 * Gives Next the settings that it was built with, as its own standalone server does. Else it would read next.config.ts again, and load
 * its compiler for that: 25 MB of memory and a third of a second, to no end.
 */
async function tellBuildSettings(): Promise<void> {
  const { config } = buildShape.parse(JSON.parse(await readFile(join(ROOT, '.next/required-server-files.json'), 'utf8')))
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
}

async function prepareNext({ port }: Settings): Promise<NextHandler> {
  // Next and React choose their builds by it when they are loaded.
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  await tellBuildSettings()
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: ROOT, port, quiet: true })
  await app.prepare()
  return app.getRequestHandler()
}

await runRenders({ variables: process.env, prepareNext, files: await readInlineFiles(ROOT) })
