/**
 * What a stage of the tests came to.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * A stage that is one test: it went well, or it did not.
 * @param {boolean} passed
 * @returns {Tally}
 */
export function single(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

/**
 * Counts Vitest's JSON report. A file that could not be loaded has no tests in it and counts as one that failed.
 * @param {{ testResults?: { status: string, assertionResults: { status: string }[] }[] } | undefined} report  undefined if there
 *   is none
 * @param {number} code  Vitest's exit code
 * @returns {Tally}
 */
export function tallyVitest(report, code) {
  const files = report?.testResults ?? []
  const states = files.flatMap(({ status, assertionResults }) =>
    status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
      ? [...assertionResults.map((test) => test.status), 'failed']
      : assertionResults.map((test) => test.status),
  )
  const passed = states.filter((state) => state === 'passed').length
  const failed = states.filter((state) => state === 'failed').length
  return { passed, failed: atLeastOne(failed, code), skipped: states.length - passed - failed }
}

/**
 * Counts Playwright's JSON report. A test that passed at its second try passed. Errors outside tests count as failures.
 * @param {{ stats?: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] } | undefined}
 *   report
 * @param {number} code  Playwright's exit code
 * @returns {Tally}
 */
export function tallyPlaywright(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  return { passed: expected + flaky, failed: atLeastOne(unexpected + (report?.errors?.length ?? 0), code), skipped }
}

/**
 * A program that ended badly without naming a failed test (none found, killed, an error that no test saw) has failed once.
 * @param {number} failed
 * @param {number} code
 */
function atLeastOne(failed, code) {
  return code === 0 ? failed : Math.max(failed, 1)
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function total(tallies) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of tallies) {
    sum.passed += passed
    sum.failed += failed
    sum.skipped += skipped
  }
  return sum
}

/**
 * The last line of `npm test`: `12 passed, 0 failed`.
 * @param {Tally} tally
 */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
