import cluster, { type Worker } from 'node:cluster'
import { BackOff } from './back-off'
import type { Log } from './log'
import { readMessage, type Message } from './message'
import type { Report } from './report'
import { withinLimit } from './time-limit'

export interface WorkersOptions {
  count: number
  /** Variables that a worker gets beside those of this process. */
  variables: (place: number) => Record<string, string>
  /** So long a worker may take to answer what is under way when it is told to stop. */
  drainMs: number
  log: Log
}

/** Why the workers came to their end, as an exit code and, for a failure, a sentence. */
export interface End {
  code: number
  reason: string | undefined
}

/** So many deaths in a row before anybody listens are no accident. */
const MOST_FAILED_STARTS = 3
/** A worker that lived so long is forked anew at once when it dies. */
const STEADY_MS = 10_000
/** A worker that has not ended so long after its limit is killed. */
const GRACE_MS = 5_000

/** Who does not say within so long how things stand is left out. */
const REPORT_LIMIT_MS = 1_000

/** A place among the workers, and who fills it. */
interface Place {
  number: number
  backOff: BackOff
  worker: Worker | undefined
  listensSince: number | undefined
}

/**
 * The processes that serve the paper, all on one port (Node's cluster). Who dies is replaced, ever more slowly if it keeps
 * dying; only when they die before any of them has listened is there no sense in going on.
 */
export class Workers {
  /** Resolves with the port when all have listened once. */
  readonly listening: Promise<number>
  /** Resolves when none is left and none will be. */
  readonly ended: Promise<End>
  private readonly places: Place[]
  private failedStarts = 0
  private deaths = 0
  private end: End | undefined
  private questions = 0
  private readonly asked = new Map<number, (report: Report) => void>()
  private tellListening: (port: number) => void = () => {}
  private tellEnded: (end: End) => void = () => {}

  constructor(private readonly options: WorkersOptions) {
    this.listening = new Promise((resolve) => { this.tellListening = resolve })
    this.ended = new Promise((resolve) => { this.tellEnded = resolve })
    this.places = Array.from({ length: options.count }, (_, index) => ({
      number: index + 1, backOff: new BackOff({ firstMs: 200, mostMs: 10_000 }), worker: undefined, listensSince: undefined,
    }))
  }

  start(): void {
    // All accept from one queue, which the kernel keeps: who dies leaves nothing in it behind. Handed over by this process (Node's own
    // way), a connection that is on its way to a worker in the instant of its death would be held open and never answered.
    cluster.schedulingPolicy = cluster.SCHED_NONE
    // Figures that are no number, as of what never happened yet, would not survive JSON.
    cluster.setupPrimary({ serialization: 'advanced' })
    for (const place of this.places) this.fork(place)
  }

  /** Tells all to answer what is under way and end; who does not is killed. */
  stop(end: End = { code: 0, reason: undefined }): void {
    if (this.end) return
    this.end = end
    for (const { worker, listensSince } of this.places) {
      // Closes the queue here, then lets the worker close its server: http-server.ts, `closing`.
      worker?.disconnect()
      if (listensSince === undefined) worker?.process.kill('SIGTERM')
    }
    const killing = setTimeout(() => {
      for (const { worker } of this.places) worker?.process.kill('SIGKILL')
    }, this.options.drainMs + GRACE_MS)
    killing.unref()
    this.endIfEmpty()
  }

  figures(): { wanted: number; listening: number; deaths: number } {
    const listening = this.places.filter(({ listensSince }) => listensSince !== undefined).length
    return { wanted: this.places.length, listening, deaths: this.deaths }
  }

  /** What the workers that listen say of themselves, in the order of their places. */
  async reports(): Promise<Report[]> {
    const listening = this.places.filter(({ listensSince }) => listensSince !== undefined)
    const reports = await Promise.all(listening.map(({ worker }) => worker && this.ask(worker)))
    return reports.filter((report) => report !== undefined)
  }

  private async ask(worker: Worker): Promise<Report | undefined> {
    this.questions += 1
    const question = this.questions
    const answer = new Promise<Report>((resolve) => this.asked.set(question, resolve))
    worker.send({ type: 'how are you', question } satisfies Message, (error) => error && this.asked.delete(question))
    return withinLimit(answer, REPORT_LIMIT_MS).finally(() => this.asked.delete(question))
  }

  private fork(place: Place): void {
    if (this.end) return
    const worker = cluster.fork(this.options.variables(place.number))
    place.worker = worker
    let reason: string | undefined
    worker.on('message', (sent: unknown) => {
      const message = readMessage(sent)
      if (message?.type === 'cannot start') reason = message.reason
      if (message?.type === 'listening') this.welcome(place, message.port)
      if (message?.type === 'report') this.asked.get(message.question)?.(message.report)
    })
    const bury = (code: number | null, signal: string | null) => {
      if (place.worker === worker) this.bury(place, code === null ? String(signal) : `code ${code}`, reason)
    }
    worker.once('exit', bury)
    // Only a process that never was has no exit.
    worker.on('error', (error) => worker.process.pid === undefined ? bury(null, error.message) : undefined)
  }

  private welcome(place: Place, port: number): void {
    place.listensSince = performance.now()
    this.failedStarts = 0
    if (this.places.every(({ listensSince }) => listensSince !== undefined)) this.tellListening(port)
  }

  private bury(place: Place, how: string, reason: string | undefined): void {
    const { listensSince, worker } = place
    place.worker = undefined
    place.listensSince = undefined
    if (this.end) return this.endIfEmpty()
    this.deaths += 1
    if (listensSince === undefined) this.failedStarts += 1
    else if (performance.now() - listensSince > STEADY_MS) place.backOff.reset()
    if (this.places.every((other) => other.listensSince === undefined)) {
      if (reason !== undefined) return this.stop({ code: 1, reason })
      if (this.failedStarts >= MOST_FAILED_STARTS) return this.stop({ code: 1, reason: hopeless(this.failedStarts, how) })
    }
    const waitMs = Math.round(place.backOff.next())
    const who = { place: place.number, workerPid: worker?.process.pid }
    this.options.log.error({ ...who, how, reason, waitMs }, 'a worker died: another takes its place')
    setTimeout(() => this.fork(place), waitMs)
  }

  private endIfEmpty(): void {
    if (this.end && this.places.every(({ worker }) => worker === undefined)) this.tellEnded(this.end)
  }
}

function hopeless(times: number, how: string): string {
  return `The press's workers died ${times} times before any of them listened (the last with ${how}). What they say is above; `
    + 'WORKERS=1 starts a single process, which may say more.'
}
