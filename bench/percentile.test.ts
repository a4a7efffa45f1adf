import { describe, expect, it } from 'vitest'
import { randomOf, zipf } from './corpus/random'
import { median, percentile } from './percentile'

describe('percentiles', () => {
  it('are values that were measured, by nearest rank', () => {
    expect(percentile([30, 10, 20, 40], 50)).toBe(20)
    expect(percentile(Array.from({ length: 200 }, (_, n) => n + 1), 99)).toBe(198)
    expect(median([7])).toBe(7)
    expect(percentile([], 50)).toBeNaN()
  })
})

describe('chance that repeats', () => {
  it('gives the same draws for the same seeds, and others for the next', () => {
    const draws = (...seeds: number[]) => { const random = randomOf(...seeds); return [random.next(), random.next(), random.next()] }
    expect(draws(1, 2)).toEqual(draws(1, 2))
    expect(draws(1, 2)).not.toEqual(draws(1, 3))
  })

  it('is even over neighbouring seeds, also when only some of them are looked at', () => {
    const share = (step: number) => Array.from({ length: 4_000 }, (_, n) => randomOf(20, n * step).next()).filter((draw) => draw < 0.5).length / 4_000
    for (const step of [1, 3, 4, 15]) expect(share(step)).toBeCloseTo(0.5, 1)
  })

  it('draws the first twice as often as the second', () => {
    const [random, draw] = [randomOf(7), zipf(100)]
    const counts = Array<number>(100).fill(0)
    for (let n = 0; n < 20_000; n += 1) { const rank = draw(random); counts[rank] = (counts[rank] ?? 0) + 1 }
    expect((counts[0] ?? 0) / (counts[1] ?? 1)).toBeCloseTo(2, 0)
    expect(counts.reduce((sum, count) => sum + count)).toBe(20_000)
  })
})
