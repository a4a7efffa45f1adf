/**
 * A whole press with a small paper in place of Next, for tests to run as processes of their own: `/{slug}` is the story's
 * headline, read as the reader's role; `/die` ends the process that is asked, `/end` the thread that renders, `/forever` never
 * ends, `/slow` takes a while. DIES=1: every process but the first ends while it starts.
 */
import cluster from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import { isMainThread } from 'node:worker_threads'
import pg from 'pg'
import { databasePools } from '@/lib/newsroom/database-pools'
import { inSpan } from '@/lib/newsroom/in-span'
import { answerWith, dependsOn } from '@/lib/newsroom/render-scope'
import { runPress } from '../run-press'
import { runRenders } from '../run-renders'
import { nextPage, sendHtml, type Route } from './paper'

let pool: pg.Pool | undefined
const busy = () => Math.random()

const route: Route = async ({ url = '' }, response) => {
  if (url === '/die') process.kill(process.pid, 'SIGKILL')
  // In a thread it ends that alone.
  if (url === '/end') process.exit(3)
  if (url === '/forever') for (;;) busy()
  if (url === '/slow') await inSpan('wait', {}, () => sleep(400))
  if (url === '/' || url === '/slow' || url === '/pid') return sendHtml(response, nextPage(String(process.pid)))
  const slug = url.slice(1)
  dependsOn(`article:${slug}`)
  pool ??= new pg.Pool({ connectionString: process.env.READER_DATABASE_URL, max: 2, connectionTimeoutMillis: 1_000 })
  databasePools.set('database', pool)
  const { rows } = await pool.query<{ headline: string }>('SELECT headline FROM article WHERE slug = $1', [slug])
  const headline = rows[0]?.headline
  if (headline === undefined) answerWith(410)
  sendHtml(response, nextPage(headline ?? 'Withdrawn'))
}

if (process.env.DIES === '1' && cluster.isWorker) process.exit(7)
const { ROOT: root = '' } = process.env
if (isMainThread) await runPress({ variables: process.env, root, renderProgram: new URL(import.meta.url) })
else await runRenders({ variables: process.env, prepareNext: async () => async (request, response) => route(request, response) })
