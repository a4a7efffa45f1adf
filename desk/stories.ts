/** What an editor does to a story in a cell or two, as functions: each is one transaction, and the database's rules decide. */
import pg from 'pg'
import type { CorrectionKind } from '@/lib/newsroom/article'
import { DeskError } from './desk-error'

interface Dry { dryRun: boolean }

/** Publishes a story, at its own time or at `at`. Answers its desk note; throws a DeskError with it where it lacks something. */
export async function publish(client: pg.Client, story: string, { at, dryRun }: Dry & { at: Date | null }): Promise<string> {
  return inTransaction(client, dryRun, async () => {
    const row = await change(client, `UPDATE article SET status = 'PUBLISHED', publish_at = coalesce($2, publish_at) WHERE slug = $1`, [story, at])
    if (row.status !== 'PUBLISHED') throw new DeskError(row.note)
    return row.note
  })
}

/** Withdraws a story. Throws a DeskError where readers never had it. */
export async function withdraw(client: pg.Client, story: string, { reason, dryRun }: Dry & { reason: string }): Promise<string> {
  return inTransaction(client, dryRun, async () => {
    const row = await change(client, `UPDATE article SET status = 'WITHDRAWN', withdrawn_reason = $2 WHERE slug = $1`, [story, reason])
    if (row.status !== 'WITHDRAWN') throw new DeskError(row.note)
    return row.note
  })
}

interface CorrectionWords { text: string; kind: CorrectionKind; announce: boolean }

/** Adds a correction, made now. */
export async function correct(client: pg.Client, story: string, { text, kind, announce, dryRun }: Dry & CorrectionWords): Promise<string> {
  return inTransaction(client, dryRun, async () => {
    await client.query('INSERT INTO article_correction (article, text, kind, announce) VALUES ($1, $2, $3, $4)', [story, text, kind, announce])
    return `"${story}" is corrected.`
  })
}

export interface Version { revision: string; at: Date; by: string; status: string; headline: string | null }

/** A story's versions, newest first. Throws a DeskError where there is none. */
export async function versionsOf(client: pg.Client, story: string): Promise<Version[]> {
  const { rows } = await client.query<Version>('SELECT revision, at, by, status, headline FROM article_revision WHERE article = $1 ORDER BY revision DESC', [story])
  if (rows.length === 0) throw new DeskError(`There is no story "${story}".`)
  return rows
}

/** Puts a version back: see restore_revision in prisma/rules/18_versions.sql. */
export async function restore(client: pg.Client, revision: string, { dryRun }: Dry): Promise<string> {
  return inTransaction(client, dryRun, async () => {
    const { rows: [row] } = await client.query<{ said: string }>('SELECT restore_revision($1) AS said', [revision])
    return row?.said ?? ''
  })
}

async function change(client: pg.Client, sql: string, values: unknown[]): Promise<{ status: string; note: string }> {
  const { rows: [row] } = await client.query<{ status: string; note: string }>(`${sql} RETURNING status::text, desk_note AS note`, values)
  if (!row) throw new DeskError(`There is no story "${String(values[0])}".`)
  return row
}

/** Everything or nothing; with `dryRun` nothing, after all that would have been said. What the rules refuse becomes a DeskError in their words. */
async function inTransaction(client: pg.Client, dryRun: boolean, work: () => Promise<string>): Promise<string> {
  await client.query('BEGIN')
  try {
    const said = await work()
    await client.query(dryRun ? 'ROLLBACK' : 'COMMIT')
    return dryRun ? `${said} (Nothing was changed: a dry run.)` : said
  } catch (error) {
    await client.query('ROLLBACK')
    // raised by a rule, for people
    if (error instanceof pg.DatabaseError && error.code === 'P0001') throw new DeskError([error.message, error.hint].filter(Boolean).join(' '))
    throw error
  }
}
