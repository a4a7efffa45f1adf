import { existsSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import fresh from 'fresh'
import sirv from 'sirv'
import { chooseCoding } from './coding'
import { commonHeaders, SPECULATION_RULES } from './security-headers'

/** Serves a file if there is one at the request's path. Returns whether it did. */
export type ServeFile = (request: IncomingMessage, response: ServerResponse) => boolean

export interface StaticFiles {
  /** Files named by their content, under `/_next/static/`. */
  built: ServeFile
  /** The paper's own files, at `/`, and the pictures that the desk adds, at `/media/`. */
  own: ServeFile
}

const FOREVER = 'public, max-age=31536000, immutable'
/** These keep their names when they change: readers look again after a while, caches and browsers may show the old meanwhile. */
const WHILE = 'public, max-age=600, stale-while-revalidate=86400'

const BUILT_PREFIX = '/_next/static'
/** What other sites may show: a feed reader in a browser shows pictures from here. */
const SHAREABLE = /\.(?:avif|gif|ico|jpe?g|mp3|mp4|ogg|png|svg|webm|webp)$/i
/** Players ask for parts of these; nothing else is served in parts. */
const PLAYABLE = /\.(?:mp3|mp4|ogg|webm)$/i

/** However slash and dot are spelt. */
const HIDDEN = /(?:[/\\]|%5c)(?:\.|%2e)/i

/** Media types that a name does not tell. */
const TYPES = new Map([[SPECULATION_RULES, 'application/speculationrules+json']])

/**
 * The files of a build in `root`: `.next/static`, and `dist/public` (`public` where the build made no compressed copies).
 * What they are is read once, at start; `.br` and `.gz` beside a file are sent in its place. Only in `media` below `dataDir`, where the
 * desk puts pictures at any time, it is looked for a file whenever one is asked for.
 */
export function staticFiles(root: string, isHttps: boolean, dataDir?: string): StaticFiles {
  const own = [join(root, 'dist', 'public'), join(root, 'public')].find((directory) => existsSync(directory))
  return {
    built: serveFrom(join(root, '.next', 'static'), BUILT_PREFIX, FOREVER, isHttps),
    own: either(serveFrom(own, '', WHILE, isHttps), dataDir === undefined ? null : serveFrom(join(dataDir, 'media'), '/media', WHILE, isHttps, true)),
  }
}

function either(first: ServeFile, second: ServeFile | null): ServeFile {
  return second === null ? first : (request, response) => first(request, response) || second(request, response)
}

function serveFrom(directory: string | undefined, prefix: string, cacheControl: string, isHttps: boolean, isGrowing = false): ServeFile {
  if (directory === undefined || (!isGrowing && !existsSync(directory))) return () => false
  const files = sirv(directory, {
    etag: true, brotli: true, gzip: true, extensions: [], dev: isGrowing,
    // Called for a whole answer only: the entity tag set below was for a 304.
    setHeaders: (response) => response.removeHeader('ETag'),
  })
  return (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    if (!path.startsWith(`${prefix}/`) || path.endsWith('/')) return false
    // Looked for one by one, a hidden file would be found: one that is being written, for one.
    if (isGrowing && HIDDEN.test(path)) return false
    const url = request.url
    const headers = headersFor(request, path, cacheControl, isHttps)
    for (const [name, value] of headers) response.setHeader(name, value)
    if (isUnchanged(request, directory, path.slice(prefix.length))) {
      response.writeHead(304).end()
      return true
    }
    response.once('pipe', closeTogether)
    simplify(request, path)
    request.url = path.slice(prefix.length)
    let isServed = true
    files(request, response, () => {
      isServed = false
      for (const [name] of headers) response.removeHeader(name)
      response.removeListener('pipe', closeTogether)
    })
    request.url = url
    return isServed
  }
}

function headersFor(request: IncomingMessage, path: string, cacheControl: string, isHttps: boolean): Map<string, string> {
  const common = commonHeaders(isHttps)
  const headers = new Map<string, string>()
  for (let place = 0; place < common.length; place += 2) headers.set(common[place] ?? '', common[place + 1] ?? '')
  headers.set('Cache-Control', cacheControl)
  headers.set('Vary', 'Accept-Encoding')
  headers.set('Cross-Origin-Resource-Policy', SHAREABLE.test(path) ? 'cross-origin' : 'same-origin')
  const type = TYPES.get(path)
  if (type !== undefined) headers.set('Content-Type', type)
  // A drawing opened by itself is a document: it may be looked at.
  if (/\.svg$/i.test(path)) headers.set('Content-Security-Policy', "script-src 'none'; frame-ancestors 'none'")
  // sirv answers 304 when this is the file's entity tag, and a 304 must repeat it (RFC 9110 §15.4.5).
  const known = request.headers['if-none-match']
  if (known !== undefined && /^(?:W\/)?"[\x21\x23-\x7e]*"$/.test(known)) headers.set('ETag', known)
  return headers
}

/** sirv goes by entity tags alone. Whether who names a date, and no tag, has a file as it is (RFC 9110 §13.1.3). */
function isUnchanged({ headers }: IncomingMessage, directory: string, path: string): boolean {
  if (headers['if-modified-since'] === undefined || headers['if-none-match'] !== undefined || HIDDEN.test(path)) return false
  try {
    const file = statSync(join(directory, decodeURI(path)))
    return file.isFile() && fresh(headers, { 'last-modified': file.mtime.toUTCString() })
  } catch {
    // There is none.
    return false
  }
}

/** Makes of the request one that sirv reads rightly: it heeds no qualities of codings, and misreads odd ranges, and the first byte alone. */
function simplify(request: IncomingMessage, path: string): void {
  const coding = chooseCoding(String(request.headers['accept-encoding'] ?? ''))
  request.headers['accept-encoding'] = coding === 'identity' ? '' : coding
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(request.headers.range ?? '') ?? []
  const isRead = last === '' || (Number(last) > 0 && Number(first) <= Number(last))
  if (!isRead || !PLAYABLE.test(path) || request.headers['if-range'] !== undefined) delete request.headers.range
}

/** sirv pipes the file and looks away: a file that went missing would end the process, a reader who left would leave it open. */
function closeTogether(this: ServerResponse, file: Readable): void {
  file.once('error', () => this.destroy())
  this.once('close', () => file.destroy())
}
