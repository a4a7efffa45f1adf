import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The engine in this project. */
const ENGINE = fileURLToPath(new URL('../schema-engine.mjs', import.meta.url))

/**
 * Has the Prisma CLI use the engine in this project where its own was not downloaded; otherwise it would try to, and fail where
 * only the package registry can be reached. An operator's PRISMA_SCHEMA_ENGINE_BINARY wins. (Windows cannot execute a script as a
 * program, so there it stays Prisma's own.)
 */
export function chooseSchemaEngine() {
  const downloads = new URL('../../node_modules/@prisma/engines/', import.meta.url)
  const downloaded = existsSync(downloads) && readdirSync(downloads).some((name) => name.startsWith('schema-engine-'))
  if (downloaded || process.platform === 'win32' || process.env.PRISMA_SCHEMA_ENGINE_BINARY) return
  // Some ways of copying a checkout lose it.
  if ((statSync(ENGINE).mode & 0o100) === 0) chmodSync(ENGINE, 0o755)
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = ENGINE
}
