/**
 * Each column of each table is edited while the paper lies printed. Two things must hold: no page shows the old value afterwards
 * (printing everything anew changes nothing more), and no page was printed anew that came out the same.
 */
import pg from 'pg'
import { z } from 'zod'
import { edits, pagesOf, writeSubject, type Edit, type Subject } from './support/edits'
import { expect, test } from './support/test'

test.describe.configure({ mode: 'serial' })

let owner: pg.Client
let subject: Subject
test.beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.E2E_OWNER_URL })
  await owner.connect()
  subject = await writeSubject(owner)
})
test.afterAll(async () => {
  await owner.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = $1`, [subject.slug])
  await owner.end()
})

const figures = z.object({ renders: z.object({ renders: z.number() }) })

interface Printed { etag: string; wasRendered: boolean }
type Sweep = Map<string, Printed>

test('an edit of any column changes the pages that show it, and has no other page made anew', async ({ request }) => {
  test.setTimeout(420_000)
  const pages = await pagesOf(subject)
  const renders = async () => figures.parse(await (await request.get('/readyz')).json()).renders.renders

  /** Fetches every page, once the press has heard of what was committed. */
  const sweep = async (): Promise<Sweep> => {
    await new Promise((resolve) => { setTimeout(resolve, 60) })
    const printed: Sweep = new Map()
    let before = await renders()
    for (const path of pages) {
      const answer = await request.get(path, { headers: { 'Accept-Encoding': 'identity' }, maxRedirects: 0 })
      const after = await renders()
      printed.set(path, { etag: `${answer.status()} ${answer.headers()['etag'] ?? ''} ${answer.headers()['location'] ?? ''}`, wasRendered: after > before })
      before = after
    }
    return printed
  }
  const differing = (one: Sweep, other: Sweep) => pages.filter((path) => one.get(path)?.etag !== other.get(path)?.etag)

  const complaints: string[] = []
  let before = await sweep()
  for (const group of groupsOf(edits(subject))) {
    for (const { what, change, everywhere = false } of group) {
      await owner.query(change)
      const after = await sweep()
      const changed = new Set(differing(before, after))
      const wasted = everywhere ? [] : pages.filter((path) => after.get(path)?.wasRendered && !changed.has(path))
      complaints.push(...wasted.map((path) => `${what}: ${path} was made anew for nothing`))
      before = after
    }
    // The truth: all pages made anew.
    await owner.query(`SELECT engine.tell('*')`)
    complaints.push(...differing(before, await sweep()).map((path) => `${group.map(({ what }) => what).join(', ')}: ${path} still shows an old value`))
    for (const { back } of group.toReversed()) await owner.query(back)
    before = await sweep()
  }
  expect(complaints).toEqual([])
})

/** Edits of a table one upon the other; one that hides the rows of the others stands alone. */
function groupsOf(all: Edit[]): Edit[][] {
  const groups = new Map<string, Edit[]>()
  for (const edit of all) {
    const key = edit.isAlone ? edit.what : edit.what.split('.', 1)[0] ?? ''
    groups.set(key, [...groups.get(key) ?? [], edit])
  }
  return [...groups.values()]
}

test('every column that an editor can write is among the edits', async () => {
  const { rows } = await owner.query<{ cell: string }>(`
    SELECT table_name || '.' || column_name AS cell FROM information_schema.columns c
    WHERE table_schema = 'public' AND is_generated = 'NEVER' AND EXISTS (
      SELECT FROM information_schema.tables t WHERE t.table_schema = 'public' AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE')`)
  const edited = new Set(edits(subject).map(({ what }) => what.split(' ')[0]))
  /** The rules write these, or no page shows them. */
  const unseen = /^webhook\.|^crawler\.(token|purpose)$|^publication\.(websub_hub|indexnow_key)$|\.(guid|visible_from|created_at|day|path|first_published_at|withdrawn_at|desk_note|preview_url|preview_token|key)$|^article_\w+\.article$|^page_block\.page$|^front_slot\.article$|^page\.modified_at$/
  expect(rows.map(({ cell }) => cell).filter((cell) => !edited.has(cell) && !unseen.test(cell))).toEqual([])
})
