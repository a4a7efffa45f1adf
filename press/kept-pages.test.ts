import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Edition } from './edition'
import { KeptPages } from './kept-pages'
import { pressPage } from './press-page'
import type { PressedPage } from './page'
import { makeSheet } from './sheet'
import { CDN } from './testing/pages'
import { nextPage } from './testing/paper'

let directory: string
beforeEach(async () => { directory = await mkdtemp(join(tmpdir(), 'kept-')) })
afterEach(() => rm(directory, { recursive: true, force: true }))

async function printed(text: string, keys: string[], status = 200): Promise<PressedPage> {
  const rendered = {
    status, keys, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(nextPage(text)),
    said: new Map<string, string>(), validUntil: undefined, isPrivate: false, error: undefined,
  }
  const pressing = await pressPage(makeSheet(rendered, true), { cdn: CDN, siteUrl: new URL('https://paper.example') }, () => undefined)
  if (!pressing) throw new Error('nothing to press')
  return pressing.page
}

/** One worker of a press: its edition in memory, and the shelf on disk. */
async function worker({ build = 'one', bytes = 1e9, isFirst = true, editionBytes = 1e8 } = {}) {
  const lines: string[] = []
  const log = pino({ level: 'warn' }, { write: (line) => lines.push(line) })
  const kept = new KeptPages({ directory, build, bytes, cdn: CDN, log, delayMs: 5 })
  const edition = new Edition({ bytes: editionBytes, now: Date.now, onFiled: (...filed) => kept.filed(...filed) })
  await kept.open(edition, { isFirst })
  return { kept, edition, lines }
}

const bodyOf = (page: PressedPage | undefined) => page?.bodies.identity.toString()
const filesOf = async () => {
  const folders = await readdir(directory)
  const namesIn = async (folder: string) => (await readdir(folder)).map((name) => join(folder, name))
  return (await Promise.all(folders.map((folder) => namesIn(join(directory, folder))))).flat()
}

describe('what was printed', () => {
  test('is found by the next press as it was, in every coding and with its headers', async () => {
    const before = await worker()
    const page = await printed('A story', ['article:a-story', 'card:other'])
    before.edition.file('/law/a-story', page)
    await before.kept.flush()
    const after = await worker()
    expect(after.kept.size).toBe(1)
    expect(after.kept.keys()).toEqual(['article:a-story'])
    expect(await after.kept.find('/law/a-story')).toMatchObject({
      status: 200, fingerprint: page.fingerprint, keys: page.keys, pressedAt: page.pressedAt, validUntil: Infinity,
      bodies: page.bodies, replies: page.replies,
    })
  })

  test('by one worker is found by the other, in its newest form', async () => {
    const [one, other] = [await worker(), await worker({ isFirst: false })]
    one.edition.file('/a', await printed('Old', []))
    await one.kept.flush()
    one.edition.file('/a', await printed('New', []))
    await one.kept.flush()
    expect(bodyOf(await other.kept.find('/a'))).toContain('<h1>New</h1>')
  })

  test('stays when memory has no room for it, and goes when its address shows nothing any more', async () => {
    const { kept, edition } = await worker({ editionBytes: 14_000 })
    edition.file('/a', await printed('First', []))
    await kept.flush()
    edition.file('/b', await printed('Second', []))
    await kept.flush()
    expect(edition.peek('/a')).toBeUndefined()
    expect(bodyOf(await kept.find('/a'))).toContain('First')
    edition.file('/a', await printed('Nothing here', [], 404))
    await kept.flush()
    expect(await kept.find('/a')).toBeUndefined()
  })

  test('is written soon, by itself; searches and what is not found are not', async () => {
    const { edition } = await worker()
    edition.file('/a', await printed('Page', []))
    edition.file('/search?q=x', await printed('Search', []))
    edition.file('/nowhere', await printed('Nothing', [], 404))
    await expect.poll(filesOf).toHaveLength(1)
  })
})

test('what found no room on the disk is written as soon as there is some, and said once', async () => {
  const { kept, edition, lines } = await worker()
  edition.file('/a', await printed('Before', []))
  await kept.flush()
  const [folder = ''] = await readdir(directory)
  // A folder that is away refuses every page, as a full disk does.
  await rename(join(directory, folder), join(directory, 'away'))
  edition.file('/a', await printed('After', []))
  edition.file('/b', await printed('Another', []))
  await expect.poll(() => lines.length).toBe(1)
  await kept.flush()
  expect(lines).toHaveLength(1)
  await rename(join(directory, 'away'), join(directory, folder))
  await expect.poll(async () => bodyOf(await kept.find('/a'))).toContain('After')
  await expect.poll(async () => bodyOf(await kept.find('/b'))).toContain('Another')
})

describe('a purge', () => {
  test('takes the file away before it returns, whichever worker hears it', async () => {
    const one = await worker()
    one.edition.file('/law/gone', await printed('Gone', ['article:gone']))
    one.edition.file('/law/stays', await printed('Stays', ['article:stays', 'card:gone']))
    await one.kept.flush()
    const other = await worker({ isFirst: false })
    expect(await filesOf()).toHaveLength(2)
    other.kept.purge('article:gone')
    expect(await filesOf()).toHaveLength(1)
    expect(await one.kept.find('/law/gone')).toBeUndefined()
  })

  test('while the page is being written keeps it from being put in place', async () => {
    const { kept, edition } = await worker()
    for (let n = 0; n < 30; n += 1) {
      edition.file('/law/gone', await printed(`Gone ${n}`, ['article:gone']))
      const written = kept.flush()
      // At another moment of the writing each time.
      for (let turn = 0; turn < n; turn += 1) await new Promise((resolve) => { setImmediate(resolve) })
      kept.purge('article:gone')
      edition.purge('article:gone')
      await written
      expect(await filesOf()).toEqual([])
    }
  })
})

describe('a folder', () => {
  test('of another build is not read, and is taken away; what is somebody else’s stays', async () => {
    const before = await worker({ build: 'one' })
    before.edition.file('/a', await printed('Old build', []))
    await before.kept.flush()
    await mkdir(join(directory, 'mine'))
    const after = await worker({ build: 'two' })
    expect(await after.kept.find('/a')).toBeUndefined()
    expect(await readdir(directory)).toHaveLength(2)
    expect(await readdir(directory)).toContain('mine')
  })

  test('with broken and foreign files in it is used without them, and says so', async () => {
    const before = await worker()
    const addresses = ['/whole', '/cut', '/changed', '/foreign']
    const names = new Map<string, string>()
    for (const address of addresses) {
      const known = await filesOf()
      before.edition.file(address, await printed(address, []))
      await before.kept.flush()
      names.set(address, (await filesOf()).find((name) => !known.includes(name)) ?? '')
    }
    const cut = await readFile(names.get('/cut') ?? '')
    await writeFile(names.get('/cut') ?? '', cut.subarray(0, 60))
    const changed = await readFile(names.get('/changed') ?? '')
    changed[changed.length - 20] = (changed.at(-20) ?? 0) ^ 1
    await writeFile(names.get('/changed') ?? '', changed)
    await writeFile(names.get('/foreign') ?? '', 'not a page')
    const { kept, lines } = await worker()
    const found = await Promise.all(addresses.map((address) => kept.find(address)))
    expect(found.map((page) => page !== undefined)).toEqual([true, false, false, false])
    expect(lines.filter((line) => line.includes('is passed over'))).toHaveLength(2)
    expect(lines.filter((line) => line.includes('"address":"/changed"') && line.includes('could not be read'))).toHaveLength(1)
  })

  test('takes no more than it may, and what is in memory stays longest', async () => {
    const most = 8
    const { kept, edition } = await worker({ bytes: most * 4_096, editionBytes: 14_000 })
    for (let n = 0; n < 40; n += 1) {
      edition.file(`/${n}`, await printed(`Page ${n}`, [`article:${n}`]))
      await kept.flush()
    }
    expect((await filesOf()).length).toBeLessThanOrEqual(most * 9 / 8 + 1)
    // Nor is anything remembered of what was swept away, or a crawler of an old archive would fill the memory.
    expect(kept.size).toBe((await filesOf()).length)
    expect(kept.keys()).toHaveLength(kept.size)
    expect(await kept.find('/39')).toBeDefined()
    expect(await kept.find('/0')).toBeUndefined()
  })

  test('that cannot be used is told once, and the paper goes on', async () => {
    await writeFile(join(directory, 'file'), '')
    directory = join(directory, 'file')
    const { kept, edition, lines } = await worker()
    edition.file('/a', await printed('Page', []))
    await kept.flush()
    expect(await kept.find('/a')).toBeUndefined()
    expect(lines).toHaveLength(1)
    directory = join(directory, '..')
  })
})
