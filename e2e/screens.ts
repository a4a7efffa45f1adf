/**
 * Pictures of every kind of page, for docs/screens and the README: `npm run screens`, with the paper running (`SITE_URL`, default
 * http://localhost:3000). Looked at by people; compared by nobody.
 */
import { mkdir } from 'node:fs/promises'
import { chromium, type Browser } from '@playwright/test'
import sharp from 'sharp'

const site = process.env.SITE_URL ?? 'http://localhost:3000'
const folder = 'docs/screens'
const widths = [360, 768, 1440]
const schemes = ['light', 'dark'] as const

const pages: Record<string, string> = {
  front: '/',
  section: '/town',
  story: '/government-accountability/2026/01/17/venezuela-political-prisoners-release',
  feature: '/town/2024/08/17/slack-water',
  interview: '/government-accountability/2026/05/30/town-auditor-interview',
  opinion: '/opinion/2023/10/21/the-note-we-used-to-steer-by',
  history: '/government-accountability/2026/01/17/venezuela-political-prisoners-release/history',
  archive: '/archive',
  month: '/archive/2026/11',
  author: '/authors/lucian-pettigrove',
  topic: '/topics/flood-wall',
  corrections: '/corrections',
  search: '/search?q=ferry',
  'not-found': '/no-such-page',
}

/** The top of a page, at most two screens high. */
async function shoot(browser: Browser, path: string, width: number, colorScheme: 'light' | 'dark'): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: Math.round(width * 1.25) + 300 }, colorScheme, baseURL: site })
  await page.goto(path, { waitUntil: 'networkidle' })
  const picture = await page.screenshot()
  await page.close()
  return picture
}

const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
await mkdir(folder, { recursive: true })
for (const [name, path] of Object.entries(pages)) {
  for (const width of widths) {
    for (const scheme of schemes) {
      const picture = await shoot(browser, path, width, scheme)
      await sharp(picture).resize({ width: Math.min(width, 720) }).webp({ quality: 60 }).toFile(`${folder}/${name}-${width}-${scheme}.webp`)
    }
  }
  console.log(name)
}

// the README's: the front in light beside a story in the dark
const [front, story] = await Promise.all([shoot(browser, '/', 1200, 'light'), shoot(browser, '/town/2024/08/17/slack-water', 1200, 'dark')])
const half = { width: 800, height: 1000, fit: 'cover', position: 'top' } as const
await sharp({ create: { width: 1616, height: 1000, channels: 3, background: '#8a867c' } })
  .composite([{ input: await sharp(front).resize(half).toBuffer(), left: 0, top: 0 }, { input: await sharp(story).resize(half).toBuffer(), left: 816, top: 0 }])
  .webp({ quality: 70 }).toFile(`${folder}/readme.webp`)
await browser.close()
