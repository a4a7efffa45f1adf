/**
 * The site's connection to the store: Prisma as role newsroom_reader, which sees what is published and nothing else.
 * One pool a process; a database that does not answer is an error within seconds, never a hang.
 */
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'

declare global {
  // `next dev` loads modules anew on every edit: the pool must outlive them.
  var broadsheetDatabase: PrismaClient | undefined
}

function connect(): PrismaClient {
  const connectionString = process.env.READER_DATABASE_URL
  if (!connectionString) throw new Error('READER_DATABASE_URL is not set: start the site with `npm start` or `npm run dev`.')
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString,
      max: Number(process.env.DATABASE_POOL ?? 10),
      connectionTimeoutMillis: 2_000,
      statement_timeout: 2_500,
      query_timeout: 3_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
    }),
  })
}

/** The client, made at first use, so that a build needs no database. */
export function database(): PrismaClient {
  return (globalThis.broadsheetDatabase ??= connect())
}
