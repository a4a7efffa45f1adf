/**
 * The site's figures on whatever paper the database holds: `npm run bench -- --json figures.json`, and how they grew with it:
 * `--against smaller.json`. Renders, edition hits as ratios to nginx, a bare Node server and Next alone in the same run, from COMMIT
 * to the reader, memory under a crawl, and what starting takes.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { brotliCompressSync } from 'node:zlib'
import { Command } from 'commander'
import pg from 'pg'
import { z } from 'zod'
import { missingVarnish, startVarnish } from '@/deploy/testing/servers'
import { chooseFreePort } from '@/setup/port.mjs'
import { addresses } from './addresses'
import { measurePublish } from './commit-to-reader'
import { type HitFigures, measureHits } from './hits'
import { measureMemory } from './memory'
import { measureRenders } from './renders'
import { startBare, startBareVarnish, startNext, startNginx, startPress } from './servers'

const figuresShape = z.object({
  when: z.string(), machine: z.string(), loadBefore: z.number(), stories: z.number(), startMs: z.number(),
  renders: z.record(z.string(), z.object({ p50: z.number(), p99: z.number() })),
  hits: z.record(z.string(), z.object({ rate: z.number(), p50: z.number(), p99: z.number() })),
  publish: z.object({ p50: z.number(), p99: z.number(), most: z.number() }),
  memory: z.object({ idle: z.number(), most: z.number(), after: z.number(), addresses: z.number() }),
})
type Figures = z.infer<typeof figuresShape>

const { json, against, rounds, edits, crawl } = new Command('bench')
  .option('--json <file>', 'write the figures there')
  .option('--against <file>', 'figures of a smaller paper, to say how much each page’s render grew')
  .option('--rounds <number>', 'renders of each page', Number, 40)
  .option('--edits <number>', 'edits to wait for', Number, 200)
  .option('--crawl <number>', 'different addresses that a crawler asks for', Number, 3_000)
  .parse().opts<{ json?: string; against?: string; rounds: number; edits: number; crawl: number }>()

async function measure(): Promise<Figures> {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  const reader = new pg.Client({ connectionString: process.env.READER_DATABASE_URL })
  await Promise.all([owner.connect(), reader.connect()])
  const { rows: [count] } = await reader.query<{ stories: number }>('SELECT count(*)::int AS stories FROM article')
  const [loadBefore = 0] = loadavg()
  const pages = await addresses(reader)
  const began = performance.now()
  const press = await startPress()
  const startMs = performance.now() - began
  try {
    const memory = await measureMemory(press, reader, crawl)
    const renders = await measureRenders(press.origin, pages, owner, rounds)
    const hits = await compareHits(press.origin, pages.story ?? '/')
    await press.close()
    const publish = await measurePublish(owner, edits)
    const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? '?'}, Node ${process.version}`
    return { when: new Date().toISOString(), machine, loadBefore, stories: count?.stories ?? 0, startMs, renders, hits, publish, memory }
  } finally {
    await press.close()
    await Promise.all([owner.end(), reader.end()])
  }
}

/** Varnish as deploy/ sets it up, in front of the press that is measured beside it, and Varnish told nothing. */
async function startEdges(origin: string): Promise<Record<string, { origin: string; close(): Promise<void> }>> {
  const missing = missingVarnish()
  if (missing !== undefined) {
    console.error(`There is no ratio to what stands behind Varnish: ${missing}`)
    return {}
  }
  const port = Number(new URL(origin).port)
  return {
    'behind Varnish': await startVarnish([port, port], { http: await chooseFreePort(), purge: await chooseFreePort() }),
    'behind a bare Varnish': await startBareVarnish(origin),
  }
}

async function compareHits(origin: string, path: string): Promise<Record<string, HitFigures>> {
  const page = await fetch(origin + path, { headers: { 'accept-encoding': 'identity' } })
  const body = brotliCompressSync(Buffer.from(await page.arrayBuffer()))
  const others = {
    'the edition, all cores': await startPress(availableParallelism()),
    ...await startEdges(origin),
    nginx: await startNginx(body),
    'a bare Node server': await startBare(body),
    'Next without the press': await startNext(),
  }
  if (!others.nginx) console.error('nginx is not installed (Debian: apt-get install nginx-light), so there is no ratio to it.')
  try {
    const targets = Object.entries({ 'the edition': { origin }, ...others }).flatMap(([name, server]) => (server ? [[name, server.origin + path]] : []))
    return await measureHits(Object.fromEntries(targets))
  } finally {
    for (const server of Object.values(others)) await server?.close()
  }
}

function report({ stories, machine, loadBefore, when, startMs, renders, hits, publish, memory }: Figures, smaller: Figures | null): void {
  console.log(`${stories} stories · ${machine} · load ${loadBefore.toFixed(2)} before · ${when}\n`)
  console.log(`| rendered | p50 ms | p99 ms |${smaller ? ` p50 at ${smaller.stories} | × |` : ''}\n|---|---|---|${smaller ? '---|---|' : ''}`)
  for (const [name, { p50, p99 }] of Object.entries(renders)) {
    const before = smaller?.renders[name]?.p50
    console.log(`| ${name} | ${p50.toFixed(1)} | ${p99.toFixed(1)} |${smaller ? ` ${before?.toFixed(1) ?? ''} | ${before ? (p50 / before).toFixed(2) : ''} |` : ''}`)
  }
  const edition = hits['the edition']?.rate ?? 0
  const nginx = hits.nginx?.rate
  console.log('\n| a story, brotli, 32 connections | answers a second | p50 ms | p99 ms | of nginx | the edition’s share |\n|---|---|---|---|---|---|')
  for (const [name, { rate, p50, p99 }] of Object.entries(hits)) {
    console.log(`| ${name} | ${rate.toFixed(0)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${nginx ? (rate / nginx).toFixed(2) : ''} | ${(edition / rate).toFixed(2)} |`)
  }
  console.log('\n| COMMIT to reader, two presses | p50 ms | p99 ms | most ms |\n|---|---|---|---|')
  console.log(`| a story’s headline | ${[publish.p50, publish.p99, publish.most].map((ms) => ms.toFixed(1)).join(' | ')} |`)
  console.log(`\nMemory of one press: ${memory.idle} MB after its start, at most ${memory.most} MB while a crawler asked for ${memory.addresses} different addresses, ${memory.after} MB afterwards.`)
  console.log(`From its start to its first page: ${(startMs / 1_000).toFixed(1)} s.`)
}

const smaller = against === undefined ? null : figuresShape.parse(JSON.parse(await readFile(against, 'utf8')))
const figures = await measure()
report(figures, smaller)
if (json !== undefined) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`)
