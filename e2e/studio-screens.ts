/**
 * Pictures of Studio at work, for docs/editors.md: `npm run screens:studio`, with the paper and Studio running (`STUDIO_URL`, default
 * http://localhost:5555; `SITE_URL`, default http://localhost:3000). It inserts nothing: what is typed is not saved.
 */
import { chromium, type Page } from '@playwright/test'
import pg from 'pg'
import sharp from 'sharp'

const studio = process.env.STUDIO_URL ?? 'http://localhost:5555'
const site = process.env.SITE_URL ?? 'http://localhost:3000'
const folder = 'docs/screens'

const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})

async function shoot(name: string, page: Page): Promise<void> {
  await sharp(await page.screenshot()).webp({ quality: 60 }).toFile(`${folder}/${name}.webp`)
  console.log(name)
}

async function table(name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 560 } })
  await page.goto(`${studio}/#schema=public&table=${name}&view=table`)
  await page.locator('td[data-grid-visual-row-index="0"]').first().waitFor()
  return page
}

const articles = await table('article')
await articles.getByRole('button', { name: 'Insert row' }).click()
// The new row slides in.
await articles.waitForTimeout(1_000)
await shoot('studio-insert', articles)
const blocks = await table('article_block')
await shoot('studio-blocks', blocks)

// the preview of the first draft that has one
const client = new pg.Client({ connectionString: process.env.EDITOR_DATABASE_URL })
await client.connect()
const { rows: [draft] } = await client.query<{ preview_token: string }>(`SELECT preview_token FROM article WHERE status = 'DRAFT' AND headline IS NOT NULL ORDER BY slug LIMIT 1`)
await client.end()
const preview = await browser.newPage({ viewport: { width: 1200, height: 640 } })
await preview.goto(`${site}/preview/${draft?.preview_token ?? ''}`)
// The islands take their places.
await preview.waitForTimeout(1_000)
await shoot('preview', preview)
await browser.close()
