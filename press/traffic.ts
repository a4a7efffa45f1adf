/**
 * What became of a request: from the edition as it lay there · made for it · past its time, as nothing newer could be had · a
 * file · a picture resized · sent to the right spelling · not answered, by the client's doing · not answered, by ours.
 */
export const OUTCOMES = ['hit', 'miss', 'stale', 'file', 'picture', 'redirect', 'refused', 'failed'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** By the first digit of the status. */
const byClass = () => new Float64Array(6)

/** How many requests were answered, and how. Counting is an addition; names are made when somebody looks. */
export class Traffic {
  private readonly counts: Readonly<Record<Outcome, Float64Array>> = {
    hit: byClass(), miss: byClass(), stale: byClass(), file: byClass(), picture: byClass(), redirect: byClass(), refused: byClass(),
    failed: byClass(),
  }

  count(outcome: Outcome, status: number): void {
    const row = this.counts[outcome]
    const place = Math.trunc(status / 100)
    row[place] = (row[place] ?? 0) + 1
  }

  /** Requests by outcome. */
  figures(): Record<string, number> {
    return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, this.counts[outcome].reduce((sum, one) => sum + one, 0)]))
  }

  /** Requests by outcome and class of status: `2xx`, `3xx`… Only those that occurred. */
  rows(): { outcome: Outcome; status: string; count: number }[] {
    return OUTCOMES.flatMap((outcome) => [...this.counts[outcome]].flatMap((count, place) => (
      count > 0 ? [{ outcome, status: `${place}xx`, count }] : []
    )))
  }
}
