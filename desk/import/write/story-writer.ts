import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { MediaStore } from '../../image/media-store'
import { noStore } from '../../image/media-store'
import { blockRow } from '../../story-file/block-row'
import type { SourceStory } from '../source-story'
import { ask } from './ask'
import type { KeyedLocks } from './keyed-locks'
import { LabelBook, type KnownLabels } from './label-book'
import { putParts, type Parts } from './put-parts'
import { putPicture } from './put-picture'
import { standfirstOf } from './standfirst-of'

export interface WriteOptions {
  /** The section of stories that name none. */
  section: string | null
  /** Publish nothing. */
  asDrafts: boolean
  /** Write over what editors have changed since. */
  overwrite: boolean
  /** Do everything, and keep nothing of it. */
  dryRun: boolean
}

/**
 * What became of a story. `kept`: an editor has changed or deleted it since the last import, so it was left alone. `refused`: the
 * database did not take it.
 */
export type Outcome = 'made' | 'updated' | 'unchanged' | 'kept' | 'refused'

export interface Written {
  /** Its slug in the paper, or in the source while it has none. */
  story: string
  where: string
  outcome: Outcome
  /** What could not be kept or done, a phrase or sentence each. */
  remarks: string[]
}

interface Known {
  article: string | null
  hash: string
  edited: boolean
}

/** What writers that work at the same time share. */
export interface Desk {
  labels: KnownLabels
  locks: KeyedLocks
}

/** Writes stories as newsroom_editor, one transaction each: the rules hold, and whatever stops it leaves whole stories. */
export class StoryWriter {
  private readonly labels: LabelBook
  private readonly media: MediaStore

  /** `client` is connected as newsroom_editor, and is this writer's alone. */
  constructor(
    private readonly client: pg.Client,
    private readonly desk: Desk,
    media: MediaStore,
    private readonly options: WriteOptions,
  ) {
    this.labels = new LabelBook(client, desk.labels)
    this.media = options.dryRun ? noStore : media
  }

  /** Writes one story; one that met another writer's in the database is tried again. */
  async write(source: SourceStory): Promise<Written> {
    const hash = hashOf(source)
    const known = await this.known(source.key)
    const result = (outcome: Outcome, story: string | null, remarks: string[] = []): Written => ({
      story: story ?? source.slug ?? source.headline ?? source.key,
      where: source.where,
      outcome,
      remarks,
    })
    if (known?.hash === hash && !this.options.overwrite) return result('unchanged', known.article)
    if (known && known.article === null && !this.options.overwrite)
      return result('kept', null, ['An editor has deleted it since: it was left out.'])
    if (known?.edited && known.article !== null && !this.options.overwrite) {
      return result('kept', known.article, [
        'It has changed at its source, and an editor has changed it here: it was left as it is (--overwrite takes the source’s).',
      ])
    }
    for (;;) {
      const written = await this.attempt(source, known, hash)
      if (written !== 'again') return result(written.outcome, written.story, written.remarks)
    }
  }

  private async attempt(
    source: SourceStory,
    known: Known | null,
    hash: string,
  ): Promise<(Pick<Written, 'outcome' | 'remarks'> & { story: string | null }) | 'again'> {
    const pictures = [source.leadPicture, ...source.blocks.map(({ picture }) => picture)].flatMap((picture) =>
      picture ? [`picture ${picture.url}`] : [],
    )
    const release = await this.desk.locks.take([...(this.desk.labels.lacks(source) ? ['labels'] : []), ...pictures])
    try {
      await this.client.query('BEGIN')
      const remarks = source.dropped.map((what) => `Dropped ${what}.`)
      const story = await this.put(source, known?.article ?? null, remarks)
      await ask(this.client, 'SELECT engine.remember_import($1, $2, $3)', [source.key, story, hash])
      await this.client.query(this.options.dryRun ? 'ROLLBACK' : 'COMMIT')
      if (this.options.dryRun) this.labels.forget()
      else this.labels.keep()
      return { outcome: known?.article ? 'updated' : 'made', story, remarks }
    } catch (error) {
      await this.client.query('ROLLBACK')
      this.labels.forget()
      if (stateOf(error) === deadlock) return 'again'
      if (!(error instanceof Error) || !/^(?:22|23|P0)/.test(stateOf(error))) throw error
      return { outcome: 'refused', story: null, remarks: [`Not imported: ${error.message}`] }
    } finally {
      release()
    }
  }

  private async known(key: string): Promise<Known | null> {
    const [known] = await ask<Known>(this.client, 'SELECT article, hash, edited FROM engine.imported_as($1)', [key])
    return known ?? null
  }

  private async put(source: SourceStory, existing: string | null, remarks: string[]): Promise<string> {
    const drop = (what: string): void => {
      remarks.push(`Dropped ${what}.`)
    }
    const parts = await this.parts(source, drop)
    const section = source.section ? await this.labels.section(source.section) : this.options.section
    const leadImage = source.leadPicture && (await putPicture(source.leadPicture, this.client, this.media, drop))
    const standfirst = source.standfirst ?? (source.status === 'DRAFT' ? null : standfirstOf(parts.blocks))
    if (source.standfirst === null && standfirst !== null) remarks.push('It had no standfirst: the first sentence was taken.')
    const cells = [
      section,
      source.headline,
      standfirst,
      source.kicker,
      source.dateline,
      source.format,
      source.publishAt,
      leadImage,
      source.language,
      source.backstory,
      source.withdrawnReason,
    ]
    const sql =
      existing === null
        ? `INSERT INTO article (slug, section, headline, standfirst, kicker, dateline, format, publish_at, lead_image, language, backstory, withdrawn_reason, guid)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, coalesce($13::uuid, gen_random_uuid())) RETURNING slug`
        : `UPDATE article SET section = $2, headline = $3, standfirst = $4, kicker = $5, dateline = $6, format = $7, publish_at = $8,
           lead_image = $9, language = $10, backstory = $11, withdrawn_reason = $12 WHERE slug = $1 RETURNING slug`
    const [row] = await ask<{ slug: string }>(this.client, sql, [existing ?? source.slug ?? '', ...cells, ...(existing === null ? [source.guid] : [])])
    if (!row) throw new Error(`The story ${existing} went away while it was written.`)
    await putParts(this.client, row.slug, parts, existing === null)
    await this.publish(source, row.slug, remarks)
    for (const path of source.oldAddresses) {
      const [answer] = await ask<{ leads: boolean }>(this.client, 'SELECT engine.lead_here($1, $2) AS leads', [path, row.slug])
      if (!answer?.leads) drop(`the old address ${path}: something else answers there`)
    }
    return row.slug
  }

  private async parts(source: SourceStory, drop: (what: string) => void): Promise<Parts> {
    const blocks: Parts['blocks'] = []
    for (const { picture, kind, ...cells } of source.blocks) {
      const image = picture && (await putPicture(picture, this.client, this.media, drop))
      if ((kind === 'IMAGE' || kind === 'GALLERY_IMAGE') && image === null) continue
      const url = cells.url?.startsWith('article:') ? await this.pathOf(cells.url.slice('article:'.length)) : cells.url
      if (cells.url !== null && url === null)
        drop(`the link to the story “${cells.url.slice('article:'.length)}”, which the paper does not have`)
      else blocks.push(blockRow(kind, { ...cells, url, image }))
    }
    const byline: Parts['byline'] = []
    for (const { author, role } of source.byline) byline.push({ author: await this.labels.author(author), role })
    const topics: string[] = []
    for (const topic of source.topics) topics.push(await this.labels.topic(topic))
    const distinct = new Map(byline.map((entry) => [`${entry.author} ${entry.role}`, entry]))
    return { blocks, byline: [...distinct.values()], topics: [...new Set(topics)], corrections: source.corrections }
  }

  /** Saves the story's own row once more, now that it has its parts: its note tells of them, and it is published. */
  private async publish({ status, modifiedAt, publishAt }: SourceStory, story: string, remarks: string[]): Promise<void> {
    const isPrinted = status !== 'DRAFT' && !this.options.asDrafts && publishAt !== null
    if (status !== 'DRAFT' && publishAt === null) remarks.push('It has no date: it stays a draft.')
    const [row] = await ask<{ status: string; desk_note: string }>(
      this.client,
      `UPDATE article SET status = CASE WHEN $3 THEN 'PUBLISHED' ELSE status END,
      modified_at = coalesce($2, modified_at) WHERE slug = $1 RETURNING status::text, desk_note`,
      [story, modifiedAt, isPrinted],
    )
    if (!isPrinted) return
    if (row?.status !== 'PUBLISHED') remarks.push(`It stays a draft: ${row?.desk_note.replace(/^NOT PUBLISHED\. /, '')}`)
    else if (status === 'WITHDRAWN') await ask(this.client, `UPDATE article SET status = 'WITHDRAWN' WHERE slug = $1`, [story])
  }

  private async pathOf(slug: string): Promise<string | null> {
    const { rows } = await this.client.query<{ path: string | null }>('SELECT path FROM article WHERE slug = $1', [slug])
    return rows[0]?.path ?? null
  }
}

/** What the source says of a story, without its name for ever, where it stands in its file and where pictures lie on this machine. */
function hashOf(source: SourceStory): string {
  const said = JSON.stringify(source, (key, value: unknown) => (['where', 'files', 'guid'].includes(key) ? undefined : value))
  return createHash('sha256').update(said).digest('hex')
}

/** SQLSTATE: classes 22, 23 and P0 are what the database says to a row, as against one that is away. */
function stateOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

const deadlock = '40P01'
