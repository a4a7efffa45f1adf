import { runNode } from './child.mjs'
import { programOf } from './packages.mjs'

/**
 * Runs the Prisma CLI. Which schema engine it uses is said in prisma.config.ts.
 * @param {readonly string[]} args
 * @param {import('./child.mjs').ChildOptions & { ownerUrl?: string }} [options]
 */
export function runPrisma(args, { ownerUrl, ...options } = {}) {
  const env = {
    ...process.env,
    // No word to Prisma's servers, no advertisement in the output.
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    ...(ownerUrl ? { DATABASE_URL: ownerUrl } : {}),
  }
  return runNode([programOf('prisma'), ...args], { ...options, env })
}
