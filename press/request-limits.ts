import type { IncomingMessage } from 'node:http'
import { AddressLimit } from './address-limit'
import { isPrivate } from './cache-policy'
import { clientAddress, trustIn } from './client-address'
import type { Log } from './log'
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
export function requestLimits({ limits, trustedProxies }: Pick<Settings, 'limits' | 'trustedProxies'>, log: Log): RequestLimits {
  const addressOf = clientAddress(trustIn(trustedProxies))
  const mayBeOne = trustedProxies.length === 0 && Object.values(limits).some((limit) => limit > 0)
  const look = mayBeOne ? suspectProxy(log) : () => undefined
  const searches = new AddressLimit(limits.searchesPerMinute)
  const misses = new AddressLimit(limits.previewMissesPerMinute)
  const missing = new AddressLimit(limits.missingPerMinute)
  return {
    before(request, address) {
      look(request)
      if (address.startsWith('/search?')) return searches.take(addressOf(request))
      if (address.startsWith('/search/suggestions')) return searches.take(addressOf(request), SUGGESTION)
      return (isPrivate(address) ? misses : missing).wait(addressOf(request))
    },
    after(request, address, status) {
      if (status === 404) (isPrivate(address) ? misses : missing).take(addressOf(request))
    },
  }
}

/** Says once that requests come by way of somebody whose word is not taken, so that all readers may count as one. */
function suspectProxy(log: Log): (request: IncomingMessage) => void {
  let isSaid = false
  return ({ headers }) => {
    if (isSaid || (headers['x-forwarded-for'] === undefined && headers.forwarded === undefined)) return
    isSaid = true
    log.warn('requests are forwarded, and TRUSTED_PROXIES is not set: the limits count all readers behind a proxy as one. If it is '
      + 'yours, set TRUSTED_PROXIES to its address, such as 127.0.0.1 or 10.0.0.0/8')
  }
}
