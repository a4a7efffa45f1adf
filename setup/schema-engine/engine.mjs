import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { MigrationAdapterFactory } from './adapter.mjs'

/** Where the engine leaves the message of a panic, before WebAssembly can only say "unreachable". */
const panics = {
  message: '',
  /** @param {string} message */
  set_message(message) {
    this.message = message
  },
  get() {
    return this.message
  },
}

/**
 * Starts the WebAssembly engine. Node cannot yet import `.wasm` as a module, so its parts are joined by hand.
 * @param {import('./arguments.mjs').EngineOptions} options
 * @returns {Promise<import('@prisma/schema-engine-wasm').SchemaEngine>}
 */
export async function startEngine({ datamodels, url }) {
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': bindings })
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics })
  bindings.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start === 'function') start()

  if (!url) throw new Error('The datasource has no address: set DATABASE_URL.')
  // `undefined` means "no schema"; an empty list would mean "a schema without models".
  const schema =
    datamodels.length > 0
      ? datamodels.map((path) => /** @type {[string, string]} */ ([path, readFileSync(path, 'utf8')]))
      : undefined
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(url))
  return bindings.SchemaEngine.new({ datamodels: schema }, () => {}, adapter)
}

/**
 * What went wrong in the engine, in words: its own error, or the message of its panic.
 * @param {unknown} error
 * @returns {{ message: string, code: string | undefined, meta: unknown }}
 */
export function engineFailure(error) {
  if (error instanceof WebAssembly.RuntimeError)
    return { message: panics.message || error.message, code: undefined, meta: undefined }
  const { message = String(error), code, meta } = /** @type {{ message?: string, code?: string, meta?: unknown }} */ (error ?? {})
  return { message, code, meta }
}
