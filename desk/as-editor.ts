import pg from 'pg'

/**
 * Runs `work` with a connection as newsroom_editor, who may do what an editor may in Studio: the rules hold for both. The setting
 * `newsroom.by` says in the revisions who it was.
 */
export async function asEditor<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const connectionString = process.env.EDITOR_DATABASE_URL
  if (!connectionString) throw new Error('EDITOR_DATABASE_URL is not set: run the desk by `npm run desk`.')
  const client = new pg.Client({ connectionString, application_name: 'desk' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
