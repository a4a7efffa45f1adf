import type pg from 'pg'
import type { StoryRow } from './edition'

/** Hears of each step as it is done: `sections`, and how many so far. */
export type OnProgress = (what: string, rows: number) => void

const atOnce = 10

/**
 * Gives stories that lie in the newsroom as drafts the status that their files ask for. What is withdrawn was published once, and
 * so were drafts that were taken back.
 * Throws an Error with the desk notes of those that the rules refuse.
 */
export async function publishStories(stories: readonly StoryRow[], client: pg.Client, onProgress: OnProgress): Promise<void> {
  for (let done = 0; done < stories.length; done += atOnce) {
    const batch = stories.slice(done, done + atOnce)
    const printed = batch.filter(({ status, firstPublishedAt }) => status !== 'DRAFT' || firstPublishedAt)
    await setStatus(client, 'PUBLISHED', printed)
    await setModified(client, printed)
    await setStatus(client, 'WITHDRAWN', batch.filter(({ status }) => status === 'WITHDRAWN'))
    onProgress('stories', done + batch.length)
  }
}

/** Publication sets modified_at to its own moment, so what the file says comes after it. */
async function setModified(client: pg.Client, stories: readonly StoryRow[]): Promise<void> {
  const times = stories.flatMap(({ slug, modifiedAt }) => (modifiedAt === null ? [] : [{ slug, at: modifiedAt }]))
  if (times.length === 0) return
  await client.query(
    `UPDATE article SET modified_at = asked.at FROM jsonb_to_recordset($1) AS asked (slug text, at timestamptz)
     WHERE article.slug = asked.slug`,
    [JSON.stringify(times)],
  )
}

async function setStatus(client: pg.Client, status: 'PUBLISHED' | 'WITHDRAWN', stories: readonly StoryRow[]): Promise<void> {
  if (stories.length === 0) return
  const { rows } = await client.query<{ slug: string; status: string; desk_note: string | null }>(
    `UPDATE article SET status = $1, path = coalesce(asked.address, path) FROM jsonb_to_recordset($2) AS asked (slug text, address text)
     WHERE article.slug = asked.slug RETURNING article.slug, status::text, desk_note`,
    [status, JSON.stringify(stories.map(({ slug, address }) => ({ slug, address })))],
  )
  const answers = new Map(rows.map((row) => [row.slug, row]))
  const refused = stories.filter(({ slug }) => answers.get(slug)?.status !== status)
  if (refused.length === 0) return
  const notes = refused.map(({ fileName, slug }) => `${fileName}: ${answers.get(slug)?.desk_note ?? 'it is not there.'}`)
  throw new Error(`The newsroom does not take as ${status}:\n${notes.join('\n')}`)
}
