import { describe, expect, it } from 'vitest'
import { explain, seconds, Steps } from './steps.mjs'
import { Trouble } from './trouble.mjs'

function paper() {
  const written: string[] = []
  return { write: (text: string) => written.push(text), text: () => written.join('') }
}

describe('a step', () => {
  it('is one line, with its time', async () => {
    const out = paper()
    await new Steps(out).run('Installing packages', async () => {})
    expect(out.text()).toMatch(/^Installing packages … \d+\.\d s\n$/)
  })

  it('says when there was nothing to do', async () => {
    const out = paper()
    await new Steps(out).run('Migrating the database', async () => 'nothing to do')
    expect(out.text()).toMatch(/^Migrating the database … nothing to do \(\d+\.\d s\)\n$/)
  })

  it('ends its line and passes its failure on', async () => {
    const out = paper()
    await expect(new Steps(out).run('Building the site', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(out.text()).toMatch(/^Building the site … failed after \d+\.\d s\n$/)
  })
})

describe('a failure', () => {
  it('shows what the program said, what failed and what to do, in that order', () => {
    const text = explain(new Trouble('The disk is full.', 'Free some space.', { output: 'ENOSPC' }), 'npm start')
    expect(text).toBe('\n  ENOSPC\n\nThe disk is full.\nFree some space.\n')
  })

  it('shows the end of a long output', () => {
    const output = Array.from({ length: 100 }, (_, index) => `line ${index + 1}`).join('\n')
    const text = explain(new Trouble('It failed.', 'Try again.', { output }), 'npm start')
    expect(text).toContain('(… 40 lines before)\n  line 41\n')
    expect(text).not.toContain('line 40\n')
  })

  it('that nobody foresaw shows where it happened', () => {
    expect(explain(new TypeError('x is undefined'), 'npm start')).toMatch(
      /TypeError: x is undefined\n\s+at .*\n[\s\S]*Run npm start again/,
    )
  })
})

it('tells times as one would', () => {
  expect([40, 1234, 59_900, 83_000].map(seconds)).toEqual(['0.0 s', '1.2 s', '59.9 s', '1 min 23 s'])
})
