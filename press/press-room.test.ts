import { pino } from 'pino'
import { describe, expect, test, vi } from 'vitest'
import { Edition } from './edition'
import type { PressedPage } from './page'
import { Proofs } from './proofs'
import { PressRoom, type MakePage } from './press-room'
import { RendererGone } from './render-thread'
import { handClock } from './testing/clock'
import { printed } from './testing/pages'
import { deferred, until } from './testing/promises'

const LIMITS = { atOnce: 4, waiting: 100, coldLimitMs: 150, staleLimitMs: 60, abandonMs: 1_000 }

interface Setting {
  /** What the n-th rendering gives; the last entry goes on for ever. */
  pages?: (PressedPage | Error | Promise<PressedPage>)[]
  limits?: Partial<typeof LIMITS>
}

function newRoom({ pages = [printed('page')], limits = {} }: Setting = {}) {
  const clock = handClock()
  const edition = new Edition({ bytes: 8 * 1024 * 1024, now: clock.now, steadyNow: clock.now })
  const state = { isConnected: true, renders: 0 }
  const makePage = vi.fn<MakePage>(async () => {
    const page = await pages[Math.min(state.renders++, pages.length - 1)]
    if (page instanceof Error || page === undefined) throw page ?? new Error('no page')
    return { page, warnings: [] }
  })
  const room = new PressRoom({
    edition, proofs: new Proofs(), makePage,
    isConnected: () => state.isConnected,
    limits: { ...LIMITS, ...limits },
    log: pino({ level: 'silent' }),
  })
  return { room, edition, clock, state, makePage }
}

const textOf = async (obtained: ReturnType<PressRoom['obtain']>) => {
  const { page } = await obtained
  return page?.replies.identity.body
}

describe('a page that takes down the thread that renders it', () => {
  test('is to be asked for again when it was never printed', async () => {
    const { room } = newRoom({ pages: [new RendererGone('gone')] })
    expect(await room.obtain('/a')).toEqual({ page: undefined, reason: 'busy' })
  })

  test('is served as it was printed, and left alone for a while, so that others are made', async () => {
    const { room, edition, state } = newRoom({ pages: [new RendererGone('gone')] })
    edition.file('/a', printed('before', { keys: ['article:a'] }))
    room.markStale('article:a')
    for (let n = 0; n < 3; n += 1) expect(await textOf(room.obtain('/a'))).toBe('before')
    expect(state.renders).toBe(1)
  })
})

describe('readers who ask for the same page at once', () => {
  test('share one rendering', async () => {
    const gate = deferred<PressedPage>()
    const { room, state } = newRoom({ pages: [gate.promise] })
    const readers = Array.from({ length: 20 }, () => room.obtain('/a'))
    gate.resolve(printed('page'))
    for (const reader of readers) expect(await textOf(reader)).toBe('page')
    expect(state.renders).toBe(1)
    expect(await textOf(room.obtain('/a'))).toBe('page')
    expect(state.renders).toBe(1)
  })

  test('of different pages do not wait for each other', async () => {
    const gate = deferred<PressedPage>()
    const { room } = newRoom({ pages: [gate.promise, printed('b')] })
    const first = room.obtain('/a')
    expect(await textOf(room.obtain('/b'))).toBe('b')
    gate.resolve(printed('a'))
    expect(await textOf(first)).toBe('a')
  })

  test('are told that it is too much when too many wait', async () => {
    const gate = deferred<PressedPage>()
    const { room } = newRoom({ pages: [gate.promise], limits: { atOnce: 1, waiting: 1 } })
    const first = room.obtain('/a')
    const second = room.obtain('/b')
    expect(await room.obtain('/c')).toEqual({ page: undefined, reason: 'busy' })
    gate.resolve(printed('page'))
    await Promise.all([first, second])
  })
})

describe('a change that is told while the page is being rendered', () => {
  test('is on the page that its readers get: it is rendered again', async () => {
    const gate = deferred<PressedPage>()
    const { room, edition, state } = newRoom({ pages: [gate.promise, printed('new', { keys: ['article:a'] })] })
    const reader = room.obtain('/a')
    await until(() => state.renders === 1)
    room.markStale('article:a')
    const later = room.obtain('/a')
    gate.resolve(printed('old', { keys: ['article:a'] }))
    expect(await textOf(reader)).toBe('new')
    expect(await textOf(later)).toBe('new')
    expect(state.renders).toBe(2)
    expect(edition.fresh('/a')?.replies.identity.body).toBe('new')
  })

  test('of something that the page does not show costs nothing', async () => {
    const gate = deferred<PressedPage>()
    const { room, edition, state } = newRoom({ pages: [gate.promise] })
    const reader = room.obtain('/a')
    await until(() => state.renders === 1)
    room.markStale('article:b')
    gate.resolve(printed('a', { keys: ['article:a'] }))
    expect(await textOf(reader)).toBe('a')
    expect(state.renders).toBe(1)
    expect(edition.fresh('/a')).toBeDefined()
  })

  test('of everything counts for every page', async () => {
    const gate = deferred<PressedPage>()
    const { room, state } = newRoom({ pages: [gate.promise, printed('new')] })
    const reader = room.obtain('/a')
    await until(() => state.renders === 1)
    room.markAllStale()
    gate.resolve(printed('old'))
    expect(await textOf(reader)).toBe('new')
  })

  test('again and again: the page is sent, but filed as stale', async () => {
    const { room, edition, makePage } = newRoom()
    makePage.mockImplementation(async () => {
      room.markStale('article:a')
      return { page: printed('a', { keys: ['article:a'] }), warnings: [] }
    })
    expect(await room.obtain('/a')).toMatchObject({ isStale: true })
    expect(makePage).toHaveBeenCalledTimes(3)
    expect(edition.find('/a')).toBeDefined()
    expect(edition.fresh('/a')).toBeUndefined()
  })

  test('and was a withdrawal: the page is neither sent nor filed', async () => {
    const gate = deferred<PressedPage>()
    const { room, edition, state } = newRoom({ pages: [gate.promise, printed('gone', { status: 410, keys: ['article:a'] })] })
    const reader = room.obtain('/a')
    await until(() => state.renders === 1)
    room.purge('article:a')
    gate.resolve(printed('a', { keys: ['article:a'] }))
    expect((await reader).page?.status).toBe(410)
    expect(edition.fresh('/a')?.status).toBe(410)
  })

  test('and was a withdrawal again and again: still neither', async () => {
    const { room, edition, makePage } = newRoom()
    makePage.mockImplementation(async () => {
      room.purge('article:a')
      return { page: printed('a', { keys: ['article:a'] }), warnings: [] }
    })
    expect(await room.obtain('/a')).toEqual({ page: undefined, reason: 'failed' })
    expect(edition.find('/a')).toBeUndefined()
  })
})

describe('a stale page', () => {
  const stale = async (setting: Setting) => {
    const parts = newRoom(setting)
    await parts.room.obtain('/a')
    parts.room.markAllStale()
    return parts
  }

  test('is rendered anew for who asks next', async () => {
    const { room } = await stale({ pages: [printed('old'), printed('new')] })
    expect(await textOf(room.obtain('/a'))).toBe('new')
  })

  test('is served at once, without a rendering, while Postgres is away', async () => {
    const { room, state } = await stale({ pages: [printed('old'), printed('new')] })
    state.isConnected = false
    for (let i = 0; i < 100; i += 1) expect(await room.obtain('/a')).toMatchObject({ isStale: true })
    expect(state.renders).toBe(1)
    state.isConnected = true
    expect(await textOf(room.obtain('/a'))).toBe('new')
  })

  test('is served when its rendering fails, and not tried again at every request', async () => {
    const { room, state, clock } = await stale({ pages: [printed('old'), new Error('broken'), printed('new')] })
    for (let i = 0; i < 100; i += 1) expect(await room.obtain('/a')).toMatchObject({ isStale: true })
    expect(state.renders).toBe(2)
    clock.move(1_000)
    expect(await room.obtain('/a')).toMatchObject({ isStale: false })
  })

  test('is served when its rendering takes too long, and renewed when it comes', async () => {
    const gate = deferred<PressedPage>()
    const { room, edition, state } = await stale({ pages: [printed('old'), gate.promise] })
    const begun = performance.now()
    expect(await room.obtain('/a')).toMatchObject({ isStale: true })
    expect(performance.now() - begun).toBeGreaterThan(50)
    // Who comes while it still runs does not wait at all.
    const again = performance.now()
    expect(await room.obtain('/a')).toMatchObject({ isStale: true })
    expect(performance.now() - again).toBeLessThan(30)
    gate.resolve(printed('new'))
    await until(() => edition.fresh('/a') !== undefined)
    expect(state.renders).toBe(2)
  })

  test('that is withdrawn while its readers wait is not served', async () => {
    const gate = deferred<PressedPage>()
    const { room } = await stale({ pages: [printed('old', { keys: ['article:a'] }), gate.promise] })
    const reader = room.obtain('/a')
    room.purge('article:a')
    gate.reject(new Error('Postgres went away'))
    expect(await reader).toEqual({ page: undefined, reason: 'failed' })
  })
})

describe('a page that was never printed', () => {
  test('is refused after the time limit, not kept waiting', async () => {
    const gate = deferred<PressedPage>()
    const { room, edition } = newRoom({ pages: [gate.promise] })
    const begun = performance.now()
    expect(await room.obtain('/a')).toEqual({ page: undefined, reason: 'slow' })
    expect(performance.now() - begun).toBeGreaterThan(140)
    gate.resolve(printed('late'))
    await until(() => edition.fresh('/a') !== undefined)
  })

  test('is told that it takes too long when a render fails after seconds: it waited for Postgres', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const { room, makePage } = newRoom()
    makePage.mockImplementation(async () => {
      vi.advanceTimersByTime(2_500)
      throw new Error('canceling statement due to statement timeout')
    })
    expect(await room.obtain('/a')).toEqual({ page: undefined, reason: 'slow' })
    vi.useRealTimers()
  })

  test('that hangs for ever gives its place back', async () => {
    const { room, makePage } = newRoom({ limits: { atOnce: 1, abandonMs: 200 } })
    let isGivenUp = false
    makePage.mockImplementationOnce((_address, signal) => {
      signal.addEventListener('abort', () => { isGivenUp = true })
      return new Promise(() => {})
    })
    expect(await room.obtain('/a')).toMatchObject({ reason: 'slow' })
    await until(() => room.figures().running === 0)
    expect(isGivenUp).toBe(true)
    expect(await textOf(room.obtain('/b'))).toBe('page')
  })

  test('that cannot be made is told as such, and tried again by the next reader', async () => {
    const { room } = newRoom({ pages: [new Error('broken'), printed('mended')] })
    expect(await room.obtain('/a')).toEqual({ page: undefined, reason: 'failed' })
    expect(await textOf(room.obtain('/a'))).toBe('mended')
  })

  test('is still tried while Postgres is away: it may need none', async () => {
    const { room, state } = newRoom()
    state.isConnected = false
    expect(await textOf(room.obtain('/a'))).toBe('page')
  })
})
