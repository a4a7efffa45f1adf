import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { trace } from '@opentelemetry/api'
import { createBirpc, type BirpcReturn } from 'birpc'
import { BackOff } from './back-off'
import type { Log } from './log'
import type { RenderCalls, RenderNews } from './render-calls'
import type { PoolFigures, Renderer } from './renderer'
import type { Variables } from './settings'
import { withinLimit } from './time-limit'

export interface RenderThreadOptions {
  /** A program that calls runRenders. */
  program: URL
  /** Its environment. */
  variables: Variables
  log: Log
  /** How often it is looked whether the thread still answers. */
  heartbeatMs?: number
}

/** The thread ended before it had rendered what was asked: asked again, another will. */
export class RendererGone extends Error {
  override name = 'RendererGone'
}

interface Crew {
  worker: Worker
  calls: BirpcReturn<RenderCalls, RenderNews>
}

/** A thread that leaves so many heartbeats in a row without an answer is in a loop that does not end. A page takes no second. */
const MOST_MISSED = 3
/** Half of what V8 would take for what lives no longer than a render: 24 MB less, and no slower by what could be measured. */
const YOUNG_MEGABYTES = 24
const LAST_TRACES_MS = 1_000
/** A thread that lived so long is replaced at once when it dies. */
const STEADY_MS = 10_000

/**
 * Renders in a thread beside this one, so that what lies in print is sent while pages are being made, and so that a page that never
 * ends, or takes all memory, ends its thread and not the paper. A thread that died is replaced.
 */
export class RenderThread implements Renderer {
  private crew: Promise<Crew>
  private readonly backOff = new BackOff({ firstMs: 50, mostMs: 5_000 })
  private isClosing = false
  private asked = 0
  private died = 0

  private constructor(private readonly options: RenderThreadOptions) {
    this.crew = this.begin()
  }

  /**
   * Resolves when pages can be rendered.
   * @throws what kept the thread from starting
   */
  static async open(options: RenderThreadOptions): Promise<RenderThread> {
    const thread = new RenderThread(options)
    await thread.crew
    return thread
  }

  readonly render: Renderer['render'] = (order, signal) => (
    this.ask(signal, ({ calls }, task) => calls.render({ ...task, order }))
  )

  readonly resize: Renderer['resize'] = (url, accept, signal) => (
    this.ask(signal, async ({ calls }, task) => {
      const { body, ...answer } = await calls.resize({ ...task, url, accept })
      // A buffer arrives as what it is made of.
      return { ...answer, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) }
    })
  )

  async pools(): Promise<PoolFigures[]> {
    const { calls } = await this.crew
    return calls.pools()
  }

  deaths(): number {
    return this.died
  }

  /** Ends the thread once its last traces are sent. Never rejects. */
  async close(): Promise<void> {
    this.isClosing = true
    const crew = await this.crew.catch(() => undefined)
    await withinLimit(crew?.calls.close().catch(() => undefined) ?? Promise.resolve(), LAST_TRACES_MS)
    await crew?.worker.terminate()
  }

  private async ask<Result>(
    signal: AbortSignal,
    call: (crew: Crew, task: { number: number; parent: ReturnType<typeof parentSpan> }) => Promise<Result>,
  ): Promise<Result> {
    const crew = await this.crew
    signal.throwIfAborted()
    this.asked += 1
    const number = this.asked
    const giveUp = () => void crew.calls.giveUp.asEvent(number).catch(() => undefined)
    signal.addEventListener('abort', giveUp, { once: true })
    try {
      return await call(crew, { number, parent: parentSpan() })
    } finally {
      signal.removeEventListener('abort', giveUp)
    }
  }

  /** Begins a thread. Once it can render, another takes its place when it dies. */
  private async begin(): Promise<Crew> {
    const { program, variables, heartbeatMs = 5_000 } = this.options
    const given = Object.entries(variables).filter(([, value]) => value !== undefined)
    const worker = new Worker(program, {
      name: 'renders', env: Object.fromEntries(given), resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    })
    let tellReady = () => {}
    const ready = new Promise<void>((resolve) => { tellReady = resolve })
    const calls = createBirpc<RenderCalls, RenderNews>({ ready: () => tellReady() }, {
      post: (message) => worker.postMessage(message),
      on: (hear) => worker.on('message', hear),
      timeout: -1,
    })
    const ended = new Promise<RendererGone>((resolve) => {
      let cause: unknown
      worker.once('error', (error) => { cause = error })
      worker.once('exit', (code) => resolve(new RendererGone(`The thread that renders has ended with ${code}`, { cause })))
    })
    void ended.then((gone) => calls.$close(gone))
    await Promise.race([ready, ended.then((gone) => Promise.reject(gone.cause ?? gone))])
    const begun = performance.now()
    const heartbeat = setInterval(this.missedBeats({ worker, calls }), heartbeatMs)
    void ended.then((gone) => {
      clearInterval(heartbeat)
      this.replace(gone, performance.now() - begun)
    })
    return { worker, calls }
  }

  private replace(gone: RendererGone, livedMs: number): void {
    if (this.isClosing) return
    this.died += 1
    if (livedMs > STEADY_MS) this.backOff.reset()
    this.options.log.error({ err: gone }, 'the thread that renders died: another takes its place')
    this.crew = this.beginAgain()
    // Who asks for a page is told; at the end nobody does.
    this.crew.catch(() => undefined)
  }

  private async beginAgain(): Promise<Crew> {
    while (!this.isClosing) {
      await sleep(this.backOff.next(), undefined, { ref: false })
      try {
        return await this.begin()
      } catch (error) {
        this.options.log.error({ err: error }, 'no thread could be started to render')
      }
    }
    throw new RendererGone('The press is closing')
  }

  /** Looks, each time it is called, whether the thread has answered since the last time, and ends it when it has not for long. */
  private missedBeats({ worker, calls }: Crew): () => void {
    let missed = 0
    return () => {
      if (missed === MOST_MISSED) {
        this.options.log.error('a page does not end: the thread that renders it is ended')
        void worker.terminate()
      }
      missed += 1
      calls.ping().then(() => { missed = 0 }, () => undefined)
    }
  }
}

function parentSpan() {
  return trace.getActiveSpan()?.spanContext()
}
