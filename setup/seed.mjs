import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './child.mjs'
import { withClient } from './connect.mjs'
import { root } from './environment.mjs'
import { Trouble } from './trouble.mjs'

/** Whether a newsroom has begun here: rows of its own, a publication with a name, or the trace of stories since deleted. */
const IN_USE = `
  SELECT EXISTS (SELECT FROM article) OR EXISTS (SELECT FROM section) OR EXISTS (SELECT FROM author) OR EXISTS (SELECT FROM page)
    OR EXISTS (SELECT FROM engine.revision)
    OR EXISTS (SELECT FROM publication WHERE (name, strapline, description) IS DISTINCT FROM ('Broadsheet', '', '')) AS in_use`

/**
 * Fills an untouched database with the demonstration edition, unless EDITION says that the paper begins empty. The seed is one transaction: killed, it leaves nothing.
 * @param {Pick<import('./environment.mjs').Environment, 'edition'>} environment
 * @param {import('./database.mjs').DatabaseUrls} urls
 * @param {import('./steps.mjs').Steps} steps
 */
export async function seedIfEmpty({ edition }, urls, steps) {
  if (edition === 'none' || !existsSync(join(root, 'prisma/seed.ts')) || (await isInUse(urls.ownerUrl))) return
  await steps.run('Seeding the demonstration edition', (note) =>
    withClient(urls.ownerUrl, async (owner) => {
      await owner.query("SELECT pg_advisory_lock(hashtext('broadsheet seed'))")
      if (await isInUse(urls.ownerUrl)) return 'done by another command'
      const env = { ...process.env, DATABASE_URL: urls.ownerUrl, EDITOR_DATABASE_URL: urls.editorUrl }
      const { code, output } = await runNode(['--import', 'tsx', 'prisma/seed.ts'], {
        env,
        onOutput: (chunk) => note(lastLine(chunk)),
      })
      if (code !== 0) {
        throw new Trouble(
          'The demonstration edition could not be loaded, and nothing of it was.',
          'Mend what is said above, then run the command again.',
          {
            output,
          },
        )
      }
      return undefined
    }),
  )
}

/** @param {string} ownerUrl */
function isInUse(ownerUrl) {
  return withClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query(IN_USE)
    return rows[0].in_use
  })
}

/**
 * The last thing that a program wrote that redraws its line.
 * @param {string} chunk
 */
function lastLine(chunk) {
  return (
    chunk
      .trim()
      .split(/[\r\n]+/)
      .at(-1) ?? ''
  )
}
