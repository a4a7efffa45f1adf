import type { Hearer, Proofs } from './proofs'
import type { Sheet } from './sheet'

/**
 * A render that many pages share, kept until something is told of what it shows: a flood of addresses that lead nowhere would
 * otherwise render the not-found page once an address.
 */
export class SharedRender implements Hearer {
  private kept: Sheet | undefined

  /** @param now epoch milliseconds, by the clock that pages go by */
  constructor(private readonly proofs: Proofs, private readonly now: () => number) {
    proofs.add(this)
  }

  /** What is kept, if it is still true; else what `render` gives. */
  async get(render: () => Promise<Sheet>): Promise<Sheet> {
    const { kept } = this
    if (kept && (kept.validUntil === undefined || kept.validUntil.getTime() > this.now())) return kept
    const proof = this.proofs.begin()
    try {
      const rendered = await render()
      if (proof.heard(rendered.keys) === 'nothing') this.kept = rendered
      return rendered
    } finally {
      proof.end()
    }
  }

  hearChange(key: string): void {
    if (this.kept?.keys.includes(key)) this.kept = undefined
  }

  hearPurge(key: string): void {
    this.hearChange(key)
  }

  hearAll(): void {
    this.kept = undefined
  }
}
