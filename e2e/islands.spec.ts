import { expect, test, venezuela } from './support/test'
import type { Page } from '@playwright/test'

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const textSize = (page: Page) => page.locator('.prose').evaluate((prose) => Number.parseFloat(getComputedStyle(prose).fontSize))
const suggestions = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')
const WHITE = 'rgb(255, 255, 255)'

test.afterEach(({ complaints }) => expect(complaints).toEqual([]))

test.describe('the colours', () => {
  test('are the reader’s own on every page from its first paint, until the reader has none', async ({ page }) => {
    await page.goto('/')
    expect(await paper(page)).toBe(WHITE)
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('Dark')
    const night = await paper(page)
    expect(night).not.toBe(WHITE)

    await page.goto(venezuela)
    expect(await paper(page)).toBe(night)

    await page.goto('/')
    const colours = page.getByRole('combobox', { name: 'Colours' })
    await expect(colours).toHaveValue('dark')
    await colours.selectOption('Auto')
    expect(await paper(page)).toBe(WHITE)
    await page.reload()
    expect(await paper(page)).toBe(WHITE)
  })

  test('are there before there is anything to paint', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('theme', 'dark')
      const watch = new MutationObserver(() => {
        if (!document.body) return
        sessionStorage.setItem('theme when the body began', document.documentElement.dataset.theme ?? 'none')
        watch.disconnect()
      })
      watch.observe(document, { childList: true, subtree: true })
    })
    await page.goto('/')
    expect(await page.evaluate(() => sessionStorage.getItem('theme when the body began'))).toBe('dark')
  })

  test('have room in the masthead, on the smallest screen and on a large one', async ({ page }) => {
    for (const width of [320, 360, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      for (const path of ['/', venezuela]) {
        await page.goto(path)
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
        await expect(page.getByRole('combobox', { name: 'Colours' })).toBeInViewport({ ratio: 1 })
        await expect(page.getByRole('banner').getByRole('link', { name: 'Search' })).toBeInViewport({ ratio: 1 })
      }
    }
  })

  test('follow a choice in another window', async ({ page, context }) => {
    const other = await context.newPage()
    await other.goto('/search')
    await page.goto('/')
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('Dark')
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(other.getByRole('combobox', { name: 'Colours' })).toHaveValue('dark')
  })

  test('are those of the browser’s own bars as well', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('Dark')
    expect(await page.locator('meta[name="theme-color"][media="all"]').getAttribute('content')).toBe('#13110f')
  })
})

test('a story’s text grows and shrinks in four steps, and stays so', async ({ page }) => {
  await page.goto(venezuela)
  const own = await textSize(page)
  const [smaller, larger] = [page.getByRole('button', { name: 'Smaller text' }), page.getByRole('button', { name: 'Larger text' })]
  await smaller.click()
  expect(await textSize(page)).toBeLessThan(own)
  await expect(smaller).toHaveAttribute('aria-disabled', 'true')
  const sizes = new Set<number>()
  for (let times = 0; times < 5; times += 1) {
    await larger.press('Enter')
    sizes.add(await textSize(page))
  }
  expect(sizes.size).toBe(3)
  await expect(larger).toBeFocused()
  await expect(page.getByText('Text size 4 of 4')).toBeAttached()
  const largest = Math.max(...sizes)
  await page.reload()
  expect(await textSize(page)).toBe(largest)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
})

test('a story’s address is copied, and handed to the system where it has a list', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: (what: ShareData) => { document.title = `shared ${what.url}`; return Promise.resolve() } })
  })
  await page.goto(venezuela)
  const share = page.getByRole('group', { name: 'Share this story' })
  await share.getByRole('button', { name: 'Copy link' }).click()
  await expect(share.getByRole('status')).toHaveText('Link copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`${venezuela}$`))
  await share.getByRole('button', { name: 'More ways…' }).click()
  await expect(page).toHaveTitle(/^shared http.*venezuela-political-prisoners-release$/)
  await expect(share.getByRole('link', { name: 'Link to this story' })).toBeHidden()
})

test.describe('a reader elsewhere', () => {
  test.use({ timezoneId: 'Asia/Kolkata' })

  test('is told the own time beside the paper’s', async ({ page }) => {
    await page.goto(venezuela)
    const published = page.getByRole('article').first().locator('time').first()
    const shown = await published.textContent()
    await published.hover()
    await expect(published).toHaveAttribute('title', /your time$/)
    await expect(page.locator('local-times')).toHaveText(/^\d\d:\d\d your time(?:, the next day)?$/)
    expect(shown).toContain('2026')
  })
})

test.describe('a reader where the paper is', () => {
  test.use({ timezoneId: 'America/Halifax' })

  test('is told nothing twice', async ({ page }) => {
    await page.goto(venezuela)
    await expect(page.locator('local-times')).toBeEmpty()
    await page.getByRole('article').first().locator('time').first().hover()
    await expect(page.locator('time[title]')).toHaveCount(0)
  })
})

test.describe('the search', () => {
  test('suggests words of headlines by keyboard, and says so to a screen reader', async ({ page }) => {
    await page.goto('/search')
    const input = page.getByRole('combobox', { name: 'Search the paper' })
    await input.pressSequentially('political priso')
    const options = suggestions(page)
    await expect(options.first()).toHaveText(/^political priso/)
    await expect(input).toHaveAttribute('aria-expanded', 'true')

    await input.press('ArrowDown')
    const first = await options.first().textContent() ?? ''
    await expect(suggestions(page).and(page.getByRole('option', { selected: true }))).toHaveText(first)
    await expect(input).toHaveAttribute('aria-activedescendant', await options.first().getAttribute('id') ?? '')
    await expect(input).toBeFocused()
    await input.press('ArrowUp')
    await expect(suggestions(page).and(page.getByRole('option', { selected: true }))).toHaveCount(0)
    await input.press('Escape')
    await expect(options).toHaveCount(0)
    await expect(input).toHaveValue('political priso')

    await input.press('Backspace')
    await expect(options.first()).toBeVisible()
    await input.press('ArrowDown')
    await input.press('Enter')
    await expect(page).toHaveURL(/\/search\?q=political(\+|%20)priso/)
    await expect(page.getByRole('combobox', { name: 'Search the paper' })).toHaveValue(first)
  })

  test('takes a suggestion by mouse, and what was typed by Enter', async ({ page, complaints }) => {
    await page.goto('/no-such-page')
    // The browser tells of the 404.
    expect(complaints.splice(0)).toHaveLength(1)
    await page.getByRole('combobox', { name: 'Search the paper' }).pressSequentially('priso')
    await suggestions(page).first().click()
    await expect(page).toHaveURL(/\/search\?q=priso\w+/)
    const input = page.getByRole('combobox', { name: 'Search the paper' })
    await input.fill('priso')
    await expect(suggestions(page).first()).toBeVisible()
    await input.press('Enter')
    await expect(page).toHaveURL(/\/search\?q=priso(&|$)/)
  })

  test('works when no suggestion comes', async ({ page, complaints }) => {
    await page.route('**/search/suggestions*', (route) => route.fulfill({ status: 503, body: 'away' }))
    await page.goto('/search')
    const input = page.getByRole('combobox', { name: 'Search the paper' })
    await input.pressSequentially('prison')
    await page.waitForResponse('**/search/suggestions*')
    await input.press('Enter')
    await expect(page).toHaveURL(/\/search\?q=prison/)
    // The browser tells of the 503 that this test made.
    expect(complaints.splice(0).filter((one) => !one.includes('503'))).toEqual([])
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a page has what works and nothing that does not', async ({ page }) => {
    await page.goto(venezuela)
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('combobox')).toHaveCount(0)
    const share = page.getByRole('group', { name: 'Share this story' })
    await expect(share.getByRole('link', { name: 'Email' })).toHaveAttribute('href', /^mailto:\?subject=.+&body=http/)
    await expect(share.getByRole('link', { name: 'Link to this story' })).toHaveAttribute('href', new RegExp(`${venezuela}$`))

    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
    await page.getByRole('searchbox', { name: 'Search the paper' }).fill('prisoners')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.locator(`main a[href="${venezuela}"]`)).toBeVisible()
  })
})

test('a browser fetches a story before it is followed, and nothing that should wait', async ({ page, request }) => {
  const rules = await request.get('/speculation-rules.json')
  expect(rules.headers()['content-type']).toBe('application/speculationrules+json')

  const browser = await page.context().newCDPSession(page)
  const candidates = new Set<string>()
  const fetched = new Set<string>()
  browser.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
    for (const { key } of preloadingAttemptSources) candidates.add(key.url)
  })
  browser.on('Preload.prefetchStatusUpdated', ({ status, key }) => {
    if (status === 'Ready') fetched.add(key.url)
  })
  await browser.send('Preload.enable')
  await page.goto('/')
  const link = page.locator('main h2 a').first()
  await link.hover()
  const story = new URL(await link.getAttribute('href') ?? '', page.url()).href
  await expect(() => expect([...fetched]).toContain(story)).toPass({ timeout: 10_000 })
  expect([...candidates].filter((url) => /\/(search|preview|media)\b|\/feeds\/|[?#]|\.\w+$/.test(new URL(url).pathname + new URL(url).search))).toEqual([])
})
