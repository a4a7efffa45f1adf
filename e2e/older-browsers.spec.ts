import type { Page } from '@playwright/test'
import { expect, test, venezuela } from './support/test'

test.afterEach(({ complaints }) => expect(complaints).toEqual([]))

/** As Firefox before 119: `role` and `aria…` are attributes of an element, and no properties of it. */
const withoutAriaProperties = (page: Page) => page.addInitScript(() => {
  for (const name of Object.getOwnPropertyNames(Element.prototype)) {
    if (/^(?:role$|aria[A-Z])/.test(name)) Reflect.deleteProperty(Element.prototype, name)
  }
})

/** As Firefox before 121: a rule that asks what an element has is none, and whoever asks whether it would count is told no. */
const withoutHas = (page: Page) => page.evaluate(() => {
  const forget = (group: CSSStyleSheet | CSSGroupingRule) => {
    for (const [place, rule] of [...[...group.cssRules].entries()].reverse()) {
      const unknown = (rule instanceof CSSStyleRule && rule.selectorText.includes(':has('))
        || (rule instanceof CSSSupportsRule && rule.conditionText.includes(':has('))
      if (unknown) group.deleteRule(place)
      else if (rule instanceof CSSGroupingRule) forget(rule)
    }
  }
  for (const sheet of document.styleSheets) forget(sheet)
})

test.describe('where ARIA is no property', () => {
  test('a reader who listens is told the names of a story’s tools, and what they did', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await withoutAriaProperties(page)
    await page.goto(venezuela)
    await expect(page.getByRole('combobox', { name: 'Colours' })).toBeVisible()
    await page.getByRole('button', { name: 'Smaller text' }).click()
    await expect(page.getByRole('button', { name: 'Smaller text' })).toHaveAttribute('aria-disabled', 'true')
    await expect(page.getByRole('button', { name: 'Larger text' })).toHaveAttribute('aria-disabled', 'false')
    await expect(page.getByRole('status').filter({ hasText: 'Text size 1 of 4' })).toBeAttached()
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible()
  })

  test('a reader who listens is offered words to search for', async ({ page }) => {
    await withoutAriaProperties(page)
    await page.goto('/search')
    const input = page.getByRole('combobox', { name: 'Search the paper' })
    await input.pressSequentially('priso')
    await expect(page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first()).toBeVisible()
    await expect(input).toHaveAttribute('aria-expanded', 'true')
    await input.press('Escape')
    await expect(input).toHaveAttribute('aria-expanded', 'false')
  })
})

test.describe('where :has() is not known', () => {
  test('a reader with a keyboard sees which story of a front is in focus', async ({ page }) => {
    await page.goto('/')
    await withoutHas(page)
    for (const link of await page.locator('.card-headline a').all()) {
      await link.focus()
      await expect(link).toBeFocused()
      await expect(link).toHaveCSS('outline-style', 'solid')
    }
  })

  test('a feature’s picture does not cover who wrote it and when', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto('/town/2024/08/17/slack-water')
    await withoutHas(page)
    for (const shown of [page.locator('.byline-name').first(), page.getByRole('article').locator('time').first()]) {
      // A click that lands on something else fails.
      await shown.click({ trial: true, timeout: 5_000 })
    }
  })

  test('the switch of colours can be seen on a narrow screen', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.goto('/')
    await withoutHas(page)
    const mark = await page.locator('theme-switch').evaluate((element) => getComputedStyle(element, '::before').content)
    expect(mark).toBe('""')
  })
})

test('a front has two columns on a tablet, in words that Safari 15 knows', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 1000 })
  await page.goto('/')
  await expect(page.locator('.front-row').first()).toHaveCSS('grid-template-columns', /^[\d.]+px [\d.]+px$/)
  const conditions = await page.evaluate(() => {
    const all = (group: CSSStyleSheet | CSSGroupingRule): string[] => [...group.cssRules].flatMap((rule) => [
      ...(rule instanceof CSSMediaRule ? [rule.conditionText] : []),
      ...(rule instanceof CSSGroupingRule ? all(rule) : []),
    ])
    return [...document.styleSheets].flatMap(all)
  })
  expect(conditions.length).toBeGreaterThan(10)
  // A `not` within a condition, and ranges, came with Media Queries 4.
  expect(conditions.filter((condition) => /\(not\b|[<>]|\bor\b/.test(condition))).toEqual([])
})

test.describe('where CSS cannot say with what a scrolling line begins', () => {
  // A page that is changed on its way has not the styles that its policy names.
  test.use({ bypassCSP: true })

  test('a reader on a phone sees which section it is all the same', async ({ page }) => {
    await page.addInitScript(() => {
      const supports = CSS.supports.bind(CSS)
      CSS.supports = (property: string, value?: string) => property !== 'scroll-initial-target' && (value === undefined ? supports(property) : supports(property, value))
    })
    await page.route('**/opinion', async (route) => {
      const answer = await route.fetch()
      const html = await answer.text()
      expect(html).toContain('scroll-initial-target:nearest')
      await route.fulfill({ response: answer, body: html.replaceAll('scroll-initial-target:nearest', '') })
    })
    await page.setViewportSize({ width: 360, height: 780 })
    await page.goto('/opinion')
    await expect(page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'Opinion' })).toBeInViewport({ ratio: 1 })
  })
})
