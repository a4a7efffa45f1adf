import AxeBuilder from '@axe-core/playwright'
import { kinds } from './support/kinds'
import { expect, test } from './support/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`in ${colorScheme} at ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } })
      test.setTimeout(240_000)

      test('axe finds nothing on any kind of page, and none scrolls sideways', async ({ page }) => {
        for (const [name, path] of Object.entries(kinds)) {
          await test.step(name, async () => {
            await page.goto(path)
            const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
            expect.soft(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target) })), name).toEqual([])
            expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${name} is wider than the screen`).toBeLessThanOrEqual(0)
          })
        }
      })
    })
  }
}
