/** A clock that a test moves. */
export function handClock(start = 1_000_000): { now: () => number; move: (milliseconds: number) => void } {
  let time = start
  return { now: () => time, move: (milliseconds) => { time += milliseconds } }
}
