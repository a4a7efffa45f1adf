/** Whole numbers from 0 up to, but not with, `below`: random to look at, and the same on every run of a test. */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return Math.floor((state / 4294967296) * below)
  }
}
