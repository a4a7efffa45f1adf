import { delimiter, dirname } from 'node:path'
import { runNode } from './child.mjs'
import { programOf } from './packages.mjs'

/**
 * Runs the Prisma CLI. Which schema engine it uses is said in prisma.config.ts.
 * @param {readonly string[]} args
 * @param {import('./child.mjs').ChildOptions & { url?: string }} [options]  url: the database's, as the login that is meant
 */
export function runPrisma(args, { url, env: ours = process.env, ...options } = {}) {
  const env = {
    ...ours,
    // The schema engine is a script that asks for `node`: this one.
    PATH: `${dirname(process.execPath)}${delimiter}${ours.PATH ?? ''}`,
    // No word to Prisma's servers, no advertisement in the output.
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    ...(url ? { DATABASE_URL: url } : {}),
  }
  return runNode([programOf('prisma'), ...args], { ...options, env })
}
