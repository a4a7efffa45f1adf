/**
 * What a stage of the tests came to; `names` are those of the tests that failed, as far as they have any.
 * @typedef {{ passed: number, failed: number, skipped: number, names?: string[] }} Tally
 */

/**
 * A stage that is one test: it went well, or it did not.
 * @param {boolean} passed
 * @param {string} name
 * @returns {Tally}
 */
export function single(passed, name) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, names: passed ? [] : [name] }
}

/**
 * Counts Vitest's JSON report. A file that could not be loaded has no tests in it and counts as one that failed.
 * @param {{ testResults?: { status: string, name?: string, assertionResults: { status: string, fullName?: string }[] }[] } |
 *   undefined} report  undefined if there is none
 * @param {number} code  Vitest's exit code
 * @returns {Tally}
 */
export function tallyVitest(report, code) {
  const files = report?.testResults ?? []
  const tests = files.flatMap(({ status, name, assertionResults }) =>
    status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
      ? [...assertionResults, { status: 'failed', fullName: name }]
      : assertionResults,
  )
  const passed = tests.filter(({ status }) => status === 'passed').length
  const names = tests.flatMap(({ status, fullName }) => (status === 'failed' ? [fullName ?? 'a test without a name'] : []))
  const skipped = tests.length - passed - names.length
  return { passed, failed: atLeastOne(names.length, code), skipped, names }
}

/**
 * @typedef {{ specs?: { title: string, ok: boolean }[], suites?: Suite[] }} Suite  of Playwright's report
 */

/**
 * Counts Playwright's JSON report. A test that passed at its second try passed. Errors outside tests count as failures.
 * @param {{ stats?: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[], suites?: Suite[] } |
 *   undefined} report
 * @param {number} code  Playwright's exit code
 * @returns {Tally}
 */
export function tallyPlaywright(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  const names = (report?.suites ?? []).flatMap(failedIn)
  return { passed: expected + flaky, failed: atLeastOne(unexpected + (report?.errors?.length ?? 0), code), skipped, names }
}

/**
 * @param {Suite} suite
 * @returns {string[]}
 */
function failedIn({ specs = [], suites = [] }) {
  return [...specs.flatMap(({ ok, title }) => (ok ? [] : [title])), ...suites.flatMap(failedIn)]
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
 * @returns {Required<Tally>}
 */
export function total(tallies) {
  /** @type {Required<Tally>} */
  const sum = { passed: 0, failed: 0, skipped: 0, names: [] }
  for (const { passed, failed, skipped, names = [] } of tallies) {
    sum.passed += passed
    sum.failed += failed
    sum.skipped += skipped
    sum.names.push(...names)
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
