import { join } from 'node:path'
import { root } from './environment.mjs'
import { CHECKOUT_LOCK } from './install.mjs'
import { withLock } from './lock.mjs'
import { runPrisma } from './prisma-cli.mjs'
import { hashOf, hasStamp, stamped } from './stamp.mjs'
import { Trouble } from './trouble.mjs'

const STAMP = join(root, 'prisma/generated/.broadsheet-schema')

/**
 * Generates Prisma's client, if the schema or Prisma itself changed.
 * @param {import('./steps.mjs').Steps} steps
 */
export async function generateClient(steps) {
  const wanted = hashOf(root, ['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  if (hasStamp(STAMP, wanted)) return
  await steps.run('Generating the database client', (note) =>
    withLock(
      CHECKOUT_LOCK,
      async () => {
        if (hasStamp(STAMP, wanted)) return 'done by another command'
        await stamped(STAMP, wanted, async () => {
          const { code, output } = await runPrisma(['generate'])
          if (code !== 0)
            throw new Trouble('Prisma could not generate its client.', 'Mend prisma/schema.prisma as it says above.', { output })
        })
        return undefined
      },
      { onWait: () => note('waiting for another command that installs or builds') },
    ),
  )
}
