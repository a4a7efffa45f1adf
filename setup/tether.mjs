/**
 * Preloaded into the programs that setup starts (see child.mjs). The far end of a pipe is held by the process that started this
 * one; when that process is gone, however it went, the pipe closes and this program stops too. So a killed `npm start` leaves
 * nobody behind who would still hold the port or write to node_modules.
 */
import { Socket } from 'node:net'

/** The pipe's number, and how long this program may take to end, in milliseconds. */
const [fd = 0, grace = 0] = (process.env.BROADSHEET_TETHER ?? '').split(' ').map(Number)

if (fd > 2) {
  // Only this process is tied: its own children neither have the pipe nor need this file.
  delete process.env.BROADSHEET_TETHER
  const options = (process.env.NODE_OPTIONS ?? '').split(' ').filter((option) => option && !option.includes(import.meta.url))
  if (options.length > 0) process.env.NODE_OPTIONS = options.join(' ')
  else delete process.env.NODE_OPTIONS

  const pipe = new Socket({ fd, readable: true, writable: false })
  pipe.on('error', () => {})
  pipe.on('close', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(143), grace)
  })
  pipe.resume()
  pipe.unref()
}
