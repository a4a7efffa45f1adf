import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { kinds } from './support/kinds'
import { ownFilesOf } from './support/own-files'
import { expect, site, test } from './support/test'

const run = promisify(execFile)
const java = ['/usr/bin/java', join(process.env.JAVA_HOME ?? '/nowhere', 'bin/java')].find(existsSync)
const report = z.object({ messages: z.array(z.object({ type: z.string(), url: z.string(), message: z.string(), extract: z.string().optional() })) })

test('the Nu checker finds no error on any kind of page', async ({ request }) => {
  test.skip(!java, 'there is no Java on this machine, and the Nu checker is written in it')
  test.setTimeout(120_000)
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-markup-'))
  const files: string[] = []
  for (const [name, path] of Object.entries(kinds)) {
    const file = join(folder, `${name.replaceAll(/[^a-z]+/g, '-')}.html`)
    // the checker's idea of CSS is years old, and the style sheet is not the page's markup
    const html = await (await request.get(path)).text()
    await writeFile(file, html.replace(ownFilesOf(html).styles, ''))
    files.push(file)
  }
  const jar: unknown = createRequire(import.meta.url)('vnu-jar')
  // the checker ends with 1 when it finds something, and its report is on stderr
  const { stderr } = await run(java ?? '', ['-jar', String(jar), '--format', 'json', '--errors-only', '--exit-zero-always', ...files], { maxBuffer: 64e6 })
  const { messages } = report.parse(JSON.parse(stderr))
  expect(messages.map(({ url, message, extract }) => `${url.split('/').at(-1)}: ${message} ${extract ?? ''}`)).toEqual([])
})

test('no internal link is broken, and every page of the edition is reached from the front', async ({ request }) => {
  test.setTimeout(240_000)
  const seen = new Map<string, number>([['/', 0]])
  const queue = ['/']
  const broken: string[] = []
  const stories = new Set<string>()
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const answer = await request.get(path, { maxRedirects: 0 })
    if (answer.status() !== 200) broken.push(`${answer.status()} ${path}`)
    if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue
    const html = (await answer.text()).replaceAll('&amp;', '&')
    const anchors = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*? href="([^"]+)"/g)) {
      if (href.startsWith('#') && !anchors.has(href.slice(1))) broken.push(`${href} in ${path}`)
      const url = new URL(href, new URL(path, site))
      // a search leads to searches without end: one step into it is enough
      if (url.origin !== site || (url.pathname === '/search' && path.startsWith('/search'))) continue
      const next = url.pathname + url.search
      if (/^\/[a-z-]+\/\d{4}\/\d\d\/\d\d\/[a-z0-9-]+$/.test(next)) stories.add(next)
      if (seen.has(next)) continue
      seen.set(next, 1)
      queue.push(next)
    }
  }
  expect(broken).toEqual([])
  expect(stories.size).toBeGreaterThan(50)
})
