/** Which things carry which keys; exact at every moment, whatever is added or removed. */
export class KeyIndex<Thing extends { readonly keys: readonly string[] }> {
  private readonly byKey = new Map<string, Set<Thing>>()

  add(thing: Thing): void {
    for (const key of thing.keys) {
      const things = this.byKey.get(key)
      if (things) things.add(thing)
      else this.byKey.set(key, new Set([thing]))
    }
  }

  remove(thing: Thing): void {
    for (const key of thing.keys) {
      const things = this.byKey.get(key)
      things?.delete(thing)
      if (things?.size === 0) this.byKey.delete(key)
    }
  }

  get(key: string): ReadonlySet<Thing> {
    return this.byKey.get(key) ?? NOTHING
  }

  keys(): IterableIterator<string> {
    return this.byKey.keys()
  }

  get size(): number {
    return this.byKey.size
  }
}

const NOTHING: ReadonlySet<never> = new Set()
