import { expect, site, test, venezuela } from './support/test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a reader' : 'a reader without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('comes from the front to a story and reads it', async ({ page, complaints }) => {
      await page.goto('/')
      await expect(page.getByRole('banner')).toContainText('The Meridian')
      await page.locator(`main a[href="${venezuela}"]`).first().click()
      await expect(page).toHaveURL(venezuela)

      const story = page.getByRole('article').first()
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(story.getByRole('heading', { level: 2 }).filter({ hasText: '?' }).first()).toBeVisible()
      expect(await story.getByRole('heading', { level: 2 }).filter({ hasText: '?' }).count()).toBeGreaterThanOrEqual(2)
      await expect(story.getByRole('link', { name: 'National Correspondent' })).toBeVisible()
      await expect(story.locator('.pull-quote').first()).toBeVisible()
      await expect(story.locator('time').first()).toHaveAttribute('datetime', /^2026-01-17T\d\d:\d\d:\d\d-04:00$/)
      await expect(story.getByText('Correction', { exact: false }).first()).toBeVisible()
      expect(complaints).toEqual([])
    })

    test('goes from the kicker and the breadcrumbs to the section, and from a topic on', async ({ page }) => {
      await page.goto(venezuela)
      await expect(page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Government Accountability' })).toHaveAttribute('href', '/government-accountability')
      await page.getByRole('article').first().getByRole('link', { name: 'Government Accountability' }).first().click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Government Accountability')
      expect(await page.locator('main a[href^="/government-accountability/"]').count()).toBeGreaterThan(2)
    })
  })
}

test('a reader with a keyboard skips to the text', async ({ page }) => {
  await page.goto(venezuela)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: /skip to/i })
  await expect(skip).toBeFocused()
  await expect(skip).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\w+$/)
})

test('a reader loads no framework script, no third party, and few files', async ({ page }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(venezuela, { waitUntil: 'networkidle' })
  expect(requests.filter((url) => !url.startsWith(site) && !url.startsWith('data:'))).toEqual([])
  expect(requests.filter((url) => url.includes('/_next/') && url.endsWith('.js'))).toEqual([])
  expect(requests.length).toBeLessThanOrEqual(8)
})

test('a reader on a slow line gets the words before the type: no font is asked for ahead of the style sheet', async ({ page }) => {
  await page.goto(venezuela, { waitUntil: 'networkidle' })
  await expect(page.locator('link[rel="preload"][as="font"]')).toHaveCount(0)
  const loaded = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family))
  expect(loaded).toEqual(expect.arrayContaining(['newsreader', 'publicSans']))
})

for (const width of [320, 360, 768, 1440]) {
  test(`a reader on a screen of ${width} px never scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const path of ['/', '/government-accountability', venezuela, '/no-such-page']) {
      await page.goto(path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0)
    }
  })
}

test('a reader prints a story with its address at the foot', async ({ page }) => {
  await page.goto(venezuela)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(`${site}${venezuela}`)).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeHidden()
})

test('a reader who prints backgrounds as well sees a picture and not what stood in for it', async ({ page }) => {
  await page.goto('/town/2024/08/17/slack-water')
  const pictures = page.getByRole('article').first().locator('.picture')
  await expect(pictures.first()).toHaveCSS('background-image', /^url/)
  await page.emulateMedia({ media: 'print' })
  for (const picture of await pictures.all()) await expect(picture).toHaveCSS('background-image', 'none')
})

test('a reader on a phone sees which section it is, also when its name stands last in the line', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('/opinion')
  const sections = page.getByRole('navigation', { name: 'Sections', exact: true })
  await expect(sections.getByRole('link', { name: 'Opinion' })).toBeInViewport({ ratio: 1 })
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

test('a reader finds the names at the foot of a page each in one line', async ({ page }) => {
  for (const width of [768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/')
    const names = page.getByRole('contentinfo').locator('li a')
    const heights = await names.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height))
    expect(Math.max(...heights), `${width} px`).toBeLessThan(40)
  }
})

test('a reader of a list sees its pictures at the end of its rules, however wide the window', async ({ page }) => {
  for (const width of [768, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/topics/flood-wall')
    const gaps = await page.locator('.story-line:has(img)').evaluateAll((lines) => lines.map((line) => (
      line.getBoundingClientRect().right - (line.querySelector('img')?.getBoundingClientRect().right ?? 0)
    )))
    expect(gaps.length).toBeGreaterThan(0)
    expect(Math.max(...gaps.map(Math.abs)), `${width} px`).toBeLessThan(1)
  }
})
