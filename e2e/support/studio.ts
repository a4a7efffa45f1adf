/** The real Prisma Studio, as `npm run studio` starts it, and an editor's hands in it. */
import { expect as base, type Locator, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Studio takes its time, above all on a busy machine. */
export const expect = base.configure({ timeout: 30_000 })

/** Starts Studio on the paper under test; what it answers ends it. */
export async function startStudio(port: number, editor: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['setup/studio.mjs', '--port', String(port), '--as', editor], {
    env: { ...process.env, DATABASE_URL: process.env.E2E_OWNER_URL },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const ready = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => { if (text.includes('is running at')) resolve() })
  })
  await Promise.race([ready, ended.then(([code]) => { throw new Error(`Studio ended with ${String(code)}`) })])
  return async () => {
    child.kill('SIGINT')
    await ended
  }
}

export class Studio {
  constructor(private readonly page: Page, private readonly address: string) {}

  /** Shows a table, whose rows stand in the order of their keys. */
  async table(name: string): Promise<void> {
    // A new document each time: no unsaved edit of before is left.
    await this.page.goto('about:blank')
    await this.page.goto(`${this.address}/#schema=public&table=${name}&view=table`)
    // A row inserted before the others have come would go again when they come.
    await expect(this.page.locator('td[data-grid-visual-row-index="0"]').first()).toBeVisible()
  }

  cell(column: string, row = 0): Locator {
    return this.page.locator(`td[data-grid-column-id="${column}"][data-grid-visual-row-index="${row}"]`)
  }

  /** Types into a cell, or picks one of its values where it is an enum. Nothing is saved yet. */
  async type(column: string, value: string, row = 0): Promise<void> {
    const editor = this.page.locator('[data-studio-cell-editor="true"]')
    // The first click chooses the cell, the next opens it; a cell may be chosen already.
    await expect(async () => {
      await this.cell(column, row).click()
      await expect(editor).toBeVisible({ timeout: 250 })
    }).toPass({ intervals: [0] })
    const choice = editor.getByRole('button', { name: value, exact: true })
    if (await choice.count() > 0) {
      await choice.click()
      // Studio closes the list by itself, or waits for a word.
      await this.page.waitForTimeout(400)
    } else {
      await editor.locator('input, textarea').first().fill(value)
    }
    if (await editor.isVisible()) await this.page.keyboard.press('Enter')
    await expect(editor).toHaveCount(0)
    await expect(this.cell(column, row)).toHaveText(value)
  }

  /** Fills a new row and saves it. */
  async insert(cells: Record<string, string>): Promise<void> {
    await this.page.getByRole('button', { name: 'Insert row' }).click()
    for (const [column, value] of Object.entries(cells)) await this.type(column, value)
    await this.save()
  }

  /** Asks for a row to be deleted, as an editor does: a click on the cell at its left edge chooses it. */
  async delete(row: number): Promise<void> {
    await this.page.locator(`td[data-row-select-cell][data-grid-visual-row-index="${row}"]`).click()
    await this.page.getByRole('button', { name: 'Delete 1 row', exact: true }).click()
    await this.page.getByRole('button', { name: 'delete', exact: true }).click()
  }

  /** Saves, and waits until it is done: then there is nothing more to save. */
  async save(): Promise<void> {
    await this.pressSave()
    await expect(this.page.getByRole('button', { name: /^Save / })).toHaveCount(0)
  }

  async pressSave(): Promise<void> {
    await this.page.getByRole('button', { name: /^Save / }).click()
    await this.page.getByRole('button', { name: 'yes, write to db' }).click()
  }
}
