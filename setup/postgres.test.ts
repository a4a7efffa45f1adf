import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from './connect.mjs'
import { releaseCluster, runningUrl, startCluster, stopCluster } from './postgres.mjs'

/** The embedded PostgreSQL itself, made once and then treated badly. */
describe('the embedded database', { timeout: 120_000 }, () => {
  let dataDir = ''
  const pidFile = () => join(dataDir, 'postgres/postmaster.pid')
  const stories = (url: string) => withClient(url, async (client) => (await client.query('SELECT headline FROM story')).rows)

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-postgres-'))
    // Where root has to lend the server another account, that account must reach its data.
    chmodSync(dataDir, 0o755)
    // What a command left that was killed while it made a database.
    mkdirSync(join(dataDir, 'postgres.unfinished-4711/base'), { recursive: true })
    const { url, was } = await startCluster(dataDir, { throwaway: true })
    expect(was).toBe('missing')
    await withClient(url, async (client) => {
      await client.query("CREATE TABLE story AS SELECT 'Harbour opens' AS headline")
    })
  }, 120_000)

  afterAll(async () => {
    await stopCluster(dataDir)
    rmSync(dataDir, { recursive: true })
  })

  it('is made beside what an unfinished start left, and clears it away', () => {
    expect(existsSync(join(dataDir, 'postgres.unfinished-4711'))).toBe(false)
  })

  it('lets nobody in without its secret, which only its owner can read', async () => {
    const { url } = await startCluster(dataDir)
    const guessed = new URL(url)
    guessed.password = 'guess'
    await expect(stories(guessed.href)).rejects.toThrow(/password authentication failed/)
    expect(statSync(join(dataDir, 'secret')).mode & 0o077).toBe(0)
  })

  it('holds text in UTF-8 and sorts it alike on every machine', async () => {
    const { url } = await startCluster(dataDir)
    const sql =
      "SELECT current_setting('server_encoding') AS encoding, datlocale AS locale FROM pg_database WHERE datname = 'postgres'"
    const { rows } = await withClient(url, (client) => client.query(sql))
    expect(rows).toEqual([{ encoding: 'UTF8', locale: 'C.UTF-8' }])
  })

  it('is taken over where it runs already', async () => {
    const before = await runningUrl(dataDir)
    await expect(startCluster(dataDir)).resolves.toEqual({ url: before, was: 'running' })
  })

  it('keeps its stories and its address over a stop and a start', async () => {
    const before = await runningUrl(dataDir)
    await stopCluster(dataDir)
    await expect(runningUrl(dataDir)).resolves.toBeUndefined()
    const { url, was } = await startCluster(dataDir)
    expect([url, was]).toEqual([before, 'stopped'])
    await expect(stories(url)).resolves.toEqual([{ headline: 'Harbour opens' }])
  })

  it('starts again after its server was killed', async () => {
    process.kill(Number.parseInt(readFileSync(pidFile(), 'utf8'), 10), 'SIGKILL')
    const { url } = await startCluster(dataDir)
    await expect(stories(url)).resolves.toHaveLength(1)
  })

  it('starts although another program has the number of its dead server', async () => {
    await stopCluster(dataDir)
    writeFileSync(pidFile(), `${process.pid}\n${dataDir}/postgres\n1795366636\n21345\n\n127.0.0.1\n  1 1\nready   \n`)
    await expect(runningUrl(dataDir)).resolves.toBeUndefined()
    const { url } = await startCluster(dataDir)
    await expect(stories(url)).resolves.toHaveLength(1)
  })

  it('goes on while another command uses it, and stops with the last', async () => {
    const { url } = await startCluster(dataDir)
    const other = join(dataDir, 'users', String(process.ppid))
    writeFileSync(other, readFileSync(join(dataDir, 'users', String(process.pid)), 'utf8'))
    await releaseCluster(dataDir)
    await expect(runningUrl(dataDir)).resolves.toBe(url)
    writeFileSync(other, `${process.ppid} ended long ago`)
    await releaseCluster(dataDir)
    await expect(runningUrl(dataDir)).resolves.toBeUndefined()
  })
})
