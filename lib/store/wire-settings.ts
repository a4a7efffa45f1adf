import { cache } from 'react'
import { safeHref } from '@/lib/newsroom/safe-href'
import { publicationRow } from './publication'

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

const NOWHERE = 'http://nowhere.invalid'

export const wireSettings = cache(async (): Promise<WireSettings> => {
  const { websubHub, indexnowKey, allowAiAnswers, allowAiTraining, miningReserved, miningPolicy, profiles } = await publicationRow()
  return {
    indexnowKey, allowAiAnswers, allowAiTraining, miningReserved, profiles,
    websubHub: addressForHeaders(websubHub), miningPolicy: addressForHeaders(miningPolicy),
  }
})

/** An address as an HTTP header can hold it too: percent-encoded (WHATWG URL §4.5). One of the site's own stays without a host. */
function addressForHeaders(url: string | null): string | null {
  const safe = url === null ? null : safeHref(url)
  if (safe === null || !URL.canParse(safe, NOWHERE)) return null
  const { href } = new URL(safe, NOWHERE)
  return href.startsWith(`${NOWHERE}/`) ? href.slice(NOWHERE.length) : href
}
