/** Lets those who work at the same time make each thing once: whoever names a key waits until the one before has let go of it. */
export class KeyedLocks {
  private readonly tails = new Map<string, Promise<void>>()

  /** Waits for all of `keys`, then answers how to let go of them. Taken in one order, so that no two wait for one another. */
  async take(keys: Iterable<string>): Promise<() => void> {
    const releases: (() => void)[] = []
    for (const key of [...new Set(keys)].sort()) {
      const before = this.tails.get(key)
      const { promise, resolve } = withResolvers()
      this.tails.set(key, promise)
      releases.push(() => {
        resolve()
        if (this.tails.get(key) === promise) this.tails.delete(key)
      })
      await before
    }
    return () => {
      for (const release of releases) release()
    }
  }
}

/** Node 20 has no Promise.withResolvers. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
