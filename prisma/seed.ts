/** Fills an empty database with the demonstration edition: `prisma/edition/`, a folder that a newsroom can replace. */
import pg from 'pg'
import { loadEdition } from '@/desk/edition/load-edition'
import { readEdition } from '@/desk/edition/read-edition'

const connectionString = process.env.EDITOR_DATABASE_URL ?? process.env.DATABASE_URL
if (!connectionString) throw new Error('EDITOR_DATABASE_URL is not set: run `npm start`, which seeds an empty database.')

const edition = await readEdition(new URL('edition/', import.meta.url), new Date())
const client = new pg.Client({ connectionString })
await client.connect()
try {
  await loadEdition(edition, client, (done, total) => process.stdout.write(`\rSeeding the demonstration edition: ${done} of ${total} stories`))
  process.stdout.write('\n')
} finally {
  await client.end()
}
