#!/usr/bin/env node
/**
 * A stand-in for Prisma's native `schema-engine`, for machines that cannot download it. The Prisma CLI starts whatever
 * PRISMA_SCHEMA_ENGINE_BINARY names, passes what to work on as arguments and speaks JSON-RPC over stdin and stdout. Here the same
 * engine, which Prisma also publishes to the npm registry as WebAssembly, answers, and reaches PostgreSQL through node-postgres.
 */
import { createRequire } from 'node:module'
import { parseArguments } from './schema-engine/arguments.mjs'

const options = parseArguments(process.argv.slice(2))

if (options.wantsVersion) {
  const versions = createRequire(import.meta.url)('@prisma/engines-version/package.json')
  console.log(`schema-engine ${versions.prisma.enginesVersion} (WebAssembly)`)
} else if (options.command) {
  const { runDatabaseCommand } = await import('./schema-engine/database-command.mjs')
  process.exitCode = await runDatabaseCommand(options.command, options.url)
} else {
  const { serveRpc } = await import('./schema-engine/rpc.mjs')
  serveRpc(options)
}
