import AxeBuilder from '@axe-core/playwright'
import { expect, test, venezuela } from './support/test'

const pages = { 'the front': '/', 'a section': '/government-accountability', 'a story': venezuela, 'an unknown address': '/no-such-page' }

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`in ${colorScheme} at ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } })
      for (const [name, path] of Object.entries(pages)) {
        test(`axe finds nothing on ${name}`, async ({ page }) => {
          await page.goto(path)
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
          expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target) }))).toEqual([])
        })
      }
    })
  }
}
