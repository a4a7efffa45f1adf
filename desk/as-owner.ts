import pg from 'pg'

/** Runs `work` with a connection as newsroom_owner, who may do what no editor can: read and write the machinery's own tables. */
export async function asOwner<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) throw new Error('DATABASE_URL is not set: run the desk by `npm run desk`.')
  const client = new pg.Client({ connectionString, application_name: 'desk' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
