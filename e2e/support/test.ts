/** The paper's own `test`: a base address, an editor at the desk, and a browser that complains of nothing. */
import { test as base, expect } from '@playwright/test'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { writeStory, type StoryOptions } from '@/prisma/testing/editor'

export { expect }

export const site = process.env.SITE ?? 'http://localhost:3000'

/** The demonstration edition's story with the most kinds of furniture: question subheads, pull-quotes, corrections. */
export const venezuela = '/government-accountability/2026/01/17/venezuela-political-prisoners-release'

export interface Desk {
  editor: pg.Client
  /** Writes and publishes a story of the test's own; it is withdrawn when the test is over. */
  story(headline: string, options?: StoryOptions): Promise<{ slug: string; path: string }>
  set(slug: string, cells: Record<string, unknown>): Promise<void>
}

export const test = base.extend<{ desk: Desk; complaints: string[] }>({
  baseURL: site,

  // what the console says of a page: a refused script, a missing file, an error
  complaints: [async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()) })
    page.on('pageerror', (error) => complaints.push(error.message))
    await use(complaints)
  }, { auto: true }],

  desk: async ({}, use) => {
    const editor = new pg.Client({ connectionString: process.env.E2E_EDITOR_URL })
    await editor.connect()
    const written: string[] = []
    const set = async (slug: string, cells: Record<string, unknown>) => {
      const columns = Object.keys(cells)
      await editor.query(`UPDATE article SET ${columns.map((column, n) => `${pg.escapeIdentifier(column)} = $${n + 2}`).join(', ')} WHERE slug = $1`, [slug, ...Object.values(cells)])
    }
    await use({
      editor,
      set,
      async story(headline, options) {
        // a mark of its own, so that tests that run at once do not meet
        const slug = await writeStory(editor, `${headline} ${randomBytes(3).toString('hex')}`, { section: 'town', author: 'city-desk', ...options })
        written.push(slug)
        const { rows } = await editor.query<{ path: string }>('SELECT path FROM article WHERE slug = $1', [slug])
        return { slug, path: rows[0]?.path ?? '' }
      },
    })
    for (const slug of written) await set(slug, { status: 'WITHDRAWN', withdrawn_reason: 'The test is over.' })
    await editor.end()
  },
})
