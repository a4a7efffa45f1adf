export interface Deferred<Value> {
  promise: Promise<Value>
  resolve: (value: Value) => void
  reject: (error: unknown) => void
}

/** A promise that a test settles when it is time. */
export function deferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => {}
  let reject: (error: unknown) => void = () => {}
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

/** Waits until a claim holds; fails after `limitMs`. */
export async function until(claim: () => boolean | Promise<boolean>, limitMs = 5_000): Promise<void> {
  const end = performance.now() + limitMs
  while (!(await claim())) {
    if (performance.now() > end) throw new Error(`still not so after ${limitMs} ms: ${claim}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
