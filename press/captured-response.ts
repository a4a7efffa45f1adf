import { ServerResponse, type IncomingMessage } from 'node:http'
import { Socket } from 'node:net'

/** A response that goes nowhere but into memory: Next writes to it as to any other. */
export class CapturedResponse extends ServerResponse {
  private readonly chunks: Buffer[] = []

  constructor(request: IncomingMessage) {
    super(request)
    this.assignSocket(new VoidSocket())
    // An http server would close the response once it is sent, and Next's `after()` waits for that.
    this.once('finish', () => setImmediate(() => this.emit('close')))
  }

  /** Headers given here alone would go out without being kept; these are to be read back. */
  override writeHead(status: number, ...rest: unknown[]): this {
    const headers = rest.find((one) => typeof one === 'object' && one !== null)
    const pairs = Array.isArray(headers) ? pairUp(headers.flat()) : Object.entries(headers ?? {})
    for (const [name, value] of pairs) this.setHeader(String(name), Array.isArray(value) ? value.map(String) : String(value))
    return super.writeHead(status)
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.capture(chunk, rest[0])
    super.write(chunk)
    const done = rest.find((one) => typeof one === 'function')
    if (done) queueMicrotask(() => done())
    // Never "wait for drain": only an http server would say when.
    return true
  }

  override end(...args: unknown[]): this {
    this.capture(args[0], args[1])
    // The bytes are in `chunks`; the base class only has to go through its motions, and would count them.
    if (!this.headersSent) this.removeHeader('content-length')
    const done = args.find((one) => typeof one === 'function')
    super.end(() => done?.())
    return this
  }

  /** Everything that was written so far. */
  get body(): Buffer {
    return Buffer.concat(this.chunks)
  }

  private capture(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === 'string') this.chunks.push(Buffer.from(chunk, isEncoding(encoding) ? encoding : 'utf8'))
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk))
  }
}

function isEncoding(value: unknown): value is BufferEncoding {
  return typeof value === 'string' && Buffer.isEncoding(value)
}

function pairUp(flat: unknown[]): [unknown, unknown][] {
  return flat.flatMap((name, place): [unknown, unknown][] => (place % 2 === 0 ? [[name, flat[place + 1]]] : []))
}

/** Swallows what is written, at once: a render is never held up by its reader. */
class VoidSocket extends Socket {
  override _write(_chunk: unknown, _encoding: string, done: () => void): void {
    done()
  }

  override _writev(_chunks: unknown, done: () => void): void {
    done()
  }
}
