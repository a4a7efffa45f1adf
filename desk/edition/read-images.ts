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
  const measured = await Promise.all(images.map(async ({ file, url, width: saidWidth, height: saidHeight, ...image }): Promise<ImageRow | null> => {
    if (file === null) {
      if (url !== null && saidWidth !== null && saidHeight !== null) return { ...image, url, width: saidWidth, height: saidHeight }
      report(`images.yaml: "${image.slug}" has no file, so it needs a url, a width and a height.`)
      return null
    }
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
      return { ...image, url: url ?? `/media/edition/${file}`, width, height, placeholder: image.placeholder ?? await placeholderOf(where) }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      report(`images.yaml: the file of "${image.slug}", ${file}, is no picture that can be read: ${why}.`)
      return null
    }
  }))
  return measured.filter((image) => image !== null)
}
