/** Chance that repeats: the same seed gives the same draws on every machine. */
export interface Random {
  /** From 0, below 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  /** True that often: 0 never, 1 always. */
  chance(share: number): boolean
  pick<T>(of: readonly T[]): T
}

/** Mulberry32, seeded by any number of whole numbers: good enough for prose, and very fast. */
export function randomOf(...seeds: number[]): Random {
  let state = seeds.reduce(mix, 0x2545f491)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (of) => {
      const one = of[between(0, of.length - 1)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
  }
}

/** MurmurHash3's last step: neighbouring seeds must not give neighbouring streams. */
function mix(mixed: number, seed: number): number {
  let bits = Math.imul(mixed, 31) + seed
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}

/** Draws 0, 1, 2… by Zipf's law: the first most often, the second half as often, the third a third as often. */
export function zipf(length: number): (random: Random) => number {
  const sums = new Float64Array(length)
  let sum = 0
  for (let rank = 0; rank < length; rank += 1) sums[rank] = sum += 1 / (rank + 1)
  return (random) => {
    const drawn = random.next() * sum
    let [low, high] = [0, length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? sum) < drawn) low = middle + 1
      else high = middle
    }
    return low
  }
}
