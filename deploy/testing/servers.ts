/** Servers that a test starts, each a process of its own on ports of its own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chooseFreePort } from '@/setup/port.mjs'

export interface Server {
  origin: string
  port: number
  /** Ends it with its connections, as a machine that fails would. */
  kill: () => Promise<void>
  close: () => Promise<void>
}

export interface Varnish extends Server {
  /** Where it takes purges. */
  purgeUrl: string
}

const START_LIMIT_MS = 30_000

/** A press of the built site, one process. */
export async function startPress(variables: Record<string, string>, port?: number): Promise<Server> {
  const own = port ?? await chooseFreePort()
  const child = spawn(process.execPath, ['dist/press.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env, NODE_ENV: 'production', WORKERS: '1', HOST: '127.0.0.1', PORT: String(own), LOG_LEVEL: 'error', EDITION_DIR: '',
      ...variables,
    },
  })
  return started(child, own, '/healthz')
}

/** What keeps Varnish from being tested on this machine, as a sentence; `undefined` when nothing does. */
export function missingVarnish(): string | undefined {
  const install = 'Debian: apt-get install --no-install-recommends varnish varnish-modules'
  if (spawnSync('varnishd', ['-V']).error) return `varnishd is not installed (${install}).`
  const { status } = spawnSync('varnishd', ['-C', '-f', join(process.cwd(), 'deploy/varnish/broadsheet.vcl')])
  return status === 0 ? undefined : `deploy/varnish/broadsheet.vcl does not compile here: is vmod xkey installed? (${install})`
}

/** Varnish with the configuration of deploy/varnish, in front of these presses. */
export async function startVarnish(pressPorts: readonly [number, number], ports: { http: number; purge: number }): Promise<Varnish> {
  const { http, purge } = ports
  const folder = await mkdtemp(join(tmpdir(), 'edge-'))
  await cp('deploy/varnish', folder, { recursive: true })
  const presses = await readFile(join(folder, 'presses.vcl'), 'utf8')
  const [first, second] = pressPorts
  await writeFile(join(folder, 'presses.vcl'), presses.replace('"3000"', `"${first}"`).replace('"3001"', `"${second}"`))
  const child = spawn('varnishd', [
    '-F', '-n', join(folder, 'work'), '-j', 'none', '-a', `http=127.0.0.1:${http}`, '-a', `purge=127.0.0.1:${purge}`,
    '-f', join(folder, 'broadsheet.vcl'), '-s', 'malloc,64m',
  ], { stdio: 'ignore' })
  const server = await started(child, http, '/metrics')
  const removed = (end: () => Promise<void>) => async () => {
    await end()
    await rm(folder, { recursive: true, force: true })
  }
  const purgeUrl = `http://127.0.0.1:${purge}`
  return { ...server, purgeUrl, kill: removed(server.kill), close: removed(server.close) }
}

async function started(child: ChildProcess, port: number, path: string): Promise<Server> {
  const origin = `http://127.0.0.1:${port}`
  const ended = once(child, 'exit')
  const end = (signal: NodeJS.Signals) => async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  const close = end('SIGTERM')
  for (const until = performance.now() + START_LIMIT_MS; performance.now() < until; await pause(50)) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with code ${child.exitCode}`)
    if (await fetch(origin + path).then(() => true, () => false)) return { origin, port, kill: end('SIGKILL'), close }
  }
  await close()
  throw new Error(`${child.spawnfile} does not answer at ${origin}`)
}
