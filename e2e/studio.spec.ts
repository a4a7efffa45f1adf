import { expect, Studio, startStudio } from './support/studio'
import { soon, test } from './support/test'

// All of a table's columns are on the screen at once: Studio draws only those that are.
test.use({ viewport: { width: 5600, height: 900 } })
test.describe.configure({ mode: 'serial' })

const port = Number(process.env.E2E_STUDIO_PORT ?? '3988')
let stop: (() => Promise<void>) | undefined
test.beforeAll(async () => {
  stop = await startStudio(port, 'Ada Quill')
})
test.afterAll(() => stop?.())

/** Studio says more in its console than the paper does; what it cannot reach is no complaint of ours. */
test.use({ complaints: [] })

/** Its digit puts it first in every table, where the hands below look for it. */
const headline = '1 empty row becomes a story'
const slug = '1-empty-row-becomes-a-story'

test('an editor takes a story from an empty row to the site, and down again, in Prisma Studio', async ({ page, request, desk }) => {
  test.setTimeout(300_000)
  const studio = new Studio(page, `http://localhost:${port}`)

  await test.step('a headline is enough: the row comes back with slug, note and preview link', async () => {
    await studio.table('article')
    await studio.insert({ headline })
    await studio.table('article')
    await expect(studio.cell('slug')).toHaveText(slug)
    await expect(studio.cell('desk_note')).toContainText('Draft. Before it can go out it needs a section, a body (at least one paragraph), a standfirst and a byline.')
    await expect(studio.cell('preview_url')).toContainText('/preview/')
  })

  await test.step('blocks are added without typing positions, and a byline by slug', async () => {
    await studio.table('article_block')
    await studio.insert({ article: slug, text: 'First, the harbour was quiet.' })
    await studio.table('article_block')
    await studio.insert({ article: slug, text: 'Then it was not.' })
    await studio.table('article_byline')
    await studio.insert({ article: slug, author: 'city-desk' })
    expect(await desk.query('SELECT position, text FROM article_block WHERE article = $1 ORDER BY position', [slug])).toEqual([
      { position: 10, text: 'First, the harbour was quiet.' }, { position: 20, text: 'Then it was not.' },
    ])
  })

  await test.step('published too early: nothing is lost, and the note says what is missing', async () => {
    await studio.table('article')
    await studio.type('section', 'town')
    await studio.type('status', 'PUBLISHED')
    await studio.save()
    await studio.table('article')
    await expect(studio.cell('desk_note')).toHaveText('NOT PUBLISHED. It still needs a standfirst. Then set status to PUBLISHED again.')
    await expect(studio.cell('section')).toHaveText('town')
  })

  await test.step('published: on the site once Studio says that it is saved, and the note says where', async () => {
    await studio.type('standfirst', 'It began with one cell.')
    await studio.type('status', 'PUBLISHED')
    await studio.save()
    const [row] = await desk.query('SELECT path FROM article WHERE slug = $1', [slug])
    expect(await (await request.get(String(row?.path))).text()).toContain('Then it was not.')
    await studio.table('article')
    await expect(studio.cell('desk_note')).toContainText('Live since')
    await expect(studio.cell('desk_note')).toContainText(String(row?.path))
  })

  await test.step('a block is moved by its position', async () => {
    await studio.table('article_block')
    await studio.type('position', '30')
    // Studio looks for the row under its old key, and goes on offering to save it.
    await studio.pressSave()
    await soon(async () => expect(await desk.query('SELECT text FROM article_block WHERE article = $1 ORDER BY position', [slug])).toEqual([
      { text: 'Then it was not.' }, { text: 'First, the harbour was quiet.' },
    ]))
  })

  await test.step('withdrawn: 410 with the reason', async () => {
    await studio.table('article')
    await studio.type('withdrawn_reason', 'It never happened.')
    await studio.type('status', 'WITHDRAWN')
    await studio.save()
    await studio.table('article')
    await expect(studio.cell('desk_note')).toContainText('Readers are told: It never happened.')
    const [row] = await desk.query('SELECT path FROM article WHERE slug = $1', [slug])
    await soon(async () => {
      const answer = await request.get(String(row?.path))
      expect(answer.status()).toBe(410)
      expect(await answer.text()).toContain('It never happened.')
    })
  })

  await test.step('deleted: of a draft the versions stay; what readers have had stays, and the Console tab says why', async () => {
    await desk.query(`INSERT INTO article (headline) VALUES ('0 thoughts')`)
    await studio.table('article')
    await studio.delete(0)
    await expect(studio.cell('slug')).toHaveText(slug)
    expect(await desk.query(`SELECT status FROM article_revision WHERE article = '0-thoughts'`)).toContainEqual({ status: 'DELETED' })
    await studio.delete(0)
    await page.getByRole('link', { name: 'Console', exact: true }).click()
    await expect(page.getByText(/has been published, so it cannot be deleted/).first()).toBeVisible()
  })

  await test.step('every save is kept as a version, under the editor’s name', async () => {
    const versions = await desk.query('SELECT by, status FROM article_revision WHERE article = $1 ORDER BY revision DESC', [slug])
    expect(versions[0]).toEqual({ by: 'Ada Quill', status: 'WITHDRAWN' })
    expect(new Set(versions.map(({ by }) => by))).toEqual(new Set(['Ada Quill']))
  })
})

test('Studio shows an editor the tables of the paper, and none of its machinery', async ({ page }) => {
  await page.goto(`http://localhost:${port}/`)
  await expect(page.getByText('article_block', { exact: true })).toBeVisible()
  const names = await page.locator('nav, aside').getByText(/^[a-z_]+$/).allInnerTexts()
  expect(names).toEqual(expect.arrayContaining(['article', 'article_block', 'editor_problems', 'front_slot', 'publication', 'topic']))
  expect(names.filter((name) => /revision$|outbox|retired|setting|search|migrations/.test(name))).toEqual(['article_revision'])
})

test('a refused save says why in the Console tab, and what was typed is still there', async ({ page }) => {
  const studio = new Studio(page, `http://localhost:${port}`)
  await studio.table('section')
  await studio.type('accent', '#ffee88')
  await studio.pressSave()
  await expect(studio.cell('accent')).toHaveText('#ffee88')
  await page.getByRole('link', { name: 'Console', exact: true }).click()
  await expect(page.getByText(/The accent #ffee88 cannot be read on white paper/).first()).toBeVisible()
})
