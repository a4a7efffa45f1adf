/** What a promise gives, or `undefined` once the time is up; the promise runs on. */
export async function withinLimit<Result>(promise: Promise<Result>, milliseconds: number): Promise<Result | undefined> {
  if (milliseconds <= 0) return undefined
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined)
  })
  try {
    return await Promise.race([promise, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** Too long: what was asked for is given up. */
export class OutOfTime extends Error {
  override name = 'OutOfTime'
}

/**
 * Does work that can be given up by a signal.
 * @throws {OutOfTime} when the time is up, even if the work never notices; otherwise whatever the work throws.
 */
export async function withinTime<Result>(milliseconds: number, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const reason = new OutOfTime(`Given up after ${milliseconds} ms`)
      reject(reason)
      controller.abort(reason)
    }, milliseconds)
  })
  try {
    return await Promise.race([work(controller.signal), limit])
  } finally {
    clearTimeout(timer)
  }
}
