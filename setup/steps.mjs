import { interruption } from './interruption.mjs'
import { Trouble } from './trouble.mjs'

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const FRAME_MS = 100
/** How often a line that nobody watches as it grows says that work goes on. */
const DOT_MS = 5000

/**
 * @typedef {(note: (text: string) => void) => Promise<string | void>} Work  does a step; `note` says what it is at; what it
 *   resolves
 *   with is a remark on the result ("nothing to do")
 */

/**
 * Prints one line for each step of a command, with the time it took: `Installing packages … 31.2 s`. On a terminal the line moves
 * while the step does; elsewhere it gains a dot every few seconds.
 */
export class Steps {
  #out

  /** @param {{ write: (text: string) => unknown, isTTY?: boolean }} [out] */
  constructor(out = process.stdout) {
    this.#out = out
  }

  /**
   * Does one step. Its failure is passed on after the line has said so.
   * @param {string} title  what is being done: "Installing packages"
   * @param {Work} work
   */
  async run(title, work) {
    const line = this.#out.isTTY ? movingLine(this.#out, title) : growingLine(this.#out, title)
    const began = performance.now()
    const elapsed = () => seconds(performance.now() - began)
    try {
      const remark = await work(line.note)
      line.end(remark ? `${remark} (${elapsed()})` : elapsed())
    } catch (error) {
      line.end(`${interruption.aborted ? 'interrupted' : 'failed'} after ${elapsed()}`)
      throw error
    }
  }

  /**
   * A line between steps.
   * @param {string} text
   */
  say(text) {
    this.#out.write(`${text}\n`)
  }
}

/**
 * @param {{ write: (text: string) => unknown }} out
 * @param {string} title
 */
function movingLine(out, title) {
  const began = performance.now()
  let detail = ''
  let frame = 0
  const draw = () => {
    frame += 1
    out.write(
      `\r\x1b[K${FRAMES[frame % FRAMES.length]} ${title} … ${seconds(performance.now() - began)}${detail && `  ${detail}`}`,
    )
  }
  draw()
  const timer = setInterval(draw, FRAME_MS)
  return {
    /** @param {string} text */
    note: (text) => {
      detail = text
    },
    /** @param {string} result */
    end: (result) => {
      clearInterval(timer)
      out.write(`\r\x1b[K${title} … ${result}\n`)
    },
  }
}

/**
 * @param {{ write: (text: string) => unknown }} out
 * @param {string} title
 */
function growingLine(out, title) {
  out.write(`${title} …`)
  const timer = setInterval(() => out.write('.'), DOT_MS)
  return {
    note: () => {},
    /** @param {string} result */
    end: (result) => {
      clearInterval(timer)
      out.write(` ${result}\n`)
    },
  }
}

/**
 * `1234` → `1.2 s`, `83000` → `1 min 23 s`
 * @param {number} milliseconds
 */
export function seconds(milliseconds) {
  const total = milliseconds / 1000
  if (total < 60) return `${total.toFixed(1)} s`
  return `${Math.floor(total / 60)} min ${Math.floor(total % 60)} s`
}

/** How much of a failing program's output is shown. */
const SHOWN_LINES = 60

/**
 * A failure as the person at the terminal reads it.
 * @param {unknown} error
 * @param {string} command  what to run again: `npm start`
 */
export function explain(error, command) {
  if (!(error instanceof Trouble)) {
    const stack = error instanceof Error ? error.stack : String(error)
    return `\n${stack}\n\nThis was not foreseen. Run ${command} again; if it stays, report it with the lines above.\n`
  }
  const lines = error.output.trimEnd().split('\n')
  const cut =
    lines.length > SHOWN_LINES ? [`(… ${lines.length - SHOWN_LINES} lines before)`, ...lines.slice(-SHOWN_LINES)] : lines
  const output = error.output.trim() ? `\n${cut.map((line) => `  ${line}`).join('\n')}\n` : ''
  return `${output}\n${error.message}\n${error.advice}\n`
}
