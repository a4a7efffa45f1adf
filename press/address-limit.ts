import { LRUCache } from 'lru-cache'

const MINUTE_MS = 60_000
/**
 * Addresses that are remembered; who was seen longest ago is forgotten first, so that a flood of addresses takes no more
 * memory.
 */
const MOST_ADDRESSES = 50_000

/**
 * So much a minute for each address, at once or spread out: a bucket that fills steadily (the generic cell rate algorithm,
 * ITU-T I.371). Libraries for it keep a timer and a record for every address they meet, without end.
 */
export class AddressLimit {
  /** Until when (ms) an address has used up what it was given. */
  private readonly usedUntil = new LRUCache<string, number>({ max: MOST_ADDRESSES })

  /** @param perMinute 0 sets no limit */
  constructor(private readonly perMinute: number, private readonly now: () => number = () => performance.now()) {}

  /** Seconds until `cost` could be had; 0: it can be had now. */
  wait(address: string, cost = 1): number {
    if (this.perMinute === 0) return 0
    const { now, until } = this.look(address)
    return Math.max(0, until + this.milliseconds(cost) - now - MINUTE_MS) / 1_000
  }

  /** Takes `cost` if it can be had. Seconds until it could; 0: it is taken. */
  take(address: string, cost = 1): number {
    const seconds = this.wait(address, cost)
    if (seconds === 0 && this.perMinute > 0) this.usedUntil.set(address, this.look(address).until + this.milliseconds(cost))
    return seconds
  }

  private look(address: string): { now: number; until: number } {
    const now = this.now()
    return { now, until: Math.max(now, this.usedUntil.get(address) ?? 0) }
  }

  private milliseconds(cost: number): number {
    return (cost * MINUTE_MS) / this.perMinute
  }
}
