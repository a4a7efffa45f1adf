/**
 * Every cell that an editor can write, filled with words that are meant to break out of wherever they are printed. A paper of its
 * own: its database, its server. `HOSTILE_RUNS` sets how often, `HOSTILE_SEED` repeats a run that failed.
 */
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import pg from 'pg'
import { z } from 'zod'
import { Inspector } from './hostile/inspect'
import { cellsOf, fill, fillings, furnishPaper, isAddress, placesOf, type Cell } from './hostile/newsroom'
import { readSite } from './hostile/read-site'
import { dropDatabase, makeDatabase, startSite, type Site } from './support/site'

const RUNS = Number(process.env.HOSTILE_RUNS ?? 2)
/** The same words in every run of the tests: new ones are for who looks for trouble. */
const SEED = Number(process.env.HOSTILE_SEED ?? 20_261_123)
const clusterUrl = process.env.TEST_DATABASE_URL ?? ''
const database = `broadsheet_hostile_${process.pid}`

// One server for all of them.
test.describe.configure({ mode: 'default', timeout: Math.max(60_000, RUNS * 10_000) })

let editor: pg.Client
let site: Site
let cells: Cell[]
let edits = 0
const harmless = new Inspector()

/** Waits until the site shows an edit that is made after all others. */
async function upToDate(): Promise<void> {
  edits += 1
  await editor.query(`UPDATE page SET title = 'Mark ' || $1 WHERE slug = 'mark'`, [edits])
  await expect(async () => expect((await (await fetch(`${site.origin}/mark`)).text()).includes(`>Mark ${edits}</h1>`)).toBe(true)).toPass({ intervals: [10, 20, 50], timeout: 5_000 })
}

test.beforeAll(async () => {
  // Some hundred cells and as many pages, on a machine that may have other work.
  test.setTimeout(120_000)
  const urls = await makeDatabase(clusterUrl, database, { seeded: false })
  editor = new pg.Client({ connectionString: urls.editor })
  await editor.connect()
  await furnishPaper(editor)
  site = await startSite(urls.reader, { PORT: '0', SITE_URL: 'http://paper.example' })
  cells = await cellsOf(editor)
  // every cell is changed once, so that a story's history has something to show
  await fill(editor, cells, cells.map(({ column }) => (isAddress(column) ? 'https://example.org/other.mp4' : 'Other harmless words')))
  await upToDate()
  await readSite(site.origin, await placesOf(editor), harmless, ['ferry', 'harmless', 'headlime', '', 'about', 'town'])
})
test.afterAll(async () => {
  await site?.stop()
  await editor?.end()
  await dropDatabase(clusterUrl, database)
})

test('harmless words are shown without complaint', () => {
  expect(harmless.complaints).toEqual([])
  // the story and the page with every kind of block, and all that stands around them
  expect(cells.length).toBeGreaterThan(250)
})

test('whatever stands in the cells, nothing breaks out of a page, a feed, a sitemap, structured data or Markdown', async () => {
  const property = fc.asyncProperty(fillings(cells), async (values) => {
    await fill(editor, cells, values)
    await upToDate()
    const inspector = new Inspector(harmless.seen)
    await readSite(site.origin, await placesOf(editor), inspector, values.slice(0, 3))
    expect([...new Set(inspector.complaints)]).toEqual([])
  })
  // A failing run is shown as it is: to make it smaller would take hundreds of others.
  const result = await fc.check(property, { numRuns: RUNS, seed: SEED, endOnFailure: true })
  if (result.failed) throw new Error(`HOSTILE_SEED=${SEED}, run ${result.numRuns}:\n${result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance)}`)
})

test('in a browser nothing of it runs, and the policy has nothing to refuse', async ({ page }) => {
  const said: string[] = []
  page.on('dialog', (dialog) => { said.push(`a dialog: ${dialog.message()}`); void dialog.dismiss() })
  page.on('pageerror', (error) => said.push(`an error: ${error.message}`))
  page.on('console', (message) => { if (message.type() === 'error') said.push(message.text()) })
  const { path, preview } = await placesOf(editor)
  for (const address of ['/', '/town', path, `${path}/history`, '/about', '/authors/jo-marsh', '/corrections', `/preview/${preview}`, '/search?q=%3Cscript%3Ewindow.ran%3D1%3C%2Fscript%3E']) {
    await page.goto(site.origin + address)
    expect(z.boolean().parse(await page.evaluate(() => 'ran' in window)), address).toBe(false)
    expect(said, address).toEqual([])
  }
})

test('a story with a paragraph of a megabyte is shown, and so are its Markdown and its feed', async () => {
  const paragraph = cells.filter(({ table, column, where }) => table === 'article_block' && column === 'text' && where.includes(`'story'`)).slice(0, 1)
  await fill(editor, paragraph, ['A long sentence about the harbour. '.repeat(30_000)])
  await upToDate()
  const { path } = await placesOf(editor)
  for (const address of [path, `${path}.md`, '/feeds/rss.xml']) {
    await expect(async () => {
      const answer = await fetch(site.origin + address)
      expect([address, answer.status, (await answer.text()).length > 1_000_000]).toEqual([address, 200, true])
    }).toPass({ timeout: 15_000 })
  }
})
