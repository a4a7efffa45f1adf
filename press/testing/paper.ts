import { mkdtemp, rm } from 'node:fs/promises'
import { request as ask, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { assemble, type Press } from '../assemble'
import { httpServer, listen } from '../http-server'
import type { Log } from '../log'
import { rendererThrough } from '../renderer'
import { readSettings, type Settings } from '../settings'

/** Stands for Next: answers every address, as a route would. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

export interface Paper {
  press: Press
  server: Server
  port: number
  settings: Settings
  get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Reply>
  close: () => Promise<void>
}

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface PaperOptions {
  route: Route
  variables?: Record<string, string>
  /** A folder with a build's files; an empty one when none is given. */
  root?: string
  log?: Log
}

/** A press on a port of its own, with a route in place of Next and a database that is there, as far as it can tell. */
export async function openPaper({ route, variables = {}, root, log = pino({ level: 'silent' }) }: PaperOptions): Promise<Paper> {
  const folder = root ?? (await mkdtemp(join(tmpdir(), 'press-')))
  const settings = readSettings({
    READER_DATABASE_URL: 'postgresql://nobody@localhost:1/none', PORT: '0', SITE_URL: 'http://paper.example', SURROGATE_KEYS: 'on', ...variables,
  })
  const press = assemble({
    settings,
    renderer: rendererThrough(async (request, response) => route(request, response), settings),
    root: folder,
    log,
  })
  press.listener.isConnected = true
  const server = httpServer(press.handler, settings)
  const port = await listen(server, { port: 0, host: '127.0.0.1' })
  return {
    press, server, port, settings,
    get: (path, headers = {}, method = 'GET') => get(port, path, headers, method),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      if (root === undefined) await rm(folder, { recursive: true })
    },
  }
}

export interface RecordingPaper extends Paper {
  /** What Next was asked, in order. */
  seen: { url: string | undefined; headers: IncomingHttpHeaders; method: string | undefined }[]
}

/** A paper that keeps what Next is asked. Without a route of its own every address is a page that tells its address. */
export async function openRecordingPaper(
  route?: Route,
  variables: Record<string, string> = {},
  log?: Log,
): Promise<RecordingPaper> {
  const seen: RecordingPaper['seen'] = []
  const paper = await openPaper({
    variables,
    ...(log && { log }),
    route: (request, response) => {
      const { url, headers, method } = request
      seen.push({ url, headers, method })
      dependsOn(`path:${url}`)
      return route ? route(request, response) : sendHtml(response, nextPage(`${url}`))
    },
  })
  return { ...paper, seen }
}

/** One request as it is, with nothing added and nothing decoded. */
export function get(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = ask({ port, host: '127.0.0.1', path, method, headers, agent: false }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(Buffer.from(chunk))
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
    })
    request.on('error', reject)
    request.end()
  })
}

/** A page as Next would send it: framework scripts and all. */
export function nextPage(text: string): string {
  return '<!DOCTYPE html><html lang="en"><head><title>Page</title>'
    + '<script src="/_next/static/chunks/main.js" async=""></script></head>'
    + `<body><main><h1>${text}</h1>${'<p>The council met on Tuesday to hear the auditor.</p>'.repeat(20)}</main>`
    + '<script type="application/ld+json">{"@type":"NewsArticle"}</script><script>self.__next_f=[]</script></body></html>'
}

export function sendHtml(response: ServerResponse, html: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
  response.end(html)
}
