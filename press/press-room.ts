import { inSpan } from '@/lib/newsroom/in-span'
import type { Edition, Entry } from './edition'
import type { KeptPages } from './kept-pages'
import type { Log } from './log'
import type { PressedPage } from './page'
import type { FindTwin, Pressing } from './press-page'
import type { Proofs } from './proofs'
import { Queue, QueueFull } from './queue'
import { RendererGone } from './render-thread'
import type { Settings } from './settings'
import { withinLimit, withinTime } from './time-limit'

/** Renders and presses the page at an address; rejects when there is no page to be had. */
export type MakePage = (address: string, signal: AbortSignal, findTwin: FindTwin) => Promise<Pressing>

/** Why there is no page: too many wait already, or who makes them is being replaced · it takes too long · it could not be made. */
export type NoPage = 'busy' | 'slow' | 'failed'

export type Obtained = { page: PressedPage; isStale: boolean } | { page: undefined; reason: NoPage }

export interface PressRoomParts {
  edition: Edition
  makePage: MakePage
  proofs: Proofs
  /** Whether Postgres is known to be there: while it is not, nothing that can be served stale is rendered. */
  isConnected: () => boolean
  limits: Settings['renders']
  log: Log
  /** What was printed before this process began, or by another. */
  kept?: Pick<KeptPages, 'find' | 'purge' | 'keys'> | undefined
  /** Told how long each render took, in seconds, whatever came of it. */
  onRendered?: (seconds: number) => void
}

/** One making of a page, shared by all who wait for it. */
interface Run {
  startedAt: number
  /** Never rejects. */
  outcome: Promise<Obtained>
}

/** After a failed attempt a stale page is served as it is for so long. */
const HOLD_MS = 1_000
/** What fails after so long has waited in vain for Postgres, which is about to be found missing: that passes, and is no fault of the page's. */
const IN_VAIN_MS = 1_900
/** A page that changes while it is being made is made again, this often. */
const ATTEMPTS = 3
/** Begins the keys of stories (docs/architecture.md, Surrogate keys), which alone are ever purged. */
const STORY = 'article:'

/** Where pages are made: one run an address at a time, so many runs at once, nobody kept waiting too long. */
export class PressRoom {
  private readonly proofs: Proofs
  private readonly queue: Queue
  private readonly runs = new Map<string, Run>()
  private readonly counts = { renders: 0, failed: 0, stale: 0, busy: 0, slow: 0 }

  constructor(private readonly parts: PressRoomParts) {
    this.queue = new Queue(parts.limits)
    this.proofs = parts.proofs
  }

  /** The page at an address (path and normalised query): from the edition while it is true, else made anew. */
  async obtain(address: string): Promise<Obtained> {
    const { edition, limits } = this.parts
    const entry = edition.find(address)
    if (entry && edition.isFresh(entry)) return { page: entry.page, isStale: false }
    if (entry && this.isPointless(entry)) return this.stale(address, 'failed')
    if (!entry && !this.parts.isConnected() && (await this.fetchKept(address))) return this.stale(address, 'failed')
    const run = this.runs.get(address) ?? this.start(address)
    const waitMs = run.startedAt + (entry ? limits.staleLimitMs : limits.coldLimitMs) - performance.now()
    const obtained = await withinLimit(run.outcome, waitMs)
    if (obtained?.page) return obtained
    if (!edition.find(address)) await this.fetchKept(address)
    return this.stale(address, obtained ? obtained.reason : 'slow')
  }

  /** Something that `key` names has changed. */
  markStale(key: string): number {
    this.proofs.tellChange(key)
    return this.parts.edition.markStale(key)
  }

  /** Anything may have changed. */
  markAllStale(): void {
    this.proofs.tellAll()
    this.parts.edition.markAllStale()
  }

  /** What `key` names must not be shown any more. */
  purge(key: string): number {
    this.proofs.tellPurge(key)
    this.parts.kept?.purge(key)
    return this.parts.edition.purge(key)
  }

  /** Slugs of the stories that are shown whole by what lies in memory or on disk. */
  storiesInPrint(): string[] {
    const { edition, kept } = this.parts
    const keys = new Set([...edition.keysWith(STORY), ...kept?.keys() ?? []])
    return [...keys].map((key) => key.slice(STORY.length))
  }

  figures(): PressRoom['counts'] & ReturnType<Queue['figures']> {
    return { ...this.counts, ...this.queue.figures() }
  }

  private isPointless(entry: Entry): boolean {
    return !this.parts.isConnected() || this.parts.edition.isHeld(entry)
  }

  /** Puts into the edition, as stale, what was printed at an address in other days. Returns whether there was anything. */
  private async fetchKept(address: string): Promise<boolean> {
    const { edition, kept } = this.parts
    if (!kept) return false
    const proof = this.proofs.begin()
    try {
      const page = await kept.find(address)
      if (!page || proof.heard(page.keys) === 'purge') return false
      // Made meanwhile, it is the newer one.
      if (!edition.find(address)) edition.file(address, page, { isStale: true })
      return true
    } finally {
      proof.end()
    }
  }

  /** What is in the edition by now, true or not: it may have been purged or renewed since the reader came. */
  private stale(address: string, reason: NoPage): Obtained {
    const entry = this.parts.edition.find(address)
    if (entry) {
      const isStale = !this.parts.edition.isFresh(entry)
      if (isStale) this.counts.stale += 1
      return { page: entry.page, isStale }
    }
    if (reason !== 'failed') this.counts[reason] += 1
    return { page: undefined, reason }
  }

  private start(address: string): Run {
    const outcome = this.make(address).finally(() => this.runs.delete(address))
    const run = { startedAt: performance.now(), outcome }
    this.runs.set(address, run)
    return run
  }

  private async make(address: string): Promise<Obtained> {
    const { edition, isConnected, log } = this.parts
    const began = performance.now()
    let isGone = false
    try {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const obtained = await this.queue.run(() => this.attempt(address, attempt === ATTEMPTS))
        if (obtained) return obtained
      }
    } catch (error) {
      if (error instanceof QueueFull) return { page: undefined, reason: 'busy' }
      isGone = error instanceof RendererGone
      // Without Postgres this is no news, and would be said at every request.
      log[isConnected() ? 'error' : 'debug']({ err: error, address }, 'a page could not be made')
    }
    this.counts.failed += 1
    const entry = edition.find(address)
    if (entry) edition.hold(entry, HOLD_MS)
    if (isGone) return { page: undefined, reason: 'busy' }
    return { page: undefined, reason: performance.now() - began < IN_VAIN_MS ? 'failed' : 'slow' }
  }

  /** `undefined` when what the page shows changed while it was being made. */
  private attempt(address: string, isLast: boolean): Promise<Obtained | undefined> {
    return inSpan('render', { attributes: { 'url.path': address } }, async (span) => {
      const { edition, limits, log, makePage, onRendered } = this.parts
      const proof = this.proofs.begin()
      const begun = performance.now()
      this.counts.renders += 1
      try {
        const { page, warnings } = await withinTime(limits.abandonMs, (signal) => (
          makePage(address, signal, (fingerprint) => this.twin(address, fingerprint))
        ))
        for (const warning of warnings) log.warn({ address }, warning)
        const heard = proof.heard(page.keys)
        span.setAttributes({ 'broadsheet.page.status': page.status, 'broadsheet.page.heard_meanwhile': heard })
        if (heard === 'purge' || (heard === 'change' && !isLast)) return undefined
        const isStale = heard === 'change'
        if (!page.isPrivate) edition.file(address, page, { isStale })
        return { page, isStale }
      } finally {
        proof.end()
        onRendered?.((performance.now() - begun) / 1_000)
      }
    })
  }

  /** Bodies to share: of the page that this one replaces, or of the fringe (a thousand 404s are one page). */
  private twin(address: string, fingerprint: string): ReturnType<FindTwin> {
    const before = this.parts.edition.find(address)?.page
    if (before?.fingerprint === fingerprint) return { bodies: before.bodies, pressedAt: before.pressedAt }
    const twin = this.parts.edition.twin(fingerprint)
    return twin && { bodies: twin.bodies, pressedAt: undefined }
  }
}

