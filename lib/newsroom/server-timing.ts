/**
 * In development each answer says how long it took, and what of that the store's reads were (w3.org/TR/server-timing): a browser's
 * tools show it. Production has metrics and traces, and tells readers nothing.
 */
import { subscribe } from 'node:diagnostics_channel'
import { ServerResponse } from 'node:http'
import onHeaders from 'on-headers'
import { ReadTimes, readTimes } from './read-times'

/** Has every answer of this process's http servers say it, from now on. */
export function sayServerTiming(): void {
  subscribe('http.server.request.start', (message) => {
    const response = typeof message === 'object' && message !== null && 'response' in message ? message.response : undefined
    if (!(response instanceof ServerResponse)) return
    const began = performance.now()
    const times = new ReadTimes()
    // Node tells of a request right before it hands it over: what answers it runs in this same context.
    readTimes.enterWith(times)
    onHeaders(response, () => {
      const reads = `db;dur=${times.milliseconds.toFixed(1)};desc="${times.count} reads"`
      response.setHeader('Server-Timing', `${reads}, total;dur=${(performance.now() - began).toFixed(1)}`)
    })
  })
}
