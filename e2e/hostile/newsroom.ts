/** A small paper in which every cell that an editor can write is filled, and the way to fill them with something else. */
import fc from 'fast-check'
import pg from 'pg'
import { z } from 'zod'
import { blockKinds } from '@/lib/newsroom/block'
import { hostileAddress, hostileText } from './words'

/** One story and one page with a block of every kind, and a row of everything else. */
export async function furnishPaper(editor: pg.Client): Promise<void> {
  const literal = pg.escapeLiteral
  const block = (owner: string, kind: string, position: number) => `(${literal(owner)}, ${position}, ${literal(kind)}, 'Words of a block.', 'Somebody', 'A label',
    'https://example.org/${kind.toLowerCase()}${kind === 'VIDEO' ? '.mp4' : kind === 'AUDIO' ? '.mp3' : ''}', ${/IMAGE|VIDEO/.test(kind) ? `'quay'` : 'NULL'})`
  const blocks = (table: string, owner: string) => `INSERT INTO ${table} (${table.replace('_block', '')}, position, kind, text, attribution, label, url, image) VALUES
    ${blockKinds.map((kind, n) => block(owner, kind, 10 * n + 10)).join(', ')};`
  const picture = '/media/edition/bench-facing-a-wall.webp'
  await editor.query(`
    UPDATE publication SET name = 'The Paper', strapline = 'A strapline', description = 'A description', contact_email = 'desk@example.org', address = 'A street',
      footer_note = 'A note', profiles = ARRAY['https://example.org/us'], mining_policy = 'https://example.org/terms', indexnow_key = 'abcdefgh12345678';
    INSERT INTO section (slug, name, description) VALUES ('town', 'The Town', 'About the town.');
    INSERT INTO image (slug, url, alt, caption, credit, copyright, width, height, placeholder)
      VALUES ('quay', '${picture}', 'A quay', 'A caption', 'A credit', 'Somebody', 1600, 900, 'data:image/webp;base64,UklGRg==');
    INSERT INTO author (slug, name, kind, title, bio, email, url, portrait) VALUES ('jo-marsh', 'Jo Marsh', 'PERSON', 'Reporter', 'A life.', 'jo@example.org', 'https://example.org/jo', 'quay');
    INSERT INTO topic (slug, name, description) VALUES ('harbour', 'Harbour', 'About the harbour.');
    INSERT INTO page (slug, title, description, policy) VALUES ('about', 'About', 'Who we are.', 'ETHICS'), ('mark', 'Mark', NULL, NULL);
    ${blocks('page_block', 'about')}
    INSERT INTO article (slug, section, headline, standfirst, kicker, dateline, lead_image, backstory, format) VALUES
      ('story', 'town', 'A headline', 'A standfirst.', 'Kicker', 'THE TOWN', 'quay', 'How we know.', 'NEWS'),
      ('review', 'town', 'A review', 'A standfirst.', 'Kicker', 'THE TOWN', NULL, 'How we know.', 'REVIEW'),
      ('gone', 'town', 'A withdrawn one', 'A standfirst.', NULL, NULL, NULL, NULL, 'OPINION'), ('draft', 'town', 'A draft', 'A standfirst.', 'Kicker', 'TOWN', 'quay', 'How.', 'INTERVIEW');
    ${blocks('article_block', 'story')} ${blocks('article_block', 'draft')}
    INSERT INTO article_block (article, text) VALUES ('review', 'A paragraph.'), ('gone', 'A paragraph.');
    INSERT INTO article_byline (article, author) SELECT slug, 'jo-marsh' FROM article;
    INSERT INTO article_topic (article, topic) SELECT slug, 'harbour' FROM article;
    UPDATE article SET status = 'PUBLISHED' WHERE slug <> 'draft';
    UPDATE article SET status = 'WITHDRAWN', withdrawn_reason = 'A reason.' WHERE slug = 'gone';
    INSERT INTO article_correction (article, made_at, kind, text, announce) VALUES ('story', '2026-01-01', 'CORRECTION', 'It was wrong.', true), ('story', '2026-01-02', 'EDITORS_NOTE', 'A note.', false);
    INSERT INTO front_slot (front, article, size) VALUES ('home', 'story', 'LEAD'), ('town', 'review', 'LEAD');
    INSERT INTO notice (slug, text, url) VALUES ('linked', 'A notice', 'https://example.org/notice'), ('plain', 'Another notice', NULL);
    INSERT INTO webhook (slug, url) VALUES ('somebody', 'https://example.org/hook');`)
}

/** A cell that an editor can write, and how to find it. */
export interface Cell { table: string; where: string; column: string; isList: boolean }

const cellsShape = z.array(z.object({ table: z.string(), column: z.string(), isList: z.boolean() }))

/** Columns of text that newsroom_editor may write, from the catalog, so that a new one cannot be forgotten. What other rows are found by stays. */
const COLUMNS = `SELECT c.relname AS table, a.attname AS column, a.atttypid = 'text[]'::regtype AS "isList" FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND a.attgenerated = '' AND a.atttypid IN ('text'::regtype, 'text[]'::regtype)
    AND has_column_privilege(c.oid, a.attnum, 'UPDATE')
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('p', 'f') AND a.attnum = ANY (k.conkey))
  ORDER BY 1, 2`

const KEYS = `SELECT a.attname AS key FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
  WHERE k.contype = 'p' AND k.conrelid = $1::regclass ORDER BY a.attnum`

/** Every cell of every row, but of the page by which a test sees that the site is up to date. */
export async function cellsOf(editor: pg.Client): Promise<Cell[]> {
  const columns = cellsShape.parse((await editor.query(COLUMNS)).rows)
  const cells: Cell[] = []
  for (const table of new Set(columns.map((one) => one.table))) {
    const { rows: keys } = await editor.query<{ key: string }>(KEYS, [table])
    const { rows } = await editor.query<Record<string, string>>(`SELECT ${keys.map(({ key }) => `${key}::text`).join(', ')} FROM ${table} ORDER BY 1`)
    for (const row of rows.filter(({ slug }) => slug !== 'mark')) {
      const where = Object.entries(row).map(([key, value]) => `${key}::text = ${pg.escapeLiteral(value)}`).join(' AND ')
      cells.push(...columns.filter((one) => one.table === table).map((one) => ({ ...one, where })))
    }
  }
  return cells
}

/** Whether a column is meant for an address. */
export function isAddress(column: string): boolean {
  return /url|profiles|policy|hub/.test(column)
}

/** A value for every cell. */
export function fillings(cells: readonly Cell[]): fc.Arbitrary<string[]> {
  return fc.tuple(...cells.map(({ column }) => (isAddress(column) ? hostileAddress : hostileText)))
}

/** Where the stories are: paths that readers know, and the address of the draft's preview, which changes when its cell is written. */
export interface Places { path: string; review: string; gone: string; preview: string }

export async function placesOf(editor: pg.Client): Promise<Places> {
  const { rows } = await editor.query<{ slug: string; path: string; preview_token: string }>('SELECT slug, path, preview_token FROM article')
  const row = (slug: string) => rows.find((one) => one.slug === slug)
  return { path: row('story')?.path ?? '', review: row('review')?.path ?? '', gone: row('gone')?.path ?? '', preview: row('draft')?.preview_token ?? '' }
}

/** Refusals that are an editor's business: a rule's sentence, a constraint, a character that text cannot hold. */
const KNOWN = /^(P0001|23\d\d\d|22021)$/

/**
 * Writes each cell, as Studio would: one after the other. What the rules refuse stays as it was, and so does what takes the story
 * off the site, or there would be nothing to look at.
 * @throws an Error naming the cells that were refused in any other way
 */
export async function fill(editor: pg.Client, cells: readonly Cell[], values: readonly string[]): Promise<{ refused: number }> {
  const broken: string[] = []
  let refused = 0
  await editor.query('BEGIN')
  for (const [n, { table, where, column, isList }] of cells.entries()) {
    const value = values[n] ?? ''
    await editor.query('SAVEPOINT cell')
    try {
      await editor.query(`UPDATE ${table} SET ${column} = $1 WHERE ${where}`, [isList ? [value] : value])
      const { rows } = await editor.query(`SELECT FROM article WHERE slug IN ('story', 'review') AND status = 'PUBLISHED'`)
      if (rows.length < 2) throw new pg.DatabaseError('it takes the story off the site', 0, 'error')
    } catch (error) {
      await editor.query('ROLLBACK TO cell')
      refused += 1
      if (error instanceof pg.DatabaseError && error.code !== undefined && !KNOWN.test(error.code)) broken.push(`${table}.${column} = ${JSON.stringify(value.slice(0, 200))}: ${error.code} ${error.message}`)
    }
    await editor.query('RELEASE cell')
  }
  await editor.query('COMMIT')
  if (broken.length > 0) throw new Error(`Not refused in words that an editor knows:\n${broken.join('\n')}`)
  return { refused }
}
