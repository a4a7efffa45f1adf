/** Fills an empty database with the demonstration edition: `prisma/edition/`, a folder that a newsroom can replace. */
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { loadEdition } from '@/desk/edition/load-edition'
import { readEdition } from '@/desk/edition/read-edition'

const connectionString = process.env.EDITOR_DATABASE_URL
if (!connectionString) throw new Error('EDITOR_DATABASE_URL is not set: run `npm start`, which seeds an empty database.')

const edition = await readEdition(fileURLToPath(new URL('edition/', import.meta.url)), {
  now: new Date(),
  mediaFolder: fileURLToPath(new URL('../public/media/edition/', import.meta.url)),
})
const client = new pg.Client({ connectionString })
await client.connect()
try {
  await loadEdition(edition, client, (what, rows) => process.stdout.write(`\r${rows} ${what}`))
  process.stdout.write('\n')
} finally {
  await client.end()
}
