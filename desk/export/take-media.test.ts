import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bucketFrom } from '@/lib/media/bucket'
import { startBucketService } from '@/lib/media/testing/bucket-service'
import { takeMedia } from './take-media'

test('a picture is taken from the first folder that has it, else from the bucket', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'take-media-'))
  const service = await startBucketService()
  try {
    service.kept.set('/pictures/2026/far.webp', Buffer.from('from the bucket'))
    await mkdir(path.join(folder, 'here'))
    await writeFile(path.join(folder, 'here', 'near.webp'), 'from the folder')
    const places = { folders: [path.join(folder, 'here')], bucket: bucketFrom(service.settings) }
    const out = path.join(folder, 'out')
    const names = ['near.webp', '2026/far.webp', 'nowhere.webp', '../here/near.webp', '.half.webp']
    const taken = await Promise.all(names.map((name) => takeMedia(`/media/${name}`, places, out)))
    expect(taken).toEqual(['near.webp', '2026/far.webp', null, null, null])
    expect(await readFile(path.join(out, 'near.webp'), 'utf8')).toBe('from the folder')
    expect(await readFile(path.join(out, '2026', 'far.webp'), 'utf8')).toBe('from the bucket')
  } finally {
    await service.close()
    await rm(folder, { recursive: true })
  }
})
