/** What tests ask of an edge, and do as an editor. */
import { writeStory } from '@/prisma/testing/editor'
import type { Newsroom } from '@/prisma/testing/newsroom'

export interface Answer {
  status: number
  headers: Headers
  body: string
  headline: string | undefined
  /** Whether it lay at the edge. */
  isHit: boolean
}

export async function ask(origin: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(origin + path, { headers, redirect: 'manual' })
  const body = await response.text()
  const isHit = response.headers.get('cache-status')?.startsWith('edge; hit') ?? false
  return { status: response.status, headers: response.headers, body, headline: /<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1], isHit }
}

/** Publishes a story. */
export async function publish({ editor }: Newsroom, headline: string, section = 'town'): Promise<{ slug: string; path: string }> {
  const slug = await writeStory(editor, headline, { section })
  const { rows: [row] } = await editor.query<{ path: string }>('SELECT path FROM article WHERE slug = $1', [slug])
  if (!row) throw new Error(`there is no story ${slug}`)
  return { slug, path: row.path }
}

export async function rename({ editor }: Newsroom, slug: string, headline: string): Promise<void> {
  await editor.query('UPDATE article SET headline = $2 WHERE slug = $1', [slug, headline])
}

export async function withdraw({ editor }: Newsroom, slug: string): Promise<void> {
  await editor.query(`UPDATE article SET status = 'WITHDRAWN', withdrawn_reason = 'It was untrue.' WHERE slug = $1`, [slug])
}
