import type pg from 'pg'
import type { BlockRow } from '../story-file/block-row'
import type { Edition, PublicationRow, StoryRow } from './edition'
import { insertRows } from './insert-rows'
import { publishStories, type OnProgress } from './publish-stories'

/**
 * Writes an edition into an empty newsroom through SQL, as an editor would, in one transaction: afterwards all of it is there, or
 * nothing. `client` is connected, as the owner or as an editor. Throws an Error in an editor's words where the newsroom is not
 * empty, or does not take a story as its file says; the database's own errors go through.
 */
export async function loadEdition(edition: Edition, client: pg.Client, onProgress: OnProgress = () => {}): Promise<void> {
  await client.query('BEGIN')
  try {
    await refuseUnlessEmpty(client)
    // What was out is not judged again: see article_before in prisma/rules/04_article.sql.
    if (edition.isExport) await client.query(`SELECT set_config('newsroom.as_it_was', 'on', true)`)
    await writePublication(edition.publication, client)
    await writeFurniture(edition, client)
    onProgress('sections', edition.sections.length)
    await writeDrafts(edition.stories, client)
    onProgress('drafts', edition.stories.length)
    await publishStories(edition.stories, client, onProgress)
    await writeStamps(edition, client)
    await writeFronts(edition, client)
    await writeMachines(edition, client)
    await leadHere(edition, client)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** Where a slug is taken, the database gives the newcomer another: an edition must not be scattered over what is there. */
async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM (VALUES ('stories', EXISTS (SELECT FROM article)), ('sections', EXISTS (SELECT FROM section)),
       ('authors', EXISTS (SELECT FROM author)), ('topics', EXISTS (SELECT FROM topic)), ('images', EXISTS (SELECT FROM image)),
       ('pages', EXISTS (SELECT FROM page)), ('notices', EXISTS (SELECT FROM notice)), ('webhooks', EXISTS (SELECT FROM webhook))) AS found (name, is_there)
     WHERE is_there`,
  )
  if (rows.length === 0) return
  const there = rows.map(({ name }) => name).join(', ')
  throw new Error(`An edition is loaded only into an empty newsroom, and this one has ${there} already.`)
}

async function writePublication(paper: PublicationRow, client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE publication SET name = $1, strapline = $2, description = $3, language = $4, time_zone = $5, contact_email = $6,
       address = $7, footer_note = $8, profiles = $9`,
    [
      paper.name, paper.strapline, paper.description, paper.language, paper.timeZone, paper.contactEmail, paper.address,
      paper.footerNote, paper.profiles ?? [],
    ],
  )
  if (rowCount !== 1) throw new Error('The publication has no row: run the migrations first.')
}

async function writeFurniture({ sections, images, authors, topics, pages }: Edition, client: pg.Client): Promise<void> {
  await insertRows(client, 'section', {
    slug: 'text', name: 'text', description: 'text', parent: 'text', rank: 'int', accent: 'text', accentDark: 'text',
  }, sections)
  await insertRows(client, 'image', {
    slug: 'text', url: 'text', alt: 'text', caption: 'text', credit: 'text', width: 'int', height: 'int', focalX: 'float8',
    focalY: 'float8', copyright: 'text', placeholder: 'text',
  }, images)
  await insertRows(client, 'author', {
    slug: 'text', name: 'text', kind: 'author_kind', title: 'text', bio: 'text', email: 'text', url: 'text', portrait: 'text',
  }, authors)
  await insertRows(client, 'topic', { slug: 'text', name: 'text', description: 'text' }, topics)
  await insertRows(client, 'page', {
    slug: 'text', title: 'text', description: 'text', rank: 'int', inFooter: 'boolean', policy: 'page_policy',
  }, pages)
  await insertRows(client, 'page_block', { page: 'text', ...blockColumns },
    pages.flatMap(({ slug, blocks }) => inPositions(blocks).map((block) => ({ page: slug, ...block }))))
}

/** Stories begin as drafts, with all their parts: only what is complete can be published. */
async function writeDrafts(stories: readonly StoryRow[], client: pg.Client): Promise<void> {
  await insertRows(client, 'article', {
    slug: 'text', section: 'text', headline: 'text', standfirst: 'text', kicker: 'text', dateline: 'text',
    format: 'article_format', publishAt: 'timestamptz', leadImage: 'text', language: 'text', backstory: 'text',
    withdrawnReason: 'text', guid: 'uuid', createdAt: 'timestamptz',
  }, stories.map((story) => ({ ...story, publishAt: story.firstPublishedAt ?? story.publishAt })))
  await insertRows(client, 'article_block', { article: 'text', ...blockColumns },
    stories.flatMap(({ slug, blocks }) => inPositions(blocks).map((block) => ({ article: slug, ...block }))))
  await insertRows(client, 'article_byline', { article: 'text', author: 'text', role: 'byline_role', rank: 'int' },
    stories.flatMap(({ slug, byline }) => byline.map((entry, index) => ({ article: slug, ...entry, rank: index + 1 }))))
  await insertRows(client, 'article_topic', { article: 'text', topic: 'text', rank: 'int' },
    stories.flatMap(({ slug, topics }) => topics.map((topic, index) => ({ article: slug, topic, rank: index + 1 }))))
  await insertRows(client, 'article_correction', {
    article: 'text', madeAt: 'timestamptz', kind: 'correction_kind', text: 'text', announce: 'boolean',
  }, stories.flatMap(({ slug, corrections }) => corrections.map((correction) => ({ article: slug, ...correction }))))
}

/** What was not to be known when the rows were made, or has moved since. */
async function writeStamps({ stories, pages }: Edition, client: pg.Client): Promise<void> {
  const stamped = stories.flatMap(({ slug, status, publishAt, translationOf, firstPublishedAt, withdrawnAt, minorChanges }) =>
    translationOf || firstPublishedAt || withdrawnAt || minorChanges ? [{ slug, status, publishAt, translationOf, withdrawnAt, minorChanges }] : [])
  await client.query(
    `UPDATE article a SET status = s.status, publish_at = s."publishAt", translation_of = s."translationOf",
       withdrawn_at = coalesce(s."withdrawnAt", a.withdrawn_at), minor_changes = coalesce(s."minorChanges", false)
     FROM jsonb_to_recordset($1) AS s (slug text, status article_status, "publishAt" timestamptz, "translationOf" text,
       "withdrawnAt" timestamptz, "minorChanges" boolean) WHERE a.slug = s.slug`,
    [JSON.stringify(stamped)],
  )
  // Its blocks, which came after the page, count as changes to it.
  for (const { slug, modifiedAt } of pages)
    if (modifiedAt) await client.query('UPDATE page SET modified_at = $2 WHERE slug = $1', [slug, modifiedAt])
}

/** Last of all, so that nobody is told of every story that came in. */
async function writeMachines({ publication, crawlers, webhooks }: Edition, client: pg.Client): Promise<void> {
  await client.query(
    `UPDATE publication SET allow_ai_answers = $1, allow_ai_training = $2, mining_reserved = $3, mining_policy = $4,
       websub_hub = $5, indexnow_key = $6`,
    [
      publication.allowAiAnswers ?? true, publication.allowAiTraining ?? false, publication.miningReserved ?? true,
      publication.miningPolicy ?? null, publication.websubHub ?? null, publication.indexnowKey ?? null,
    ],
  )
  if (crawlers) {
    await client.query('DELETE FROM crawler')
    await insertRows(client, 'crawler', { token: 'text', purpose: 'crawler_purpose', allowed: 'boolean' }, crawlers)
  }
  if (webhooks) await insertRows(client, 'webhook', { slug: 'text', url: 'text', active: 'boolean' }, webhooks)
}

async function writeFronts({ front, notices }: Edition, client: pg.Client): Promise<void> {
  await insertRows(client, 'front_slot', {
    front: 'text', article: 'text', size: 'slot_size', rank: 'int', startsAt: 'timestamptz', endsAt: 'timestamptz',
  }, front)
  await insertRows(client, 'notice', {
    slug: 'text', text: 'text', url: 'text', startsAt: 'timestamptz', endsAt: 'timestamptz',
  }, notices)
}

async function leadHere({ sections, stories }: Edition, client: pg.Client): Promise<void> {
  for (const { slug, addresses = [] } of sections) {
    for (const path of addresses) await client.query('SELECT engine.lead_to_section($1, $2)', [path, slug])
  }
  for (const { slug, addresses = [] } of stories) {
    for (const path of addresses) await client.query('SELECT engine.lead_here($1, $2)', [path, slug])
  }
}

const blockColumns = {
  position: 'int', kind: 'block_kind', text: 'text', attribution: 'text', image: 'text', url: 'text', label: 'text',
  width: 'block_width',
}

/** Positions leave gaps of ten, so that an editor can put a block in between. */
function inPositions(blocks: readonly BlockRow[]): (BlockRow & { position: number })[] {
  return blocks.map((block, index) => ({ ...block, position: (index + 1) * 10 }))
}
