import { setTimeout as sleep } from 'node:timers/promises'
import { BackOff } from './back-off'
import { addEverything, addGone, addStale, emptyBatch, isEmpty, merge, purgeHeaders, type Batch } from './edge-batch'
import type { Log } from './log'

export interface EdgePurgeOptions {
  /** Where the edge takes PURGE requests: see deploy/varnish/broadsheet.vcl. */
  url: URL
  log: Log
  /** Told of each purge request: whether the edge took it, and after how many seconds. */
  onSent?: (isTaken: boolean, seconds: number) => void
  gatherMs?: number
  repeatMs?: number
}

/** An edit tells a dozen keys one by one: they go out together. */
const GATHER_MS = 5
/**
 * Everything is told once more after this. An answer that this press sent before it heard of a change may still be on its way,
 * and reach the edge after the purge: it would stay there. None is under way so long.
 */
const REPEAT_MS = 2_000
const ANSWER_LIMIT_MS = 2_000

/**
 * Tells an edge, a cache of the paper's own, what it must not serve any more. What is changed is marked stale there, so that it
 * can stand in while no press answers; what is withdrawn is dropped. Nothing is lost: while the edge does not take
 * it, it is tried again, and what grows too long becomes "everything". What a press that dies leaves untold, it
 * makes good when it comes back, as it takes everything for stale then, and so does every other press meanwhile.
 */
export class EdgePurge {
  private waiting = emptyBatch()
  private isSending = false
  private hasTrouble = false
  private readonly backOff = new BackOff({ firstMs: 50, mostMs: 2_000 })

  constructor(private readonly options: EdgePurgeOptions) {}

  /** Pages that carry `key` are to be asked for anew. Returns at once, as do the others. */
  change(key: string): void {
    addStale(this.waiting, key)
    this.wake()
  }

  /** All pages are to be asked for anew. */
  changeAll(): void {
    addEverything(this.waiting)
    this.wake()
  }

  /** Pages that carry `key` are not to be shown any more. */
  drop(key: string): void {
    addGone(this.waiting, key)
    this.wake()
  }

  /** Keys that are still to be told. */
  get waitingKeys(): number {
    return this.waiting.stale.size + this.waiting.gone.size
  }

  private wake(): void {
    if (!this.isSending) void this.work()
  }

  /** Never rejects. One request at a time, so that an edge in trouble is not stormed. */
  private async work(): Promise<void> {
    const { gatherMs = GATHER_MS } = this.options
    this.isSending = true
    while (!isEmpty(this.waiting)) {
      // A process that has nothing else to do may end.
      await sleep(this.hasTrouble ? this.backOff.next() : gatherMs, undefined, { ref: false })
      const batch = this.waiting
      this.waiting = emptyBatch()
      if (await this.isTold(batch)) this.repeatLater(batch)
      else merge(this.waiting, batch)
    }
    this.isSending = false
  }

  private async isTold(batch: Batch): Promise<boolean> {
    const { log, url } = this.options
    try {
      for (const headers of purgeHeaders(batch)) await this.send(headers)
    } catch (error) {
      // Said once; the tries that follow are told to who wants to know everything.
      const level = this.hasTrouble ? 'debug' : 'error'
      log[level]({ err: error, edge: url.host }, 'the edge cannot be purged, and may show what was there before: trying again')
      this.hasTrouble = true
      return false
    }
    if (this.hasTrouble) log.info({ edge: url.host }, 'the edge is purged again')
    this.hasTrouble = false
    this.backOff.reset()
    return true
  }

  private async send(headers: Record<string, string>): Promise<void> {
    const { url, onSent } = this.options
    const began = performance.now()
    const told = (isTaken: boolean) => onSent?.(isTaken, (performance.now() - began) / 1_000)
    try {
      await this.ask(url, headers)
      told(true)
    } catch (error) {
      told(false)
      throw error
    }
  }

  private async ask(url: URL, headers: Record<string, string>): Promise<void> {
    const signal = AbortSignal.timeout(ANSWER_LIMIT_MS)
    const response = await fetch(url, { method: 'PURGE', headers, signal, redirect: 'error' })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`the edge answered ${response.status} to a purge`)
  }

  /** Once: what fails now waits as if it were new. */
  private repeatLater(batch: Batch): void {
    const { repeatMs = REPEAT_MS } = this.options
    setTimeout(() => {
      void this.isTold(batch).then((isTold) => {
        if (isTold) return
        merge(this.waiting, batch)
        this.wake()
      })
    }, repeatMs).unref()
  }
}
