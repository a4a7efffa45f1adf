import { join } from 'node:path'
import { root } from './environment.mjs'
import { isUpToDate, readHistory, readMigrations, withHistory } from './migration-history.mjs'
import { runPrisma } from './prisma-cli.mjs'
import { Trouble } from './trouble.mjs'

const FOLDER = join(root, 'prisma/migrations')

/**
 * Applies the migrations that a database lacks.
 * @param {string} ownerUrl
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function deployMigrations(ownerUrl) {
  const migrations = readMigrations(FOLDER)
  if (isUpToDate(migrations, await readHistory(ownerUrl))) return false
  await withHistory(ownerUrl, async () => {
    const { code, output } = await runPrisma(['migrate', 'deploy'], { url: ownerUrl })
    if (code !== 0) throw explainDeploy(output)
  })
  return true
}

/**
 * @param {string} ownerUrl
 * @param {import('./steps.mjs').Steps} steps
 */
export async function migrate(ownerUrl, steps) {
  await steps.run('Migrating the database', async () => ((await deployMigrations(ownerUrl)) ? undefined : 'nothing to do'))
}

/** @param {string} output */
function explainDeploy(output) {
  const name = /migration_name="([^"]+)"/.exec(output)?.[1]
  if (!name) return new Trouble('Prisma could not apply the migrations.', 'What it says is above.', { output })
  return new Trouble(
    `The migration ${name} failed, and nothing of it was applied.`,
    `PostgreSQL’s reason is above. Mend prisma/migrations/${name}/migration.sql and run the command again: it carries on.`,
    { output },
  )
}
