import { describe, expect, test } from 'vitest'
import { Queue, QueueFull } from './queue'
import { deferred } from './testing/promises'

describe('a queue', () => {
  test('runs so many at once, the others in the order in which they came', async () => {
    const queue = new Queue({ atOnce: 2, waiting: 10 })
    const gates = Array.from({ length: 5 }, () => deferred<undefined>())
    const begun: number[] = []
    const runs = gates.map((gate, number) => queue.run(() => {
      begun.push(number)
      return gate.promise
    }))
    await Promise.resolve()
    expect(begun).toEqual([0, 1])
    expect(queue.figures()).toEqual({ running: 2, waiting: 3 })
    gates[1]?.resolve(undefined)
    await runs[1]
    await Promise.resolve()
    expect(begun).toEqual([0, 1, 2])
    for (const gate of gates) gate.resolve(undefined)
    await Promise.all(runs)
    expect(begun).toEqual([0, 1, 2, 3, 4])
    expect(queue.figures()).toEqual({ running: 0, waiting: 0 })
  })

  test('refuses who comes when the line is full', async () => {
    const queue = new Queue({ atOnce: 1, waiting: 1 })
    const gate = deferred<undefined>()
    const first = queue.run(() => gate.promise)
    const second = queue.run(async () => 'second')
    await expect(queue.run(async () => 'third')).rejects.toThrow(QueueFull)
    gate.resolve(undefined)
    await first
    expect(await second).toBe('second')
  })

  test('a task that fails leaves its place to the next', async () => {
    const queue = new Queue({ atOnce: 1, waiting: 5 })
    const failing = queue.run(async () => { throw new Error('no') })
    const next = queue.run(async () => 'next')
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('next')
  })
})
