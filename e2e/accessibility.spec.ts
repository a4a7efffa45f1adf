import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { kinds } from './support/kinds'
import { expect, test } from './support/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What the colour scheme can change; everything else is the same in the dark. */
const ofColour = ['color-contrast', 'link-in-text-block']

/** No page has frames of others, so axe needs no page of its own to put together what it found: that takes a second each time. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode()

for (const width of [320, 1280]) {
  for (const half of [0, 1]) {
    test.describe(`at ${width} px, ${half === 0 ? 'one half' : 'the other half'} of the kinds of pages`, () => {
      test.use({ viewport: { width, height: 900 } })
      test.setTimeout(300_000)

      test('axe finds nothing in light and dark, and nothing is wider than the screen', async ({ page }) => {
        for (const [name, path] of Object.entries(kinds).filter((_, n) => n % 2 === half)) {
          await test.step(name, async () => {
            await page.emulateMedia({ colorScheme: 'light' })
            await page.goto(path)
            const light = await axe(page).withTags(tags).analyze()
            await page.emulateMedia({ colorScheme: 'dark' })
            const dark = await axe(page).withRules(ofColour).analyze()
            const violations = [...light.violations, ...dark.violations].map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target) }))
            expect.soft(violations, name).toEqual([])
            expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${name} is wider than the screen`).toBeLessThanOrEqual(0)
          })
        }
      })
    })
  }
}
