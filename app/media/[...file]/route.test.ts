import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { startBucketService, type BucketService } from '@/lib/media/testing/bucket-service'
import { GET } from './route'

let bucket: BucketService
let folder: string
beforeAll(async () => {
  bucket = await startBucketService()
  bucket.kept.set('/pictures/2026/quay.webp', Buffer.from('in the bucket'))
  folder = await mkdtemp(path.join(tmpdir(), 'media-route-'))
  await mkdir(path.join(folder, 'media/folder.webp'), { recursive: true })
  await writeFile(path.join(folder, 'media/ferry.webp'), 'in the folder')
  await writeFile(path.join(folder, 'media/.half.webp'), 'not yet whole')
})
afterEach(() => {
  bucket.trouble = undefined
  vi.unstubAllEnvs()
})
afterAll(async () => {
  await bucket.close()
  await rm(folder, { recursive: true })
})

const get = async (file: string) => {
  const answer = await GET(new Request(`http://paper.example/media/${file}`), { params: Promise.resolve({ file: file.split('/') }) })
  return [answer.status, answer.headers.get('content-type'), await answer.text()]
}
const settings = { 'a folder': () => ({ DATA_DIR: folder }), 'a folder and a bucket': () => ({ DATA_DIR: folder, ...bucket.settings }) }
const at = (where: keyof typeof settings) => {
  for (const [name, value] of Object.entries(settings[where]())) vi.stubEnv(name, value)
}

test('a picture is read from the folder or the bucket, whichever has it', async () => {
  at('a folder and a bucket')
  expect(await get('ferry.webp')).toEqual([200, 'image/webp', 'in the folder'])
  expect(await get('2026/quay.webp')).toEqual([200, 'image/webp', 'in the bucket'])
})

test.each(['a folder', 'a folder and a bucket'] as const)('what is no picture of the paper’s is not found, in %s', async (where) => {
  at(where)
  for (const file of [
    'nowhere.webp', 'ferry.webp/below.webp', 'folder.webp', '.half.webp', '../secret.webp', 'a%2f\\b.webp', '\0.webp', 'ferry.exe',
    `${'long'.repeat(100)}.webp`, `${'long/'.repeat(300)}x.webp`,
  ]) expect(await get(file), file).toEqual([404, null, ''])
})

test('a bucket that does not answer now does not make a reader’s picture missing, which would be remembered', async () => {
  at('a folder and a bucket')
  bucket.trouble = 503
  await expect(get('2026/quay.webp')).rejects.toThrow(/did not give 2026\/quay.webp: 503.*SlowDown/)
  bucket.trouble = 403
  await expect(get('2026/quay.webp')).rejects.toThrow(/403/)
  bucket.trouble = undefined
  expect(await get('2026/quay.webp')).toEqual([200, 'image/webp', 'in the bucket'])
})
