import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { one, toldBy } from '@/prisma/testing/editor'
import { folderStore } from '../image/media-store'
import { importStories } from './import-stories'
import { openSource } from './open-source'
import { fixture } from './testing/read-all'
import type { WriteOptions } from './write/story-writer'

let newsroom: Newsroom
let folder: string
let other: pg.Client
beforeEach(async () => {
  newsroom = await openNewsroom()
  other = new pg.Client({ connectionString: newsroom.urls.editor })
  await other.connect()
  folder = await mkdtemp(path.join(tmpdir(), 'desk-import-'))
})
afterEach(async () => {
  await other.end()
  await newsroom.close()
  await rm(folder, { recursive: true })
})

async function bringIn(where: string, options: Partial<WriteOptions> = {}) {
  const source = await openSource(where, null, fixture('uploads'))
  return importStories([source], [newsroom.editor, other], {
    section: null,
    asDrafts: false,
    overwrite: false,
    dryRun: false,
    media: folderStore(path.join(folder, 'media')),
    ...options,
  })
}

/** Every row of the tables that an import may touch. */
async function everything(): Promise<unknown> {
  const tables = [
    'article',
    'article_block',
    'article_byline',
    'article_topic',
    'section',
    'author',
    'topic',
    'image',
    'engine.revision',
    'engine.retired_path',
    'engine.imported',
  ]
  const rows: unknown[] = []
  for (const table of tables) rows.push((await newsroom.owner.query(`SELECT * FROM ${table} ORDER BY 1, 2, 3`)).rows)
  return rows
}

describe('stories of another system', () => {
  test('come in published, with sections, authors, topics, pictures and dates, and what was dropped is listed', async () => {
    const report = await bringIn(fixture('wordpress.xml'))
    expect(report.counts).toEqual({ made: 3, updated: 0, unchanged: 0, kept: 0, refused: 0 })
    expect(report.made).toEqual([
      'author nora-penhale',
      'section ferries',
      'section harbour',
      'topic great-skerry',
      'topic harbour',
    ])
    expect(report.stories.find(({ story }) => story === 'ferry-fares-to-rise')?.remarks).toEqual([
      'Dropped a comment.',
      'Dropped the custom field “mood”.',
      'Dropped the block wp:latest-posts.',
      'Dropped a <form>.',
    ])
    expect(
      await one(
        newsroom.owner,
        `SELECT status, path, modified_at, lead_image, section FROM article WHERE slug = 'ferry-fares-to-rise'`,
      ),
    ).toEqual({
      status: 'PUBLISHED',
      path: '/ferries/2019/03/04/ferry-fares-to-rise',
      modified_at: new Date('2019-03-05T09:00:00Z'),
      lead_image: 'quay',
      section: 'ferries',
    })
    const quay = await one(newsroom.owner, `SELECT url, alt, caption, width, height FROM image WHERE slug = 'quay'`)
    expect(quay).toMatchObject({ alt: 'Two boats at a quay', caption: 'The quay', width: 1500, height: 1000 })
    expect(await readdir(path.join(folder, 'media'))).toEqual([String(quay.url).replace('/media/', '')])
    expect(await one(newsroom.owner, `SELECT url, width FROM image WHERE slug = 'light'`)).toEqual({
      url: 'https://tallispost.example/wp-content/uploads/2012/06/light.jpg',
      width: 1600,
    })
    expect(report.stories.find(({ story }) => story === 'the-night-watchman')?.remarks).toContain(
      'It had no standfirst: the first sentence was taken.',
    )
  })

  test('a second time nothing changes, and nobody is told anything', async () => {
    await bringIn(fixture('wordpress.xml'))
    const before = await everything()
    const told = await toldBy(newsroom.urls.owner, async () => {
      expect((await bringIn(fixture('wordpress.xml'))).counts).toEqual({ made: 0, updated: 0, unchanged: 3, kept: 0, refused: 0 })
    })
    expect(told).toEqual([])
    expect(await everything()).toEqual(before)
  })

  test('old addresses lead to the story in one hop; the paper’s own pages are not led away', async () => {
    await newsroom.editor.query(`INSERT INTO page (slug, title) VALUES ('eelgrass-is-back', 'Taken')`)
    const report = await bringIn(fixture('ghost.json'))
    await bringIn(fixture('wordpress.xml'))
    const { rows } = await newsroom.reader.query('SELECT path, target FROM engine.moved_address ORDER BY path COLLATE "C"')
    expect(rows).toEqual([
      { path: '/2012/06/01/the-night-watchman', target: '/harbour/2012/06/01/the-night-watchman' },
      { path: '/2019/03/04/ferry-fares', target: '/ferries/2019/03/04/ferry-fares-to-rise' },
      { path: '/2019/03/04/ferry-fares-to-rise', target: '/ferries/2019/03/04/ferry-fares-to-rise' },
      { path: '/?p=101', target: '/ferries/2019/03/04/ferry-fares-to-rise' },
      { path: '/?p=102', target: '/harbour/2012/06/01/the-night-watchman' },
    ])
    expect(report.stories.flatMap(({ remarks }) => remarks)).toContain(
      'Dropped the old address /eelgrass-is-back: something else answers there.',
    )
  })

  test('a section that was renamed here since is found by its address', async () => {
    await bringIn(fixture('wordpress.xml'))
    await newsroom.editor.query(`UPDATE section SET name = 'The Harbour' WHERE slug = 'harbour'`)
    expect((await bringIn(fixture('markdown'))).made.filter((made) => made.startsWith('section'))).toEqual([])
  })

  test('a dry run says the same and leaves nothing', async () => {
    const before = await everything()
    expect((await bringIn(fixture('wordpress.xml'), { dryRun: true })).counts.made).toBe(3)
    expect(await everything()).toEqual(before)
    expect(await readdir(folder)).toEqual([])
  })

  test('of a broken file nothing comes in', async () => {
    const broken = path.join(folder, 'broken.xml')
    await writeFile(broken, (await readFile(fixture('wordpress.xml'), 'utf8')).replace(/<\/channel>[\s\S]*$/, '<item>'))
    const before = await everything()
    await expect(bringIn(broken)).rejects.toThrow(/broken\.xml, line \d+: This is not well-formed XML/)
    expect(await everything()).toEqual(before)
  })

  test('--section and --draft', async () => {
    await newsroom.editor.query(`INSERT INTO section (slug, name) VALUES ('misc', 'Misc')`)
    await bringIn(fixture('wordpress.xml'), { section: 'misc', asDrafts: true })
    const { rows } = await newsroom.owner.query(`SELECT section, status::text FROM article ORDER BY section`)
    expect(rows).toEqual([
      { section: 'ferries', status: 'DRAFT' },
      { section: 'harbour', status: 'DRAFT' },
      { section: 'misc', status: 'DRAFT' },
    ])
    await expect(bringIn(fixture('wordpress.xml'), { section: 'none' })).rejects.toThrow('There is no section “none”')
  })
})

describe('a story that changed at its source', () => {
  const file = () => path.join(folder, 'one.md')
  const write = (words: string) =>
    writeFile(
      file(),
      `---\nheadline: One\nstandfirst: It is.\nsection: town\nbyline: Jo\ndate: 2024-05-01T08:00:00Z\n---\n${words}\n`,
    )
  const body = async () =>
    (await newsroom.owner.query<{ text: string }>('SELECT text FROM article_block ORDER BY position')).rows.map(
      ({ text }) => text,
    )

  test('is written over, and is live all the while', async () => {
    await write('First.\n\nSecond.')
    await bringIn(file())
    await write('Third.')
    const told = await toldBy(newsroom.urls.owner, async () => {
      expect((await bringIn(file())).counts.updated).toBe(1)
    })
    expect(await body()).toEqual(['Third.'])
    expect(told.filter((key) => key.startsWith('purge:'))).toEqual([])
    expect(await one(newsroom.owner, 'SELECT status FROM article')).toEqual({ status: 'PUBLISHED' })
  })

  test('is left alone when an editor has changed it since, unless told otherwise', async () => {
    await write('First.')
    await bringIn(file())
    await newsroom.editor.query(`UPDATE article_block SET text = 'Mine.'`)
    await write('Theirs.')
    const report = await bringIn(file())
    expect(report.counts.kept).toBe(1)
    expect(report.stories[0]?.remarks[0]).toMatch(/an editor has changed it here/)
    expect(await body()).toEqual(['Mine.'])
    expect((await bringIn(file(), { overwrite: true })).counts.updated).toBe(1)
    expect(await body()).toEqual(['Theirs.'])
  })

  test('does not come back when an editor has deleted it', async () => {
    await write('First.')
    await bringIn(file(), { asDrafts: true })
    await newsroom.editor.query('DELETE FROM article')
    await write('Changed.')
    expect((await bringIn(file())).counts).toMatchObject({ kept: 1, made: 0 })
  })
})

test('an editor cannot reach what the import remembers but by its functions', async () => {
  await expect(newsroom.editor.query('SELECT * FROM engine.imported')).rejects.toThrow('permission denied')
  await expect(newsroom.editor.query('SELECT * FROM engine.retired_path')).rejects.toThrow('permission denied')
})
