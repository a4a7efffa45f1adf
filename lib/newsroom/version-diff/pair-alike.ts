/** What a stretch of one list became in another: a pair, or one of them alone. */
export type Pairing<T> = readonly [old: T, young: T] | readonly [old: T, young: null] | readonly [old: null, young: T]

/** Less alike than this, and one is not a version of the other. */
const ALIKE = 0.5
/** More comparisons than this, and the lists have been written anew: a paper has no such correction. */
const MOST = 10_000

/**
 * Pairs what is alike, in the order of both lists, so that the pairs are as much alike in all as they can be; `likeness` is
 * from 0 to 1. Between two pairs stand those that went, then those that came.
 */
export function pairAlike<T>(before: readonly T[], after: readonly T[], likeness: (old: T, young: T) => number): Pairing<T>[] {
  if (before.length * after.length > MOST) return alone(before, after)
  const pairs: Pairing<T>[] = []
  let [b, a] = [0, 0]
  for (const [old, young] of bestPairs(before, after, likeness)) {
    pairs.push(...alone(before.slice(b, old), after.slice(a, young)))
    const [one, other] = [before[old], after[young]]
    if (one !== undefined && other !== undefined) pairs.push([one, other])
    b = old + 1
    a = young + 1
  }
  return [...pairs, ...alone(before.slice(b), after.slice(a))]
}

function alone<T>(gone: readonly T[], come: readonly T[]): Pairing<T>[] {
  return [...gone.map((old) => [old, null] as const), ...come.map((young) => [null, young] as const)]
}

/** Places in both lists, both rising: the longest common subsequence, weighed by likeness. */
function bestPairs<T>(before: readonly T[], after: readonly T[], likeness: (old: T, young: T) => number): [number, number][] {
  // best[b][a]: the most that can be had of before[b…] and after[a…]
  const alike = before.map((old) => after.map((young) => likeness(old, young)))
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1))
  const at = (b: number, a: number) => best[b]?.[a] ?? 0
  const gain = (b: number, a: number) => {
    const here = alike[b]?.[a] ?? 0
    return here < ALIKE ? -1 : here + at(b + 1, a + 1)
  }
  for (let b = before.length - 1; b >= 0; b -= 1) {
    const row = best[b]
    if (row) for (let a = after.length - 1; a >= 0; a -= 1) row[a] = Math.max(gain(b, a), at(b + 1, a), at(b, a + 1))
  }
  const pairs: [number, number][] = []
  let [b, a] = [0, 0]
  while (b < before.length && a < after.length) {
    if (gain(b, a) === at(b, a)) pairs.push([b++, a++])
    else if (at(b + 1, a) === at(b, a)) b += 1
    else a += 1
  }
  return pairs
}
