import { describe, expect, it } from 'vitest'
import { summary, tallyPlaywright, tallyVitest, total } from './tally.mjs'

const file = (status: string, ...tests: string[]) =>
  ({ status, name: 'a file', assertionResults: tests.map((test) => ({ status: test, fullName: `one that is ${test}` })) })

describe('Vitest’s report', () => {
  it('is counted test by test', () => {
    const report = { testResults: [file('passed', 'passed', 'passed', 'pending'), file('failed', 'passed', 'failed')] }
    expect(tallyVitest(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 1, names: ['one that is failed'] })
  })

  it('counts a file that could not be loaded as a failure', () => {
    expect(tallyVitest({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
      names: ['a file'],
    })
  })

  it('counts an error that no test saw', () => {
    expect(tallyVitest({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0, names: [] })
  })

  it('that is missing is a failure', () => {
    expect(tallyVitest(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0, names: [] })
  })
})

describe('Playwright’s report', () => {
  it('counts a test that passed at its second try as passed', () => {
    const suites = [{ suites: [{ specs: [{ title: 'it fell', ok: false }, { title: 'it stood', ok: true }] }] }]
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [], suites }
    expect(tallyPlaywright(report, 1)).toEqual({ passed: 6, failed: 1, skipped: 2, names: ['it fell'] })
  })

  it('counts errors outside tests', () => {
    expect(tallyPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] }, 1).failed).toBe(1)
  })
})

describe('the last line', () => {
  it('sums the stages up', () => {
    expect(
      summary(
        total([
          { passed: 1, failed: 0, skipped: 0 },
          { passed: 40, failed: 2, skipped: 0 },
        ]),
      ),
    ).toBe('41 passed, 2 failed')
  })

  it('names what was skipped, if anything was', () => {
    expect(summary({ passed: 3, failed: 0, skipped: 1 })).toBe('3 passed, 0 failed, 1 skipped')
  })
})
