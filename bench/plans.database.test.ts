/** No read of the store walks a whole table: on a corpus large enough for the planner to care, each exported function is called and the scans are counted. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storiesADay, storiesAMonth, storiesOf } from '@/lib/store/archive'
import { calendarAt, dayAt } from '@/lib/store/archive-at'
import { aroundStory } from '@/lib/store/around'
import { storyAt, wholeStories, storyHeadAt } from '@/lib/store/article'
import { authorAt, everyAuthor } from '@/lib/store/author'
import { everyCorrection } from '@/lib/store/corrections'
import { refusedCrawlers } from '@/lib/store/crawlers'
import { database, disconnect } from '@/lib/store/database'
import { everySection } from '@/lib/store/every-section'
import { feedStories } from '@/lib/store/feed'
import { frontOfSection, frontPage, storiesOnFront } from '@/lib/store/front'
import { furniture, furnitureWithDescriptions, readFurniture } from '@/lib/store/furniture'
import { storyVersions } from '@/lib/store/history'
import { whereIs } from '@/lib/store/moved'
import { organization } from '@/lib/store/organization'
import { paperPage } from '@/lib/store/page'
import { previewOf, previewVersion } from '@/lib/store/preview'
import { publicationRow } from '@/lib/store/publication'
import { searchStories } from '@/lib/store/search'
import { sectionAt } from '@/lib/store/section'
import { daysOfStories, everyPage, recentStories, storiesOfDays } from '@/lib/store/sitemap'
import { cardsOf, latestSlugs, latestStories, slugsAbout, slugsBy, storiesAbout, storiesBy } from '@/lib/store/stories'
import { wordsBeginning } from '@/lib/store/suggestions'
import { everyTopic, topicAt } from '@/lib/store/topic'
import { wireSettings } from '@/lib/store/wire-settings'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { loadCorpus } from './corpus/load-corpus'
import { makeCorpus } from './corpus/stories'

/** The tables that grow with the paper. The others are a few hundred rows, and some are read whole. */
const GROWING = ['article', 'article_block', 'article_byline', 'article_topic', 'article_correction', 'search_document', 'search_word', 'archive_count', 'revision', 'retired_path']
const corpus = makeCorpus({ stories: 5_000, until: new Date('2026-10-01T00:00:00Z') })
const { slug, section, publishAt } = corpus.story(2_500).story
const day = publishAt?.toISOString().slice(0, 10) ?? ''
const cursor = { visibleFrom: publishAt ?? new Date(), slug }
const author = corpus.authors[0]?.slug ?? ''
const topic = corpus.topics[0]?.slug ?? ''
const anySearch = { section: null, since: null, until: null, sort: 'relevance', page: 1 } as const

const reads: Record<string, () => Promise<unknown>> = {
  storiesAMonth: async () => [await storiesAMonth(), await storiesAMonth(section)],
  storiesADay: async () => [await storiesADay(day.slice(0, 7)), await storiesADay(day.slice(0, 7), section)],
  storiesOf: async () => [await storiesOf(day), await storiesOf(day, section)],
  calendarAt: async () => [await calendarAt(day.slice(0, 4)), await calendarAt(day.slice(0, 7), section)],
  dayAt: async () => [await dayAt(day), await dayAt(day, section)],
  aroundStory: async () => aroundStory(await story()),
  storyAt: story,
  authorAt: async () => [await authorAt(author, null), await authorAt(author, cursor)],
  everyAuthor,
  everyCorrection: async () => [await everyCorrection(null), await everyCorrection(cursor)],
  everySection,
  frontPage,
  frontOfSection: () => frontOfSection(section),
  furniture,
  daysOfStories: async () => [await daysOfStories(), await daysOfStories(day.slice(0, 7))],
  storiesOfDays: async () => [
    await storiesOfDays(`${day.slice(0, 7)}-01`, day, { skip: 0, most: 2_000 }), await storiesOfDays(day, day, { skip: 1, most: 2_000 }),
  ],
  recentStories,
  everyPage,
  feedStories: async () => [
    await feedStories({ list: 'paper' }, null), await feedStories({ list: 'section', slug: section }, cursor),
    await feedStories({ list: 'author', slug: author }, null), await feedStories({ list: 'topic', slug: topic }, null),
  ],
  wholeStories: () => wholeStories([slug]),
  organization,
  refusedCrawlers,
  storyHeadAt: () => storyHeadAt(path),
  storiesOnFront: async () => storiesOnFront(await frontPage()),
  wireSettings,
  readFurniture,
  furnitureWithDescriptions,
  storyVersions: () => storyVersions(slug),
  whereIs: () => whereIs('/town/2020/01/01/never-was'),
  publicationRow,
  paperPage: () => paperPage('about'),
  previewOf: async () => [await previewOf(tokens.story, null, null), await previewOf(tokens.paper, new Date(), section)],
  previewVersion: async () => [await previewVersion(tokens.story), await previewVersion(tokens.paper)],
  searchStories: async () => {
    for (const words of ['bridge', 'bridge harbour', '"police hospital"', 'brigde']) await searchStories({ ...anySearch, words })
    await searchStories({ ...anySearch, words: 'bridge', section, since: new Date('2020-01-01'), sort: 'newest' })
  },
  sectionAt: () => sectionAt(section),
  cardsOf: () => cardsOf([slug]),
  latestStories: async () => [await latestStories(30), await latestStories(30, section, cursor)],
  latestSlugs: async () => [await latestSlugs(20, undefined, null), await latestSlugs(20, section, cursor)],
  slugsAbout: async () => [await slugsAbout(topic, 20, null), await slugsAbout(topic, 20, cursor)],
  slugsBy: async () => [await slugsBy(author, 20, null), await slugsBy(author, 20, cursor)],
  storiesAbout: async () => [await storiesAbout(topic, 30, null), await storiesAbout(topic, 30, cursor)],
  storiesBy: async () => [await storiesBy(author, 30, null), await storiesBy(author, 30, cursor)],
  wordsBeginning: () => wordsBeginning('bri'),
  everyTopic,
  topicAt: async () => [await topicAt(topic, null), await topicAt(topic, cursor)],
}
/** Exported functions that read nothing themselves. */
const helpers = [
  'adapted', 'archiveKey', 'asPreview', 'database', 'disconnect', 'inTransactions', 'oneAfterAnother', 'pictureOf', 'promised',
  'statementName', 'toArticle', 'toBlocks', 'toByline', 'toCard', 'toPicture', 'watched',
]

async function story() {
  const found = await storyAt(path)
  if (found.kind !== 'story') throw new Error(`no story: ${found.kind}`)
  return found.article
}

let newsroom: Newsroom
let path = ''
const tokens = { story: '', paper: '' }
let watcher: pg.Client
beforeAll(async () => {
  newsroom = await openNewsroom()
  await loadCorpus(corpus, newsroom.owner)
  await newsroom.owner.query(`INSERT INTO engine.retired_path (path, article) SELECT path || '-once', slug FROM article WHERE path IS NOT NULL`)
  await correctEveryStory(newsroom.owner)
  await newsroom.owner.query('VACUUM ANALYZE engine.retired_path, article_correction')
  const { rows: [row] } = await newsroom.owner.query<{ path: string; story: string; paper: string }>(
    'SELECT path, a.preview_token AS story, p.preview_token AS paper FROM article a, publication p WHERE a.slug = $1', [slug])
  path = row?.path ?? ''
  Object.assign(tokens, { story: row?.story, paper: row?.paper })
  // what was read so far is counted before the first read of the store
  await newsroom.owner.query('SELECT pg_stat_force_next_flush()')
  // one connection, so that it can be asked to hand in what it counted
  process.env.DATABASE_POOL = '1'
  watcher = new pg.Client({ connectionString: newsroom.urls.owner })
  await watcher.connect()
}, 120_000)
afterAll(async () => {
  delete process.env.DATABASE_POOL
  await watcher.end()
  await newsroom.close()
})

/** Of the corpus's hundred corrections a planner rightly reads all (PostgreSQL 15 does, 18 does not): there have to be more. */
async function correctEveryStory(owner: pg.Client): Promise<void> {
  await owner.query('ALTER TABLE article_correction DISABLE TRIGGER USER')
  await owner.query(`INSERT INTO article_correction (article, made_at, kind, text, visible_from)
    SELECT slug, visible_from + interval '1 hour', 'CORRECTION', repeat('An earlier version said otherwise. ', 5), visible_from FROM article WHERE visible_from <= now()`)
  await owner.query('ALTER TABLE article_correction ENABLE TRIGGER USER')
}

/** How often each growing table has been read from end to end, or how many of its rows were fetched by an index. */
async function counted(what: 'seq_scan' | 'idx_tup_fetch'): Promise<Record<string, number>> {
  await database().$queryRaw`SELECT 1 FROM (SELECT pg_stat_force_next_flush()) flushed`
  const { rows } = await watcher.query<{ table: string; count: number }>(
    `SELECT relname AS table, ${what}::int AS count FROM pg_stat_user_tables WHERE relname = ANY ($1)`, [GROWING])
  return Object.fromEntries(rows.map(({ table, count }) => [table, count]))
}
const wholeReads = () => counted('seq_scan')

// Of a statement that it has seen some times PostgreSQL may keep one plan for all that is asked with it: that must do as well.
describe.each(['force_custom_plan', 'force_generic_plan'])('the store, with %s', (mode) => {
  beforeAll(async () => {
    process.env.READER_DATABASE_URL = `${newsroom.urls.reader}?options=${encodeURIComponent(`-c plan_cache_mode=${mode}`)}`
    globalThis.broadsheetDatabase = undefined
    const [set] = await database().$queryRaw<{ mode: string }[]>`SELECT current_setting('plan_cache_mode') AS mode`
    expect(set?.mode).toBe(mode)
  })
  afterAll(disconnect)

  it('has no read that is not tried here', async () => {
    const modules = import.meta.glob<Record<string, unknown>>(['../lib/store/*.ts', '!../lib/store/*.test.ts'], { eager: true })
    const functions = Object.values(modules).flatMap((module) => Object.entries(module).filter(([, value]) => typeof value === 'function').map(([name]) => name))
    expect([...new Set(functions)].sort()).toEqual([...Object.keys(reads), ...helpers].sort())
  })

  it.each(Object.keys(reads))('%s reads no growing table from end to end', async (name) => {
    const before = await wholeReads()
    expect(Object.keys(before).sort()).toEqual([...GROWING].sort())
    await reads[name]?.()
    expect(await wholeReads()).toEqual(before)
  })

  it.each(['storiesBy', 'storiesAbout', 'latestStories', 'everyCorrection', 'storyAt', 'aroundStory', 'sectionAt'])('%s fetches about as many rows as it shows, however many there are', async (name) => {
    const before = await counted('idx_tup_fetch')
    await reads[name]?.()
    for (const [table, rows] of Object.entries(await counted('idx_tup_fetch'))) {
      expect({ table, many: rows - (before[table] ?? 0) > 800 }).toEqual({ table, many: false })
    }
  })

  it('and a read that does is seen here', async () => {
    const before = await wholeReads()
    await database().article.count({ where: { dateline: 'Nowhere' } })
    expect((await wholeReads()).article).toBeGreaterThan(before.article ?? 0)
  })
})
