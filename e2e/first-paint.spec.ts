import { brotliCompressSync, constants } from 'node:zlib'
import type { Page } from '@playwright/test'
import postcss from 'postcss'
import { kinds } from './support/kinds'
import { builtSheet, ownFilesOf } from './support/own-files'
import { expect, test, venezuela } from './support/test'

interface StyleRule { selector: string; rule: string }

/** The rules of a style sheet, one a selector, with the groups that they stand in. */
function rulesOf(css: string): StyleRule[] {
  const rules: StyleRule[] = []
  postcss.parse(css).walkRules((rule) => {
    const groups: string[] = []
    for (let group = rule.parent; group?.type === 'atrule'; group = group.parent) {
      if (!('name' in group)) break
      if (group.name.endsWith('keyframes')) return
      groups.unshift(`@${group.name} ${group.params}`)
    }
    const declarations = rule.nodes.map(String).join(';').replaceAll(/url\([^)]*\//g, 'url(')
    for (const selector of rule.selectors) rules.push({ selector, rule: `${groups.join(' ')} ${selector} {${declarations}}` })
  })
  return rules
}

/** Those that choose something in the page as it is, or would when it is pointed at, focused or painted. */
function choosing(page: Page, rules: readonly StyleRule[]): Promise<string[]> {
  return page.evaluate((all) => all.filter(({ selector }) => {
    const lasting = selector
      .replaceAll(/::[\w-]+(?:\([^)]*\))?/g, '')
      .replaceAll(/:(?:before|after|hover|active|focus|focus-visible|focus-within|visited|target|open|checked|disabled)(?![\w-])/g, '')
    try {
      return document.querySelector(lasting.trim() || '*') !== null
    } catch {
      return true
    }
  }).map(({ rule }) => rule), rules)
}

test.describe('a page from its first byte', () => {
  test('is painted in the paper’s looks when nothing else arrives', async ({ page, complaints }) => {
    await page.route('**/*', (route) => (route.request().isNavigationRequest() ? route.continue() : route.abort()))
    await page.goto(venezuela)
    const headline = page.getByRole('heading', { level: 1 })
    expect(await headline.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThan(32)
    await expect(page.locator('link[rel="stylesheet"], head script[src]')).toHaveCount(0)
    await expect(page.getByRole('combobox', { name: 'Colours' })).toBeVisible()
    expect(complaints.filter((one) => /Content Security Policy|Refused/i.test(one))).toEqual([])
  })

  test('weighs at most 10 kB of brotli without its styles and script, and they as much at most', async ({ request }) => {
    const { styles, script, rest } = ownFilesOf(await (await request.get(venezuela)).text())
    // as the press packs them
    const weigh = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length
    expect(weigh(rest)).toBeLessThanOrEqual(10_240)
    expect(weigh(styles + script)).toBeLessThanOrEqual(10_240)
  })

  for (const [kind, path] of Object.entries(kinds)) {
    test(`has every rule of the style sheet that chooses something in ${kind}`, async ({ page }) => {
      await page.goto(path)
      const inPage = new Set(rulesOf(await page.locator('head style').first().textContent() ?? '').map(({ rule }) => rule))
      const leftOut = rulesOf(builtSheet().css).filter(({ rule }) => !inPage.has(rule))
      expect(inPage.size).toBeGreaterThan(100)
      expect(leftOut.length).toBeGreaterThan(50)
      expect(await choosing(page, leftOut)).toEqual([])
    })
  }
})
