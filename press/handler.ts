import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { normaliseAddress, parseStoryAddress } from '@/lib/newsroom/address'
import { cacheHeaders, isPrivate } from './cache-policy'
import type { Edition } from './edition'
import type { Trouble } from './error-pages'
import type { ServeImage } from './images'
import type { Log } from './log'
import { oldAddressAsked } from './old-address'
import type { PressRoom } from './press-room'
import { wantsMarkdown } from './markdown'
import { parametersAt } from './query-parameters'
import type { RequestLimits } from './request-limits'
import { inRequestSpan } from './request-span'
import { sendMessage, sendPage, type Message } from './respond'
import { commonHeaders } from './security-headers'
import type { Settings } from './settings'
import type { StaticFiles } from './static-files'
import type { Outcome, Traffic } from './traffic'

export interface HandlerParts {
  edition: Edition
  pressRoom: PressRoom
  files: StaticFiles
  serveImage: ServeImage
  /** `/healthz` and `/readyz`, by path. */
  reports: Readonly<Record<string, () => Message>>
  errors: Readonly<Record<Trouble, Message>>
  traffic: Traffic
  limits: RequestLimits
  isConnected: () => boolean
  isDraining: () => boolean
  settings: Pick<Settings, 'siteUrl' | 'cdn'>
  log: Log
}

/** Longer than any address of the paper, and than most proxies let through. */
const LONGEST_ADDRESS = 2_048

/** What an old address answers that was a story's: moved, or gone. */
const LEADS_ON: readonly number[] = [308, 410]

/** After this long the listener has noticed that its connection is gone. */
const FALL_MS = 100

/** A request walks: the edition first, as nearly all are answered there; then files; then whatever has to be made. */
export function createHandler(parts: HandlerParts): RequestListener {
  const { traffic, isDraining, log, errors } = parts
  return (request, response) => {
    if (isDraining()) response.shouldKeepAlive = false
    const url = originForm(request.url ?? '')
    request.url = url
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    // Pages are filed under the one right form of their address: what is found as it was asked for needs no look at it.
    if (isRead && sendReady(parts, request, response, url)) return
    walk(parts, request, response, isRead).catch((error: unknown) => {
      log.error({ err: error, url: request.url }, 'a request could not be answered')
      traffic.count('failed', 500)
      if (response.headersSent) response.destroy()
      else sendMessage(request, response, errors[500])
    })
  }
}

/** A target with scheme and host, as clients ask a proxy, which a server must understand too (RFC 9112 §3.2.2). The paper has one host. */
function originForm(target: string): string {
  if (target.startsWith('/') || !/^https?:\/\//i.test(target)) return target
  const rest = target.slice(target.indexOf('//') + 2)
  const end = rest.search(/[/?]/)
  return end === -1 ? '/' : rest[end] === '?' ? `/${rest.slice(end)}` : rest.slice(end)
}

/** Sends what lies in the edition under this name, and is true; returns whether anything does. It takes microseconds, and leaves no trace. */
function sendReady({ edition, traffic }: HandlerParts, request: IncomingMessage, response: ServerResponse, name: string): boolean {
  const page = wantsMarkdown(request) ? undefined : edition.fresh(name)
  if (!page) return false
  sendPage(request, response, page, 'true')
  traffic.count('hit', response.statusCode)
  return true
}

async function walk(parts: HandlerParts, request: IncomingMessage, response: ServerResponse, isRead: boolean): Promise<void> {
  const { errors, files, reports, traffic } = parts
  const refuse = (trouble: Trouble) => {
    traffic.count('refused', trouble)
    sendMessage(request, response, errors[trouble])
  }
  const url = request.url ?? ''
  if (!isRead) {
    // What was to come with it is not waited for.
    response.shouldKeepAlive = false
    return refuse(405)
  }
  if (url.length > LONGEST_ADDRESS) return refuse(414)
  const [path = ''] = url.split('?', 1)
  const report = reports[path]
  if (report) return sendMessage(request, response, report())
  // An old site's address may be told by its query, which the paper's own never are.
  const asked = oldAddressAsked(url)
  const address = normaliseAddress(url, parametersAt(url))
  // Somebody put a query behind it that says nothing, as campaigns do, and floods: no file is looked for.
  if (address.kind === 'ok' && asked === undefined && sendReady(parts, request, response, nameOf(address))) return
  if (files.built(request, response) || files.own(request, response)) {
    traffic.count('file', response.statusCode)
    return
  }
  if (path === '/_next/image') {
    const trouble = await parts.serveImage(request, response)
    return trouble ? refuse(trouble) : traffic.count('picture', response.statusCode)
  }
  // Nothing else of the framework can be asked for: no data, no flight, no actions.
  if (path.startsWith('/_next/')) return refuse(404)
  if (asked !== undefined) {
    if (mustWait(parts, request, response, asked)) return
    if (await leadOn(parts, request, response, asked)) return
  }
  if (address.kind === 'bad') return refuse(400)
  if (address.kind === 'redirect') {
    // What has a query is a list or a search, and a preview is made at its own address alone.
    const mayLeadOn = !address.to.includes('?') && !isPrivate(address.to)
    if (mayLeadOn && (await leadOn(parts, request, response, address.to))) return
    traffic.count('redirect', 308)
    return sendMessage(request, response, redirect(address.to, parts.settings))
  }
  const isMarkdown = wantsMarkdown(request) && parseStoryAddress(address.path.slice(1).split('/')) !== null
  if (isMarkdown) return answerPage(parts, request, response, `${address.path}.md`, 'negotiated')
  await answerPage(parts, request, response, nameOf(address))
}

/** Under what a page is filed. */
function nameOf({ path, query }: { path: string; query: string }): string {
  return query === '' ? path : `${path}?${query}`
}

/** Seconds before an address may be rendered for a client; 0: now, or it lies ready. */
function secondsToWait({ edition, limits }: HandlerParts, request: IncomingMessage, address: string): number {
  return edition.fresh(address) === undefined ? limits.before(request, address) : 0
}

/** Tells a client that has asked for too much when to come back; returns whether it has. */
function mustWait(parts: HandlerParts, request: IncomingMessage, response: ServerResponse, address: string): boolean {
  const seconds = secondsToWait(parts, request, address)
  if (seconds === 0) return false
  parts.traffic.count('refused', 429)
  const { headers, ...page } = parts.errors[429]
  sendMessage(request, response, { ...page, headers: [...headers, 'Retry-After', String(Math.ceil(seconds))] })
  return true
}

/**
 * Answers what `address` does if it was a story's that has moved or is gone: an old address takes one hop, however it is spelt.
 * Returns whether it did. Not where a page stands or nothing ever did, where that cannot be learnt now, or where its client
 * has to wait.
 */
async function leadOn(parts: HandlerParts, request: IncomingMessage, response: ServerResponse, address: string): Promise<boolean> {
  const { edition, pressRoom, traffic, limits } = parts
  const isThere = edition.fresh(address) !== undefined
  if (secondsToWait(parts, request, address) > 0) return false
  const obtained = await pressRoom.obtain(address)
  if (!obtained.page) return false
  if (!isThere) limits.after(request, address, obtained.page.status)
  if (response.destroyed || !LEADS_ON.includes(obtained.page.status)) return false
  sendPage(request, response, obtained.page, obtained.isStale ? 'stale' : 'true')
  traffic.count('redirect', response.statusCode)
  return true
}

async function answerPage(
  parts: HandlerParts,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  form?: 'negotiated',
): Promise<void> {
  if (mustWait(parts, request, response, address)) return
  const isThere = parts.edition.fresh(address) !== undefined
  const answer = () => answerWithPage(parts, request, response, { address, form, isThere })
  // What lies ready leaves no trace.
  const outcome = isThere ? await answer() : await inRequestSpan(request, response, address, answer)
  if (outcome) parts.traffic.count(outcome, response.statusCode)
}

/** Sends the page at an address, or says why there is none. `undefined`: nobody was there any more to hear it. */
async function answerWithPage(
  { pressRoom, limits, errors, isConnected }: HandlerParts,
  request: IncomingMessage,
  response: ServerResponse,
  { address, form, isThere }: { address: string; form: 'negotiated' | undefined; isThere: boolean },
): Promise<Outcome | undefined> {
  const wasConnected = isConnected()
  const obtained = await pressRoom.obtain(address)
  if (obtained.page) limits.after(request, address, obtained.page.status)
  if (response.destroyed) return undefined
  if (obtained.page) {
    sendPage(request, response, obtained.page, form ?? (obtained.isStale ? 'stale' : 'true'))
    return obtained.isStale ? 'stale' : isThere ? 'hit' : 'miss'
  }
  // A page that cannot be made while all is well is our fault; anything else passes. A Postgres that has just fallen is known to be gone
  // a moment after the first render fails of it.
  if (obtained.reason === 'failed') await sleep(FALL_MS)
  const trouble = obtained.reason === 'failed' && wasConnected && isConnected() ? 500 : 503
  sendMessage(request, response, errors[trouble])
  return 'failed'
}

/** Another spelling of an address: one hop to the right one (RFC 9110 §15.4.9). */
function redirect(to: string, { cdn, siteUrl }: HandlerParts['settings']): Message {
  return {
    status: 308,
    headers: ['Location', to, ...commonHeaders(siteUrl.protocol === 'https:'), ...cacheHeaders('missing', cdn)],
    body: '',
  }
}
