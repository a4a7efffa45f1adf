import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { insertRows } from '@/desk/edition/insert-rows'
import type { BlockRow } from './blocks'
import { type Cell, copyRows } from './copy-rows'
import { frontsOf } from './fronts'
import type { Corpus, StoryParts } from './stories'
import { withoutIndexes } from './without-indexes'

type OnStep = (what: string) => void

const TABLES = ['article', 'article_block', 'article_byline', 'article_topic', 'article_correction']
const STORY = ['slug', 'section', 'headline', 'standfirst', 'kicker', 'dateline', 'format', 'status', 'publish_at', 'lead_image', 'language',
  'backstory', 'withdrawn_reason', 'modified_at']
const BLOCK = ['article', 'position', 'kind', 'text', 'attribution', 'label', 'image', 'url', 'width']

/**
 * Fills a newsroom that has no stories with a corpus, in one transaction: afterwards all of it is there, or nothing. `client` is
 * connected as the tables' owner. The rules' triggers are off meanwhile, and what they do is done for all rows at once.
 * Presses that run hear `*`: everything is stale.
 */
export async function loadCorpus(corpus: Corpus, client: pg.Client, onStep: OnStep = () => {}): Promise<void> {
  await client.query('BEGIN')
  try {
    await refuseUnlessEmpty(client)
    await client.query(`SET LOCAL maintenance_work_mem = '1GB'; SET LOCAL work_mem = '256MB'; SET LOCAL synchronous_commit = off`)
    onStep('sections, authors, topics and pictures')
    await loadFurniture(corpus, client)
    await setTriggers(client, 'DISABLE')
    await withoutIndexes(client, TABLES, {}, () => copyStories(corpus, client, onStep))
    await client.query(`ANALYZE ${TABLES.join(', ')}`)
    await setTriggers(client, 'ENABLE')
    onStep('counts and first revisions')
    await client.query(await sql('settle'))
    onStep('search documents')
    await withoutIndexes(client, ['engine.search_document', 'engine.search_word'], { keepKeys: true }, async () => {
      await client.query(await sql('search'))
    })
    onStep('fronts')
    await insertRows(client, 'front_slot', { front: 'text', article: 'text', size: 'slot_size', rank: 'int' }, frontsOf(corpus))
    await client.query(`SELECT pg_notify('newsroom', '*'), pg_notify('newsroom', 'clock')`)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
  onStep('statistics')
  await client.query('VACUUM ANALYZE')
}

async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>('SELECT EXISTS (SELECT FROM article) OR EXISTS (SELECT FROM section) AS used')
  if (rows[0]?.used) throw new Error('A corpus is loaded only into a newsroom without stories and sections, and this one has some. Give it another DATA_DIR or DATABASE_URL.')
}

export async function loadFurniture({ sections, authors, topics, images }: Corpus, client: pg.Client): Promise<void> {
  await insertRows(client, 'section', { slug: 'text', name: 'text', rank: 'int', description: 'text' }, sections)
  await insertRows(client, 'author', { slug: 'text', name: 'text', kind: 'author_kind', title: 'text', bio: 'text' }, authors)
  await insertRows(client, 'topic', { slug: 'text', name: 'text', description: 'text' }, topics)
  await insertRows(client, 'image', { slug: 'text', url: 'text', alt: 'text', caption: 'text', credit: 'text', width: 'int', height: 'int' }, images)
}

async function setTriggers(client: pg.Client, to: 'DISABLE' | 'ENABLE'): Promise<void> {
  for (const table of TABLES) await client.query(`ALTER TABLE ${table} ${to} TRIGGER USER`)
}

async function copyStories(corpus: Corpus, client: pg.Client, onStep: OnStep): Promise<void> {
  onStep('stories')
  await client.query(`CREATE TEMP TABLE corpus_story ON COMMIT DROP AS SELECT 0 AS number, ${STORY.join(', ')} FROM article LIMIT 0`)
  await copyRows(client, 'corpus_story', ['number', ...STORY], rowsOf(corpus, (n) => [[n, ...storyCells(corpus.story(n))]]))
  await client.query(await sql('publish'))
  onStep('blocks')
  await copyRows(client, 'article_block', BLOCK, rowsOf(corpus, (n) => corpus.blocks(n).map(blockCells)))
  onStep('bylines, topics and corrections')
  await copyRows(client, 'article_byline', ['article', 'author', 'role', 'rank', 'visible_from'],
    rowsOf(corpus, (n) => corpus.story(n).bylines.map((row) => [row.article, row.author, row.role, row.rank, row.visibleFrom])))
  await copyRows(client, 'article_topic', ['article', 'topic', 'rank', 'visible_from'],
    rowsOf(corpus, (n) => corpus.story(n).topics.map((row) => [row.article, row.topic, row.rank, row.visibleFrom])))
  await copyRows(client, 'article_correction', ['article', 'made_at', 'kind', 'text', 'announce', 'visible_from'],
    rowsOf(corpus, (n) => corpus.story(n).corrections.map((row) => [row.article, row.madeAt, row.kind, row.text, row.announce, row.visibleFrom])))
  onStep('keys and indexes')
}

function* rowsOf(corpus: Corpus, make: (n: number) => Cell[][]): Generator<Cell[]> {
  for (let n = 0; n < corpus.stories; n += 1) yield* make(n)
}

function storyCells({ story: s }: StoryParts): Cell[] {
  return [s.slug, s.section, s.headline, s.standfirst, s.kicker, s.dateline, s.format, s.status, s.publishAt, s.leadImage, s.language,
    s.backstory, s.withdrawnReason, s.modifiedAt]
}

function blockCells(b: BlockRow): Cell[] {
  return [b.article, b.position, b.kind, b.text, b.attribution, b.label, b.image, b.url, b.width]
}

function sql(name: 'publish' | 'settle' | 'search'): Promise<string> {
  return readFile(new URL(`${name}.sql`, import.meta.url), 'utf8')
}
