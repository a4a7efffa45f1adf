import { cache } from 'react'
import { database } from './database'

/** The publication's row, read once a page whoever asks. A change to it marks every page stale, so no key is named. */
export const publicationRow = cache(async () => database().publication.findFirstOrThrow({ omit: { key: true } }))
