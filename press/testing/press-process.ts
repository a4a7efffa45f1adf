import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { readMessage } from '../message'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** A bundled press in a folder of its own; any number of processes can be started from it. */
export interface PressProgram {
  root: string
  start: (variables: Record<string, string>) => PressProcess
  /** Ends what still runs, and removes the folder. */
  close: () => Promise<void>
}

export interface PressProcess {
  child: ChildProcess
  /** The port that readers are served on. */
  listening: Promise<number>
  /** The one for figures and details, where INTERNAL_PORT is set. */
  internal: Promise<number>
  /** The exit code (null when a signal ended it), and all that was said on both streams. */
  ended: Promise<{ code: number | null; said: string }>
  said: () => string
}

/** Bundles testing/small-press.ts as setup/build does the press, so that processes start in no time. */
export async function pressProgram(): Promise<PressProgram> {
  const root = await mkdtemp(join(tmpdir(), 'press-program-'))
  await symlink(join(PROJECT, 'node_modules'), join(root, 'node_modules'))
  await mkdir(join(root, '.next'))
  await writeFile(join(root, '.next', 'BUILD_ID'), 'one')
  const file = join(root, 'press.mjs')
  await build({
    absWorkingDir: PROJECT, entryPoints: ['press/testing/small-press.ts'], outfile: file, bundle: true, platform: 'node',
    format: 'esm', target: 'node20', packages: 'external', tsconfig: 'tsconfig.json', logLevel: 'silent',
  })
  const running = new Set<ChildProcess>()
  return {
    root,
    start: (variables) => started(file, { ROOT: root, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info', ...variables }, running),
    async close() {
      await Promise.all([...running].map((child) => {
        const exited = once(child, 'exit')
        child.kill('SIGKILL')
        return exited
      }))
      await rm(root, { recursive: true })
    },
  }
}

function started(file: string, variables: Record<string, string>, running: Set<ChildProcess>): PressProcess {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, SITE_URL: 'http://paper.example', ...variables }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  running.add(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (chunk: string) => { text += chunk })
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child)
    return { code: typeof code === 'number' ? code : null, said: text }
  })
  const ports = new Promise<{ port: number; internalPort?: number | undefined }>((resolve, reject) => {
    child.on('message', (sent) => {
      const message = readMessage(sent)
      if (message?.type === 'listening') resolve(message)
    })
    void ended.then(({ code, said }) => reject(new Error(`ended with ${code} before it listened: ${said}`)))
  })
  const listening = ports.then(({ port }) => port)
  const internal = ports.then(({ internalPort = 0 }) => internalPort)
  for (const promise of [listening, internal]) promise.catch(() => undefined)
  return { child, listening, internal, ended, said: () => text }
}
