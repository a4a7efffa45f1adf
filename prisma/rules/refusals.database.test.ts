import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish, one, writeStory } from '../testing/editor'
import { openNewsroom, type Newsroom } from '../testing/newsroom'
import { refusals } from './testing/refusals'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  const { editor } = newsroom
  await furnish(editor)
  await editor.query(`INSERT INTO section (slug, name, parent) VALUES ('crime', 'Crime', 'courts')`)
  await writeStory(editor, 'Out', { publishAt: '2026-01-05T12:00:00Z' })
  await writeStory(editor, 'Other', { status: 'DRAFT' })
  await editor.query(`INSERT INTO article_block (article, text) VALUES ('out', 'The second paragraph.')`)
  await editor.query(`INSERT INTO article_topic (article, topic) VALUES ('out', 'harbour'), ('out', 'budgets')`)
  await editor.query(`INSERT INTO article_byline (article, author) VALUES ('out', 'city-desk')`)
  await editor.query(`INSERT INTO article_correction (article, text, made_at) VALUES ('out', 'One.', '2026-02-01'), ('out', 'Two.', '2026-02-02')`)
  await editor.query(`INSERT INTO front_slot (front, article) VALUES ('home', 'out'), ('home', 'other'), ('town', 'out')`)
  await editor.query(`INSERT INTO notice (text) VALUES ('The bridge is shut'), ('The bridge is open')`)
  await editor.query(`INSERT INTO page (title) VALUES ('About'), ('Ethics')`)
  await editor.query(`INSERT INTO page_block (page, text) VALUES ('about', 'First.'), ('about', 'Second.')`)
  await editor.query(`INSERT INTO crawler (token, purpose) VALUES ('Mybot', 'SEARCH'), ('Yourbot', 'SEARCH')`)
  await editor.query(`INSERT INTO webhook (url) VALUES ('https://one.example/'), ('https://two.example/')`)
}, 60_000)
afterAll(() => newsroom.close())

/** What the database says to a statement of an editor's, which is undone again: the error, or the rows that came back. */
async function save(sql: string, values: unknown[] = []): Promise<{ said: string } | { rows: unknown[] }> {
  await newsroom.editor.query('BEGIN')
  try {
    const { rows } = await newsroom.editor.query<Record<string, unknown>>(sql, values)
    // What waits for COMMIT is judged now.
    await newsroom.editor.query('SET CONSTRAINTS ALL IMMEDIATE')
    return { rows }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const { code, hint } = { code: '', hint: '', ...error }
    return { said: code === 'P0001' ? [error.message, hint].filter(Boolean).join(' ') : `${code}, no sentence of ours: ${error.message}` }
  } finally {
    await newsroom.editor.query('ROLLBACK')
  }
}

/** Every rule that the tables of schema public have of themselves, as the catalogue knows them. */
async function constraints(): Promise<string[]> {
  const { rows } = await newsroom.owner.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p', 'u', 'x')
     UNION SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
       WHERE c.relnamespace = 'public'::regnamespace AND (i.indisunique OR i.indisexclusion)
     ORDER BY 1`,
  )
  return rows.map(({ name }) => name).filter((name) => !name.startsWith('_prisma'))
}

describe('what a constraint would refuse is refused in a sentence, or mended', () => {
  it('every constraint of the editors’ tables is tried here', async () => {
    expect([...new Set(refusals.map(({ constraint }) => constraint))].sort()).toEqual((await constraints()).sort())
  })

  it.each(refusals)('$constraint: $sql', async ({ sql, says, keeps }) => {
    const answer = await save(sql)
    if (says !== undefined) expect(answer).toEqual({ said: says })
    else expect(answer).toEqual({ rows: [keeps] })
  })
})

/** What a hand slips into a cell, by the type of its column. */
const slips: Record<string, unknown[]> = {
  text: [null, '', ' ', 'Nobody’s', '新闻', '-', 'a\nb', '“smart”', '7', 'x'.repeat(3000), '\u{1F5DE}'.repeat(1000)],
  integer: [null, 0, -1, 1, 2_147_483_647, -2_147_483_648],
  'double precision': [null, 0, -1, 7, 'Infinity', 'NaN'],
  boolean: [null],
  'timestamp with time zone': [null, 'infinity', '-infinity', '0026-01-01', '99999-01-01', '2026-01-01 12:00:00.123456'],
  date: [null, 'infinity', '0026-01-01'],
  uuid: [null, '00000000-0000-0000-0000-000000000000'],
  ARRAY: [null, [], ['', ' ']],
  'USER-DEFINED': [null],
}

describe('a slip in any cell', () => {
  it('of any row is taken, or answered in a sentence', async () => {
    const { rows: cells } = await newsroom.owner.query<{ table: string; column: string; type: string; isGenerated: boolean }>(
      `SELECT table_name AS "table", column_name AS "column", data_type AS type, is_generated <> 'NEVER' AS "isGenerated" FROM information_schema.columns
       JOIN information_schema.tables USING (table_schema, table_name) WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1, 2`,
    )
    const unsaid: string[] = []
    let tried = 0
    for (const { table, column, type, isGenerated } of cells) {
      if (isGenerated) continue
      for (const slip of slips[type] ?? []) {
        // All rows at once, where Studio saves one: what is to be unlike in each is tried too.
        const answer = await save(`UPDATE ${table} SET ${column} = $1`, [slip])
        tried += 1
        if ('said' in answer && answer.said.includes('no sentence of ours')) unsaid.push(`${table}.${column} = ${String(slip).slice(0, 20)}: ${answer.said}`)
      }
    }
    expect(unsaid).toEqual([])
    expect(tried).toBeGreaterThan(500)
  }, 60_000)

  it('of a new row as Studio sends it, with "" and 0 for what was left alone, too', async () => {
    const { rows: tables } = await newsroom.owner.query<{ table: string; columns: string[]; values: string[] }>(
      `SELECT table_name AS "table", array_agg(quote_ident(column_name)) AS columns,
         array_agg(CASE data_type WHEN 'text' THEN $$''$$ WHEN 'integer' THEN '0' ELSE 'NULL' END) AS values
       FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_nullable = 'NO' AND column_default IS NULL AND table_name <> 'publication' GROUP BY 1 ORDER BY 1`,
    )
    const answers: Record<string, string> = {}
    for (const { table, columns, values } of tables) {
      const answer = await save(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')}) RETURNING 1`)
      answers[table] = 'said' in answer ? answer.said : 'taken'
    }
    expect(answers).toEqual({
      article: 'taken',
      article_block: 'The cell article is empty. Write the slug of the article into it.',
      article_byline: 'The cell article is empty. Write the slug of the article into it.',
      article_correction: 'The cell article is empty. Write the slug of the article into it.',
      article_topic: 'The cell article is empty. Write the slug of the article into it.',
      author: 'An author needs a name. Write it into the cell name.',
      crawler: '"" is not the name of a crawler. Write the name by which robots.txt knows it: letters, hyphens and _, like Googlebot.',
      front_slot: 'The cell article is empty. Write the slug of the article into it.',
      image: 'An image needs the address of its file in url. For a file of the site\'s own: /media/… ',
      notice: 'A notice needs a text. Write it into the cell text.',
      page: 'A page needs a title. Write it into the cell title.',
      page_block: 'The cell page is empty. Write the slug of the page into it.',
      section: 'A section needs a name. Write it into the cell name.',
      topic: 'A topic needs a name. Write it into the cell name.',
      webhook: 'A webhook is an address that begins with https://. Write the address that its owner gave you into url.',
    })
  })
})

describe('a story’s own slips are kept, and its note tells of them', () => {
  it.each([
    [`language = 'Klingon!'`, { language: null }, '"Klingon!" is not a language (write fr, or pt-BR).'],
    [`publish_at = 'infinity'`, { publish_at: new Date('2026-01-05T12:00:00Z') }, 'publish_at cannot be infinity.'],
    [`section = 'nowhere'`, { section: 'town' }, 'There is no section "nowhere".'],
  ])('%s', async (cell, kept, note) => {
    await newsroom.editor.query('BEGIN')
    const row = await one(newsroom.editor, `UPDATE article SET kicker = 'Typed as well', ${cell} WHERE slug = 'out' RETURNING *`)
    await newsroom.editor.query('ROLLBACK')
    expect(row).toMatchObject({ ...kept, status: 'PUBLISHED', kicker: 'Typed as well', desk_note: expect.stringContaining(note) })
  })
})
