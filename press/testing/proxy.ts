import { connect, createServer, type Socket } from 'node:net'

/** Stands between a client and Postgres, and can be trouble. */
export interface Proxy {
  /** The same URL by way of the proxy. */
  through: (url: string) => string
  /** Ends all connections and refuses new ones. */
  cut: () => void
  /** Lets nothing through any more, and says nothing of it. */
  freeze: () => void
  /** All is well again, for new connections. */
  mend: () => void
  close: () => Promise<void>
}

export async function openProxy(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl)
  const state: { mood: 'well' | 'cut' | 'frozen' } = { mood: 'well' }
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    if (state.mood === 'cut') return client.destroy()
    const database = connect(Number(target.port || 5432), target.hostname)
    for (const [from, to] of [[client, database], [database, client]] as const) {
      sockets.add(from)
      from.on('data', (bytes) => { if (state.mood === 'well') to.write(bytes) })
      from.on('error', () => from.destroy())
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
    return client
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const endAll = () => sockets.forEach((socket) => socket.destroy())
  return {
    through(url) {
      const changed = new URL(url)
      changed.hostname = '127.0.0.1'
      changed.port = String(port)
      return changed.href
    },
    cut() {
      state.mood = 'cut'
      endAll()
    },
    freeze() { state.mood = 'frozen' },
    mend() {
      if (state.mood === 'frozen') endAll()
      state.mood = 'well'
    },
    async close() {
      endAll()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
