import { describe, expect, test } from 'vitest'
import { renderFrom } from './render-from'
import { RendererGone } from './render-thread'
import type { Render } from './renderer'
import { makeSheet } from './sheet'

const page = (status: number) => makeSheet({
  status, headers: {}, body: Buffer.from(''), keys: [], said: new Map(), validUntil: undefined, isPrivate: false, error: undefined,
}, true)

/** A paper that keeps where each page was read from, and fails where it is told to. */
function newPaper({ isUpToDate = true, fails = () => 200 }: { isUpToDate?: boolean; fails?: () => number } = {}) {
  const readFrom: string[] = []
  const state = { avoided: 0 }
  const render: Render = async ({ source }) => {
    readFrom.push(source)
    await Promise.resolve()
    if (source === 'database') return page(200)
    const status = fails()
    if (status === 0) throw new Error('canceling statement due to conflict with recovery')
    return page(status)
  }
  const replica = { isUpToDate: async () => isUpToDate, avoid: () => { state.avoided += 1 } }
  const { signal } = new AbortController()
  return { readFrom, state, make: (address: string) => renderFrom(replica, render, Date.now)(address, signal) }
}

test('a page that takes its thread down is not tried again, and the replica is not blamed for it', async () => {
  let tries = 0
  let avoided = 0
  const render: Render = async () => {
    tries += 1
    throw new RendererGone('gone')
  }
  const make = renderFrom({ isUpToDate: async () => true, avoid: () => { avoided += 1 } }, render, Date.now)
  await expect(make('/', new AbortController().signal)).rejects.toThrow(RendererGone)
  expect([tries, avoided]).toEqual([1, 0])
})

describe('a page is made', () => {
  test('from the replica when that is up to date', async () => {
    const { make, readFrom } = newPaper()
    expect((await make('/')).status).toBe(200)
    expect(readFrom).toEqual(['replica'])
  })

  test('from the database when the replica is behind', async () => {
    const { make, readFrom } = newPaper({ isUpToDate: false })
    await make('/')
    expect(readFrom).toEqual(['database'])
  })

  test('from the database when the replica fails, and it is left alone then', async () => {
    for (const status of [0, 500]) {
      const { make, readFrom, state } = newPaper({ fails: () => status })
      expect((await make('/')).status).toBe(200)
      expect(readFrom).toEqual(['replica', 'database'])
      expect(state.avoided).toBe(1)
    }
  })

  test('from the database when it is a preview', async () => {
    const { make, readFrom } = newPaper()
    await make('/preview/a-token')
    expect(readFrom).toEqual(['database'])
  })
})
