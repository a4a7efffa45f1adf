import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import type { Answer } from './ask-next'
import type { Trouble } from './error-pages'
import type { Log } from './log'
import { Queue } from './queue'
import type { Renderer } from './renderer'
import { commonHeaders } from './security-headers'
import type { Settings } from './settings'
import { withinTime } from './time-limit'

/** Sends a picture resized by Next, or gives the trouble to answer with. */
export type ServeImage = (request: IncomingMessage, response: ServerResponse) => Promise<Trouble | undefined>

/** The picture under an address seldom changes, and never its size or quality: a day, then asked for again in the background. */
const CACHE_CONTROL = 'public, max-age=86400, stale-while-revalidate=604800'
/** Stands for the site's origin where only paths are meant. */
const PRESS = 'http://press'
const DATA_ONLY = "default-src 'none'; style-src 'self'; sandbox; frame-ancestors 'none'"

/** `/_next/image`: of the client's request Next sees the three parameters it knows and which formats the client takes. */
export function serveImages(
  { resize }: Pick<Renderer, 'resize'>,
  { siteUrl, images }: Pick<Settings, 'siteUrl' | 'images'>,
  log: Log,
): ServeImage {
  const queue = new Queue(images)
  return async (request, response) => {
    const url = imageUrl(request.url ?? '')
    if (url === undefined) return 400
    const accept = formatsOf(request.headers.accept ?? '')
    let answer: Answer | undefined
    try {
      answer = await queue.run(() => withinTime(images.limitMs, (signal) => resize(url, accept, signal)))
    } catch (error) {
      log.warn({ err: error, url }, 'a picture could not be made')
    }
    if (answer?.status === 404) return 404
    if (answer && answer.status !== 200 && answer.status < 500) return 400
    if (answer?.status === 200) send(request, response, answer, siteUrl.protocol === 'https:')
    else {
      const original = originalOf(url)
      if (original === undefined) return 503
      sendTo(original, response, siteUrl.protocol === 'https:')
    }
    return undefined
  }
}

function imageUrl(given: string): string | undefined {
  const asked = new URL(given, PRESS).searchParams
  const url = asked.get('url')
  const w = asked.get('w')
  const q = asked.get('q')
  if (!url || !w || !/^\d{1,5}$/.test(w) || (q !== null && !/^\d{1,3}$/.test(q))) return undefined
  return `/_next/image?${new URLSearchParams({ url, w, ...(q === null ? {} : { q }) })}`
}

/** The file that was to be resized, if it is one of the paper's. */
function originalOf(imageUrl: string): string | undefined {
  const file = new URL(imageUrl, PRESS).searchParams.get('url') ?? ''
  if (!URL.canParse(file, PRESS)) return undefined
  const { origin, pathname } = new URL(file, PRESS)
  return origin === PRESS && pathname.startsWith('/media/') ? pathname : undefined
}

/** A browser does not ask again for a picture that failed: for now it gets the whole one, and keeps no word of it. */
function sendTo(path: string, response: ServerResponse, isHttps: boolean): void {
  response.writeHead(307, ['Location', path, 'Content-Length', '0', ...commonHeaders(isHttps), 'Cache-Control', 'no-store'])
  response.end()
}

/** One of three spellings, so that Next keeps three copies of a picture at most. */
function formatsOf(accept: string): string {
  if (accept.includes('image/avif')) return 'image/avif,image/webp,*/*'
  return accept.includes('image/webp') ? 'image/webp,*/*' : '*/*'
}

function send(request: IncomingMessage, response: ServerResponse, { headers, body }: Answer, isHttps: boolean): void {
  const etag = `"${String(headers.etag ?? '').replaceAll(/[^\w-]/g, '')}"`
  const caching = ['Cache-Control', CACHE_CONTROL, 'Vary', 'Accept', 'ETag', etag]
  const known = request.headers['if-none-match']
  if (known !== undefined && etag !== '""' && fresh({ 'if-none-match': known }, { etag })) {
    response.writeHead(304, caching)
    response.end()
    return
  }
  response.writeHead(200, [
    'Content-Type', String(headers['content-type'] ?? 'application/octet-stream'),
    'Content-Length', String(body.length),
    'Content-Security-Policy', DATA_ONLY,
    // Feed readers show pictures from here.
    'Cross-Origin-Resource-Policy', 'cross-origin',
    ...commonHeaders(isHttps),
    ...caching,
  ])
  if (request.method === 'HEAD') response.end()
  else response.end(body)
}
