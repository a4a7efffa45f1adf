import { IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { CapturedResponse } from './captured-response'

/** Next's request handler, as `next({ … }).getRequestHandler()` gives it. */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface Answer {
  status: number
  /** With lower-case names. */
  headers: OutgoingHttpHeaders
  body: Buffer
}

export interface Question {
  /** Path and query, beginning with a slash. */
  url: string
  /** The paper's own origin: what Next takes for the address that was asked. */
  siteUrl: URL
  accept: string
  /** Gives the question up: Next is told that the client has gone. */
  signal: AbortSignal
}

/**
 * Asks Next with a request of the press's own making. Nothing that a client sent is in it but what the caller put into
 * `url` and `accept`, so no header of a client can change, and thereby poison, what others will be sent.
 * @throws whatever Next throws; the signal's reason when given up; an Error when Next never answered.
 */
export async function askNext(next: NextHandler, { url, siteUrl, accept, signal }: Question): Promise<Answer> {
  signal.throwIfAborted()
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.httpVersion = '1.1'
  request.httpVersionMajor = 1
  request.httpVersionMinor = 1
  request.headers = {
    host: siteUrl.host,
    'x-forwarded-host': siteUrl.host,
    'x-forwarded-proto': siteUrl.protocol.slice(0, -1),
    'x-forwarded-port': siteUrl.port || (siteUrl.protocol === 'https:' ? '443' : '80'),
    accept,
    // Next holds metadata back from the head when it sees no user agent at all.
    'user-agent': 'Broadsheet press',
  }
  request.complete = true
  request.push(null)

  const response = new CapturedResponse(request)
  const giveUp = () => response.destroy()
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    await next(request, response)
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
  signal.throwIfAborted()
  if (!response.writableEnded) throw new Error(`Next left ${url} without an answer`)
  return { status: response.statusCode, headers: response.getHeaders(), body: response.body }
}
