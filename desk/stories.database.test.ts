import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish, one, writeStory } from '@/prisma/testing/editor'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { correct, publish, restore, versionsOf, withdraw } from './stories'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  await furnish(newsroom.editor)
})
afterAll(() => newsroom.close())

const statusOf = async (slug: string) => (await one(newsroom.editor, 'SELECT status FROM article WHERE slug = $1', [slug])).status

describe('an editor at the terminal', () => {
  it('publishes a story, withdraws it and publishes it again', async () => {
    const slug = await writeStory(newsroom.editor, 'From the terminal', { status: 'DRAFT' })
    expect(await publish(newsroom.editor, slug, { at: null, dryRun: false })).toMatch(/^Live since /)
    expect(await withdraw(newsroom.editor, slug, { reason: 'It was wrong.', dryRun: false })).toContain('Readers are told: It was wrong.')
    expect(await statusOf(slug)).toBe('WITHDRAWN')
    await publish(newsroom.editor, slug, { at: null, dryRun: false })
    expect(await statusOf(slug)).toBe('PUBLISHED')
  })

  it('tries it first, and nothing is changed', async () => {
    const slug = await writeStory(newsroom.editor, 'Tried first', { status: 'DRAFT' })
    expect(await publish(newsroom.editor, slug, { at: null, dryRun: true })).toMatch(/^Live since .*Nothing was changed: a dry run/)
    expect(await statusOf(slug)).toBe('DRAFT')
  })

  it('hears in words why a story cannot go out, or down, or is not there', async () => {
    await newsroom.editor.query(`INSERT INTO article (slug, headline) VALUES ('', 'Half a story')`)
    await expect(publish(newsroom.editor, 'half-a-story', { at: null, dryRun: false })).rejects.toThrow('NOT PUBLISHED. It still needs a section')
    await expect(withdraw(newsroom.editor, 'half-a-story', { reason: 'x', dryRun: false })).rejects.toThrow('Nothing to withdraw')
    await expect(publish(newsroom.editor, 'nothing', { at: null, dryRun: false })).rejects.toThrow('There is no story "nothing".')
    await expect(correct(newsroom.editor, 'nothing', { text: 'X', kind: 'CORRECTION', announce: false, dryRun: false })).rejects.toThrow('There is no story "nothing".')
  })

  it('corrects a story, lists its versions and puts one back', async () => {
    const slug = await writeStory(newsroom.editor, 'To be corrected')
    await newsroom.editor.query(`UPDATE article SET headline = 'Another headline' WHERE slug = $1`, [slug])
    await correct(newsroom.editor, slug, { text: 'The headline was wrong.', kind: 'CLARIFICATION', announce: true, dryRun: false })
    expect(await one(newsroom.editor, 'SELECT kind, announce FROM article_correction WHERE article = $1', [slug])).toEqual({ kind: 'CLARIFICATION', announce: true })
    const versions = await versionsOf(newsroom.editor, slug)
    const first = versions.find(({ headline, status }) => headline === 'To be corrected' && status === 'PUBLISHED')
    await restore(newsroom.editor, first?.revision ?? '', { dryRun: false })
    expect(await one(newsroom.editor, 'SELECT headline FROM article WHERE slug = $1', [slug])).toEqual({ headline: 'To be corrected' })
    await expect(restore(newsroom.editor, '999999', { dryRun: false })).rejects.toThrow('There is no revision 999999. Look for its number in article_revision.')
  })
})
