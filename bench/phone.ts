/** What a page costs a reader on a throttled phone. */
import { chromium, type Browser, type Page } from '@playwright/test'
import { median } from './percentile'

/** Times in milliseconds (Web Vitals as web.dev defines them), bytes as they were sent. */
export interface PhoneFigures { fcp: number; lcp: number; cls: number; tbt: number; html: number; css: number; fonts: number; scripts: number; all: number; requests: number }

interface Observed { fcp: number; lcp: number; cls: number; tbt: number }

declare global {
  var observed: Observed | undefined
}

/** Runs in the page before anything else. Blocking time is what long tasks take beyond 50 ms. */
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

async function measure(browser: Browser, url: string): Promise<PhoneFigures> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true })
  const page = await context.newPage()
  // the compiler names functions by a helper that a page does not have
  await page.addInitScript('globalThis.__name ??= (named) => named')
  await page.addInitScript(observe)
  await throttle(page)
  const bytes = { html: 0, css: 0, fonts: 0, scripts: 0, all: 0 }
  let requests = 0
  page.on('requestfinished', (request) => {
    requests += 1
    void request.sizes().then(({ responseBodySize }) => {
      const kind = request.resourceType()
      bytes.all += responseBodySize
      if (kind === 'document') bytes.html += responseBodySize
      else if (kind === 'stylesheet') bytes.css += responseBodySize
      else if (kind === 'font') bytes.fonts += responseBodySize
      else if (kind === 'script') bytes.scripts += responseBodySize
    }).catch(() => undefined)
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const seen = await page.evaluate(() => globalThis.observed)
  await context.close()
  if (!seen) throw new Error(`nothing was observed at ${url}`)
  return { ...seen, ...bytes, requests }
}

const ROUNDS = 5

/**
 * A page as a phone with a processor four times slower gets it, at 1.6 Mbit/s and 150 ms a request, in a fresh browser each time: medians
 * of five, after one that is not counted.
 */
export async function measureOnPhone(browser: Browser, url: string): Promise<PhoneFigures> {
  await measure(browser, url)
  const rounds: PhoneFigures[] = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(browser, url))
  const of = (figure: keyof PhoneFigures) => median(rounds.map((one) => one[figure]))
  return {
    fcp: of('fcp'), lcp: of('lcp'), cls: of('cls'), tbt: of('tbt'), html: of('html'), css: of('css'), fonts: of('fonts'), scripts: of('scripts'),
    all: of('all'), requests: of('requests'),
  }
}

export const PHONE_HEAD = '| FCP ms | LCP ms | CLS | TBT ms | HTML B | CSS B | fonts B | scripts B | all B | requests |\n|---|---|---|---|---|---|---|---|---|---|---|'

export function phoneRow(name: string, { fcp, lcp, cls, tbt, html, css, fonts, scripts, all, requests }: PhoneFigures): string {
  return `| ${[name, fcp.toFixed(0), lcp.toFixed(0), cls.toFixed(3), tbt.toFixed(0), html, css, fonts, scripts, all, requests].join(' | ')} |`
}

/** Chromium as the tests use it; `CHROMIUM_PATH` names another. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
}
