/** The press: `node dist/press.mjs`, with the environment that settings.ts reads. */
import { fileURLToPath } from 'node:url'
import { runPress } from './run-press'

// This file is bundled into `dist/`, beside the program of the thread that renders.
const root = fileURLToPath(new URL('..', import.meta.url))
await runPress({ variables: process.env, root, renderProgram: new URL('./renderer.mjs', import.meta.url) })
