/** What Postgres says of what comes due. */
export interface Outlook {
  /** Keys that came due since the last look. */
  keys: string[]
  /** Epoch milliseconds, by Postgres's clock, of the next instant at which something does. */
  next: number | undefined
}

export interface BoundaryTimerParts {
  /** Asks Postgres. `isLate`: something was scheduled or moved, perhaps for an instant that has passed meanwhile. */
  look: (isLate: boolean) => Promise<Outlook>
  /** Keys that came due: what shows them is rendered anew. */
  onDue: (keys: string[]) => void
  onError: (error: unknown) => void
  /** Epoch milliseconds by Postgres's clock, never ahead of it. */
  now: () => number
}

/** Node's timers overflow past 24 days, and clocks drift long before: so far ahead at most, then another look. */
const LONGEST_MS = 60_000
const RETRY_MS = 1_000

/** One timer for the next instant at which something comes due: a story's hour, a slot's start or end, a notice's. */
export class BoundaryTimer {
  private timer: NodeJS.Timeout | undefined
  private looking: Promise<void> | undefined
  private mustLookAgain = false
  private isStopped = true

  constructor(private readonly parts: BoundaryTimerParts) {}

  /** Looks at once, and keeps looking. */
  async start(): Promise<void> {
    this.isStopped = false
    await this.look(false)
  }

  stop(): void {
    this.isStopped = true
    clearTimeout(this.timer)
  }

  /** The next boundary may be another now. */
  reconsider(): void {
    // One look at a time; a hundred reasons for another are one reason.
    if (this.looking) this.mustLookAgain = true
    else void this.look(true)
  }

  private look(isLate: boolean): Promise<void> {
    this.looking ??= this.lookOnce(isLate).finally(() => {
      this.looking = undefined
      if (!this.mustLookAgain) return
      this.mustLookAgain = false
      this.reconsider()
    })
    return this.looking
  }

  private async lookOnce(isLate: boolean): Promise<void> {
    if (this.isStopped) return
    try {
      const { keys, next } = await this.parts.look(isLate)
      if (keys.length > 0) this.parts.onDue(keys)
      this.arm(next ?? Infinity)
    } catch (error) {
      this.parts.onError(error)
      this.arm(this.parts.now() + RETRY_MS)
    }
  }

  private arm(next: number): void {
    clearTimeout(this.timer)
    if (this.isStopped) return
    const wait = Math.min(LONGEST_MS, Math.max(1, Math.ceil(next - this.parts.now())))
    this.timer = setTimeout(() => {
      const isEarly = wait < LONGEST_MS && this.parts.now() < next
      // A timer may fire a little early, and then nothing is due yet.
      if (isEarly) this.arm(next)
      else void this.look(false)
    }, wait)
    this.timer.unref()
  }
}
