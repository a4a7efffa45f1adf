import { mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type pg from 'pg'
import { furnish, one, toldBy, writeStory } from '@/prisma/testing/editor'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { readBackup } from './read-backup'
import { bucketFrom } from '@/lib/media/bucket'
import { startBucketService } from '@/lib/media/testing/bucket-service'
import { sequences, tablesInOrder } from './tables'
import { writeBackup } from './write-backup'

let paper: Newsroom
let folder: string
let file: string
const places = (name: string) => ({ mediaFolder: path.join(folder, name), otherFolders: [path.join(folder, 'built')] })

beforeAll(async () => {
  paper = await openNewsroom()
  folder = await mkdtemp(path.join(tmpdir(), 'desk-backup-'))
  file = path.join(folder, 'paper.backup')
  const { editor } = paper
  await furnish(editor)
  await writeStory(editor, 'Moved and changed', { publishAt: '2026-01-17T12:00:00Z' })
  await editor.query(`UPDATE article SET slug = 'moved', headline = E'Tabs\\\\ and "quotes"' WHERE slug = 'moved-and-changed'`)
  await editor.query(
    `INSERT INTO article_block (article, kind, text) VALUES ('moved', 'PREFORMATTED', E'one\\n\\ttwo \\\\ three')`,
  )
  await editor.query(`INSERT INTO article_topic (article, topic) VALUES ('moved', 'harbour')`)
  await writeStory(editor, 'Gone')
  await editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = 'gone'`)
  await writeStory(editor, 'Ahead', { publishAt: '2030-01-01T00:00:00Z' })
  await editor.query(`SELECT engine.remember_import('ghost:1', 'moved', 'x'), engine.lead_here('/old/address', 'moved')`)
  await editor.query(`UPDATE publication SET name = 'The Backed-up'`)
  await mkdir(path.join(folder, 'media'))
  await writeFile(path.join(folder, 'media', 'added-0123456789.png'), 'added')
  await mkdir(path.join(folder, 'built'))
  await writeFile(path.join(folder, 'built', 'quay.webp'), 'built')
  await writeBackup(paper.owner, file, places('media'))
}, 60_000)
afterAll(async () => {
  await paper.close()
  await rm(folder, { recursive: true })
})

/** Every row of every table; transaction numbers are the server's own. */
async function everything(client: pg.Client): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = { sequences: await sequences(client) }
  for (const { name } of await tablesInOrder(client)) {
    all[name] = (
      await client.query(`SELECT to_jsonb(t) - 'xid' AS row FROM ${name} t ORDER BY (to_jsonb(t) - 'xid')::text COLLATE "C"`)
    ).rows
  }
  return all
}

test('read into an empty database it is the same paper: every table, sequences and pictures', async () => {
  const copy = await openNewsroom()
  try {
    const told = await toldBy(copy.urls.owner, () => readBackup(copy.owner, file, places('copy')))
    expect(await everything(copy.owner)).toEqual(await everything(paper.owner))
    expect(told).toEqual(['*', 'clock'])
    expect(await readFile(path.join(folder, 'copy', 'added-0123456789.png'), 'utf8')).toBe('added')
    // and the rules are on again: an edit leaves a version, and the editor's history goes on
    await copy.editor.query(`UPDATE article SET headline = 'After' WHERE slug = 'moved'`)
    expect(
      await one(
        copy.owner,
        `SELECT doc ->> 'headline' AS headline FROM engine.revision WHERE article = 'moved' ORDER BY id DESC LIMIT 1`,
      ),
    ).toEqual({ headline: 'After' })
    expect(await one(copy.owner, `SELECT edited FROM engine.imported_as('ghost:1')`)).toEqual({ edited: true })
    expect(await one(copy.owner, `SELECT count(*)::int AS off FROM pg_trigger WHERE tgenabled <> 'O'`)).toEqual({ off: 0 })
  } finally {
    await copy.close()
  }
})

test('a database in use is refused, and stays as it is', async () => {
  const before = await everything(paper.owner)
  await expect(readBackup(paper.owner, file, places('media'))).rejects.toThrow(
    /only into an empty database, and this one has stories, sections/,
  )
  expect(await everything(paper.owner)).toEqual(before)
})

test('a backup of another version, one that was cut off, and what is none are refused in words', async () => {
  const copy = await openNewsroom()
  try {
    const before = await everything(copy.owner)
    const cut = path.join(folder, 'cut.backup')
    await writeFile(cut, await readFile(file))
    await truncate(cut, Math.floor((await stat(file)).size / 2))
    await expect(readBackup(copy.owner, cut, places('copy'))).rejects.toThrow(/Nothing was restored/)
    await writeFile(cut, 'hello')
    await expect(readBackup(copy.owner, cut, places('copy'))).rejects.toThrow(/damaged, or no backup/)
    expect(await everything(copy.owner)).toEqual(before)
    await copy.owner.query(
      `INSERT INTO engine._prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_later', now())`,
    )
    await expect(readBackup(copy.owner, file, places('copy'))).rejects.toThrow(
      /another version of the database: its last migration is .*, this database’s is 29990101000000_later/,
    )
  } finally {
    await copy.close()
  }
})

test('a backup is of one moment, and is whole or not there', async () => {
  const there = path.join(folder, 'no', 'such', 'folder.backup')
  await expect(writeBackup(paper.owner, there, places('media'))).rejects.toThrow(/ENOENT/)
  await expect(paper.owner.query('SELECT 1')).resolves.toBeDefined()
})

test('pictures in a bucket are taken along, and put into the bucket of the paper that reads them', async () => {
  const here = await startBucketService()
  const there = await startBucketService()
  const copy = await openNewsroom()
  try {
    here.kept.set('/pictures/quay.webp', Buffer.from('in the bucket'))
    const [named, missing] = [path.join(folder, 'bucket.backup'), new Array<string>()]
    const options = { ...places('none'), otherFolders: [], onMissing: (name: string) => missing.push(name) }
    await paper.editor.query(`INSERT INTO image (url, width, height) VALUES ('/media/lost.webp', 4, 3)`)
    const { files } = await writeBackup(paper.owner, named, { ...options, bucket: bucketFrom(here.settings) })
    expect({ files, missing }).toEqual({ files: 1, missing: ['lost.webp'] })
    await readBackup(copy.owner, named, { ...options, bucket: bucketFrom(there.settings) })
    expect(there.kept).toEqual(here.kept)
    // A bucket that does not let the desk in is no reason to write half a backup.
    const shut = bucketFrom({ ...here.settings, MEDIA_S3_ACCESS_KEY_ID: 'other' })
    await expect(writeBackup(paper.owner, path.join(folder, 'half.backup'), { ...options, bucket: shut })).rejects.toThrow(
      /The bucket pictures did not give lost.webp: 403.*Nothing was written/,
    )
    await expect(stat(path.join(folder, 'half.backup'))).rejects.toThrow('ENOENT')
  } finally {
    await copy.close()
    await here.close()
    await there.close()
  }
})
