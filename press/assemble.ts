import type { RequestListener } from 'node:http'
import type { NextHandler } from './ask-next'
import { DatabaseClock } from './database-clock'
import { toldOn } from './edge-hearers'
import { EdgePurge } from './edge-purge'
import { Edition } from './edition'
import { errorPages } from './error-pages'
import { createHandler, type Traffic } from './handler'
import { health, readiness } from './health'
import { serveImages } from './images'
import { Listener } from './listener'
import { Replica } from './listener-replica'
import type { Log } from './log'
import { pageMaker } from './make-page'
import { PressRoom } from './press-room'
import { renderThrough } from './render'
import { renderFrom } from './render-from'
import { logRequests } from './request-log'
import type { Settings } from './settings'
import { staticFiles } from './static-files'

/** A press that is ready to work: what answers requests, what hears the newsroom. */
export interface Press {
  handler: RequestListener
  listener: Listener
  edition: Edition
  pressRoom: PressRoom
  /** From now on every answer asks its client to close the connection, and `/readyz` sends readers elsewhere. */
  beginDraining: () => void
}

export interface AssembleOptions {
  settings: Settings
  next: NextHandler
  /** The project's folder: where the build lies. */
  root: string
  log: Log
}

/** Puts the parts of the press together. Nothing runs before `listener.start()`. */
export function assemble({ settings, next, root, log }: AssembleOptions): Press {
  const isHttps = settings.siteUrl.protocol === 'https:'
  const edition = new Edition({ bytes: settings.editionBytes })
  const replica = settings.replicaDatabaseUrl === undefined ? undefined : new Replica({
    databaseUrl: settings.readerDatabaseUrl, replicaUrl: settings.replicaDatabaseUrl, log,
  })
  const pressRoom: PressRoom = new PressRoom({
    edition,
    makePage: pageMaker(renderFrom(replica, renderThrough(next, settings.siteUrl)), settings),
    isConnected: () => listener.isConnected,
    limits: settings.renders,
    log,
  })
  const listener = new Listener({
    databaseUrl: settings.readerDatabaseUrl,
    hearers: toldOn({ replica, edges: settings.edgePurgeUrls.map((url) => new EdgePurge({ url, log })) }, {
      markStale: (key) => pressRoom.markStale(key),
      markAllStale: () => pressRoom.markAllStale(),
      purge: (key) => pressRoom.purge(key),
      storiesInPrint: () => edition.keysWith('article:').map((key) => key.slice('article:'.length)),
    }),
    clock: new DatabaseClock(),
    log,
  })
  const traffic: Traffic = { hits: 0, misses: 0, files: 0, refused: 0 }
  let isDraining = false
  const reports = {
    '/healthz': health,
    '/readyz': () => readiness({ edition, pressRoom, traffic, connection: listener, isDraining: () => isDraining }),
  }
  const handler = createHandler({
    edition, pressRoom, reports, traffic, settings, log,
    files: staticFiles(root, isHttps, settings.dataDir),
    serveImage: serveImages(next, settings, log),
    errors: errorPages(settings),
    isConnected: () => listener.isConnected,
    isDraining: () => isDraining,
  })
  return { handler: logRequests(handler, log), listener, edition, pressRoom, beginDraining: () => { isDraining = true } }
}
