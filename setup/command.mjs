import { exitCodeOf, heedSignals, interruptedBy } from './interruption.mjs'
import { explain, Steps } from './steps.mjs'
import { asTrouble } from './trouble.mjs'

/**
 * What a command works with.
 * @typedef {object} Context
 * @property {Steps} steps
 * @property {(close: () => unknown) => void} defer  closes something when the command ends, however it ends; last opened, first
 *   closed
 */

/**
 * Runs a command from its first step to its exit code: closes what was opened, says failures in words, and answers a signal as is
 * customary.
 * @param {string} name  what the person typed: `npm start`
 * @param {(context: Context) => Promise<number | void>} work  resolves with the exit code
 * @param {Steps} [steps]
 */
export async function runCommand(name, work, steps = new Steps()) {
  heedSignals()
  /** @type {(() => unknown)[]} */
  const closers = []
  let code = 0
  try {
    code = (await work({ steps, defer: (close) => closers.push(close) })) ?? 0
  } catch (error) {
    code = failed(error, name)
  }
  for (const close of closers.reverse()) {
    try {
      await close()
    } catch (error) {
      code = failed(error, name)
    }
  }
  if (interruptedBy()) steps.say('\nStopped.')
  process.exit(code)
}

/**
 * @param {unknown} error
 * @param {string} name
 */
function failed(error, name) {
  const signal = interruptedBy()
  // Whatever fails while everything is being stopped fails because of that.
  if (signal) return exitCodeOf(signal)
  process.stderr.write(explain(asTrouble(error), name))
  return 1
}
