import { expect, soon, test, venezuela } from './support/test'

test('what an editor saves is on the page without a restart, and no other page is made anew', async ({ desk, request }) => {
  const mine = await desk.story('Saved by an editor')
  const others = [venezuela, '/government-accountability', '/courts']
  const etags = async () => Promise.all(others.map(async (path) => (await request.get(path)).headers()['etag']))
  expect(await (await request.get(mine.path)).text()).toContain('Saved by an editor')
  const before = await etags()

  await desk.set(mine.slug, { headline: 'Changed & saved “again”' })
  await soon(async () => expect(await (await request.get(mine.path)).text()).toContain('Changed &amp; saved “again”'))
  expect(await etags()).toEqual(before)
})

test('a story enters the front and its section when it is published, and leaves them when it is withdrawn', async ({ desk, page }) => {
  await page.goto('/town')
  const mine = await desk.story('Fresh from the quay')
  const links = page.locator(`main a[href="${mine.path}"]`)
  await soon(async () => {
    await page.goto('/town')
    expect(await links.count()).toBeGreaterThan(0)
  })

  await desk.set(mine.slug, { status: 'WITHDRAWN', withdrawn_reason: 'It was not from the quay.' })
  await soon(async () => {
    await page.goto('/town')
    expect(await links.count()).toBe(0)
  })
})

test('an incomplete story stays off the site', async ({ desk, request }) => {
  const mine = await desk.story('Incomplete', { status: 'DRAFT' })
  await desk.set(mine.slug, { standfirst: '', status: 'PUBLISHED' })
  const rows = await desk.query('SELECT status, desk_note FROM article WHERE slug = $1', [mine.slug])
  expect(rows).toEqual([{ status: 'DRAFT', desk_note: 'NOT PUBLISHED. It still needs a standfirst. Then set status to PUBLISHED again.' }])
  expect((await request.get(mine.path || `/town/2026/01/01/${mine.slug}`)).status()).toBe(404)
})

test('a scheduled story appears at its second', async ({ desk, request }) => {
  const due = Math.ceil(Date.now() / 1000) * 1000 + 5_000
  const mine = await desk.story('On the dot', { publishAt: new Date(due).toISOString() })
  expect((await request.get(mine.path)).status()).toBe(404)
  expect(await (await request.get('/town')).text()).not.toContain(mine.path)
  // never before its second, and not long after it: however slow the asking is
  for (let status = 404; status !== 200;) {
    const asked = Date.now()
    status = (await request.get(mine.path)).status()
    if (status === 200) expect(Date.now()).toBeGreaterThanOrEqual(due)
    else expect([status, asked < due + 1_000]).toEqual([404, true])
  }
  await soon(async () => expect(await (await request.get('/town')).text()).toContain(mine.path))
})

test('a withdrawn story answers 410 with the reason, and 200 when it is back', async ({ desk, page, request }) => {
  const mine = await desk.story('To be withdrawn')
  expect((await request.get(mine.path)).status()).toBe(200)
  // Addresses of the paper's old site lead to it, whatever they look like.
  const old = ['', '/2019/05', '/archive', '/archive/2019/05/03', '/a/b/c/d/e'].map((folder) => `${folder}/old-${mine.slug}`)
  await desk.query('SELECT engine.lead_here(path, $2) FROM unnest($1::text[]) path', [old, mine.slug])
  for (const path of old) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location], path).toEqual([308, mine.path])
  }
  await desk.set(mine.slug, { status: 'WITHDRAWN', withdrawn_reason: 'It named the wrong street.' })
  await soon(async () => expect((await page.goto(mine.path))?.status()).toBe(410))
  await expect(page.getByText('It named the wrong street.')).toBeVisible()
  for (const path of old) await soon(async () => expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(410))
  await expect(page.getByText('To be withdrawn')).toHaveCount(0)
  await desk.set(mine.slug, { status: 'PUBLISHED' })
  await soon(async () => expect((await request.get(mine.path)).status()).toBe(200))
})

test('a story whose slug changed answers its old address with one 308', async ({ desk, request }) => {
  const mine = await desk.story('Renamed')
  expect((await request.get(mine.path)).status()).toBe(200)
  await desk.set(mine.slug, { slug: `${mine.slug}-since` })
  await soon(async () => {
    const answer = await request.get(mine.path, { maxRedirects: 0 })
    expect([answer.status(), answer.headers()['location']]).toEqual([308, `${mine.path}-since`])
  })
  const spelt = await request.get(`${mine.path.toUpperCase()}/`, { maxRedirects: 0 })
  expect([spelt.status(), spelt.headers()['location']]).toEqual([308, `${mine.path}-since`])
  expect((await request.get(`${mine.path}-since`, { maxRedirects: 0 })).status()).toBe(200)
  await desk.set(`${mine.slug}-since`, { slug: mine.slug })
})

test('what an editor types cannot become markup or script', async ({ desk, page, complaints }) => {
  const mine = await desk.story('Hostile <script>alert(1)</script> & "quotes"')
  await desk.query('INSERT INTO article_block (article, position, kind, text, url, attribution) VALUES ($1, 0, $2, $3, $4, $5)',
    [mine.slug, 'PARAGRAPH', '<img src=x onerror=alert(1)> [link](javascript:alert(1)) <b>bold</b> </script><script>alert(2)</script>', null, null])
  await desk.query('INSERT INTO article_block (article, position, kind, text, url, attribution) VALUES ($1, 0, $2, $3, $4, $5)',
    [mine.slug, 'EMBED', 'An embed', 'javascript:alert(3)', '"><script>alert(4)</script>'])
  page.on('dialog', () => { throw new Error('a script ran') })
  await page.goto(mine.path)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hostile <script>alert(1)</script> & "quotes"')
  await expect(page.getByText('<b>bold</b>')).toBeVisible()
  expect(await page.locator('a[href^="javascript"], img[src="x"]').count()).toBe(0)
  expect(complaints).toEqual([])
})
