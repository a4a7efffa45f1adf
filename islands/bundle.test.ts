import { beforeAll, describe, expect, test } from 'vitest'
import { bundle, FILES, overweight } from './bundle'

let files: Map<string, string>
beforeAll(async () => {
  files = new Map(await Promise.all(Object.entries(FILES).map(async ([name, format]) => [name, await bundle(name, format)] as const)))
})

describe('the islands', () => {
  test('are light: each alone, and all that a page loads', async () => {
    expect(await overweight(files)).toEqual([])
  })

  test('are told when they are not', async () => {
    const heavy = Array.from({ length: 3_000 }, (_, n) => (n * 7_919) % 9_973).join()
    expect(await overweight(new Map([...files, ['paper', heavy]]))).toEqual([
      expect.stringContaining('what a page waits for'), expect.stringContaining('everything a page loads'),
    ])
  })

  test('need nothing that the policy of a page forbids', () => {
    for (const script of files.values()) expect(script).not.toMatch(/\beval\b|new Function|innerHTML|setAttribute\("style"|https?:\/\//)
  })
})
