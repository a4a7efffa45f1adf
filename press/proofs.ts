/** What was told about a page's keys while it was being made. */
export type Heard = 'nothing' | 'change' | 'purge'

/** Who is told what the newsroom tells. */
export interface Hearer {
  hearChange: (key: string) => void
  hearPurge: (key: string) => void
  hearAll: () => void
}

/** A page being made: what it read may change before it is filed. */
export class Proof implements Hearer {
  private readonly changed = new Set<string>()
  private readonly purged = new Set<string>()
  private hasAllChanged = false

  constructor(private readonly close: (proof: Proof) => void) {}

  hearChange(key: string): void {
    this.changed.add(key)
  }

  hearPurge(key: string): void {
    this.purged.add(key)
  }

  hearAll(): void {
    this.hasAllChanged = true
  }

  /** The gravest thing told of any of `keys` since the proof began. */
  heard(keys: readonly string[]): Heard {
    if (keys.some((key) => this.purged.has(key))) return 'purge'
    return this.hasAllChanged || keys.some((key) => this.changed.has(key)) ? 'change' : 'nothing'
  }

  end(): void {
    this.close(this)
  }
}

/**
 * All pages being made. Which keys a page has is known only once it is rendered, while a change to what it read may be told
 * in the middle of it: so every proof hears every key, and the page is compared with them at the end.
 */
export class Proofs {
  private readonly open = new Set<Hearer>()

  begin(): Proof {
    const proof = new Proof((one) => this.open.delete(one))
    this.open.add(proof)
    return proof
  }

  /** Tells somebody for good. */
  add(hearer: Hearer): void {
    this.open.add(hearer)
  }

  tellChange(key: string): void {
    for (const proof of this.open) proof.hearChange(key)
  }

  tellPurge(key: string): void {
    for (const proof of this.open) proof.hearPurge(key)
  }

  tellAll(): void {
    for (const proof of this.open) proof.hearAll()
  }
}
