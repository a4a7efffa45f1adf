import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { withLock } from './lock.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('lets one at a time do the work, and leaves nothing behind', async () => {
  const path = join(folder, 'below', 'lock')
  let busy = 0
  const work = async () => {
    busy += 1
    expect(busy).toBe(1)
    await pause(20)
    busy -= 1
  }
  await Promise.all([withLock(path, work), withLock(path, work), withLock(path, work)])
  expect(readdirSync(join(folder, 'below'))).toEqual([])
})

it('says once that it waits', async () => {
  const path = join(folder, 'lock')
  const onWait = vi.fn()
  await Promise.all([withLock(path, () => pause(250)), withLock(path, () => pause(0), { onWait })])
  expect(onWait).toHaveBeenCalledOnce()
})

it('takes over the lock of a command that was killed', async () => {
  const path = join(folder, 'lock')
  writeFileSync(path, '2147483646 long ago')
  await expect(withLock(path, async () => 'done')).resolves.toBe('done')
})

it('is free again after work that failed', async () => {
  const path = join(folder, 'lock')
  await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(withLock(path, async () => 'done')).resolves.toBe('done')
})
