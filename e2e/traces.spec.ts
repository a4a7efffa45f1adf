import { openCollector, type Collector } from '@/press/testing/collector'
import { roleUrl } from '@/setup/roles.mjs'
import { startSite, type Site } from './support/site'
import { expect, test, venezuela } from './support/test'

let collector: Collector
let traced: Site
test.beforeAll(async () => {
  collector = await openCollector()
  const readerUrl = roleUrl(process.env.E2E_OWNER_URL ?? '', 'newsroom_reader')
  traced = await startSite(readerUrl, { PORT: '0', SITE_URL: 'http://paper.example', ...collector.variables })
})
test.afterAll(async () => {
  await traced.stop()
  await collector.close()
})

test('a trace shows a request, its render, Next’s own work in it and each query, without its values', async ({ request }) => {
  const answer = await request.get(`${traced.origin}${venezuela}`)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['server-timing']).toBeUndefined()
  const asked = () => collector.spans.find(({ name, attributes }) => name === 'GET' && attributes['url.path'] === venezuela)
  await expect(async () => expect(asked()).toBeDefined()).toPass({ timeout: 5_000 })

  const trace = collector.spans.filter(({ traceId }) => traceId === asked()?.traceId)
  const parentOf = ({ parentSpanId }: { parentSpanId: string | undefined }) => trace.find(({ spanId }) => spanId === parentSpanId)
  const named = (name: string) => trace.filter((span) => span.name === name)
  const [render] = named('render')
  expect(render && parentOf(render)).toBe(asked())
  const [route] = named('GET /[section]/[year]/[month]/[day]/[slug]')
  expect(route && parentOf(route)).toBe(render)
  const queries = named('prisma:client:db_query')
  expect(queries.length).toBeGreaterThan(2)
  for (const query of queries) {
    expect(query.attributes).toMatchObject({ 'db.system.name': 'postgresql', 'db.query.text': expect.stringContaining('SELECT') })
    // Somewhere above it is Next's span of the page.
    let above = parentOf(query)
    while (above && above !== route) above = parentOf(above)
    expect(above).toBe(route)
  }
  expect(JSON.stringify(queries)).not.toContain('venezuela-political-prisoners-release')

  const known = trace.length
  await request.get(`${traced.origin}${venezuela}`)
  await request.get(`${traced.origin}/search?q=undisclosed`)
  const at = (path: string) => collector.spans.filter(({ attributes, name }) => name === 'GET' && attributes['url.path'] === path)
  await expect(async () => expect(at('/search')).toHaveLength(1)).toPass({ timeout: 5_000 })
  expect(collector.text()).not.toContain('undisclosed')
  // The second time it lay in print.
  expect(at(venezuela)).toHaveLength(1)
  expect(collector.spans.filter(({ traceId }) => traceId === asked()?.traceId)).toHaveLength(known)
})
