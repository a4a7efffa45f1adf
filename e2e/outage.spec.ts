import pg from 'pg'
import { cutConnections } from '@/prisma/testing/editor'
import { startPostgres, stopPostgres } from './support/outage'
import { expect, soon, test, venezuela } from './support/test'

test.describe.configure({ mode: 'serial' })

test('PostgreSQL goes away: what was printed stays readable, what was not is a clear 503; it comes back: edits show again', async ({ desk, page, request }) => {
  const printed = ['/', '/government-accountability', venezuela]
  const before = await Promise.all(printed.map(async (path) => (await request.get(path)).text()))

  await stopPostgres()
  try {
    // the first request after the fall, and the hundredth
    for (let n = 0; n < 100; n += 1) {
      const path = printed[n % printed.length] ?? '/'
      const answer = await request.get(path)
      expect(answer.status(), path).toBe(200)
    }
    await page.goto(venezuela)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

    const started = Date.now()
    const cold = await request.get('/courts/2026/11/20/a-story-nobody-has-opened')
    expect(cold.status()).toBe(503)
    expect(Number(cold.headers()['retry-after'])).toBeGreaterThan(0)
    expect(cold.headers()['cache-control']).toContain('no-store')
    expect(Date.now() - started).toBeLessThan(3_500)

    expect((await request.get('/healthz')).status()).toBe(200)
    expect(await (await request.get('/readyz')).text()).toBe('degraded\n')
  } finally {
    await startPostgres()
  }

  await expect(async () => expect(await (await request.get('/readyz')).text()).toBe('ready\n')).toPass({ timeout: 10_000 })
  expect(await (await request.get(venezuela)).text()).toBe(before[2])

  const slug = 'venezuela-political-prisoners-release'
  const [row] = await desk.query('SELECT headline FROM article WHERE slug = $1', [slug])
  await desk.set(slug, { headline: 'The database is back' })
  await soon(async () => expect(await (await request.get(venezuela)).text()).toContain('The database is back'))
  await desk.set(slug, { headline: row?.headline })
})

test('a story withdrawn while the site could not hear of it is never served again', async ({ desk, request }) => {
  const mine = await desk.story('Withdrawn in the dark')
  expect((await request.get(mine.path)).status()).toBe(200)
  // the site's connections are cut just before the story is withdrawn
  const owner = new pg.Client({ connectionString: process.env.E2E_OWNER_URL })
  await owner.connect()
  await cutConnections(owner)
  await desk.set(mine.slug, { status: 'WITHDRAWN', withdrawn_reason: 'Withdrawn while nobody listened.' })
  await owner.end()
  await expect(async () => expect((await request.get(mine.path)).status()).toBe(410)).toPass({ timeout: 5_000 })
  await stopPostgres()
  try {
    expect([410, 503]).toContain((await request.get(mine.path)).status())
  } finally {
    await startPostgres()
  }
})
