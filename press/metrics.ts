import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { EdgePurge } from './edge-purge'
import type { Edition } from './edition'
import type { Listener } from './listener'
import type { Replica } from './listener-replica'
import type { PressRoom } from './press-room'
import type { Renderer } from './renderer'
import { withinLimit } from './time-limit'
import type { Traffic } from './traffic'

export interface Measured {
  traffic: Traffic
  pressRoom: PressRoom
  edition: Edition
  listener: Listener
  edges: readonly Pick<EdgePurge, 'waitingKeys'>[]
  replica: Pick<Replica, 'figures'> | undefined
  renderer: Pick<Renderer, 'pools' | 'deaths'>
  /** Bytes that the edition may take. */
  editionBytes: number
}

/** Who renders may be busy with a page. */
const ANSWER_LIMIT_MS = 500

/**
 * The figures of this process for Prometheus. All but the histograms are read off the parts when somebody asks, so serving
 * a page costs nothing for them. `aggregator` says what becomes of a figure when those of all processes are put together; a sum
 * unless it is said.
 */
export class Metrics {
  readonly registry = new Registry()
  private readonly renders = new Histogram({
    name: 'broadsheet_render_duration_seconds',
    help: 'Time from a page being begun to its being ready to send, of renders that succeeded or failed.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  })
  private readonly marks = new Histogram({
    name: 'broadsheet_purge_duration_seconds',
    help: 'Time from hearing a notification of the newsroom to its pages being marked stale or dropped. Notifications do not '
      + 'say when they were sent: broadsheet_listener_round_trip_seconds tells how long they travel.',
    buckets: [0.00001, 0.0001, 0.001, 0.01, 0.1, 1],
    registers: [this.registry],
  })

  private readonly purges = new Histogram({
    name: 'broadsheet_edge_purge_duration_seconds',
    help: 'Time that an edge took to answer a purge, by edge, and by whether it took it (what it does not take is sent again).',
    labelNames: ['edge', 'result'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 2],
    registers: [this.registry],
  })

  edgePurged(edge: string, isTaken: boolean, seconds: number): void {
    this.purges.observe({ edge, result: isTaken ? 'taken' : 'failed' }, seconds)
  }

  rendered(seconds: number): void {
    this.renders.observe(seconds)
  }

  marked(seconds: number): void {
    this.marks.observe(seconds)
  }

  /** Begins to report on the parts of the press, and on the process that it runs in. */
  watch({ traffic, pressRoom, edition, listener, edges, replica, renderer, editionBytes }: Measured): void {
    const registers = [this.registry]
    collectDefaultMetrics({ register: this.registry })
    new Counter({
      name: 'broadsheet_requests_total',
      help: 'Requests answered, by what became of them and by class of status.',
      labelNames: ['outcome', 'status'],
      registers,
      collect() {
        this.reset()
        for (const { count, ...labels } of traffic.rows()) this.inc(labels, count)
      },
    })
    const counter = (name: string, help: string, read: () => number) => new Counter({
      name, help, registers,
      collect() {
        this.reset()
        this.inc(read())
      },
    })
    const gauge = (name: string, help: string, read: () => number, aggregator: 'sum' | 'min' | 'max' = 'sum') => new Gauge({
      name, help, registers, aggregator,
      collect() { this.set(read()) },
    })
    counter('broadsheet_renders_total', 'Renders begun.', () => pressRoom.figures().renders)
    counter('broadsheet_render_failures_total', 'Pages that could not be made.', () => pressRoom.figures().failed)
    counter('broadsheet_renders_refused_total', 'Requests turned away because too many waited.', () => pressRoom.figures().busy)
    counter('broadsheet_renders_late_total', 'Requests turned away as their page took too long.', () => pressRoom.figures().slow)
    gauge('broadsheet_renders_running', 'Renders under way.', () => pressRoom.figures().running)
    gauge('broadsheet_renders_waiting', 'Renders waiting for their turn.', () => pressRoom.figures().waiting)
    counter('broadsheet_renderer_deaths_total', 'Threads that rendered, died and were replaced.', () => renderer.deaths())
    gauge('broadsheet_edition_pages', 'Pages kept in memory.', () => edition.figures().pages)
    gauge('broadsheet_edition_bytes', 'What they take.', () => edition.figures().bytes)
    gauge('broadsheet_edition_capacity_bytes', 'What they may take.', () => editionBytes)
    gauge('broadsheet_edition_keys', 'Surrogate keys in use.', () => edition.figures().keys)
    counter('broadsheet_notifications_total', 'Notifications heard from the newsroom.', () => listener.figures().heard)
    counter('broadsheet_listener_connections_total', 'Times the listener was connected.', () => listener.figures().connections)
    gauge('broadsheet_listener_connected', '1 while every process hears the newsroom.', () => Number(listener.isConnected), 'min')
    gauge('broadsheet_listener_state_seconds', 'Time since the listener was connected or lost, the latest of all processes.',
      () => (listener.since ? (Date.now() - listener.since.getTime()) / 1_000 : 0), 'min')
    if (edges.length > 0) {
      gauge('broadsheet_edge_keys_waiting', 'Keys that edges are still to be told.', () => edges.reduce((sum, edge) => sum + edge.waitingKeys, 0))
    }
    if (replica) {
      new Counter({
        name: 'broadsheet_replica_choices_total',
        help: 'Pages by what they were made from: the replica, or the database as the replica was behind or failed.',
        labelNames: ['choice'],
        registers,
        collect() {
          this.reset()
          const { replica: chosen, behind, failed } = replica.figures()
          for (const [choice, count] of Object.entries({ replica: chosen, behind, failed })) this.inc({ choice }, count)
        },
      })
      gauge('broadsheet_replica_lag_bytes', 'Of the log, what the replica had not replayed when it was last asked.',
        () => replica.figures().lagBytes, 'max')
    }
    new Gauge({
      name: 'broadsheet_database_connections',
      help: 'Connections that pages are made with, by the server they lead to; "waiting" are reads that wait for one.',
      labelNames: ['source', 'state'],
      registers,
      async collect() {
        this.reset()
        // Who renders may just have died: all other figures are wanted all the more.
        const pools = await withinLimit(renderer.pools().catch(() => []), ANSWER_LIMIT_MS) ?? []
        for (const { source, ...states } of pools) {
          for (const [state, count] of Object.entries(states)) this.set({ source, state }, count)
        }
      },
    })
    gauge('broadsheet_listener_round_trip_seconds', 'Time of PostgreSQL’s answer to the last heartbeat of the listener.',
      () => listener.figures().roundTripMs / 1_000, 'max')
  }
}
