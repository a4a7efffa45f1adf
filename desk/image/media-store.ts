import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bucketFrom, type Bucket } from '@/lib/media/bucket'
import { mediaFolder } from '@/lib/media/read-picture'

/** Where the paper's pictures are kept. */
export interface MediaStore {
  /**
   * Keeps a file under a name of its content, and answers the address at which pages show it. Keeping it twice changes nothing.
   */
  put(name: string, bytes: Buffer, contentType: string): Promise<string>
}

/** A folder that the site serves at `/media/`. */
export function folderStore(folder: string): MediaStore {
  return {
    async put(name, bytes) {
      const file = path.join(folder, name)
      await mkdir(path.dirname(file), { recursive: true })
      // Whole or not at all: a reader may ask for it at once.
      const unfinished = path.join(path.dirname(file), `.${path.basename(name)}.${process.pid}`)
      await writeFile(unfinished, bytes)
      await rename(unfinished, file)
      return `/media/${name}`
    },
  }
}

/** A bucket, from which the site fetches what is asked for at `/media/`. */
export function bucketStore(bucket: Bucket): MediaStore {
  return {
    async put(name, bytes, contentType) {
      await bucket.put(name, new Uint8Array(bytes), contentType)
      return `/media/${name}`
    },
  }
}

/**
 * The store that the settings ask for: a bucket (MEDIA_S3_BUCKET, see lib/media/bucket.ts), by default the data folder's
 * `media`.
 */
export function storeFrom(settings: Readonly<Record<string, string | undefined>>): MediaStore {
  const bucket = bucketFrom(settings)
  return bucket ? bucketStore(bucket) : folderStore(mediaFolder(settings))
}

/** A store that keeps nothing and answers as if it did: for a trial run. */
export const noStore: MediaStore = { put: (name) => Promise.resolve(`/media/${name}`) }

/** `old-quay-3f2a9c01d4.webp`: what it was called, and what it is. */
export function contentName(name: string, bytes: Buffer, extension: string): string {
  const words = path
    .parse(name)
    .name.normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${words || 'picture'}-${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${extension}`
}
