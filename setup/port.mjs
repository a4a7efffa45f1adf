import { createServer } from 'node:net'
import { codeOf, Trouble } from './trouble.mjs'

/**
 * Whether a port can be listened on.
 * @param {number} port
 * @param {string | undefined} host  undefined means all addresses
 * @returns {Promise<true | string>}  true, or the system's code for why not (`EADDRINUSE`)
 */
export function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(codeOf(error) ?? error.message))
    server.listen({ port, host }, () => server.close(() => resolve(true)))
  })
}

/**
 * A port that nobody listens on. Below the range from which systems take ports for outgoing connections (RFC 6335 §6 begins it
 * at 49152, Linux at 32768), so that it is still free a moment later, and at the next start.
 * @returns {Promise<number>}
 */
export async function chooseFreePort() {
  for (;;) {
    const port = 21_000 + Math.floor(Math.random() * 11_000)
    if ((await canListen(port, '127.0.0.1')) === true) return port
  }
}

/**
 * @param {import('./environment.mjs').Environment} environment
 * @param {string} command  how to say it with another port: `npm start`
 * @throws {Trouble} when the site could not listen, before anything slow is done
 */
export async function expectFreePort({ port, host }, command) {
  const answer = await canListen(port, host)
  if (answer === true) return
  if (answer === 'EADDRINUSE') {
    throw new Trouble(
      `Port ${port} is in use by another program (perhaps by another \`${command}\`).`,
      `Stop it, or choose another port: PORT=${port + 1} ${command}`,
    )
  }
  if (answer === 'EACCES') {
    throw new Trouble(
      `You may not listen on port ${port}.`,
      `Ports below 1024 need special rights. Choose another: PORT=3000 ${command}`,
    )
  }
  throw new Trouble(
    `Nothing can listen on ${host ?? 'this machine'}, port ${port} (${answer}).`,
    'See that HOST is an address of this machine.',
  )
}
