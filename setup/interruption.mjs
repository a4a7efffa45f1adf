const controller = new AbortController()

/** @type {NodeJS.Signals | undefined} */
let received

/** Aborted when the command was asked to stop. */
export const interruption = controller.signal

/** How often we look whether npm is still there. */
const PARENT_MS = 500

/**
 * Hears Ctrl-C, SIGTERM and SIGHUP for the whole command: what is under way is told to stop, so that what was opened can be
 * closed in order. A second signal ends the command at once.
 */
export function heedSignals() {
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => {
      if (received) process.exit(exitCodeOf(received))
      stop(name)
    })
  }
  if (process.env.npm_lifecycle_event) heedParent()
}

/**
 * npm runs us in a shell and passes a SIGTERM (a supervisor's, a container's) on to the shell alone, which ends and leaves us
 * behind. That our parent is another one now is how we learn of it.
 */
function heedParent() {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop('SIGTERM')
  }, PARENT_MS)
  timer.unref()
}

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  received = signal
  controller.abort()
}

/** The signal that asked, if one did. */
export function interruptedBy() {
  return received
}

/**
 * The exit code by which shells know an interrupted command: 128 and the signal's number.
 * @param {NodeJS.Signals} signal
 */
export function exitCodeOf(signal) {
  return 128 + ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[String(signal)] ?? 0)
}
