import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleFormats, authorKinds, bylineRoles, correctionKinds } from '@/lib/newsroom/article'
import { blockKinds, blockWidths } from '@/lib/newsroom/block'
import { openNewsroom, type Newsroom } from './testing/newsroom'

const run = promisify(execFile)
let newsroom: Newsroom
beforeAll(async () => { newsroom = await openNewsroom() })
afterAll(() => newsroom.close())

describe('the database and the domain types name the same things', () => {
  it.each([
    ['block_kind', blockKinds], ['block_width', blockWidths], ['article_format', articleFormats],
    ['byline_role', bylineRoles], ['author_kind', authorKinds], ['correction_kind', correctionKinds],
  ])('%s', async (type, names) => {
    const { rows } = await newsroom.owner.query<{ name: string }>(`SELECT unnest(enum_range(NULL::${type}))::text AS name`)
    expect(rows.map((row) => row.name)).toEqual([...names])
  })
})

/** Every function, trigger, policy, view and grant of ours, as the database describes them. */
async function rulesInForce(): Promise<unknown> {
  const describeRules = `
    SELECT 'function ' || p.oid::regprocedure AS what, pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '') AS how FROM pg_proc p
      WHERE p.pronamespace = 'engine'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL SELECT 'trigger ' || tgname || ' on ' || tgrelid::regclass, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'policy ' || policyname || ' on ' || tablename, concat(roles, cmd, qual, with_check) FROM pg_policies
    UNION ALL SELECT 'relation ' || oid::regclass, concat(relacl, CASE WHEN relkind = 'v' THEN pg_get_viewdef(oid) END) FROM pg_class
      WHERE relnamespace IN ('engine'::regnamespace, 'public'::regnamespace) AND relkind IN ('r', 'v')
    ORDER BY 1`
  return (await newsroom.owner.query(describeRules)).rows
}

describe('the migrations', () => {
  it('hold the rules as prisma/rules has them, and the rules can be applied again', async () => {
    const migrated = await rulesInForce()
    const folder = new URL('rules/', import.meta.url)
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.sql')).sort()) {
      await newsroom.owner.query(readFileSync(new URL(file, folder), 'utf8'))
    }
    expect(await rulesInForce()).toEqual(migrated)
  })

  it('make exactly the tables of schema.prisma', async () => {
    const { stdout } = await run(process.execPath, ['setup/prisma.mjs', 'migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--exit-code'],
      { env: { ...process.env, DATABASE_URL: newsroom.urls.owner } })
    expect(stdout).toContain('No difference detected')
  })
})
