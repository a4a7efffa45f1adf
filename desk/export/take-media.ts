import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { mediaName, readPicture, type MediaPlaces } from '@/lib/media/read-picture'

/**
 * Copies the file behind an address of the site's (`/media/…`) to `folder`, and answers its path there; null where it is on another
 * site, or missing. Throws where that cannot be learnt.
 */
export async function takeMedia(url: string, places: MediaPlaces, folder: string): Promise<string | null> {
  const name = mediaName(url)
  const bytes = name === null ? null : await readPicture(url, places)
  if (name === null || bytes === null) return null
  const target = path.join(folder, name)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, bytes)
  return name
}
