import { expect, soon, test } from './support/test'

const previewOf = async (desk: { query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]> }, slug: string) => {
  const [row] = await desk.query('SELECT preview_token FROM article WHERE slug = $1', [slug])
  return `/preview/${String(row?.preview_token)}`
}

test('an editor sees a draft as it will look, with what it lacks, and each save without a reload by hand', async ({ desk, page }) => {
  const mine = await desk.story('Only a draft', { status: 'DRAFT' })
  await desk.set(mine.slug, { standfirst: '' })
  await page.goto(await previewOf(desk, mine.slug))
  const bar = page.getByRole('complementary', { name: 'Preview' })
  await expect(bar).toContainText('Readers do not see this. Draft. Before it can go out it needs a standfirst.')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Only a draft')

  await desk.set(mine.slug, { headline: 'A better draft', standfirst: 'Now it has one.' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A better draft', { timeout: 10_000 })
  await expect(bar).toContainText('Draft, ready to publish: set status to PUBLISHED.')
})

test('a draft with nothing but a slug has a preview too', async ({ desk, page }) => {
  const [row] = await desk.query(`INSERT INTO article (slug) VALUES ('') RETURNING slug, preview_token`)
  await page.goto(`/preview/${String(row?.preview_token)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('(no headline yet)')
  await desk.query('DELETE FROM article WHERE slug = $1', [row?.slug])
})

test('a preview is kept by nobody, found by nobody, and over once its token is renewed', async ({ desk, request }) => {
  const mine = await desk.story('Behind a token', { status: 'DRAFT' })
  const address = await previewOf(desk, mine.slug)
  const answer = await request.get(address)
  expect(answer.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': expect.stringContaining('noindex'), 'referrer-policy': 'no-referrer' })
  await desk.set(mine.slug, { kicker: 'Changed' })
  expect(await (await request.get(address)).text()).toContain('Changed')
  await desk.set(mine.slug, { preview_token: '' })
  expect((await request.get(address)).status()).toBe(404)
  expect((await request.get('/preview/0123456789abcdef0123456789abcdef')).status()).toBe(404)
})

test('an editor sees the front as it will be when a slot and a story are due', async ({ desk, page, request }) => {
  const soonDue = new Date(Date.now() + 86_400_000)
  const mine = await desk.story('Tomorrow’s lead', { publishAt: soonDue.toISOString() })
  await desk.query(`INSERT INTO front_slot (front, article, size, rank) VALUES ('home', $1, 'LEAD', -9)`, [mine.slug])
  const [paper] = await desk.query('SELECT preview_token, time_zone FROM publication')
  const after = new Intl.DateTimeFormat('sv-SE', { timeZone: String(paper?.time_zone), dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(soonDue.getTime() + 120_000)).replace(' ', 'T')
  const address = `/preview/${String(paper?.preview_token)}`
  await page.goto(`${address}?at=${after}`)
  await expect(page.locator('main h2').first()).toContainText('Tomorrow’s lead')
  expect(await (await request.get(address)).text()).not.toContain('Tomorrow’s lead')
  expect(await (await request.get(`/preview/${'0'.repeat(32)}?at=${after}`)).status()).toBe(404)
  await page.goto(`${address}?at=tomorrow`)
  await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText('That time was not understood')
  await desk.query('DELETE FROM front_slot WHERE article = $1', [mine.slug])
  await soon(async () => expect(await (await request.get('/')).text()).not.toContain('Tomorrow’s lead'))
})
