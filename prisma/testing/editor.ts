/** What an editor does by hand, in SQL: for tests. */
import pg from 'pg'

/** A section, an author, a topic and an image with alt text: what a story needs around it. */
export async function furnish(editor: pg.Client): Promise<void> {
  await editor.query(`INSERT INTO section (slug, name) VALUES ('town', 'The Town'), ('courts', 'Courts')`)
  await editor.query(`INSERT INTO author (slug, name, kind) VALUES ('jo-marsh', 'Jo Marsh', 'PERSON'), ('city-desk', 'City Desk', 'DESK')`)
  await editor.query(`INSERT INTO topic (slug, name) VALUES ('harbour', 'Harbour'), ('budgets', 'Budgets')`)
  await editor.query(`INSERT INTO image (slug, url, alt, width, height) VALUES ('quay', '/media/quay.webp', 'A quay', 1200, 800)`)
}

export interface StoryOptions { section?: string; publishAt?: string | null; status?: 'DRAFT' | 'PUBLISHED'; author?: string }

/** Writes a story that lacks nothing, part by part, and publishes it unless told otherwise. Answers its slug. */
export async function writeStory(editor: pg.Client, headline: string, options: StoryOptions = {}): Promise<string> {
  const { section = 'town', publishAt = null, status = 'PUBLISHED', author = 'jo-marsh' } = options
  const { rows } = await editor.query<{ slug: string }>(
    `INSERT INTO article (slug, headline, standfirst, section, publish_at) VALUES ('', $1, 'What happened, in a sentence.', $2, $3) RETURNING slug`,
    [headline, section, publishAt],
  )
  const slug = rows[0]?.slug
  if (!slug) throw new Error('the story was not written')
  await editor.query(`INSERT INTO article_block (article, position, text) VALUES ($1, 0, 'The first paragraph.')`, [slug])
  await editor.query(`INSERT INTO article_byline (article, author) VALUES ($1, $2)`, [slug, author])
  if (status === 'PUBLISHED') await editor.query(`UPDATE article SET status = 'PUBLISHED' WHERE slug = $1`, [slug])
  return slug
}

/** The one row that a query answers. */
export async function one(client: pg.Client, sql: string, values: unknown[] = []): Promise<Record<string, unknown>> {
  const { rows } = await client.query<Record<string, unknown>>(sql, values)
  const [row] = rows
  if (!row || rows.length > 1) throw new Error(`${rows.length} rows in place of one: ${sql}`)
  return row
}

/** What the newsroom tells (NOTIFY payloads, in order) while `work` runs and commits. */
export async function toldBy(listenerUrl: string, work: () => Promise<unknown>): Promise<string[]> {
  const listener = new pg.Client({ connectionString: listenerUrl })
  await listener.connect()
  const told: string[] = []
  listener.on('notification', (message) => told.push(message.payload ?? ''))
  await listener.query('LISTEN newsroom')
  await work()
  // notifications reach a session in order, at the latest with the answer to its next query
  await listener.query('SELECT 1')
  await listener.query('SELECT 1')
  await listener.end()
  return [...new Set(told)].sort()
}

/** Cuts every connection of the site (and, if asked, of the desk) to the client's database, as a server that falls over would. */
export async function cutConnections(owner: pg.Client, roles: string[] = ['newsroom_reader']): Promise<void> {
  await owner.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = ANY ($1) AND datname = current_database()', [roles])
}
