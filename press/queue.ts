/** The queue is full: come back later. */
export class QueueFull extends Error {
  override name = 'QueueFull'
}

/** Lets `atOnce` tasks run together; up to `waiting` more stand in line, first come first served; others are refused. */
export class Queue {
  private running = 0
  private readonly line: (() => void)[] = []

  constructor(private readonly limits: { atOnce: number; waiting: number }) {}

  /**
   * Runs a task when its turn has come.
   * @throws {QueueFull} at once when too many wait already; otherwise whatever the task throws.
   */
  async run<Result>(task: () => Promise<Result>): Promise<Result> {
    await this.enter()
    try {
      return await task()
    } finally {
      this.leave()
    }
  }

  figures(): { running: number; waiting: number } {
    return { running: this.running, waiting: this.line.length }
  }

  private async enter(): Promise<void> {
    if (this.running < this.limits.atOnce) {
      this.running += 1
      return
    }
    if (this.line.length >= this.limits.waiting) throw new QueueFull('Too many pages wait to be rendered')
    // The place is handed over by who leaves, so nobody can slip in between.
    await new Promise<void>((resolve) => this.line.push(resolve))
  }

  private leave(): void {
    const next = this.line.shift()
    if (next) next()
    else this.running -= 1
  }
}
