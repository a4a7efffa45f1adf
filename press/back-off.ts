/** How long to wait before trying again: at once at first, then ever longer. */
export interface BackOffOptions {
  firstMs: number
  mostMs: number
  /** 0 ≤ random < 1 */
  random?: () => number
}

/** Doubles from `firstMs` to `mostMs`. Half of each wait is chance, so that many processes do not come back in step. */
export class BackOff {
  private tries = 0
  private readonly random: () => number

  constructor(private readonly options: BackOffOptions) {
    this.random = options.random ?? Math.random
  }

  /** Milliseconds until the next try. */
  next(): number {
    const { firstMs, mostMs } = this.options
    const whole = Math.min(mostMs, firstMs * 2 ** this.tries)
    this.tries += 1
    return whole * (0.5 + this.random() / 2)
  }

  reset(): void {
    this.tries = 0
  }
}
