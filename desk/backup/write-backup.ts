import { createReadStream, createWriteStream } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pack, type Pack } from 'tar-stream'
import type { Bucket } from '@/lib/media/bucket'
import { DeskError } from '../desk-error'
import type { End, Manifest } from './manifest'
import { schemaVersion, sequences, tablesInOrder, type Table } from './tables'

/** So much of a table is held in memory at a time. */
const aPiece = 4 * 1024 * 1024

export interface BackupOptions {
  /** Where the desk keeps pictures: all of it is taken along. */
  mediaFolder: string
  /** Where else pictures of the paper's rows may lie. */
  otherFolders: readonly string[]
  /** Where pictures lie in place of the folder, if the paper has a bucket: those that its rows name are taken along. */
  bucket?: Bucket | null
  /** Hears of a picture that a row names and that is nowhere. */
  onMissing?: (name: string) => void
  onTable?: (name: string, rows: number) => void
}

/**
 * Writes the whole database (every version of every story, old addresses, what is remembered of imports) and the pictures into
 * one file, from one snapshot, while the paper goes on. `client` is connected as the owner. The file appears when it is whole.
 */
export async function writeBackup(client: pg.Client, file: string, options: BackupOptions): Promise<End> {
  const unfinished = `${file}.unfinished`
  const archive = pack()
  const written = pipeline(archive, createGzip(), createWriteStream(unfinished))
  // A full disk ends the archive: what is asked of it afterwards only says that it has ended.
  const broken: unknown[] = []
  written.catch((error: unknown) => broken.push(error))
  try {
    const end = await fill(archive, client, options)
    archive.finalize()
    await written
    await rename(unfinished, file)
    return end
  } catch (error) {
    const cause = broken[0] ?? error
    archive.destroy()
    await rm(unfinished, { force: true })
    throw cause
  }
}

async function fill(archive: Pack, client: pg.Client, options: BackupOptions): Promise<End> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    const tables = await tablesInOrder(client)
    const {
      rows: [paper],
    } = await client.query<{ name: string }>('SELECT name FROM publication')
    const manifest: Manifest = {
      what: 'broadsheet backup 1',
      madeAt: new Date().toISOString(),
      paper: paper?.name ?? '',
      schema: await schemaVersion(client),
      tables,
      sequences: await sequences(client),
    }
    await addBytes(archive, 'backup.json', Buffer.from(JSON.stringify(manifest, null, 2)))
    const end: End = { rows: {}, files: 0 }
    for (const table of tables) {
      end.rows[table.name] = await addTable(archive, table, client)
      options.onTable?.(table.name, end.rows[table.name] ?? 0)
    }
    for (const [name, source] of await mediaOf(client, options)) {
      if (source !== null) await addFile(archive, `media/${name}`, source)
      else if (!(await addFromBucket(archive, name, options))) continue
      end.files += 1
    }
    await addBytes(archive, 'end.json', Buffer.from(JSON.stringify(end)))
    return end
  } finally {
    await client.query('ROLLBACK')
  }
}

async function addTable(archive: Pack, { name, columns }: Table, client: pg.Client): Promise<number> {
  const rows = client.query(copyTo(`COPY ${name} (${columns.join(', ')}) TO STDOUT`))
  let held: Buffer[] = []
  let size = 0
  let piece = 0
  const flush = async (): Promise<void> => {
    if (size === 0) return
    piece += 1
    await addBytes(archive, `tables/${name}/${String(piece).padStart(6, '0')}`, Buffer.concat(held, size))
    held = []
    size = 0
  }
  for await (const chunk of rows) {
    if (!Buffer.isBuffer(chunk)) continue
    held.push(chunk)
    size += chunk.length
    if (size >= aPiece) await flush()
  }
  await flush()
  return rows.rowCount
}

/** Whether the bucket has it. Throws where the bucket does not answer: a backup without its pictures is none. */
async function addFromBucket(archive: Pack, name: string, { bucket, onMissing }: BackupOptions): Promise<boolean> {
  const bytes = await bucket?.get(name).catch((error: unknown) => {
    throw new DeskError(`${error instanceof Error ? error.message : String(error)}. Nothing was written; see MEDIA_S3_BUCKET and its keys.`)
  })
  if (bytes) await addBytes(archive, `media/${name}`, Buffer.from(bytes))
  else onMissing?.(name)
  return Boolean(bytes)
}

/** Files by their names below `/media/`; null for those that are in no folder. */
async function mediaOf(client: pg.Client, { mediaFolder, otherFolders }: BackupOptions): Promise<Map<string, string | null>> {
  const files = new Map<string, string | null>()
  for (const entry of await readdir(mediaFolder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    const where = path.join(entry.parentPath, entry.name)
    const name = path.relative(mediaFolder, where).split(path.sep).join('/')
    if (entry.isFile() && !name.split('/').some((part) => part.startsWith('.'))) files.set(name, where)
  }
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT substr(url, 8) AS name FROM image WHERE url LIKE '/media/%' AND url !~ '/\\.|[?#]' ORDER BY 1`,
  )
  for (const { name } of rows) {
    if (files.has(name)) continue
    files.set(name, null)
    for (const folder of otherFolders) {
      const where = path.join(folder, name)
      if (
        await stat(where).then(
          (found) => found.isFile(),
          () => false,
        )
      )
        files.set(name, where)
    }
  }
  return files
}

function addBytes(archive: Pack, name: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ name }, bytes, (error) => (error ? reject(error) : resolve()))
  })
}

async function addFile(archive: Pack, name: string, source: string): Promise<void> {
  const { size } = await stat(source)
  await pipeline(createReadStream(source), archive.entry({ name, size }))
}
