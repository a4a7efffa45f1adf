import { cache } from 'react'
import { safeHref } from '@/lib/newsroom/safe-href'
import { database } from './database'

/** What the publication's row says to machines. A change to it marks every page stale, so no key is named. */
export interface WireSettings {
  websubHub: string | null
  indexnowKey: string | null
  allowAiAnswers: boolean
  allowAiTraining: boolean
  miningReserved: boolean
  /** Where the terms of text and data mining are. */
  miningPolicy: string | null
  profiles: string[]
}

export const wireSettings = cache(async (): Promise<WireSettings> => {
  const row = await database().publication.findFirstOrThrow({
    select: {
      websubHub: true, indexnowKey: true, allowAiAnswers: true, allowAiTraining: true, miningReserved: true, miningPolicy: true, profiles: true,
    },
  })
  return { ...row, miningPolicy: row.miningPolicy === null ? null : safeHref(row.miningPolicy) }
})
