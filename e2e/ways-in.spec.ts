import { expect, test, venezuela } from './support/test'

/** A reader can come in by any page and find any story; each way also without JavaScript. */
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a reader finds a story' : 'a reader finds a story without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('by search: words, a section, and a misspelt word', async ({ page }) => {
      await page.goto('/search')
      await page.locator('main [name="q"]').first().fill('political prisoners Venezuela')
      await page.locator('main [name="q"]').first().press('Enter')
      await expect(page).toHaveURL(/\/search\?q=political/)
      await expect(page.getByRole('status').first()).toContainText(/\d/)
      await page.locator(`main a[href="${venezuela}"]`).first().click()
      await expect(page).toHaveURL(venezuela)

      await page.goto('/search?q=ferry')
      await page.locator('main a[href*="section="]').first().click()
      await expect(page).toHaveURL(/section=/)

      await page.goto('/search?q=audtior')
      await page.getByRole('link', { name: 'auditor' }).first().click()
      await expect(page).toHaveURL(/q=auditor/)
    })

    test('by topic', async ({ page }) => {
      await page.goto('/topics')
      await page.locator('main').getByRole('link', { name: 'Venezuela', exact: true }).first().click()
      await expect(page).toHaveURL('/topics/venezuela')
      await page.locator(`main a[href="${venezuela}"]`).first().click()
      await expect(page).toHaveURL(venezuela)
    })

    test('by author', async ({ page }) => {
      await page.goto('/authors')
      await page.locator('main a[href="/authors/national-correspondent"]').first().click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('National Correspondent')
      await page.locator(`main a[href="${venezuela}"]`).first().click()
      await expect(page).toHaveURL(venezuela)
    })

    test('by the calendar, of the paper and of a section', async ({ page }) => {
      for (const tree of ['/archive', '/government-accountability']) {
        await page.goto(`${tree}/2026`)
        await page.locator(`main a[href="${tree}/2026/01"]`).first().click()
        await expect(page).toHaveURL(`${tree}/2026/01`)
        await page.locator(`main a[href="${tree}/2026/01/17"]`).first().click()
        await page.locator(`main a[href="${venezuela}"]`).first().click()
        await expect(page).toHaveURL(venezuela)
      }
    })

    test('by a feed reader: the foot of every page leads to the feeds', async ({ page }) => {
      await page.goto('/town')
      await page.getByRole('contentinfo').getByRole('link', { name: 'Feeds', exact: true }).click()
      await expect(page).toHaveURL('/feeds')
      const lists = page.getByRole('list', { name: /^Feeds of / })
      expect(await lists.count()).toBeGreaterThan(5)
      const feeds = await lists.nth(1).getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      expect(feeds).toHaveLength(3)
      for (const feed of feeds) expect((await page.request.get(feed)).status(), feed).toBe(200)
    })

    test('by an old address', async ({ desk, page }) => {
      const mine = await desk.story('Known by another name')
      await desk.set(mine.slug, { slug: `${mine.slug}-now` })
      await expect(async () => {
        await page.goto(mine.path)
        await expect(page).toHaveURL(`${mine.path}-now`, { timeout: 200 })
      }).toPass({ timeout: 3_000 })
      await desk.set(`${mine.slug}-now`, { slug: mine.slug })
    })

    test('from the page that says there is nothing here', async ({ page }) => {
      const answer = await page.goto('/town/2026/01/01/there-is-no-such-story')
      expect(answer?.status()).toBe(404)
      await expect(page.locator('main [name="q"]').first()).toBeVisible()
      expect(await page.locator('main a[href^="/"]').count()).toBeGreaterThan(3)
    })
  })
}

test('empty days, future dates and dates that are none are not there', async ({ request }) => {
  for (const path of ['/archive/2026/01/01', '/archive/2999', '/archive/2999/01', '/archive/2026/13', '/archive/2026/02/30', '/archive/1999', '/town/2026/02/30', '/nowhere/2026', '/town/2999']) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('pages deeper than there are, and malformed cursors, are not there', async ({ request }) => {
  for (const path of ['/search?q=ferry&page=999999', '/topics/flood-wall?before=nonsense', '/authors/lucian-pettigrove?before=1']) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('what changed in a story is shown, version by version', async ({ desk, page }) => {
  const mine = await desk.story('A story with a past')
  await desk.query(`UPDATE article_block SET text = 'The first paragraph, mended.' WHERE article = $1`, [mine.slug])
  await desk.set(mine.slug, { headline: 'A story with a present' })
  await expect(async () => {
    await page.goto(`${mine.path}/history`)
    await expect(page.locator('ins').filter({ hasText: 'present' })).toBeVisible({ timeout: 200 })
  }).toPass({ timeout: 3_000 })
  await expect(page.locator('del').filter({ hasText: 'past' }).first()).toBeVisible()
  await expect(page.locator('ins').filter({ hasText: 'mended' }).first()).toBeVisible()
})
