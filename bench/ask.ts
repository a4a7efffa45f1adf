import { Agent, get, type OutgoingHttpHeaders } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'

export interface Answer {
  status: number
  etag: string | undefined
  /** As it came. */
  body: Buffer
}

const agent = new Agent({ keepAlive: true })

/**
 * Asks for a page as browsers do, in brotli and on a connection that stays, and reads it to its end, packed as it is: `fetch` takes some
 * 2 ms of its own on the two cores where the press is measured.
 */
export function ask(url: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'br', ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, etag: response.headers.etag, body: Buffer.concat(chunks) }))
    }).on('error', reject)
  })
}

/** The text of a page that came in brotli. */
export function read({ body }: Answer): string {
  return brotliDecompressSync(body).toString('utf8')
}
