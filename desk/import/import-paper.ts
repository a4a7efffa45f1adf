import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { EditionError } from '../edition/edition-error'
import { loadEdition } from '../edition/load-edition'
import { readEdition } from '../edition/read-edition'
import { DeskError } from '../desk-error'
import type { MediaStore } from '../image/media-store'
import { measure } from '../image/measure'

/** Whether a folder is a whole paper, as `desk export` writes one, and not only its stories. */
export function isPaper(folder: string): boolean {
  return existsSync(path.join(folder, 'publication.yaml'))
}

/** Whether there is nothing yet in the newsroom: only then a whole paper can come in. */
export async function isEmptyNewsroom(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ isEmpty: boolean }>(
    `SELECT num_nonnulls((SELECT 1 FROM article LIMIT 1), (SELECT 1 FROM section LIMIT 1), (SELECT 1 FROM author LIMIT 1), (SELECT 1 FROM topic LIMIT 1),
       (SELECT 1 FROM image LIMIT 1), (SELECT 1 FROM page LIMIT 1), (SELECT 1 FROM notice LIMIT 1), (SELECT 1 FROM webhook LIMIT 1)) = 0 AS "isEmpty"`,
  )
  return rows[0]?.isEmpty ?? false
}

/**
 * Brings a paper that was exported into an empty newsroom: all of it, or nothing. Its pictures go where the paper keeps its own.
 * Answers how many stories came. Throws a DeskError that names all that is wrong with the folder.
 */
export async function importPaper(
  client: pg.Client,
  folder: string,
  { media, dryRun, onStory }: { media: MediaStore; dryRun: boolean; onStory?: (stories: number) => void },
): Promise<number> {
  const mediaFolder = path.join(folder, 'media')
  try {
    const edition = await readEdition(folder, { now: new Date(), mediaFolder, isExport: true })
    if (dryRun) return edition.stories.length
    for (const { url } of edition.images) {
      const [, name] = /^\/media\/([^?#]+)$/.exec(url) ?? []
      const bytes = name === undefined ? null : await readFile(path.join(mediaFolder, name)).catch(() => null)
      if (name !== undefined && bytes !== null) await media.put(name, bytes, (await measure(bytes))?.contentType ?? 'application/octet-stream')
    }
    await loadEdition(edition, client, (what, rows) => { if (what === 'stories') onStory?.(rows) })
    return edition.stories.length
  } catch (error) {
    if (error instanceof EditionError) throw new DeskError(error.message)
    throw error
  }
}
