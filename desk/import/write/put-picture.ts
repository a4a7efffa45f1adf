import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { plainText } from '@/lib/newsroom/inline'
import { contentName, type MediaStore } from '../../image/media-store'
import { measure } from '../../image/measure'
import { placeholderOf } from '../../image/placeholder'
import type { SourcePicture } from '../source-story'
import { ask } from './ask'

interface Place {
  url: string
  width: number
  height: number
  placeholder: string | null
}

/**
 * The slug of a picture's row, made where there is none; null, and `drop` told, where the picture is nowhere on this machine and
 * its size is not known. What a row says already is an editor's, and stays.
 */
export async function putPicture(
  picture: SourcePicture,
  client: pg.Client,
  media: MediaStore,
  drop: (what: string) => void,
): Promise<string | null> {
  if (picture.slug !== null) {
    const [own] = await ask<{ slug: string }>(client, 'SELECT slug FROM image WHERE slug = $1', [picture.slug])
    if (own) return own.slug
  }
  const place = await placeOf(picture, media)
  if (typeof place === 'string') {
    drop(`the picture ${picture.url}: ${place}`)
    return null
  }
  const [known] = await ask<{ slug: string }>(client, 'SELECT slug FROM image WHERE url = $1', [place.url])
  if (known) return known.slug
  const alt = picture.alt ?? (picture.caption === null ? null : plainText(picture.caption))
  const name = picture.slug ?? place.url.replace(/^.*\/|-[0-9a-f]{10}\.\w+$|\.\w+$/g, '')
  const [row] = await ask<{ slug: string }>(
    client,
    'INSERT INTO image (slug, url, alt, caption, credit, width, height, placeholder) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING slug',
    [name, place.url, alt, picture.caption, picture.credit, place.width, place.height, place.placeholder],
  )
  return row?.slug ?? null
}

/** Where the picture is to be had and how large it is, or why not. */
async function placeOf({ files, url, width, height }: SourcePicture, media: MediaStore): Promise<Place | string> {
  for (const file of files) {
    const bytes = await readFile(file).catch(() => null)
    if (bytes === null) continue
    const measured = await measure(bytes)
    if (!measured) return `${file} is no picture that a page can show`
    const { extension, contentType } = measured
    const { width: wide, height: high } = measured
    return {
      url: await media.put(contentName(file, bytes, extension), bytes, contentType),
      width: wide,
      height: high,
      placeholder: await placeholderOf(bytes),
    }
  }
  if (!/^https?:\/\/[^/]/.test(url)) return 'its file is not there'
  if (width === null || height === null) return 'there is no copy of it here, and its size is not known'
  return { url, width, height, placeholder: null }
}
