import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { DeskError } from '../desk-error'
import { escapeMarkdown } from '../import/html/inline-markdown'
import { fileSays } from './file-says'
import { contentName, type MediaStore } from './media-store'
import { measure } from './measure'
import { placeholderOf } from './placeholder'

export interface ImageWords {
  slug: string | null
  /** What it shows, for those who do not see it: asked for last, with what the file says. Null: there is nobody to ask. */
  alt: (file: string, caption: string | null) => Promise<string | null>
  caption: string | null
  credit: string | null
  copyright: string | null
}

export interface AddedImage {
  slug: string
  url: string
  width: number
  height: number
  isNew: boolean
}

/**
 * Keeps a picture's file and writes its row: size, placeholder, and what the file says of itself where `words` say nothing. A
 * file that the paper has already keeps its row. Throws a DeskError where it is no picture, or has no alternative text. `client`
 * is an editor.
 */
export async function addImage(client: pg.Client, media: MediaStore, file: string, words: ImageWords): Promise<AddedImage> {
  const bytes = await readFile(file).catch(() => {
    throw new DeskError(`There is no file ${file}.`)
  })
  const measured = await measure(bytes)
  if (!measured) throw new DeskError(`${file} is no picture that a page can show: JPEG, PNG, WebP, AVIF and GIF are.`)
  const { width, height, extension, contentType } = measured
  const name = contentName(file, bytes, extension)
  const {
    rows: [known],
  } = await client.query<{ slug: string; url: string }>('SELECT slug, url FROM image WHERE url = $1', [`/media/${name}`])
  if (known) return { ...known, width, height, isNew: false }

  const said = fileSays(bytes)
  const alt = (await words.alt(path.basename(file), words.caption ?? said.caption))?.trim()
  if (!alt) throw new DeskError(`${file} needs an alternative text, for those who do not see it: say it by --alt "…".`)
  const caption = words.caption ?? (said.caption === null ? null : escapeMarkdown(said.caption))
  // The file first: a row without one would show nothing.
  const url = await media.put(name, bytes, contentType)
  const {
    rows: [row],
  } = await client.query<{ slug: string }>(
    `INSERT INTO image (slug, url, alt, caption, credit, copyright, width, height, placeholder) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING slug`,
    [
      words.slug ?? path.parse(file).name,
      url,
      alt,
      caption,
      words.credit ?? said.credit,
      words.copyright ?? said.copyright,
      width,
      height,
      await placeholderOf(bytes),
    ],
  )
  if (!row) throw new Error('the image was not written')
  return { slug: row.slug, url, width, height, isNew: true }
}
