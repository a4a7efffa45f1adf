import type { Page } from '@playwright/test'
import { expect, test, venezuela } from './support/test'

test.afterEach(({ complaints }) => expect(complaints).toEqual([]))

/** As Firefox before 119: `role` and `aria…` are attributes of an element, and no properties of it. */
const withoutAriaProperties = (page: Page) => page.addInitScript(() => {
  for (const name of Object.getOwnPropertyNames(Element.prototype)) {
    if (/^(?:role$|aria[A-Z])/.test(name)) Reflect.deleteProperty(Element.prototype, name)
  }
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
