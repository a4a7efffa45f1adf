/**
 * Each column of each table is edited while the paper lies printed. Two things must hold: no page shows the old value afterwards
 * (printing everything anew changes nothing more), and no page that has nothing to do with the edited row is printed anew.
 */
import pg from 'pg'
import { z } from 'zod'
import { edits, pagesOf, writeSubject, type Edit, type Subject } from './support/edits'
import { expect, internalSite, site, test } from './support/test'

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

const figures = z.object({ processes: z.tuple([z.object({ renders: z.object({ renders: z.number() }) })]) })

/** Pages of different kinds, for what stands on every page: a change to it makes the whole edition stale at once. */
const A_FEW = ['/', '/courts', '/archive', '/authors', '/about', '/search?q=ferry', '/no-such-page', '/sitemap.xml', '/town/feeds/atom.xml']

/** What stands at each address, by its entity tag, and how many of the bystanders had to be made anew for it. */
interface Sweep { tags: Map<string, string>; disturbed: number }

test('an edit of any column is on every page that shows it, and disturbs no bystander', async () => {
  test.setTimeout(300_000)
  const { concerned, bystanders } = pagesOf(subject)
  const renders = async () => figures.parse(await (await fetch(`${internalSite}/readyz`)).json()).processes[0].renders.renders
  // Not by Playwright's own client: thousands of answers, each written into a trace.
  const tagOf = async (path: string): Promise<string> => {
    const answer = await fetch(new URL(path, site), { headers: { 'Accept-Encoding': 'identity' }, redirect: 'manual' })
    await answer.arrayBuffer()
    return `${answer.status} ${answer.headers.get('etag') ?? ''} ${answer.headers.get('location') ?? ''}`
  }

  /** Fetches every page, once the press has heard of what was committed. What stands on every page is looked up on a few. */
  const sweep = async (everywhere: boolean): Promise<Sweep> => {
    await new Promise((resolve) => { setTimeout(resolve, 60) })
    const before = await renders()
    const tags = new Map<string, string>()
    for (const path of everywhere ? [] : bystanders) tags.set(path, await tagOf(path))
    const disturbed = (await renders()) - before
    // One after the other: a page that many wait for is served as it was until it is made.
    for (const path of everywhere ? A_FEW : concerned) tags.set(path, await tagOf(path))
    return { tags, disturbed }
  }
  const differing = (one: Sweep, other: Sweep) => [...one.tags].filter(([path, tag]) => other.tags.get(path) !== tag).map(([path]) => path)

  const complaints: string[] = []
  for (const everywhere of [false, true]) {
    await sweep(everywhere)
    for (const group of groupsOf(edits(subject).filter((edit) => (edit.everywhere ?? false) === everywhere))) {
      let last: Sweep | undefined
      for (const { what, change } of group) {
        await owner.query(change)
        last = await sweep(everywhere)
        if (last.disturbed > 0) complaints.push(`${what}: ${last.disturbed} bystanders were made anew`)
      }
      // The truth: all pages made anew.
      await owner.query(`SELECT engine.tell('*')`)
      const truth = await sweep(everywhere)
      if (last) complaints.push(...differing(last, truth).map((path) => `${group.map(({ what }) => what).join(', ')}: ${path} still shows an old value`))
      for (const { back } of group.toReversed()) await owner.query(back)
      await sweep(everywhere)
    }
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
