import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import { chooseCoding } from './coding'
import type { PressedPage } from './page'

/** As what a page is sent: true as it stands · past its time · in place of another, whose address it is. */
export type ServedAs = 'true' | 'stale' | 'negotiated'

/**
 * Sends a pressed page: the coding that the client prefers, or 304 when it has that very copy (RFC 9110 §13.1.2, weak
 * comparison; by date only where it names no copy, §13.1.3), and no body to HEAD. Every hit of the edition passes here, so nothing is made that could lie ready.
 */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: PressedPage, as: ServedAs): void {
  const { headers } = request
  const replies = as === 'stale' ? page.staleReplies() : as === 'negotiated' ? page.negotiatedReplies() : page.replies
  const reply = replies[chooseCoding(oneLine(headers['accept-encoding']))]
  // Only what would be 200 can be "not modified" (RFC 9110 §13.2.1).
  if (page.status === 200 && hasCopy(headers, reply.etag, page.pressedAt)) {
    response.writeHead(304, reply.notModified)
    response.end()
    return
  }
  response.writeHead(page.status, reply.whole)
  if (request.method === 'HEAD') response.end()
  else response.end(reply.body, 'latin1')
}

function hasCopy(headers: IncomingMessage['headers'], etag: string, pressedAt: number): boolean {
  const { 'if-none-match': noneMatch, 'if-modified-since': since } = headers
  if (noneMatch !== undefined) return fresh({ 'if-none-match': noneMatch }, { etag })
  return since !== undefined && fresh({ 'if-modified-since': since }, { 'last-modified': new Date(pressedAt).toUTCString() })
}

/** A message that is made for one request: errors, health, redirects of spelling. */
export interface Message {
  status: number
  /** Name, value, name, value… without Content-Length. */
  headers: readonly string[]
  body: string | Buffer
}

export function sendMessage(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Message): void {
  response.writeHead(status, [...headers, 'Content-Length', String(Buffer.byteLength(body))])
  if (request.method === 'HEAD') response.end()
  else response.end(body)
}

function oneLine(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join(', ')
}
