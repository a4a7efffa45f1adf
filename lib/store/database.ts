/**
 * The site's connection to the store: Prisma as role newsroom_reader, which sees what is published and nothing else.
 * One pool a process; a database that does not answer is an error within seconds, never a hang.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { databasePools } from '@/lib/newsroom/database-pools'
import { readsFromReplica, type ReadSource } from '@/lib/newsroom/read-source'
import { PrismaClient, type Prisma } from '@/prisma/generated/client'
import { adapted } from './adapted'
import { oneAfterAnother } from './one-after-another'
import { statementName } from './statement-name'
import { watched } from './watched'

declare global {
  // `next dev` loads modules anew on every edit: the pool must outlive them.
  var broadsheetDatabase: PrismaClient | undefined
  var broadsheetReplica: PrismaClient | undefined
}

function connect(source: ReadSource, connectionString: string | undefined): PrismaClient {
  if (!connectionString) throw new Error('READER_DATABASE_URL is not set: start the site with `npm start` or `npm run dev`.')
  const pool = new pg.Pool({
    connectionString,
    max: Number(process.env.DATABASE_POOL ?? 10),
    connectionTimeoutMillis: 2_000,
    statement_timeout: 2_500,
    query_timeout: 3_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
  })
  databasePools.set(source, pool)
  const adapter = new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: statementName })
  return new PrismaClient({ adapter: adapted(adapter, watched, oneAfterAnother) })
}

/** The pool, made at first use, so that a build needs no database. */
function pool(): PrismaClient {
  return (globalThis.broadsheetDatabase ??= connect('database', process.env.READER_DATABASE_URL))
}

/** The replica's pool; without a replica nobody is told to read from one. */
function replica(): PrismaClient {
  return (globalThis.broadsheetReplica ??= connect('replica', process.env.READER_REPLICA_URL))
}

/** Ends the pools' connections: a process that is done with the store. */
export async function disconnect(): Promise<void> {
  await pool().$disconnect()
  await globalThis.broadsheetReplica?.$disconnect()
}

/** The transaction that reads are made in, where there is one. */
const transaction = new AsyncLocalStorage<Prisma.TransactionClient>()

/** What every read of the store asks: the transaction of a preview, the replica where the press has found it up to date, or the pool. */
export function database(): Prisma.TransactionClient {
  return transaction.getStore() ?? (readsFromReplica() ? replica() : pool())
}

/**
 * Makes all reads of `work` in one transaction as newsroom_preview, who sees beside what is out the one draft whose token it names;
 * with the publication's token, the paper as it will be at `at`. See prisma/rules/17_preview.sql.
 */
export async function asPreview<Result>(token: string, at: Date | null, work: () => Promise<Result>): Promise<Result> {
  return pool().$transaction(async (client) => {
    await client.$queryRaw`SELECT set_config('role', 'newsroom_preview', true), set_config('newsroom.preview', ${token}, true),
      set_config('newsroom.preview_at', ${at?.toISOString() ?? ''}, true)`
    return transaction.run(client, work)
  })
}
