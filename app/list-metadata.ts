import type { Metadata } from 'next'
import { beforePath } from '@/components/page/list-on'
import { writeCursor, type Cursor } from '@/lib/newsroom/cursor'
import { formatDateTime } from '@/lib/newsroom/dates'
import type { Publication } from '@/lib/newsroom/publication'
import type { FeedPlace } from '@/lib/wire/feed-address'
import { pageMetadata } from './page-metadata'

interface ListDescription {
  title: string
  description: string | null
  /** The list's own address. */
  path: string
  /** Where this page of it goes on. */
  cursor: Cursor | null
  /** The cursor of the page after this one. */
  next: string | null
  /** The feeds that list the same. */
  feeds: FeedPlace
}

/** What a page of a list says of itself: each is canonical to itself, has a title of its own, and names the one after it. */
export function listMetadata(publication: Publication, { title, description, path, cursor, next, feeds }: ListDescription): Metadata {
  const since = cursor && formatDateTime(cursor.visibleFrom, publication)
  return {
    ...pageMetadata(publication, {
      title: since ? `${title}: before ${since}` : title,
      description: since ? [description, `Before ${since}.`].filter(Boolean).join(' ') : description,
      path: cursor ? beforePath(path, writeCursor(cursor)) : path,
      feeds,
    }),
    ...(next && { pagination: { next: beforePath(path, next) } }),
  }
}
