/** The paper's pictures, wherever their files lie: came with its build, or were added by the desk since. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { bucketFrom, type Bucket } from './bucket'

/** Where the files behind `/media/…` lie: in folders, the first that has one comes first, and after them in a bucket. */
export interface MediaPlaces {
  folders: readonly string[]
  bucket: Bucket | null
}

/** The places of a site that runs in this folder: `public/media` of its build, `media` in DATA_DIR, the bucket if the settings name one. */
export function mediaPlaces(settings: Readonly<Record<string, string | undefined>>): MediaPlaces {
  return { folders: [path.resolve('public', 'media'), mediaFolder(settings)], bucket: bucketFrom(settings) }
}

/** Where the desk puts pictures while the paper has no bucket. */
export function mediaFolder(settings: Readonly<Record<string, string | undefined>>): string {
  return path.resolve(settings.DATA_DIR ?? '.data', 'media')
}

/** Ways in which a file system says that there is no such file, also to a name that somebody made up. */
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'])
/** S3 takes no longer names, in bytes of UTF-8, and answers them 400. */
const LONGEST_NAME = 1_024

/**
 * The file behind an address of the site's (`/media/…`); null where there is none, or where it is on another site. Throws where a place
 * cannot tell: a picture that cannot be had just now is not missing.
 */
export async function readPicture(url: string, { folders, bucket }: MediaPlaces): Promise<Uint8Array<ArrayBuffer> | null> {
  const name = mediaName(url)
  if (name === null) return null
  for (const folder of folders) {
    const bytes = await readFile(path.join(folder, name)).catch(nullIfMissing)
    if (bytes) return bytes
  }
  return (await bucket?.get(name)) ?? null
}

/** What follows `/media/` in a picture's address: `2026/quay.webp`. Null where that can be no picture's: hidden files are not yet whole. */
export function mediaName(url: string): string | null {
  const [, name] = /^\/media\/([^?#\\\0]+)$/.exec(url) ?? []
  if (name === undefined || Buffer.byteLength(name) > LONGEST_NAME) return null
  return name.split('/').some((part) => part === '' || part.startsWith('.')) ? null : name
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && MISSING.has(String(error.code))) return null
  throw error
}
