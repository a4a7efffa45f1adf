/** One request as a bench makes it: by Node's own client, because `fetch` takes some 2 ms of the two cores where the press is measured. */
import { type Agent, get, type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'

export interface AskOptions { agent?: Agent | undefined; limitMs?: number; headers?: Record<string, string> }

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** As it came. */
  body: Buffer
}

/** The connection broke before a byte of the answer: browsers and proxies then ask once more on a new one (RFC 9110 §9.2.2). */
export class Broken extends Error {
  override name = 'Broken'
}

/**
 * One request, on a connection of its own unless an agent keeps some, for the plain bytes unless `headers` say otherwise; rejects when the
 * connection breaks or `limitMs` is over.
 */
export function ask(url: string, { agent, limitMs = 10_000, headers = {} }: AskOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let isLate = false
    const request = get(url, { agent: agent ?? false, headers: { 'accept-encoding': 'identity', ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        clearTimeout(timer)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      })
    })
    const timer = setTimeout(() => {
      isLate = true
      request.destroy(new Error(`no answer within ${limitMs} ms`))
    }, limitMs)
    request.on('error', (error) => {
      clearTimeout(timer)
      const isRefused = 'code' in error && error.code === 'ECONNREFUSED'
      reject(isLate || isRefused ? error : new Broken(error.message))
    })
  })
}

export function textOf({ headers, body }: Answer): string {
  return (headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body).toString('utf8')
}
