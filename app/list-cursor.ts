import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readCursor, type Cursor } from '@/lib/newsroom/cursor'

// The store's own caches know an argument by identity: a page and its metadata must ask with the same cursor.
const cursorOf = cache(readCursor)

export type ListSearchParams = Promise<{ before?: string | string[] }>

/** Where a list goes on, from `?before=`: null at its beginning. What is no cursor leads to no page. */
export async function listCursor(searchParams: ListSearchParams): Promise<Cursor | null> {
  const { before } = await searchParams
  const given = Array.isArray(before) ? before[0] : before
  if (!given) return null
  return cursorOf(given) ?? notFound()
}
