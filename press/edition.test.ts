import { describe, expect, test } from 'vitest'
import { Edition } from './edition'
import { handClock } from './testing/clock'
import { printed } from './testing/pages'

const MEGABYTE = 1024 * 1024
const newEdition = (bytes = 8 * MEGABYTE) => {
  const clock = handClock()
  return { edition: new Edition({ bytes, now: clock.now, steadyNow: clock.now }), clock }
}

describe('the edition', () => {
  test('gives a page back under its address, until something it shows is told of', () => {
    const { edition } = newEdition()
    const page = printed('one', { keys: ['article:one', 'section:law'] })
    edition.file('/law/one', page)
    expect(edition.fresh('/law/one')).toBe(page)
    expect(edition.markStale('section:news')).toBe(0)
    expect(edition.fresh('/law/one')).toBe(page)
    expect(edition.markStale('section:law')).toBe(1)
    expect(edition.fresh('/law/one')).toBeUndefined()
    expect(edition.find('/law/one')?.page).toBe(page)
  })

  test('all of it becomes stale at once, and what is filed later is not', () => {
    const { edition } = newEdition()
    edition.file('/a', printed('a'))
    edition.markAllStale()
    edition.file('/b', printed('b'))
    expect(edition.fresh('/a')).toBeUndefined()
    expect(edition.find('/a')).toBeDefined()
    expect(edition.fresh('/b')).toBeDefined()
  })

  test('a purged page is gone', () => {
    const { edition } = newEdition()
    edition.file('/a', printed('a', { keys: ['article:a'] }))
    edition.file('/b', printed('b', { keys: ['article:b'] }))
    expect(edition.purge('article:a')).toBe(1)
    expect(edition.find('/a')).toBeUndefined()
    expect(edition.find('/b')).toBeDefined()
  })

  test('a page is true until the instant that it names', () => {
    const { edition, clock } = newEdition()
    edition.file('/a', printed('a', { validUntil: clock.now() + 1_000 }))
    clock.move(999)
    expect(edition.fresh('/a')).toBeDefined()
    clock.move(1)
    expect(edition.fresh('/a')).toBeUndefined()
  })

  test('a page that could not be renewed is held for a while, unless something is told of it', () => {
    const { edition, clock } = newEdition()
    edition.file('/a', printed('a', { keys: ['article:a'] }))
    const held = () => {
      const entry = edition.find('/a')
      return entry !== undefined && edition.isHeld(entry)
    }
    const hold = () => {
      const entry = edition.find('/a')
      if (entry) edition.hold(entry, 1_000)
    }
    edition.markStale('article:a')
    hold()
    expect(held()).toBe(true)
    clock.move(1_000)
    expect(held()).toBe(false)
    hold()
    edition.markStale('article:a')
    expect(held()).toBe(false)
    edition.markAllStale()
    hold()
    expect(held()).toBe(true)
    expect(edition.fresh('/a')).toBeUndefined()
    edition.markAllStale()
    expect(held()).toBe(false)
  })

  test('a clock that is set back holds a page no longer', () => {
    const [wall, steady] = [handClock(10_000_000), handClock()]
    const edition = new Edition({ bytes: 100_000, now: wall.now, steadyNow: steady.now })
    edition.file('/a', printed('a', { keys: ['article:a'] }), { isStale: true })
    const entry = edition.find('/a')
    if (!entry) throw new Error('not there')
    edition.hold(entry, 1_000)
    wall.move(-3_600_000)
    steady.move(1_000)
    expect(edition.isHeld(entry)).toBe(false)
  })

  test('the index of keys is exact after replacing, dropping and displacing', () => {
    const { edition } = newEdition(100_000)
    edition.file('/a', printed('a', { keys: ['old', 'both'] }))
    edition.file('/a', printed('b', { keys: ['new', 'both'] }))
    expect(edition.keysWith('').sort()).toEqual(['both', 'new'])
    expect(edition.markStale('old')).toBe(0)
    expect(edition.markStale('both')).toBe(1)
    for (let i = 0; i < 100; i += 1) edition.file(`/${i}`, printed(`${i}`, { keys: [`key:${i}`] }))
    expect(edition.figures().keys).toBe(edition.figures().pages)
    expect(edition.keysWith('new')).toEqual([])
    edition.purge('key:99')
    expect(edition.figures().keys).toBe(edition.figures().pages)
  })

  test('stays within its size, and lets go first of what nobody reads', () => {
    const { edition } = newEdition(MEGABYTE)
    edition.file('/read', printed('read', { bytes: 50_000 }))
    for (let i = 0; i < 100; i += 1) {
      edition.file(`/${i}`, printed(`${i}`, { bytes: 50_000 }))
      edition.fresh('/read')
    }
    expect(edition.figures().bytes).toBeLessThanOrEqual(MEGABYTE)
    expect(edition.fresh('/read')).toBeDefined()
    expect(edition.find('/0')).toBeUndefined()
  })

  test('a page larger than the edition is served once and not kept, nor is what it replaces', () => {
    const { edition } = newEdition(MEGABYTE)
    edition.file('/a', printed('a', { keys: ['a'] }))
    edition.file('/a', printed('vast', { keys: ['b'], bytes: 2 * MEGABYTE }))
    expect(edition.find('/a')).toBeUndefined()
    expect(edition.figures()).toMatchObject({ pages: 0, keys: 0 })
  })

  test('a flood of unknown addresses, searches and redirects pushes no real page out', () => {
    const { edition } = newEdition(MEGABYTE)
    edition.file('/law/one', printed('one', { bytes: 50_000 }))
    for (let i = 0; i < 2_000; i += 1) {
      edition.file(`/unknown/${i}`, printed(`missing ${i}`, { status: 404, bytes: 20_000 }))
      edition.file(`/search?q=${i}`, printed(`found ${i}`, { bytes: 20_000 }))
      edition.file(`/moved/${i}`, printed(`moved ${i}`, { status: 308 }))
    }
    expect(edition.fresh('/law/one')).toBeDefined()
    expect(edition.figures().bytes).toBeLessThanOrEqual(MEGABYTE)
  })

  test('a crawler that fetches the pictures of all stories pushes no page out, and makes the edition no larger', () => {
    const { edition } = newEdition(MEGABYTE)
    edition.file('/law/one', printed('one', { bytes: 50_000 }))
    for (let i = 0; i < 100; i += 1) edition.file(`/law/${i}/lead-16x9.jpg`, printed(`crop ${i}`, { type: 'image/jpeg', bytes: 93_000 }))
    expect(edition.fresh('/law/one')).toBeDefined()
    expect(edition.fresh('/law/99/lead-16x9.jpg')).toBeDefined()
    expect(edition.figures().bytes).toBeLessThanOrEqual(MEGABYTE)
    // What is held to be shared is not counted.
    expect(edition.twin('crop 99')).toBeUndefined()
  })

  test('an address whose page comes or goes is in one place only', () => {
    const { edition } = newEdition()
    edition.file('/law/one', printed('missing', { status: 404, keys: ['path:/law/one'] }))
    edition.file('/law/one', printed('one', { keys: ['article:one'] }))
    expect(edition.fresh('/law/one')?.status).toBe(200)
    edition.file('/law/one', printed('gone', { status: 410, keys: ['article:one'] }))
    expect(edition.fresh('/law/one')?.status).toBe(410)
    expect(edition.figures()).toMatchObject({ pages: 1, keys: 1 })
  })

  test('a page of the fringe can be found by its bytes, to share them', () => {
    const { edition } = newEdition()
    const page = printed('missing', { status: 404 })
    edition.file('/x', page)
    edition.file('/real', printed('real'))
    expect(edition.twin(page.fingerprint)).toBe(page)
    expect(edition.twin('real')).toBeUndefined()
  })
})
