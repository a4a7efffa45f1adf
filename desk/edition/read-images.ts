import { access } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { z } from 'zod'
import { placeholderOf } from '../image/placeholder'
import type { ImageRow } from './edition'
import type { imagesSchema } from './schemas'

/**
 * Measures each image's file in `mediaFolder`, which the site serves at `/media/edition/`. Tells `report` of each that is missing
 * or is no picture; those are left out.
 */
export async function readImages(
  images: z.output<typeof imagesSchema>,
  mediaFolder: string,
  report: (problem: string) => void,
): Promise<ImageRow[]> {
  const measured = await Promise.all(images.map(async ({ file, ...image }): Promise<ImageRow | null> => {
    const where = path.join(mediaFolder, file)
    try {
      await access(where)
    } catch {
      report(`images.yaml: the file of "${image.slug}" is missing: put ${file} into ${mediaFolder}.`)
      return null
    }
    try {
      // As it is shown, should the file say that it is to be turned.
      const { width, height } = (await sharp(where).metadata()).autoOrient
      return { ...image, url: `/media/edition/${file}`, width, height, placeholder: await placeholderOf(where) }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      report(`images.yaml: the file of "${image.slug}", ${file}, is no picture that can be read: ${why}.`)
      return null
    }
  }))
  return measured.filter((image) => image !== null)
}
