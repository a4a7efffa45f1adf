/**
 * What an import takes: `npm run bench:import -- 10000`. Makes a WordPress export of so many stories (about 500 words, a picture,
 * a table, four categories, three tags), brings it in twice and says time and memory. Works on a database of its own:
 * `DATABASE_URL` as for `npm test`, or one started for it.
 */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { once } from 'node:events'
import pg from 'pg'
import { noStore } from '@/desk/image/media-store'
import { importStories } from '@/desk/import/import-stories'
import { openSource } from '@/desk/import/open-source'
import { runCommand } from '@/setup/command.mjs'
import { onDatabase, withClient } from '@/setup/connect.mjs'
import { createDatabase } from '@/setup/database.mjs'
import { readEnvironment } from '@/setup/environment.mjs'
import { migrate } from '@/setup/migrate.mjs'
import { roleUrl } from '@/setup/roles.mjs'
import { openTestDatabase } from '@/setup/testing/database.mjs'
import { dropDatabase } from '@/setup/testing/drop-database.mjs'

const count = Number(process.argv[2] ?? 10_000)
const words = (
  'harbour council ferry budget report water quay evening members estimate silt bridge ledger morning fare court tide record street ' +
  'engine school letter island winter paper'
).split(' ')

function sentence(seed: number, length: number): string {
  const line = Array.from({ length }, (_, n) => words[(seed * 7 + n * n + n * 3) % words.length]).join(' ')
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`
}

function post(n: number): string {
  const at = new Date(Date.UTC(2010, 0, 1) + n * 3_600_000 * 11).toISOString()
  const when = at.slice(0, 19).replace('T', ' ')
  const slug = `story-${n}-${words[n % words.length]}`
  const paragraphs = Array.from(
    { length: 9 },
    (_, p) =>
      `<!-- wp:paragraph -->\n<p>${sentence(n + p, 24)} <a href="https://bench.example/about/">${sentence(n, 6)}</a> ${sentence(p, 25)}</p>\n<!-- /wp:paragraph -->`,
  )
  return `<item><title>${sentence(n, 8)} ${n}</title><link>https://bench.example/${at.slice(0, 10).replaceAll('-', '/')}/${slug}/</link><dc:creator>writer${n % 40}</dc:creator>
<content:encoded><![CDATA[${paragraphs.join('\n')}
<figure class="wp-block-image"><img src="https://bench.example/wp-content/uploads/${n}.jpg" width="1200" height="800" alt="${sentence(n, 6)}"/><figcaption>${sentence(n, 9)}</figcaption></figure>
<h2>${sentence(n, 5)}</h2><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>${n}</td></tr></table><blockquote><p>${sentence(n, 20)}</p><cite>A B</cite></blockquote>]]></content:encoded>
<excerpt:encoded><![CDATA[${sentence(n, 14)}]]></excerpt:encoded><wp:post_id>${n}</wp:post_id><wp:post_date_gmt>${when}</wp:post_date_gmt><wp:post_name>${slug}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
${[0, 1, 2, 3].map((c) => `<category domain="category" nicename="section-${(n + c) % 12}">Section ${(n + c) % 12}</category>`).join('')}${[0, 1, 2].map((t) => `<category domain="post_tag" nicename="tag-${(n * 3 + t) % 300}">Tag ${(n * 3 + t) % 300}</category>`).join('')}</item>\n`
}

async function generate(file: string): Promise<void> {
  const out = createWriteStream(file)
  out.write(
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://bench.example</wp:base_blog_url>\n',
  )
  for (let n = 1; n <= count; n += 1) if (!out.write(post(n))) await once(out, 'drain')
  out.end('</channel></rss>\n')
  await once(out, 'finish')
}

await runCommand('npm run bench:import', async (context) => {
  const test = await openTestDatabase(readEnvironment(), context)
  Object.assign(process.env, test)
  const cluster = String(test.TEST_DATABASE_URL)
  await createDatabase(cluster, 'bench_import')
  context.defer(() => withClient(cluster, (owner) => dropDatabase(owner, 'bench_import')))
  const ownerUrl = onDatabase(cluster, 'bench_import')
  await migrate(ownerUrl, context.steps)
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-import-'))
  context.defer(() => rm(folder, { recursive: true }))
  const file = path.join(folder, 'export.xml')
  await generate(file)
  const megabytes = Math.round((await stat(file)).size / 1e6)
  const connectionString = roleUrl(ownerUrl, 'newsroom_editor')
  const [client, other] = [new pg.Client({ connectionString }), new pg.Client({ connectionString })]
  await Promise.all([client.connect(), other.connect()])
  for (const round of ['first', 'second']) {
    const started = performance.now()
    const source = await openSource(file, null, null)
    const read = performance.now()
    const { counts } = await importStories([source], [client, other], {
      section: null,
      asDrafts: false,
      overwrite: false,
      dryRun: false,
      media: noStore,
    })
    const [reading, all] = [read - started, performance.now() - started].map((ms) => (ms / 1000).toFixed(1))
    const peak = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(
      `${round} time: ${counts.made} made, ${counts.unchanged} unchanged, of ${megabytes} MB: ${all} s (checking ${reading} s), peak ${peak} MB`,
    )
  }
  const { rows } = await client.query(`SELECT status::text, count(*)::int AS stories FROM article GROUP BY 1`)
  console.log(rows)
  await Promise.all([client.end(), other.end()])
})
