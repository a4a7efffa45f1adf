import type { RequestListener } from 'node:http'
import type { Log } from './log'

/** Logs each request with its status and time, at level debug; at any other level requests cost nothing here. */
export function logRequests(handler: RequestListener, log: Log): RequestListener {
  if (!log.isLevelEnabled('debug')) return handler
  return (request, response) => {
    const begun = performance.now()
    response.once('close', () => {
      const { method, url } = request
      log.debug({ method, url, status: response.statusCode, ms: Math.round((performance.now() - begun) * 10) / 10 }, 'request')
    })
    return handler(request, response)
  }
}
