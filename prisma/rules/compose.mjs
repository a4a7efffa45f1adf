// Writes the rules that were changed into a migration: `node prisma/rules/compose.mjs 20261122170100_rules`.
// The files beside this one are the rules as they are meant to be read and changed; each is written so that it can be
// applied again (CREATE OR REPLACE …). Migrations hold their copies; a test compares a migrated database with the files.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const name = process.argv[2]
if (!name || !/^\d{14}_[a-z_]+$/.test(name)) {
  console.error('Say the migration\'s name, like 20261122170100_rules')
  process.exit(1)
}
const here = new URL('.', import.meta.url)
const migrations = new URL('../migrations/', here)
const before = readdirSync(migrations)
  .filter((one) => /^\d/.test(one) && one < name)
  .sort()
  .map((one) => readFileSync(new URL(`${one}/migration.sql`, migrations), 'utf8'))
  .join('\n')

/** A file as a migration holds it. */
const headOf = (file) => `-- ${file}\n\n`
const sectionOf = (file) => headOf(file) + readFileSync(new URL(file, here), 'utf8')

/** Whether the last copy of a file is another than the file. */
const isChanged = (file) => !before.slice(Math.max(0, before.lastIndexOf(headOf(file)))).startsWith(sectionOf(file))

const changed = readdirSync(here).filter((file) => file.endsWith('.sql')).sort().filter(isChanged)
const folder = new URL(`${name}/`, migrations)
if (existsSync(folder)) {
  console.error(`There is a migration ${name} already`)
  process.exit(1)
}
mkdirSync(folder)
writeFileSync(new URL('migration.sql', folder), changed.map(sectionOf).join('\n'))
console.log(`prisma/migrations/${name}/migration.sql: ${changed.join(', ')}`)
