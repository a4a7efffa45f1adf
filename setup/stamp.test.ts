import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashOf, hasStamp, stamped } from './stamp.mjs'

let base = ''
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'stamp-'))
  mkdirSync(join(base, 'app/town'), { recursive: true })
  writeFileSync(join(base, 'app/page.tsx'), 'one')
  writeFileSync(join(base, 'app/town/page.tsx'), 'two')
})
afterEach(() => rmSync(base, { recursive: true }))

describe('a hash of sources', () => {
  const now = () => hashOf(base, ['app', 'missing'], (path) => !path.endsWith('.test.tsx'))

  it('changes with a file’s content, its name and its place', () => {
    const before = now()
    writeFileSync(join(base, 'app/town/page.tsx'), 'three')
    const edited = now()
    renameSync(join(base, 'app/town/page.tsx'), join(base, 'app/town/layout.tsx'))
    expect(new Set([before, edited, now()]).size).toBe(3)
  })

  it('stays the same for files that do not count, and for files that are as they were', () => {
    const before = now()
    writeFileSync(join(base, 'app/page.test.tsx'), 'a test')
    writeFileSync(join(base, 'app/page.tsx'), 'one')
    expect(now()).toBe(before)
  })
})

describe('a stamp', () => {
  it('is there only after what it stands for was made', async () => {
    const file = join(base, 'made', 'stamp')
    await stamped(file, 'v1', async () => expect(hasStamp(file, 'v1')).toBe(false))
    expect(hasStamp(file, 'v1')).toBe(true)
    expect(hasStamp(file, 'v2')).toBe(false)
  })

  it('is gone when making it anew fails', async () => {
    const file = join(base, 'stamp')
    await stamped(file, 'v1', async () => {})
    await expect(stamped(file, 'v2', () => Promise.reject(new Error('killed')))).rejects.toThrow()
    expect(hasStamp(file, 'v1')).toBe(false)
  })
})
