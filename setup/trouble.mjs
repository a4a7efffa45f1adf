/**
 * A failure told to the person at the terminal: what happened, and what to do about it. Anything else that is thrown is a defect
 * and is shown with its stack.
 */
export class Trouble extends Error {
  /**
   * @param {string} what  one sentence: what failed
   * @param {string} advice  what to do
   * @param {{ output?: string, cause?: unknown }} [details]  what the failing program said
   */
  constructor(what, advice, { output = '', cause } = {}) {
    super(what, { cause })
    this.name = 'Trouble'
    this.advice = advice
    this.output = output
  }
}

/**
 * The system's code for a failure (`ENOENT`, `ECONNREFUSED`, PostgreSQL's `28P01` …), where it has one. A failure to reach any of
 * a host's addresses carries the code of the first.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function codeOf(error) {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return undefined
}

/**
 * The system's refusals that can meet any command anywhere, told as what they are. Other errors are given back unchanged.
 * @param {unknown} error
 * @returns {unknown}
 */
export function asTrouble(error) {
  if (error instanceof Trouble || !(error instanceof Error)) return error
  const path = 'path' in error ? String(error.path) : 'a file'
  switch (codeOf(error)) {
    case 'ENOSPC':
      return new Trouble('The disk is full.', 'Free some space, then run the command again.', { cause: error })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Trouble(`You may not write to ${path}.`, 'Run the command as its owner, or make it yours.', { cause: error })
    case 'EMFILE':
      return new Trouble('Too many files are open.', 'Raise the limit (`ulimit -n 4096`), then run the command again.', {
        cause: error,
      })
    default:
      return error
  }
}
