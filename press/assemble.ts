import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { DatabaseClock } from './database-clock'
import { toldOn } from './edge-hearers'
import { EdgePurge } from './edge-purge'
import { Edition } from './edition'
import { errorPages } from './error-pages'
import { createHandler } from './handler'
import { details, health, readiness } from './health'
import { serveImages } from './images'
import { KeptPages } from './kept-pages'
import { Listener } from './listener'
import { Replica } from './listener-replica'
import type { Log } from './log'
import { pageMaker } from './make-page'
import { Metrics } from './metrics'
import { PressRoom } from './press-room'
import { Proofs } from './proofs'
import { renderFrom } from './render-from'
import type { Renderer } from './renderer'
import type { Report } from './report'
import { requestLimits } from './request-limits'
import { logRequests } from './request-log'
import type { Settings } from './settings'
import { SharedRender } from './shared-render'
import { staticFiles } from './static-files'
import { Traffic } from './traffic'

/** A press that is ready to work: what answers requests, what hears the newsroom. */
export interface Press {
  handler: RequestListener
  listener: Listener
  edition: Edition
  pressRoom: PressRoom
  /** What was printed, on disk; undefined when no place is set for it. */
  kept: KeptPages | undefined
  /** How things stand in this process, for the internal port. */
  report: () => Promise<Report>
  /** From now on every answer asks its client to close the connection, and `/readyz` sends readers elsewhere. */
  beginDraining: () => void
}

export interface AssembleOptions {
  settings: Settings
  renderer: Renderer
  /** The project's folder: where the build lies. */
  root: string
  log: Log
}

/** Puts the parts of the press together. Nothing runs before `listener.start()`. */
export function assemble({ settings, renderer, root, log }: AssembleOptions): Press {
  const isHttps = settings.siteUrl.protocol === 'https:'
  const metrics = new Metrics()
  const kept = keptPages(settings, root, log)
  const clock = new DatabaseClock()
  const edition = new Edition({ bytes: settings.editionBytes, now: clock.now, onFiled: (...filed) => kept?.filed(...filed) })
  const replica = settings.replicaDatabaseUrl === undefined ? undefined : new Replica({
    databaseUrl: settings.readerDatabaseUrl, replicaUrl: settings.replicaDatabaseUrl, log,
  })
  const proofs = new Proofs()
  const pressRoom: PressRoom = new PressRoom({
    edition, proofs,
    makePage: pageMaker(renderFrom(replica, renderer.render, clock.now), settings, new SharedRender(proofs, clock.now)),
    isConnected: () => listener.isConnected,
    limits: settings.renders,
    kept,
    log,
    onRendered: (seconds) => metrics.rendered(seconds),
  })
  const edges = settings.edgePurgeUrls.map((url) => new EdgePurge({
    url, log, onSent: (...sent) => metrics.edgePurged(url.host, ...sent),
  }))
  const listener = new Listener({
    databaseUrl: settings.readerDatabaseUrl,
    hearers: toldOn({ replica, edges }, {
      markStale: (key) => pressRoom.markStale(key),
      markAllStale: () => pressRoom.markAllStale(),
      purge: (key) => pressRoom.purge(key),
      storiesInPrint: () => pressRoom.storiesInPrint(),
    }),
    clock,
    log,
    onHeard: (seconds) => metrics.marked(seconds),
  })
  const traffic = new Traffic()
  let isDraining = false
  const parts = {
    edition, pressRoom, traffic, connection: listener, keptPages: () => kept?.size ?? 0, isDraining: () => isDraining,
  }
  // Nobody asks where there is no internal port.
  if (settings.internalPort !== undefined) {
    metrics.watch({ edition, pressRoom, traffic, listener, edges, replica, renderer, editionBytes: settings.editionBytes })
  }
  const reports = { '/healthz': health, '/readyz': () => readiness(parts) }
  const handler = createHandler({
    edition, pressRoom, reports, traffic, settings, log,
    files: staticFiles(root, isHttps, settings.dataDir),
    serveImage: serveImages(renderer, settings, log),
    errors: errorPages(settings),
    limits: requestLimits(settings, log),
    isConnected: () => listener.isConnected,
    isDraining: () => isDraining,
  })
  return {
    handler: logRequests(handler, log), listener, edition, pressRoom, kept,
    report: async () => ({ details: { ...details(parts) }, metrics: await metrics.registry.getMetricsAsJSON() }),
    beginDraining: () => { isDraining = true },
  }
}

/** Where printed pages are kept, for those that this build made for this site. */
function keptPages({ editionDir, siteUrl, editionBytes, workers, cdn }: Settings, root: string, log: Log): KeptPages | undefined {
  if (editionDir === undefined) return undefined
  const build = readFileSync(join(root, '.next', 'BUILD_ID'), 'utf8').trim()
  return new KeptPages({ directory: editionDir, build: `${build}\n${siteUrl.origin}`, bytes: editionBytes * workers, cdn, log })
}
