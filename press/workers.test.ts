import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { get } from './testing/paper'
import { pressProgram, type PressProgram } from './testing/press-process'
import { until } from './testing/promises'

/** Nobody answers there: what these tests ask for needs no database. */
const READER_DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none'

let program: PressProgram
beforeAll(async () => { program = await pressProgram() })
afterAll(() => program.close())

const start = (variables: Record<string, string>) => program.start({ READER_DATABASE_URL, ...variables })
const pidOn = async (port: number) => /<h1>(\d+)<\/h1>/.exec((await get(port, '/')).body.toString())?.[1]
/** Who has connections, of eight that were opened at once: the one that is awake takes several. */
const pidsOn = async (port: number) => new Set(await Promise.all(Array.from({ length: 8 }, () => pidOn(port))))
const listens = async (port: number) => get(port, '/healthz').then(({ status }) => status === 200, () => false)

describe('a press of two workers', () => {
  test('serves on one port from both, and replaces one that dies while readers are served by the other', async () => {
    const press = start({ WORKERS: '2' })
    const port = await press.listening
    const first = new Set<string | undefined>()
    await until(async () => {
      for (const pid of await pidsOn(port)) first.add(pid)
      return first.size === 2
    })
    expect(first).not.toContain(String(press.child.pid))

    await expect(get(port, '/die')).rejects.toThrow()
    // The next readers never notice.
    for (let n = 0; n < 10; n += 1) expect(await listens(port)).toBe(true)
    await until(async () => [...await pidsOn(port)].some((pid) => !first.has(pid)), 15_000)
    press.child.kill('SIGTERM')
    expect(await press.ended).toMatchObject({ code: 0 })
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('%s: answers what is under way, then ends with 0', async (signal) => {
    const press = start({ WORKERS: '2' })
    const port = await press.listening
    const readers = Promise.all([get(port, '/slow'), get(port, '/slow')])
    await new Promise((resolve) => { setTimeout(resolve, 100) })
    press.child.kill(signal)
    expect((await readers).map(({ status }) => status)).toEqual([200, 200])
    expect(await press.ended).toMatchObject({ code: 0 })
    expect(await listens(port)).toBe(false)
  })
})

describe('a press that cannot start', () => {
  test('ends with a sentence when its workers die one after the other, instead of forking for ever', async () => {
    const { code, said } = await start({ WORKERS: '2', DIES: '1' }).ended
    expect(code).toBe(1)
    expect(said).toMatch(/workers died 3 times before any of them listened \(the last with code 7\)/)
  })

  test.each(['1', '3'])('says once that its port is in use (WORKERS=%s)', async (WORKERS) => {
    const squatter = createServer()
    await new Promise<void>((resolve) => { squatter.listen(0, '127.0.0.1', resolve) })
    const address = squatter.address()
    const PORT = String(typeof address === 'object' ? address?.port : '')
    const { code, said } = await start({ WORKERS, PORT }).ended
    squatter.close()
    expect(code).toBe(1)
    expect(said.match(/is in use/g)).toHaveLength(1)
    expect(said).toContain(`Port ${PORT} is in use. Stop what listens there, or set PORT to another.`)
  })

  test('names a wrong setting once', async () => {
    const { code, said } = await start({ WORKERS: 'many' }).ended
    expect(code).toBe(1)
    expect(said.match(/WORKERS should be a number/g)).toHaveLength(1)
  })
})

test('one worker is one process, which serves by itself', async () => {
  const press = start({ WORKERS: '1' })
  const port = await press.listening
  expect(await pidOn(port)).toBe(String(press.child.pid))
  press.child.kill('SIGTERM')
  expect(await press.ended).toMatchObject({ code: 0 })
})
