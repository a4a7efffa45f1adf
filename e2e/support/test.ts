/** The paper's own `test`: a base address, an editor at the desk, and a browser that complains of nothing. */
import { test as base, expect } from '@playwright/test'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import pg from 'pg'
import sharp from 'sharp'
import { writeStory, type StoryOptions } from '@/prisma/testing/editor'

export { expect }

export const site = process.env.SITE ?? 'http://localhost:3000'

/** Where the site tells those who look after it how things stand. */
export const internalSite = process.env.INTERNAL_SITE ?? 'http://127.0.0.1:9300'

/** The demonstration edition's story with the most kinds of furniture: question subheads, pull-quotes, corrections. */
export const venezuela = '/government-accountability/2026/01/17/venezuela-political-prisoners-release'

/**
 * What an editor has saved is on the site within milliseconds, but not before the site has heard of it: ask until it is there.
 * A second is an age here; the budget is measured in bench/, not in a test.
 */
export async function soon(look: () => Promise<void>): Promise<void> {
  await expect(look).toPass({ intervals: [20, 50, 100], timeout: 2_000 })
}

/** An editor's own connection for one piece of work: the database may go and come back between two. */
async function asEditor<T>(work: (editor: pg.Client) => Promise<T>): Promise<T> {
  const editor = new pg.Client({ connectionString: process.env.E2E_EDITOR_URL })
  await editor.connect()
  return work(editor).finally(() => editor.end())
}

export interface Desk {
  /** Runs a statement as an editor. */
  query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  /** Writes and publishes a story of the test's own; it is withdrawn when the test is over. */
  story(headline: string, options?: StoryOptions): Promise<{ slug: string; path: string }>
  /** Changes cells of a story's row. */
  set(slug: string, cells: Record<string, unknown>): Promise<void>
  /** Takes in a picture of the test's own, by the desk's command; answers its slug. */
  addPicture(): Promise<string>
}

const run = promisify(execFile)

export const test = base.extend<{ desk: Desk; complaints: string[] }>({
  baseURL: site,

  // what the console says of a page: a refused script, a missing file, an error
  complaints: [async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()) })
    page.on('pageerror', (error) => complaints.push(error.message))
    await use(complaints)
  }, { auto: true }],

  desk: async ({}, use, test) => {
    const written: string[] = []
    const query: Desk['query'] = (sql, values) => asEditor(async (editor) => (await editor.query<Record<string, unknown>>(sql, values)).rows)
    const set: Desk['set'] = async (slug, cells) => {
      const columns = Object.keys(cells).map((column, n) => `${pg.escapeIdentifier(column)} = $${n + 2}`)
      await query(`UPDATE article SET ${columns.join(', ')} WHERE slug = $1`, [slug, ...Object.values(cells)])
    }
    await use({
      query,
      set,
      async story(headline, options) {
        // a mark of its own, so that tests that run at once do not meet
        const slug = await asEditor((editor) => writeStory(editor, `${headline} ${randomBytes(3).toString('hex')}`, { section: 'town', author: 'city-desk', ...options }))
        written.push(slug)
        const [row] = await query('SELECT path FROM article WHERE slug = $1', [slug])
        return { slug, path: String(row?.path ?? '') }
      },
      async addPicture() {
        const slug = `picture-${randomBytes(3).toString('hex')}`
        const file = test.outputPath(`${slug}.png`)
        await sharp({ create: { width: 1600, height: 1200, channels: 3, background: `#${slug.slice(-6)}` } }).png().toFile(file)
        await run(process.execPath, ['--import', 'tsx', 'desk/main.ts', 'image', 'add', file, '--alt', 'One colour', '--credit', 'A test'], {
          env: { ...process.env, EDITOR_DATABASE_URL: process.env.E2E_EDITOR_URL, DATA_DIR: process.env.E2E_DATA_DIR },
        })
        return slug
      },
    })
    for (const slug of written) await set(slug, { status: 'WITHDRAWN', withdrawn_reason: 'The test is over.' })
  },
})
