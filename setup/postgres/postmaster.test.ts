import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parsePostmaster, readPostmaster, servesHere, voidPostmaster } from './postmaster.mjs'

const lines = ['4711', '/srv/paper/postgres', '1795366636', '21345', '', '127.0.0.1', '  2286491        10', 'ready   ', '']

let data = ''
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'postmaster-'))
})
afterEach(() => rmSync(data, { recursive: true }))

describe('what a server says of itself', () => {
  it('is its process, its port and whether it is ready', () => {
    expect(parsePostmaster(lines.join('\n'))).toEqual({ pid: 4711, port: 21_345, status: 'ready' })
  })

  it('has no port and no status in its first instants', () => {
    expect(parsePostmaster('4711\n/srv/paper/postgres\n1795366636\n')).toEqual({ pid: 4711, port: undefined, status: '' })
  })

  it('is broken when the server died while writing it', () => {
    writeFileSync(join(data, 'postmaster.pid'), '')
    expect(readPostmaster(data)).toBe('broken')
  })

  it('is nothing when no server ran', () => {
    expect(readPostmaster(data)).toBe('none')
  })
})

describe('a process number in an old pid file', () => {
  it('is no server when no process has it', () => {
    expect(servesHere(2_147_483_646, data)).toBe(false)
  })

  it('is no server when another program has it now', () => {
    expect(servesHere(process.pid, data)).toBe(false)
  })

  it.runIf(process.platform === 'linux')('is the server when that process works in the data directory', async () => {
    const server = spawn('sleep', ['30'], { cwd: data })
    await new Promise((resolve) => server.once('spawn', resolve))
    expect(servesHere(server.pid ?? 0, data)).toBe(true)
    server.kill()
  })

  it('is made void, and the line about shared memory stays for PostgreSQL to check', () => {
    const file = join(data, 'postmaster.pid')
    writeFileSync(file, lines.join('\n'))
    voidPostmaster(data)
    const [pid, ...rest] = readFileSync(file, 'utf8').split('\n')
    expect(servesHere(Number(pid), data)).toBe(false)
    expect(rest).toEqual(lines.slice(1))
  })

  it('goes with the file when that was cut off', () => {
    writeFileSync(join(data, 'postmaster.pid'), '47')
    voidPostmaster(data)
    expect(readPostmaster(data)).toBe('none')
  })
})
