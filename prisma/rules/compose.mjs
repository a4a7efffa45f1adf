// Writes the rules into a migration: `node prisma/rules/compose.mjs 20261122170100_rules`.
// The files beside this one are the rules as they are meant to be read and changed; each is written so that it can be
// applied again (CREATE OR REPLACE …). A migration is their copy on the day; a test compares a migrated database with them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const name = process.argv[2]
if (!name || !/^\d{14}_[a-z_]+$/.test(name)) {
  console.error('Say the migration\'s name, like 20261122170100_rules')
  process.exit(1)
}
const here = new URL('.', import.meta.url)
const files = readdirSync(here).filter((file) => file.endsWith('.sql')).sort()
const sql = files.map((file) => `-- ${file}\n\n${readFileSync(new URL(file, here), 'utf8')}`).join('\n')
const folder = new URL(`../migrations/${name}/`, here)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('migration.sql', folder), sql)
console.log(`prisma/migrations/${name}/migration.sql: ${files.length} files`)
