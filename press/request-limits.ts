import type { IncomingMessage } from 'node:http'
import { AddressLimit } from './address-limit'
import { isPrivate } from './cache-policy'
import { clientAddress, trustIn } from './client-address'
import type { Settings } from './settings'

/** What one client may ask for that costs more than a page. */
export interface RequestLimits {
  /** Before an address (path and query) is rendered: seconds that its client has to wait; 0: go on. */
  before: (request: IncomingMessage, address: string) => number
  /** After it was, with the status that came of it. */
  after: (request: IncomingMessage, address: string, status: number) => void
}

/** Suggestions come while a reader types, and are found in no time. */
const SUGGESTION = 1 / 4

/**
 * Searches and addresses that lead nowhere can be made up without end, and preview links can be guessed at: each client address
 * has so many a minute, in this process.
 */
export function requestLimits({ limits, trustedProxies }: Pick<Settings, 'limits' | 'trustedProxies'>): RequestLimits {
  const addressOf = clientAddress(trustIn(trustedProxies))
  const searches = new AddressLimit(limits.searchesPerMinute)
  const misses = new AddressLimit(limits.previewMissesPerMinute)
  const missing = new AddressLimit(limits.missingPerMinute)
  return {
    before(request, address) {
      if (address.startsWith('/search?')) return searches.take(addressOf(request))
      if (address.startsWith('/search/suggestions')) return searches.take(addressOf(request), SUGGESTION)
      return (isPrivate(address) ? misses : missing).wait(addressOf(request))
    },
    after(request, address, status) {
      if (status === 404) (isPrivate(address) ? misses : missing).take(addressOf(request))
    },
  }
}
