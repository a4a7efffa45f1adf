import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Has the Prisma CLI use the engine in this project where its own was not downloaded; otherwise it would try to, and fail where only the
 * package registry can be reached. An operator's PRISMA_SCHEMA_ENGINE_BINARY wins.
 */
export function chooseSchemaEngine() {
  const downloads = new URL('../../node_modules/@prisma/engines/', import.meta.url)
  const downloaded = existsSync(downloads) && readdirSync(downloads).some((name) => name.startsWith('schema-engine-'))
  if (!downloaded) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('../schema-engine.mjs', import.meta.url))
}
