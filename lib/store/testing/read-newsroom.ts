import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { disconnect } from '../database'

/** A newsroom of its own for a test, whose published rows the store reads. */
export async function openReadNewsroom(): Promise<Newsroom> {
  const newsroom = await openNewsroom()
  process.env.READER_DATABASE_URL = newsroom.urls.reader
  return {
    ...newsroom,
    close: async () => {
      await disconnect()
      await newsroom.close()
    },
  }
}
