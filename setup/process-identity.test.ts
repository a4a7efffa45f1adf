import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { identify, isRunning, startTicks, stillRuns } from './process-identity.mjs'

it('knows a process that runs, and that it has ended', async () => {
  const child = spawn('sleep', ['30'])
  await once(child, 'spawn')
  const identity = identify(child.pid ?? 0) ?? ''
  expect(stillRuns(identity)).toBe(true)
  child.kill()
  await once(child, 'exit')
  expect(stillRuns(identity)).toBe(false)
})

it('does not take a later process for an earlier one with its number', () => {
  expect(stillRuns(`${process.pid} some other beginning`)).toBe(false)
})

it('takes nothing that is no process number for a running process', () => {
  expect([0, -1, Number.NaN, 2_147_483_646].map(isRunning)).toEqual([false, false, false, false])
})

it('reads the beginning of a process whose name has spaces and parentheses', () => {
  const fields = Array.from({ length: 50 }, (_, index) => String(index + 3))
  expect(startTicks(`4711 (a ) b) ${fields.join(' ')}`)).toBe('22')
})
