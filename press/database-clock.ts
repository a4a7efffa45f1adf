/**
 * What time it is in Postgres, where stories come due. Told at each heartbeat, and carried on by this process's monotonic clock
 * in between, so that setting the machine's clock moves nothing. Never ahead of Postgres by more than drift: a reading is taken
 * for that of the moment when it arrived.
 */
export class DatabaseClock {
  private ahead: number | undefined

  /** @param epochMs what Postgres just answered */
  set(epochMs: number): void {
    this.ahead = epochMs - performance.now()
  }

  /** Epoch milliseconds; this machine's own until Postgres has answered once. */
  readonly now = (): number => (this.ahead === undefined ? Date.now() : this.ahead + performance.now())
}
