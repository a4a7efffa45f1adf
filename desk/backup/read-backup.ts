import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { finished, pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams'
import { extract } from 'tar-stream'
import type { Bucket } from '@/lib/media/bucket'
import { DeskError } from '../desk-error'
import { measure } from '../image/measure'
import { endShape, manifestShape, type End, type Manifest } from './manifest'
import { schemaVersion, tablesInOrder } from './tables'

export interface RestoreOptions {
  /** Where the desk keeps pictures. */
  mediaFolder: string
  /** Files that lie here already are not put there again. */
  otherFolders: readonly string[]
  /** Where pictures are put in place of the folder, if the paper has a bucket. */
  bucket?: Bucket | null
  onTable?: (name: string) => void
}

/**
 * Puts a backup into a database that is migrated and has nothing in it, all of it or nothing. `client` is connected as the owner,
 * and nobody else works there. Throws a DeskError where the database is in use or of another version, or the file is no backup or
 * not whole.
 */
export async function readBackup(client: pg.Client, file: string, options: RestoreOptions): Promise<End> {
  if (!(await stat(file).catch(() => null))?.isFile()) throw new DeskError(`There is no file ${file}.`)
  await mkdir(options.mediaFolder, { recursive: true })
  const waiting = await mkdtemp(path.join(options.mediaFolder, '.restore-'))
  try {
    await client.query('BEGIN')
    await refuseUnlessEmpty(client)
    const end = await putAll(client, file, waiting, options)
    // The site hears of it when it is there.
    await client.query(`SELECT pg_notify('newsroom', '*'), pg_notify('newsroom', 'clock')`)
    // What lies in a bucket too many hurts nobody; a paper without its pictures does.
    if (options.bucket) await putInto(waiting, options.bucket)
    await client.query('COMMIT')
    if (!options.bucket) await moveInto(waiting, options.mediaFolder)
    return end
  } catch (error) {
    await client.query('ROLLBACK')
    throw saying(error, file)
  } finally {
    await rm(waiting, { recursive: true, force: true })
  }
}

async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM (VALUES ('stories', EXISTS (SELECT FROM article)), ('sections', EXISTS (SELECT FROM section)), ('authors', EXISTS (SELECT FROM author)),
       ('topics', EXISTS (SELECT FROM topic)), ('images', EXISTS (SELECT FROM image)), ('pages', EXISTS (SELECT FROM page)),
       ('versions of stories', EXISTS (SELECT FROM engine.revision))) AS found (name, is_there) WHERE is_there`,
  )
  if (rows.length === 0) return
  throw new DeskError(
    `A backup is read only into an empty database, and this one has ${rows.map(({ name }) => name).join(', ')}. ` +
      'Make a new one, migrate it (npm run prisma -- migrate deploy), and set DATABASE_URL to it.',
  )
}

async function putAll(client: pg.Client, file: string, waiting: string, options: RestoreOptions): Promise<End> {
  const archive = extract()
  const read = pipeline(createReadStream(file), createGunzip(), archive)
  read.catch(() => undefined)
  let manifest: Manifest | null = null
  let end: End | null = null
  const tables = new TableCopies(client)
  let files = 0
  for await (const entry of archive) {
    const { name } = entry.header
    const [, table] = /^tables\/(.+)\/\d+$/.exec(name) ?? []
    if (!manifest && name !== 'backup.json') throw new DeskError(`${file} is not a backup of the desk’s.`)
    if (name === 'backup.json') {
      manifest = manifestShape.parse(JSON.parse((await bytesOf(entry)).toString()))
      await prepare(client, manifest, file)
    } else if (table !== undefined && manifest) {
      if (await tables.add(entry, table, manifest)) options.onTable?.(table)
    } else {
      await tables.end()
      if (name.startsWith('media/')) {
        await keepFile(entry, name.slice('media/'.length), waiting, options.otherFolders)
        files += 1
      } else if (name === 'end.json') end = endShape.parse(JSON.parse((await bytesOf(entry)).toString()))
      else await bytesOf(entry)
    }
  }
  await read
  if (!manifest) throw new DeskError(`${file} is not a backup of the desk’s.`)
  const whole = end
  if (
    !whole ||
    whole.files !== files ||
    manifest.tables.some(({ name }) => (whole.rows[name] ?? 0) !== (tables.rows.get(name) ?? 0))
  ) {
    throw new DeskError(`${file} is not whole: it was cut off. Nothing was restored.`)
  }
  await settle(client, manifest)
  return whole
}

/** Rows into one table after the other: a table is several entries of the archive, and ends when another comes. */
class TableCopies {
  /** How many rows each took. */
  readonly rows = new Map<string, number>()
  private open: { table: string; stream: CopyStreamQuery } | null = null

  constructor(private readonly client: pg.Client) {}

  /** Whether it is a table that begins here. */
  async add(entry: AsyncIterable<unknown>, table: string, manifest: Manifest): Promise<boolean> {
    const begins = this.open?.table !== table
    if (begins) await this.end()
    this.open ??= { table, stream: this.client.query(copyFrom(copySentence(manifest, table))) }
    await pipeline(entry, this.open.stream, { end: false })
    return begins
  }

  async end(): Promise<void> {
    if (!this.open) return
    const { table, stream } = this.open
    stream.end()
    await finished(stream)
    this.rows.set(table, stream.rowCount)
    this.open = null
  }
}

/** Only into the version that it was made of: rows of another may mean something else. */
async function prepare(client: pg.Client, manifest: Manifest, file: string): Promise<void> {
  const here = await schemaVersion(client)
  const [last, lastHere] = [manifest.schema.at(-1), here.at(-1)]
  if (JSON.stringify(here) !== JSON.stringify(manifest.schema)) {
    throw new DeskError(
      `${file} was made of another version of the database: its last migration is ${last ?? 'none'}, this database’s is ${lastHere ?? 'none'} ` +
        `(${manifest.schema.length} and ${here.length} in all). Restore it with the version of the program that made it, then update.`,
    )
  }
  const tables = await tablesInOrder(client)
  for (const { name } of tables) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
  await client.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`)
}

/**
 * Rules on again, sequences where they were. Transaction numbers are of another server: one of this server's may come to be the
 * same, so those of the past go below zero.
 */
async function settle(client: pg.Client, manifest: Manifest): Promise<void> {
  const {
    rows: [most],
  } = await client.query<{ xid: string }>(
    'SELECT (coalesce(max(xid), 0) + 1)::text AS xid FROM (SELECT xid FROM engine.revision UNION ALL SELECT xid FROM engine.imported) x',
  )
  for (const table of ['engine.revision', 'engine.imported'])
    await client.query(`UPDATE ${table} SET xid = xid - $1::bigint`, [most?.xid ?? '0'])
  for (const { name, value, isCalled } of manifest.sequences)
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [name, value, isCalled])
  for (const { name } of manifest.tables) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
}

/** Names come from the file: only those that the manifest has, and that has the shape of names. */
function copySentence({ tables }: Manifest, table: string): string {
  const columns = tables.find(({ name }) => name === table)?.columns
  if (!columns || !/^[a-z_]+(?:\.[a-z_]+)?$/.test(table) || !columns.every((column) => /^"?[a-z_]+"?$/.test(column))) {
    throw new DeskError(`The backup has a table that is none of the paper’s: ${table}.`)
  }
  return `COPY ${table} (${columns.join(', ')}) FROM STDIN`
}

async function keepFile(
  entry: AsyncIterable<unknown>,
  name: string,
  waiting: string,
  otherFolders: readonly string[],
): Promise<void> {
  const isPlain = name.split('/').every((part) => part !== '' && !part.startsWith('.')) && !name.includes('\\')
  const isThere = await Promise.all(
    otherFolders.map((folder) =>
      stat(path.join(folder, name)).then(
        () => true,
        () => false,
      ),
    ),
  )
  if (!isPlain || isThere.includes(true)) {
    for await (const chunk of entry) void chunk
    return
  }
  await mkdir(path.dirname(path.join(waiting, name)), { recursive: true })
  await pipeline(entry, createWriteStream(path.join(waiting, name)))
}

async function putInto(waiting: string, bucket: Bucket): Promise<void> {
  for (const entry of await readdir(waiting, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const from = path.join(entry.parentPath, entry.name)
    const bytes = await readFile(from)
    const type = (await measure(bytes))?.contentType ?? 'application/octet-stream'
    await bucket.put(path.relative(waiting, from).split(path.sep).join('/'), new Uint8Array(bytes), type)
  }
}

async function moveInto(waiting: string, folder: string): Promise<void> {
  for (const entry of await readdir(waiting, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const from = path.join(entry.parentPath, entry.name)
    const to = path.join(folder, path.relative(waiting, from))
    await mkdir(path.dirname(to), { recursive: true })
    await rename(from, to)
  }
}

async function bytesOf(entry: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of entry) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A file that is no gzipped tar, or ends too soon, in words. */
function saying(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isCut = error instanceof Error && /unexpected end|Unexpected end/i.test(error.message)
  if (code.startsWith('Z_') || isCut)
    return new DeskError(
      `${file} is damaged, or no backup: ${error instanceof Error ? error.message : code}. Nothing was restored.`,
    )
  return error
}
