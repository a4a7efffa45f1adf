import pg from 'pg'

/**
 * Runs `work` with a connection as newsroom_editor, who may do what an editor may in Studio: the rules hold for both. The versions of
 * stories say that it was this user of the machine, at the desk.
 */
export async function asEditor<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  return closing(await connectAsEditor(), work)
}

/** A connection as newsroom_editor, for a command that goes on until it is stopped. Who asks for it ends it. */
export async function connectAsEditor(): Promise<pg.Client> {
  const client = await connect('EDITOR_DATABASE_URL')
  await client.query(`SELECT set_config('newsroom.by', $1, false)`, [`${process.env.USER ?? 'somebody'} (desk)`])
  return client
}

/** Runs `work` with a connection as newsroom_owner, who may do what no editor can: read and write the machinery's own tables. */
export async function asOwner<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  return closing(await connect('DATABASE_URL'), work)
}

async function connect(variable: string): Promise<pg.Client> {
  const connectionString = process.env[variable]
  if (!connectionString) throw new Error(`${variable} is not set: run the desk by \`npm run desk\`.`)
  const client = new pg.Client({ connectionString, application_name: 'desk' })
  // A connection that breaks while idle says so here; the next query fails and tells.
  client.on('error', () => {})
  await client.connect()
  return client
}

async function closing<Result>(client: pg.Client, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
