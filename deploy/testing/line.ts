import { connect, createServer, type Socket } from 'node:net'

/** A way to a server whose answers can be held up: what it says meanwhile arrives later, in order, and nothing is lost. */
export interface Line {
  /** The same URL by way of the line. */
  through: (url: string) => string
  hold: () => void
  release: () => void
  close: () => Promise<void>
}

export async function openLine(targetUrl: string): Promise<Line> {
  const target = new URL(targetUrl)
  const sockets = new Set<Socket>()
  const answers = new Set<Socket>()
  let isHeld = false
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    answers.add(far)
    for (const [from, to] of [[near, far], [far, near]] as const) {
      sockets.add(from)
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        answers.delete(from)
        to.destroy()
      })
    }
    if (isHeld) far.pause()
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    through(url) {
      const changed = new URL(url)
      changed.hostname = '127.0.0.1'
      changed.port = String(port)
      return changed.href
    },
    hold() {
      isHeld = true
      for (const socket of answers) socket.pause()
    },
    release() {
      isHeld = false
      for (const socket of answers) socket.resume()
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
