/** Every table and view of the catalog, every verb, every role: tried, and compared with what is written here. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openNewsroom, type Newsroom } from '../testing/newsroom'

let newsroom: Newsroom
beforeAll(async () => { newsroom = await openNewsroom() })
afterAll(() => newsroom.close())

const editorial = [
  'section', 'author', 'topic', 'image', 'article', 'article_block', 'article_byline', 'article_topic', 'article_correction', 'front_slot', 'notice',
  'page', 'page_block', 'crawler',
]

/** What a role may do, by relation; whatever is not named it may do nothing with. */
const MAY: Record<'newsroom_editor' | 'newsroom_reader' | 'newsroom_preview', Record<string, string>> = {
  newsroom_editor: {
    ...Object.fromEntries([...editorial, 'webhook'].map((table) => [`public.${table}`, 'SELECT INSERT UPDATE DELETE'])),
    'public.publication': 'SELECT UPDATE', 'public.editor_problems': 'SELECT', 'public.article_revision': 'SELECT',
  },
  newsroom_reader: {
    ...Object.fromEntries([...editorial, 'publication'].map((table) => [`public.${table}`, 'SELECT'])),
    'engine.withdrawn_article': 'SELECT', 'engine.moved_address': 'SELECT',
  },
  newsroom_preview: Object.fromEntries([...editorial, 'publication'].map((table) => [`public.${table}`, 'SELECT'])),
}

const VERBS: Record<string, (relation: string, column: string) => string> = {
  SELECT: (relation) => `SELECT * FROM ${relation} LIMIT 0`,
  INSERT: (relation) => `INSERT INTO ${relation} DEFAULT VALUES`,
  UPDATE: (relation, column) => `UPDATE ${relation} SET ${column} = DEFAULT WHERE false`,
  DELETE: (relation) => `DELETE FROM ${relation} WHERE false`,
  TRUNCATE: (relation) => `TRUNCATE ${relation} CASCADE`,
  LOCK: (relation) => `LOCK TABLE ${relation} IN ACCESS EXCLUSIVE MODE NOWAIT`,
  TRIGGER: (relation) => `CREATE TRIGGER mine BEFORE INSERT ON ${relation} FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
  COMMENT: (relation) => `COMMENT ON TABLE ${relation} IS 'mine'`,
  DROP: (relation) => `DROP TABLE ${relation}`,
}

/** Locking is what whoever writes rows may do anyhow. */
const FOLLOWS: Record<string, RegExp> = { LOCK: /UPDATE|DELETE/ }

/** Whether the verb fails for want of rights; any other trouble means that it was allowed. Nothing stays. */
async function isRefused(client: pg.Client, sql: string): Promise<boolean> {
  await client.query('SAVEPOINT verb')
  try {
    await client.query(sql)
    return false
  } catch (error) {
    return error instanceof pg.DatabaseError && error.code === '42501'
  } finally {
    await client.query('ROLLBACK TO verb')
  }
}

async function relations(): Promise<{ name: string; isTable: boolean; column: string }[]> {
  const { rows } = await newsroom.owner.query<{ name: string; isTable: boolean; column: string }>(`
    SELECT n.nspname || '.' || c.relname AS name, c.relkind IN ('r', 'p') AS "isTable",
      (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.attgenerated = '' ORDER BY a.attnum LIMIT 1) AS column
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'engine') AND c.relkind IN ('r', 'p', 'v', 'm') ORDER BY 1`)
  return rows
}

it('names every table and view of the editors here, so that a new one cannot be forgotten', async () => {
  const known = new Set(Object.values(MAY).flatMap((rights) => Object.keys(rights)))
  const all = (await relations()).map(({ name }) => name)
  expect(all.filter((name) => name.startsWith('public.') && !known.has(name))).toEqual([])
  expect([...known].filter((name) => !all.includes(name))).toEqual([])
})

describe.each(['newsroom_editor', 'newsroom_reader', 'newsroom_preview'] as const)('%s', (role) => {
  it('may do with each table what is written here, and nothing else', async () => {
    const client = role === 'newsroom_editor' ? newsroom.editor : newsroom.reader
    const wrong: string[] = []
    await client.query('BEGIN')
    if (role === 'newsroom_preview') await client.query('SET LOCAL ROLE newsroom_preview')
    for (const { name, isTable, column } of await relations()) {
      const rights = MAY[role][name] ?? ''
      for (const [verb, sql] of Object.entries(VERBS)) {
        if (!isTable && !['SELECT', 'INSERT', 'UPDATE', 'DELETE'].includes(verb)) continue
        const may = FOLLOWS[verb]?.test(rights) ?? rights.split(' ').includes(verb)
        // a view is refused for the reason that it is none to write to
        if (!isTable && verb !== 'SELECT' && !may) continue
        if (await isRefused(client, sql(name, column)) === may) wrong.push(`${verb} ${name}: ${may ? 'refused' : 'allowed'}`)
      }
    }
    await client.query('ROLLBACK')
    expect(wrong).toEqual([])
  })
})
