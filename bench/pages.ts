/**
 * What a page costs a reader: `npm run bench:pages`, with the paper running (`SITE_URL`, default http://localhost:3000).
 * A throttled phone (4× slower CPU, 1.6 Mbit/s, 150 ms), a fresh browser each time, medians of five. Bytes are as sent (brotli).
 */
import { chromium, type Browser, type Page } from '@playwright/test'

const site = process.env.SITE_URL ?? 'http://localhost:3000'
const ROUNDS = 5
const pages: Record<string, string> = {
  front: '/',
  section: '/town',
  'story, 830 words': '/government-accountability/2026/01/17/venezuela-political-prisoners-release',
  'story with a gallery': '/town/2024/08/17/slack-water',
  month: '/archive/2026/11',
  search: '/search?q=ferry',
}

interface Figures { fcp: number; lcp: number; cls: number; tbt: number; html: number; css: number; fonts: number; scripts: number; requests: number }

interface Observed { fcp: number; lcp: number; cls: number; tbt: number }

declare global {
  var observed: Observed | undefined
}

/** Runs in the page before anything else (Web Vitals as web.dev defines them; blocking time is what long tasks take beyond 50 ms). */
function observe(): void {
  const seen: Observed = { fcp: 0, lcp: 0, cls: 0, tbt: 0 }
  globalThis.observed = seen
  const watch = (type: string, hear: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true })
  watch('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime })
  watch('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime })
  watch('layout-shift', (entry) => { if ('value' in entry && typeof entry.value === 'number') seen.cls += entry.value })
  watch('longtask', (entry) => { seen.tbt += Math.max(0, entry.duration - 50) })
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

async function measure(browser: Browser, path: string): Promise<Figures> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true })
  const page = await context.newPage()
  // the compiler names functions by a helper that a page does not have
  await page.addInitScript('globalThis.__name ??= (named) => named')
  await page.addInitScript(observe)
  await throttle(page)
  const bytes = { html: 0, css: 0, fonts: 0, scripts: 0 }
  let requests = 0
  page.on('requestfinished', (request) => {
    requests += 1
    void request.sizes().then(({ responseBodySize }) => {
      const kind = request.resourceType()
      if (kind === 'document') bytes.html += responseBodySize
      else if (kind === 'stylesheet') bytes.css += responseBodySize
      else if (kind === 'font') bytes.fonts += responseBodySize
      else if (kind === 'script') bytes.scripts += responseBodySize
    }).catch(() => undefined)
  })
  await page.goto(site + path, { waitUntil: 'networkidle' })
  const seen = await page.evaluate(() => globalThis.observed)
  await context.close()
  if (!seen) throw new Error(`nothing was observed at ${path}`)
  return { ...seen, ...bytes, requests }
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
console.log('| page | FCP ms | LCP ms | CLS | TBT ms | HTML B | CSS B | fonts B | scripts B | requests |\n|---|---|---|---|---|---|---|---|---|---|')
for (const [name, path] of Object.entries(pages)) {
  await measure(browser, path)
  const rounds: Figures[] = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(browser, path))
  const of = (figure: keyof Figures, digits = 0) => median(rounds.map((one) => one[figure])).toFixed(digits)
  console.log(`| ${name} | ${of('fcp')} | ${of('lcp')} | ${of('cls', 3)} | ${of('tbt')} | ${of('html')} | ${of('css')} | ${of('fonts')} | ${of('scripts')} | ${of('requests')} |`)
}
await browser.close()
