import { connect } from 'node:net'

/** The question whether a server speaks TLS (PostgreSQL's protocol, SSLRequest): eight bytes that need no login. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])
const LIMIT_MS = 2000

/**
 * Whether a PostgreSQL answers at a port of this machine. That the port is open is not enough: a server that was just killed
 * holds it for a moment.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function answersAsPostgres(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: LIMIT_MS })
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', () => socket.write(SSL_REQUEST))
    socket.on('data', (answer) => end(answer.toString('latin1') === 'N' || answer.toString('latin1') === 'S'))
    socket.on('error', () => end(false))
    socket.on('close', () => end(false))
    socket.on('timeout', () => end(false))
  })
}
