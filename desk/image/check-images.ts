import type pg from 'pg'
import { readPicture, type MediaPlaces } from '@/lib/media/read-picture'
import { measure } from './measure'

export interface ImageProblem {
  image: string
  problem: string
}

/** Below this a picture is not shown large when a story is shared. */
const leastWidth = 1200

interface Row {
  slug: string
  url: string
  alt: string | null
  credit: string | null
  width: number
  height: number
  leads: boolean
}

/** What is wrong with the paper's pictures, by slug; rows are read a page at a time. Throws where a file cannot be looked for. */
export async function* checkImages(client: pg.Client, places: MediaPlaces): AsyncIterable<ImageProblem> {
  let after = ''
  for (;;) {
    const { rows } = await client.query<Row>(
      `SELECT slug, url, alt, credit, width, height, EXISTS (SELECT FROM article a WHERE a.lead_image = i.slug) AS leads
       FROM image i WHERE slug > $1 ORDER BY slug LIMIT 100`,
      [after],
    )
    for (const row of rows) for (const problem of await problemsOf(row, places)) yield { image: row.slug, problem }
    const last = rows.at(-1)
    if (!last) return
    after = last.slug
  }
}

async function problemsOf({ url, alt, credit, width, height, leads }: Row, places: MediaPlaces): Promise<string[]> {
  const problems: string[] = []
  if (url.startsWith('/media/')) {
    const bytes = await readPicture(url, places)
    const measured = bytes && (await measure(bytes))
    if (!bytes) problems.push(`Its file ${url} is missing.`)
    else if (!measured) problems.push(`Its file ${url} is no picture that a page can show.`)
    else if (measured.width !== width || measured.height !== height) {
      problems.push(`Its row says ${width} × ${height}, its file is ${measured.width} × ${measured.height}.`)
    }
  } else if (!url.startsWith('/')) problems.push(`It lies on another site (${url}), so pages show a link in its place.`)
  if (alt === null) problems.push('It has no alternative text.')
  if (credit === null) problems.push('It has no credit.')
  if (leads && width < leastWidth)
    problems.push(`It leads a story and is ${width} pixels wide: less than ${leastWidth} is too small for sharing.`)
  return problems
}
