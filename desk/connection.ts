import pg from 'pg'

/**
 * Runs `work` with a connection as newsroom_editor, who may do what an editor may in Studio: the rules hold for both. The versions of
 * stories say that it was this user of the machine, at the desk.
 */
export async function asEditor<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  return connected('EDITOR_DATABASE_URL', async (client) => {
    await client.query(`SELECT set_config('newsroom.by', $1, false)`, [`${process.env.USER ?? 'somebody'} (desk)`])
    return work(client)
  })
}

/** Runs `work` with a connection as newsroom_owner, who may do what no editor can: read and write the machinery's own tables. */
export async function asOwner<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  return connected('DATABASE_URL', work)
}

async function connected<Result>(variable: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const connectionString = process.env[variable]
  if (!connectionString) throw new Error(`${variable} is not set: run the desk by \`npm run desk\`.`)
  const client = new pg.Client({ connectionString, application_name: 'desk' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
