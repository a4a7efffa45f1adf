import { constants } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { MediaPlaces } from '../image/check-images'

/**
 * Copies the file behind an address of the site's (`/media/…`) from the first of `folders` that has it, else from the bucket, to
 * `folder`, and answers its path there; null where it is on another site, or missing.
 */
export async function takeMedia(url: string, { folders, bucket }: MediaPlaces, folder: string): Promise<string | null> {
  const [, name] = /^\/media\/([^?#]+)$/.exec(url) ?? []
  if (name === undefined || name.split('/').some((part) => part === '' || part.startsWith('.'))) return null
  const target = path.join(folder, name)
  await mkdir(path.dirname(target), { recursive: true })
  for (const from of folders) {
    const isThere = await copyFile(path.join(from, name), target, constants.COPYFILE_FICLONE).then(
      () => true,
      () => false,
    )
    if (isThere) return name
  }
  const answer = await bucket?.get(name)
  if (!answer?.ok) return null
  await writeFile(target, Buffer.from(await answer.arrayBuffer()))
  return name
}

/** Where the site's pictures lie: those that came with its build, and those that the desk added. */
export function mediaFolders(dataDir: string, root: string): string[] {
  return [path.join(dataDir, 'media'), path.join(root, 'public', 'media')]
}
