import { connect, createServer, type Socket } from 'node:net'

/** Stands between a client and a server (PostgreSQL, a press), and can be every trouble that a network is. */
export interface Relay {
  /** The same URL by way of the relay. */
  through: (url: string) => string
  /** Ends all connections and refuses new ones. */
  cut: () => void
  /** Lets nothing through any more, and says nothing of it: what is said meanwhile is lost. */
  freeze: () => void
  /** What was cut or frozen is well again, for new connections. */
  mend: () => void
  /** What the server says from now on arrives once it is released, in order. Nothing is lost. */
  hold: () => void
  release: () => void
  /** From now on every byte arrives so much later (milliseconds). */
  delay: (milliseconds: number) => void
  /** Resets every connection that stands, in the middle of whatever is said on it. */
  reset: () => void
  /** Swallows what is said on the connections that listen to the newsroom, both ways, without a word; all others go on. */
  swallowListeners: () => void
  close: () => Promise<void>
}

interface Line { near: Socket; far: Socket; listens: boolean; isSwallowed: boolean }

export async function openRelay(serverUrl: string): Promise<Relay> {
  const target = new URL(serverUrl)
  const state = { isCut: false, isFrozen: false, isHeld: false, delayMs: 0 }
  const lines = new Set<Line>()
  const server = createServer((near) => {
    if (state.isCut) return near.destroy()
    const far = connect(Number(target.port || 5432), target.hostname)
    const line: Line = { near, far, listens: false, isSwallowed: false }
    lines.add(line)
    for (const [from, to] of [[near, far], [far, near]] as const) {
      from.on('data', (bytes) => {
        if (from === near && bytes.includes('LISTEN newsroom')) line.listens = true
        const send = () => { if (!state.isFrozen && !line.isSwallowed && to.writable) to.write(bytes) }
        if (state.delayMs > 0) setTimeout(send, state.delayMs)
        else send()
      })
      from.on('error', () => from.destroy())
      from.on('close', () => {
        lines.delete(line)
        to.destroy()
      })
    }
    return state.isHeld ? far.pause() : far
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  // The other end follows.
  const endAll = () => lines.forEach(({ near }) => near.destroy())
  return {
    through(url) {
      const changed = new URL(url)
      changed.hostname = '127.0.0.1'
      changed.port = String(port)
      return changed.href
    },
    cut() {
      state.isCut = true
      endAll()
    },
    freeze() { state.isFrozen = true },
    mend() {
      if (state.isFrozen) endAll()
      state.isCut = false
      state.isFrozen = false
    },
    hold() {
      state.isHeld = true
      lines.forEach(({ far }) => far.pause())
    },
    release() {
      state.isHeld = false
      lines.forEach(({ far }) => far.resume())
    },
    delay(milliseconds) { state.delayMs = milliseconds },
    reset() { lines.forEach(({ near }) => near.resetAndDestroy()) },
    swallowListeners() { for (const line of lines) if (line.listens) line.isSwallowed = true },
    async close() {
      endAll()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
