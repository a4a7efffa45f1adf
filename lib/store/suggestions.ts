import { z } from 'zod'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { database } from './database'

const MOST = 8
const LONGEST = 40

const rows = z.array(z.object({ word: z.string() }))

/** Up to eight words of published headlines that begin so, shortest first. None for less than two letters. Throws no error for anything a reader may type. */
export async function wordsBeginning(typed: string): Promise<string[]> {
  dependsOn('latest', 'words')
  const prefix = typed.trim().replaceAll('\0', '')
  if (prefix.length < 2 || prefix.length > LONGEST) return []
  const found = rows.parse(await database().$queryRaw`SELECT word FROM engine.words_beginning(${prefix}, ${MOST}::int) AS word`)
  return found.map(({ word }) => word)
}
