import { describe, expect, test } from 'vitest'
import { addEverything, addGone, addStale, emptyBatch, merge, purgeHeaders } from './edge-batch'

describe('what an edge is told', () => {
  test('is each key once, what is gone before what is stale', () => {
    const batch = emptyBatch()
    for (const key of ['card:a', 'latest', 'card:a']) addStale(batch, key)
    addGone(batch, 'article:b')
    expect(purgeHeaders(batch)).toEqual([{ 'xkey-purge': 'article:b' }, { 'xkey-softpurge': 'card:a latest' }])
  })

  test('becomes everything where it grows too long, and what is gone is still told by name', () => {
    const batch = emptyBatch()
    addGone(batch, 'article:b')
    for (let n = 0; n < 5_000; n += 1) addStale(batch, `card:${n}`)
    expect(purgeHeaders(batch)).toEqual([{ 'xkey-purge': 'article:b' }, { 'xkey-softpurge': 'all' }])
  })

  test('is everything when everything is stale, whatever else is', () => {
    const batch = emptyBatch()
    addStale(batch, 'latest')
    addEverything(batch)
    addStale(batch, 'card:a')
    expect(purgeHeaders(batch)).toEqual([{ 'xkey-softpurge': 'all' }])
  })

  test('fits into header fields, and loses no key', () => {
    const batch = emptyBatch()
    const keys = Array.from({ length: 1_000 }, (_, n) => `article:a-story-with-a-long-name-${n}`)
    for (const key of keys) addStale(batch, key)
    const lines = purgeHeaders(batch).map((headers) => headers['xkey-softpurge'] ?? '')
    for (const line of lines) expect(line.length).toBeLessThan(8_000)
    expect(lines.join(' ').split(' ')).toEqual(keys)
  })

  test('is everything when a key cannot be said in a header', () => {
    for (const key of ['path:/a b', 'path:/é', 'a\r\nxkey-purge: all', '']) {
      const batch = emptyBatch()
      addStale(batch, key)
      expect(purgeHeaders(batch), key).toEqual([{ 'xkey-softpurge': 'all' }])
    }
  })

  test('takes in what could not be told before', () => {
    const [old, recent] = [emptyBatch(), emptyBatch()]
    addStale(old, 'card:a')
    addGone(old, 'article:b')
    addStale(recent, 'card:c')
    merge(recent, old)
    expect(purgeHeaders(recent)).toEqual([{ 'xkey-purge': 'article:b' }, { 'xkey-softpurge': 'card:c card:a' }])
  })
})
