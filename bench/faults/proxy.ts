/** Stands between the press and PostgreSQL, and can be every trouble that a network is. */
import { connect, createServer, type Socket } from 'node:net'

export interface Proxy {
  /** The same address by way of the proxy. */
  through(url: string): string
  /** From now on every byte arrives so much later (milliseconds). */
  delay(milliseconds: number): void
  /** Resets every connection that stands, in the middle of whatever is said on it. */
  reset(): void
  /** Swallows what is said on the connection that listens, both ways, without a word; all others go on. */
  swallowListener(): void
  close(): Promise<void>
}

interface Line { client: Socket; database: Socket; listens: boolean; isSwallowed: boolean }

export async function openProxy(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl)
  const lines = new Set<Line>()
  let delayMs = 0
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname)
    const line: Line = { client, database, listens: false, isSwallowed: false }
    lines.add(line)
    for (const [from, to] of [[client, database], [database, client]] as const) {
      from.on('data', (bytes) => {
        if (from === client && bytes.includes('LISTEN newsroom')) line.listens = true
        const send = () => { if (!line.isSwallowed && to.writable) to.write(bytes) }
        if (delayMs > 0) setTimeout(send, delayMs)
        else send()
      })
      from.on('error', () => from.destroy())
      from.on('close', () => {
        lines.delete(line)
        to.destroy()
      })
    }
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
    delay(milliseconds) { delayMs = milliseconds },
    reset() { for (const { client } of lines) client.resetAndDestroy() },
    swallowListener() { for (const line of lines) if (line.listens) line.isSwallowed = true },
    async close() {
      for (const { client } of lines) client.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
