import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ReadTimes, readTimes } from './read-times'
import { sayServerTiming } from './server-timing'

test('reads that are made side by side take their time together once', async () => {
  const times = new ReadTimes()
  const spent = async (work: () => Promise<unknown>) => {
    const began = performance.now()
    await work().catch(() => undefined)
    return performance.now() - began
  }
  const refused = async () => { throw new Error('refused') }
  const together = await spent(() => Promise.all([times.of(() => sleep(50)), times.of(() => sleep(50))]))
  await sleep(50)
  const alone = await spent(() => times.of(refused))
  expect(times.count).toBe(3)
  expect(times.milliseconds).toBeGreaterThan(45)
  expect(times.milliseconds).toBeLessThanOrEqual(together + alone)
})

test('an answer says what its own reads took, also where others are answered meanwhile', async () => {
  sayServerTiming()
  const server = createServer(async (request, response) => {
    const reads = Number(request.url?.slice(1))
    for (let n = 0; n < reads; n += 1) await readTimes.getStore()?.of(() => sleep(2))
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const asked = [3, 0, 1, 12, 1]
  const answers = await Promise.all(asked.map((reads) => fetch(`http://127.0.0.1:${port}/${reads}`)))
  server.close()
  const told = answers.map(({ headers }) => headers.get('server-timing')?.replaceAll(/\d+\.\d/g, '0.0'))
  expect(told).toEqual(asked.map((reads) => `db;dur=0.0;desc="${reads} reads", total;dur=0.0`))
})
