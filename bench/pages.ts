/** What each kind of page costs a reader on a phone: `npm run bench:pages`, with the paper running (`SITE_URL`, default http://localhost:3000). */
import { measureOnPhone, openBrowser, PHONE_HEAD, phoneRow } from './phone'

const site = process.env.SITE_URL ?? 'http://localhost:3000'
const pages: Record<string, string> = {
  front: '/',
  section: '/town',
  'story, 830 words': '/government-accountability/2026/01/17/venezuela-political-prisoners-release',
  'story with a gallery': '/town/2024/08/17/slack-water',
  month: '/archive/2026/11',
  search: '/search?q=ferry',
}

const browser = await openBrowser()
console.log(`| page ${PHONE_HEAD}`)
for (const [name, path] of Object.entries(pages)) console.log(phoneRow(name, await measureOnPhone(browser, site + path)))
await browser.close()
