/**
 * A migrated database for the tests to copy: made once a run from the real migrations, dropped afterwards.
 * `TEST_DATABASE_URL` is the owner's address of any database of the cluster to use; `npm test` sets it.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { dropDatabase } from '../../setup/testing/drop-database.mjs'

const run = promisify(execFile)

declare module 'vitest' {
  interface ProvidedContext {
    clusterUrl: string
    templateDatabase: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const clusterUrl = process.env.TEST_DATABASE_URL
  if (!clusterUrl) throw new Error('The database tests need a cluster of their own: run them with `npm test -- --only=database`.')
  const template = `broadsheet_template_${process.pid}`
  const admin = new pg.Client({ connectionString: clusterUrl })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${template}`)

  const templateUrl = new URL(clusterUrl)
  templateUrl.pathname = `/${template}`
  await run(process.execPath, ['setup/prisma.mjs', 'migrate', 'deploy'], { env: { ...process.env, DATABASE_URL: templateUrl.href } })
  project.provide('clusterUrl', clusterUrl)
  project.provide('templateDatabase', template)

  return async () => {
    await dropDatabase(admin, template)
    await admin.end()
  }
}
