/** The servers that are measured, each a process of its own on a port of its own, ended when `close` is called. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chooseFreePort } from '@/setup/port.mjs'
import { MALLOC } from '@/setup/malloc.mjs'

export interface Server { origin: string; pid: number; close(): Promise<void> }

const START_LIMIT_MS = 30_000

/** The press as `npm start` runs it, with so many processes; other settings by name. */
export async function startPress(workers = 1, settings: Readonly<Record<string, string>> = {}): Promise<Server> {
  const port = await chooseFreePort()
  return started(spawn(process.execPath, ['dist/press.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...MALLOC, ...process.env, PORT: String(port), SITE_URL: `http://127.0.0.1:${port}`, NODE_ENV: 'production', LOG_LEVEL: 'error',
      WORKERS: String(workers), EDITION_DIR: '', SEARCHES_PER_MINUTE: '0', MISSING_PER_MINUTE: '0', ...settings,
    },
  }), port)
}

/** Next alone, without the press: every request is rendered. */
export async function startNext(): Promise<Server> {
  const port = await chooseFreePort()
  return started(spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    stdio: 'ignore', env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  }), port)
}

/** What Node's http server can do at most: it answers everything with the same bytes. */
export async function startBare(body: Buffer): Promise<Server> {
  const port = await chooseFreePort()
  const program = `const body = Buffer.from(process.env.BODY, 'base64')
    require('node:http').createServer((_, response) => {
      response.writeHead(200, ['Content-Type', 'text/html; charset=utf-8', 'Content-Encoding', 'br', 'Content-Length', String(body.length)])
      response.end(body)
    }).listen(${port}, '127.0.0.1')`
  return started(spawn(process.execPath, ['-e', program], { stdio: 'ignore', env: { ...process.env, BODY: body.toString('base64') } }), port)
}

/** nginx with one worker, serving the bytes as a file; null where it is not installed. */
export async function startNginx(body: Buffer): Promise<Server | null> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-nginx-'))
  const port = await chooseFreePort()
  await writeFile(join(folder, 'page'), body)
  await writeFile(join(folder, 'nginx.conf'), `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 1024; }
    http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=10;
      client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
      server { listen 127.0.0.1:${port}; root ${folder}; location / { default_type text/html; add_header Content-Encoding br; try_files /page =404; } } }`)
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  const server = await started(child, port).catch(() => null)
  if (!server) await rm(folder, { recursive: true })
  return server && { ...server, close: async () => { await server.close(); await rm(folder, { recursive: true }) } }
}

/** Varnish that is told nothing but to keep all that it gets from `origin`: what any configuration of it can reach at most. */
export async function startBareVarnish(origin: string): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-varnish-'))
  const port = await chooseFreePort()
  await writeFile(join(folder, 'bare.vcl'), `vcl 4.1;
    backend default { .host = "127.0.0.1"; .port = "${new URL(origin).port}"; }
    sub vcl_recv { return (hash); }
    sub vcl_backend_response { unset beresp.http.Vary; set beresp.ttl = 1h; return (deliver); }`)
  // Brotli as it comes: Varnish would ask for gzip and unpack it.
  const flags = ['-F', '-n', join(folder, 'work'), '-j', 'none', '-a', `127.0.0.1:${port}`, '-f', join(folder, 'bare.vcl'), '-s', 'malloc,64m', '-p', 'http_gzip_support=off']
  const server = await started(spawn('varnishd', flags, { stdio: 'ignore' }), port)
  return { ...server, close: async () => { await server.close(); await rm(folder, { recursive: true, force: true }) } }
}

async function started(child: ChildProcess, port: number): Promise<Server> {
  const origin = `http://127.0.0.1:${port}`
  const ended = new Promise<void>((resolve) => { child.once('exit', () => resolve()).once('error', () => resolve()) })
  const close = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const gone = ended.then(() => { throw new Error(`${child.spawnfile} did not start`) })
  const answers = async () => {
    for (const until = performance.now() + START_LIMIT_MS; performance.now() < until; await pause(100)) {
      if (await fetch(origin).then((response) => response.ok, () => false)) return
    }
    await close()
    throw new Error(`${child.spawnfile} does not answer at ${origin}`)
  }
  await Promise.race([answers(), gone])
  gone.catch(() => undefined)
  return { origin, pid: child.pid ?? 0, close }
}
