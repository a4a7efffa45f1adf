import { AsyncLocalStorage } from 'node:async_hooks'

/** What the reads of one request took, for whoever develops a page: see server-timing.ts. Times in milliseconds. */
export class ReadTimes {
  count = 0
  private total = 0
  private running = 0
  private since = 0

  /** Counts a read. Reads that are made side by side take their time together once. */
  async of<Answer>(read: () => Promise<Answer>): Promise<Answer> {
    this.count += 1
    if (this.running === 0) this.since = performance.now()
    this.running += 1
    try {
      return await read()
    } finally {
      this.running -= 1
      if (this.running === 0) this.total += performance.now() - this.since
    }
  }

  /** How long at least one of them was under way. */
  get milliseconds(): number {
    return this.total + (this.running > 0 ? performance.now() - this.since : 0)
  }
}

declare global {
  var broadsheetReadTimes: AsyncLocalStorage<ReadTimes> | undefined
}

/** Of the request that is being answered; nobody wants to know in production. On `globalThis`, as the render scope is. */
export const readTimes = (globalThis.broadsheetReadTimes ??= new AsyncLocalStorage<ReadTimes>())
