import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bucketFrom } from '@/lib/media/bucket'
import { startBucketService, type BucketService } from '@/lib/media/testing/bucket-service'
import { one } from '@/prisma/testing/editor'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { addImage, type ImageWords } from './add-image'
import { checkImages } from './check-images'
import { bucketStore, folderStore, storeFrom } from './media-store'

const silent: ImageWords = {
  slug: null,
  alt: () => Promise.resolve('A quay with two boats'),
  caption: null,
  credit: null,
  copyright: null,
}
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Nora Penhale / The Post">
  <dc:description><rdf:Alt><rdf:li xml:lang="x-default">The quay *at* slack water</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`

let newsroom: Newsroom
let folder: string
const media = () => path.join(folder, 'media')
beforeEach(async () => {
  newsroom = await openNewsroom()
  folder = await mkdtemp(path.join(tmpdir(), 'desk-image-'))
})
afterEach(async () => {
  await newsroom.close()
  await rm(folder, { recursive: true })
})

/** A photograph lying on its side, as phones write them: 900 × 1400 in the file, 1400 × 900 as shown. */
async function photograph(name: string): Promise<string> {
  const file = path.join(folder, name)
  await sharp({ create: { width: 900, height: 1400, channels: 3, background: '#174f86' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Copyright: '(c) The Post' } })
    .withXmp(xmp)
    .jpeg()
    .toFile(file)
  return file
}

describe('a picture is added', () => {
  test('with its size as it is shown, its placeholder, and what the file says of itself', async () => {
    const added = await addImage(newsroom.editor, folderStore(media()), await photograph('Old Quay.JPG'), silent)
    expect(added).toMatchObject({
      slug: 'old-quay',
      width: 1400,
      height: 900,
      isNew: true,
      url: expect.stringMatching(/^\/media\/old-quay-[0-9a-f]{10}\.jpg$/),
    })
    expect(
      await one(
        newsroom.owner,
        'SELECT alt, caption, credit, copyright, width, height, left(placeholder, 23) AS begins, length(placeholder) <= 400 AS fits FROM image',
      ),
    ).toEqual({
      alt: 'A quay with two boats',
      caption: 'The quay \\*at\\* slack water',
      credit: 'Nora Penhale / The Post',
      copyright: '(c) The Post',
      width: 1400,
      height: 900,
      begins: 'data:image/webp;base64,',
      fits: true,
    })
    expect(await readdir(media())).toEqual([added.url.replace('/media/', '')])
    expect(await readFile(path.join(media(), path.basename(added.url)))).toEqual(
      await readFile(path.join(folder, 'Old Quay.JPG')),
    )
  })

  test('once: a second time its row stays an editor’s', async () => {
    const file = await photograph('quay.jpg')
    await addImage(newsroom.editor, folderStore(media()), file, silent)
    await newsroom.editor.query(`UPDATE image SET alt = 'Mine'`)
    expect(await addImage(newsroom.editor, folderStore(media()), file, silent)).toMatchObject({ slug: 'quay', isNew: false })
    expect(await one(newsroom.owner, 'SELECT alt FROM image')).toEqual({ alt: 'Mine' })
  })

  test('not without an alternative text, and not when it is no picture', async () => {
    const mute = { ...silent, alt: () => Promise.resolve(null) }
    await expect(addImage(newsroom.editor, folderStore(media()), await photograph('quay.jpg'), mute)).rejects.toThrow(
      /needs an alternative text/,
    )
    await writeFile(path.join(folder, 'x.jpg'), 'hello')
    await expect(addImage(newsroom.editor, folderStore(media()), path.join(folder, 'x.jpg'), silent)).rejects.toThrow(
      /is no picture/,
    )
    expect(await readdir(folder)).not.toContain('media')
    expect((await newsroom.owner.query('SELECT FROM image')).rowCount).toBe(0)
  })
})

test('image check names what is wrong, row by row', async () => {
  const { editor } = newsroom
  await addImage(editor, folderStore(media()), await photograph('good.jpg'), silent)
  await editor.query(
    `INSERT INTO image (slug, url, alt, credit, width, height) VALUES ('far', 'https://a.example/x.jpg', 'x', 'x', 800, 600), ('lost', '/media/lost.jpg', NULL, NULL, 1, 1)`,
  )
  await editor.query(`UPDATE image SET width = 1000 WHERE slug = 'good'`)
  await editor.query(`INSERT INTO article (headline, lead_image) VALUES ('Led', 'good')`)
  const problems: string[] = []
  for await (const { image, problem } of checkImages(editor, { folders: [media()], bucket: null }))
    problems.push(`${image}: ${problem}`)
  expect(problems).toEqual([
    'far: It lies on another site (https://a.example/x.jpg), so pages show a link in its place.',
    'good: Its row says 1000 × 900, its file is 1400 × 900.',
    'good: It leads a story and is 1000 pixels wide: less than 1200 is too small for sharing.',
    'lost: Its file /media/lost.jpg is missing.',
    'lost: It has no alternative text.',
    'lost: It has no credit.',
  ])
})

describe('a bucket in place of the folder', () => {
  let service: BucketService
  beforeAll(async () => {
    service = await startBucketService()
  })
  afterAll(() => service.close())

  test('takes the file, signed, and gives it back; readers meet only /media/', async () => {
    const file = await photograph('quay.jpg')
    const added = await addImage(newsroom.editor, storeFrom(service.settings), file, silent)
    expect([...service.kept.keys()]).toEqual([added.url.replace('/media/', '/pictures/')])
    expect(service.signed[0]).toContain('/eu-west-1/s3/aws4_request')
    const bucket = bucketFrom(service.settings)
    const problems = []
    for await (const { problem } of checkImages(newsroom.editor, { folders: [], bucket })) problems.push(problem)
    expect(problems).toEqual([])
  })

  test('a bucket that refuses leaves no row', async () => {
    const bucket = bucketFrom({ ...service.settings, MEDIA_S3_ACCESS_KEY_ID: 'other' })
    if (!bucket) throw new Error('no bucket')
    await expect(addImage(newsroom.editor, bucketStore(bucket), await photograph('quay.jpg'), silent)).rejects.toThrow(
      /did not take quay-.*403.*AccessDenied/,
    )
    expect((await newsroom.owner.query('SELECT FROM image')).rowCount).toBe(0)
  })

  test('half a setting is said', () => {
    expect(() => bucketFrom({ MEDIA_S3_BUCKET: 'x' })).toThrow(/needs MEDIA_S3_ENDPOINT/)
  })
})
