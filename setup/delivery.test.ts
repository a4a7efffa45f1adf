import { expect, it } from 'vitest'
import { keepDelivering } from './delivery.mjs'

it('nobody works until somebody is to be told anything; a worker that ends is started again, ever later', async () => {
  const stopping = new AbortController()
  const happened: string[] = []
  const wanted = [false, 'away', true, true, true, true]
  await keepDelivering({
    isWanted: async () => {
      const answer = wanted.shift()
      if (answer === 'away') throw new Error('no database')
      return answer === true
    },
    work: async () => {
      happened.push('works')
      if (wanted.length === 2) throw new Error('fell')
    },
    onEnd: (error) => happened.push(error instanceof Error ? error.message : 'ended'),
    rest: async (ms) => {
      happened.push(`rests ${ms / 1_000} s`)
      if (wanted.length === 0) stopping.abort()
    },
    signal: stopping.signal,
  })
  expect(happened).toEqual([
    'rests 5 s', 'rests 5 s', 'works', 'ended', 'rests 1 s', 'works', 'fell', 'rests 2 s', 'works', 'ended', 'rests 4 s', 'works', 'ended', 'rests 8 s',
  ])
})

it('a worker that was told to stop is not started again', async () => {
  const stopping = new AbortController()
  let works = 0
  await keepDelivering({
    isWanted: async () => true,
    work: async () => {
      works += 1
      stopping.abort()
    },
    onEnd: () => expect.fail('it did not end by itself'),
    rest: async () => expect.fail('nothing is waited for'),
    signal: stopping.signal,
  })
  expect(works).toBe(1)
})
