/**
 * For each constraint of the editors' tables a slip that it would refuse, and what the rules make of it first: a sentence
 * (`says`), or the row that is kept (`keeps`: what RETURNING answers). The rows are those of refusals.database.test.ts.
 */
export interface Refusal { constraint: string; sql: string; says?: string; keeps?: Record<string, unknown> }

const noSuch = (table: string, said = 'nobody'): string =>
  `There is no ${table === 'article' ? 'story' : table} "${said}". Write the slug of the ${table}, as its own table has it.`
const noPosition = (position: number): string =>
  `A position is a number from 1 to 1000000000, and this is ${position}. To put a block first, give it a lower number than the block that is first now.`
const noLanguage = (said: string): string => `"${said}" is not a language. Write it like en-GB, fr or pt-BR.`

export const refusals: Refusal[] = [
  // the paper
  { constraint: 'publication_pkey', sql: `UPDATE publication SET key = NULL RETURNING key`, keeps: { key: 'publication' } },
  { constraint: 'publication_one_row', sql: `UPDATE publication SET key = 'second' RETURNING key`, keeps: { key: 'publication' } },
  { constraint: 'publication_language_bcp47', sql: `UPDATE publication SET language = 'English'`, says: noLanguage('English') },
  { constraint: 'publication_language_bcp47', sql: `UPDATE publication SET language = 'EN_gb' RETURNING language`, keeps: { language: 'en-gb' } },
  {
    constraint: 'publication_indexnow_key_shape', sql: `UPDATE publication SET indexnow_key = 'short'`,
    says: '"short" cannot be an IndexNow key. Use 8 to 128 of a to z, 0 to 9 and hyphens.',
  },

  // sections
  { constraint: 'section_pkey', sql: `INSERT INTO section (slug, name) VALUES ('town', 'Town again')`, says: 'The address /town is taken. Give the section another slug.' },
  { constraint: 'section_slug_shape', sql: `UPDATE section SET slug = ' The Tówn! ' WHERE slug = 'town' RETURNING slug`, keeps: { slug: 'the-town' } },
  {
    constraint: 'section_slug_shape', sql: `INSERT INTO section (slug, name) VALUES ('', '新闻')`,
    says: 'No address can be made of "新闻". Write the section\'s slug, in letters a to z and digits.',
  },
  {
    constraint: 'section_not_its_own_parent', sql: `UPDATE section SET parent = 'town' WHERE slug = 'town'`,
    says: 'The section "town" cannot stand below "town": it would stand below itself. Leave parent empty, or name a section that is not below this one.',
  },
  {
    constraint: 'section_not_its_own_parent', sql: `UPDATE section SET parent = 'crime' WHERE slug = 'courts'`,
    says: 'The section "courts" cannot stand below "crime": it would stand below itself. Leave parent empty, or name a section that is not below this one.',
  },
  { constraint: 'section_parent_fkey', sql: `UPDATE section SET parent = 'nobody' WHERE slug = 'town'`, says: noSuch('section') },
  {
    constraint: 'section_parent_fkey', sql: `DELETE FROM section WHERE slug = 'courts'`,
    says: 'The section "courts" is in use by sections below it (crime), so it cannot be deleted. Give them another section first, or take it out of them.',
  },

  // authors, topics, images
  { constraint: 'author_pkey', sql: `INSERT INTO author (slug, name) VALUES ('jo-marsh', 'Another Jo') RETURNING slug`, keeps: { slug: 'jo-marsh-2' } },
  { constraint: 'author_slug_shape', sql: `UPDATE author SET slug = 'Jo MARSH 3' WHERE slug = 'jo-marsh' RETURNING slug`, keeps: { slug: 'jo-marsh-3' } },
  { constraint: 'author_portrait_fkey', sql: `UPDATE author SET portrait = 'nobody' WHERE slug = 'jo-marsh'`, says: noSuch('image') },
  { constraint: 'topic_pkey', sql: `INSERT INTO topic (slug, name) VALUES ('', 'Harbour') RETURNING slug`, keeps: { slug: 'harbour-2' } },
  { constraint: 'topic_slug_shape', sql: `UPDATE topic SET slug = 'The Harbour' WHERE slug = 'harbour' RETURNING slug`, keeps: { slug: 'the-harbour' } },
  { constraint: 'image_pkey', sql: `INSERT INTO image (slug, url, width, height) VALUES ('quay', '/media/b.png', 4, 3) RETURNING slug`, keeps: { slug: 'quay-2' } },
  { constraint: 'image_slug_shape', sql: `UPDATE image SET slug = '_Quay_' WHERE slug = 'quay' RETURNING slug`, keeps: { slug: 'quay' } },
  {
    constraint: 'image_has_a_size', sql: `INSERT INTO image (slug, url, width, height) VALUES ('', '/media/b.png', 0, 0)`,
    says: 'An image needs its width and height in pixels. `npm run desk -- image add` reads them from the file.',
  },
  {
    constraint: 'image_focal_point_inside', sql: `UPDATE image SET focal_x = 50 WHERE slug = 'quay'`,
    says: 'The point to keep lies outside the picture (50 across, 0.5 down). Write focal_x and focal_y as fractions from the top left: 0.5 is the middle, 1 the far edge.',
  },

  // stories
  { constraint: 'article_pkey', sql: `INSERT INTO article (slug, headline) VALUES ('out', 'Out again') RETURNING slug`, keeps: { slug: 'out-2' } },
  { constraint: 'article_slug_shape', sql: `UPDATE article SET slug = 'OUT Of Town' WHERE slug = 'out' RETURNING slug`, keeps: { slug: 'out-of-town' } },
  { constraint: 'article_path_key', sql: `UPDATE article SET path = '/town/2026/01/05/out' WHERE slug = 'other' RETURNING path`, keeps: { path: null } },
  {
    constraint: 'article_preview_token_key', sql: `UPDATE article SET preview_token = (SELECT preview_token FROM article WHERE slug = 'out')
      WHERE slug = 'other' RETURNING preview_token <> (SELECT preview_token FROM article WHERE slug = 'out') AS is_its_own`, keeps: { is_its_own: true },
  },
  {
    constraint: 'article_guid_key', sql: `INSERT INTO article (headline, guid) SELECT 'A copied row', guid FROM article WHERE slug = 'out'
      RETURNING guid <> (SELECT guid FROM article WHERE slug = 'out') AS is_its_own`, keeps: { is_its_own: true },
  },
  { constraint: 'article_language_bcp47', sql: `INSERT INTO article (headline, language) VALUES ('En français', 'français') RETURNING headline, language`, keeps: { headline: 'En français', language: null } },
  { constraint: 'article_not_its_own_translation', sql: `UPDATE article SET translation_of = 'out' WHERE slug = 'out' RETURNING translation_of`, keeps: { translation_of: null } },
  { constraint: 'article_translation_of_fkey', sql: `UPDATE article SET translation_of = 'nobody' WHERE slug = 'out' RETURNING translation_of`, keeps: { translation_of: null } },
  { constraint: 'article_section_fkey', sql: `UPDATE article SET section = 'nobody' WHERE slug = 'out' RETURNING section`, keeps: { section: 'town' } },
  {
    constraint: 'article_section_fkey', sql: `DELETE FROM section WHERE slug = 'town'`,
    says: 'The section "town" is in use by stories (other, out), so it cannot be deleted. Give them another section first, or take it out of them.',
  },
  { constraint: 'article_lead_image_fkey', sql: `UPDATE article SET lead_image = 'nobody' WHERE slug = 'out' RETURNING lead_image`, keeps: { lead_image: null } },
  { constraint: 'article_published_is_addressed', sql: `UPDATE article SET path = NULL, day = NULL, first_published_at = NULL, publish_at = NULL WHERE slug = 'out' RETURNING status, path`, keeps: { status: 'PUBLISHED', path: '/town/2026/01/05/out' } },
  { constraint: 'article_published_is_addressed', sql: `UPDATE article SET headline = '' WHERE slug = 'out' RETURNING status`, keeps: { status: 'DRAFT' } },

  // their parts
  { constraint: 'article_block_article_fkey', sql: `INSERT INTO article_block (article, text) VALUES ('nobody', 'Text')`, says: noSuch('article') },
  { constraint: 'article_block_image_fkey', sql: `UPDATE article_block SET image = 'nobody' WHERE article = 'out'`, says: noSuch('image') },
  { constraint: 'article_block_position_positive', sql: `UPDATE article_block SET position = 0 WHERE article = 'out' AND position = 20`, says: noPosition(0) },
  { constraint: 'article_block_position_positive', sql: `INSERT INTO article_block (article, position, text) VALUES ('out', -5, 'First?')`, says: noPosition(-5) },
  {
    constraint: 'article_block_pkey', sql: `UPDATE article_block SET position = 10 WHERE article = 'out' AND position = 20`,
    says: 'Position 10 of "out" is taken by “The first paragraph.”. Give the block a number between two others, or move that one away first.',
  },
  { constraint: 'article_byline_article_fkey', sql: `INSERT INTO article_byline (article, author) VALUES ('nobody', 'jo-marsh')`, says: noSuch('article') },
  { constraint: 'article_byline_author_fkey', sql: `INSERT INTO article_byline (article, author) VALUES ('out', 'nobody')`, says: noSuch('author') },
  {
    constraint: 'article_byline_pkey', sql: `INSERT INTO article_byline (article, author) VALUES ('out', 'jo-marsh')`,
    says: '"jo-marsh" stands over "out" as WRITER already. One row is enough. To change the order, change its rank.',
  },
  {
    constraint: 'article_byline_pkey', sql: `UPDATE article_byline SET author = 'jo-marsh' WHERE article = 'out' AND author = 'city-desk'`,
    says: '"jo-marsh" stands over "out" as WRITER already. One row is enough. To change the order, change its rank.',
  },
  { constraint: 'article_topic_article_fkey', sql: `INSERT INTO article_topic (article, topic) VALUES ('nobody', 'harbour')`, says: noSuch('article') },
  { constraint: 'article_topic_topic_fkey', sql: `INSERT INTO article_topic (article, topic) VALUES ('out', 'nobody')`, says: noSuch('topic') },
  {
    constraint: 'article_topic_pkey', sql: `INSERT INTO article_topic (article, topic) VALUES ('out', 'Harbour')`,
    says: '"out" has the topic "harbour" already. One row is enough. To change the order, change its rank.',
  },
  { constraint: 'article_correction_article_fkey', sql: `INSERT INTO article_correction (article, text) VALUES ('nobody', 'Wrong.')`, says: noSuch('article') },
  {
    constraint: 'article_correction_pkey', sql: `UPDATE article_correction SET made_at = '2026-02-01' WHERE article = 'out' AND text = 'Two.' RETURNING made_at`,
    keeps: { made_at: new Date('2026-02-01T00:00:00.001Z') },
  },

  // fronts and notices
  { constraint: 'front_slot_article_fkey', sql: `INSERT INTO front_slot (front, article) VALUES ('home', 'nobody')`, says: noSuch('article') },
  {
    constraint: 'front_slot_pkey', sql: `INSERT INTO front_slot (front, article, size) VALUES ('', 'out', 'LEAD')`,
    says: '"out" has a place on the front "home" already. Change the size, rank or times of that row.',
  },
  {
    constraint: 'front_slot_ends_after_start', sql: `UPDATE front_slot SET starts_at = '2026-02-01 12:00Z', ends_at = '2026-01-01 12:00Z' WHERE article = 'other'`,
    says: 'It would end (1 January 2026, 12:00) before it starts (1 February 2026, 12:00). Make ends_at later than starts_at, or leave one of them empty: then it runs at once, or for good.',
  },
  {
    constraint: 'notice_ends_after_start', sql: `UPDATE notice SET starts_at = '2026-02-01 12:00Z', ends_at = '2026-02-01 12:00Z'`,
    says: 'It would end (1 February 2026, 12:00) before it starts (1 February 2026, 12:00). Make ends_at later than starts_at, or leave one of them empty: then it runs at once, or for good.',
  },
  { constraint: 'notice_pkey', sql: `INSERT INTO notice (slug, text) VALUES ('', 'The bridge is shut') RETURNING slug`, keeps: { slug: 'the-bridge-is-shut-2' } },

  // pages
  { constraint: 'page_pkey', sql: `UPDATE page SET slug = 'ethics' WHERE slug = 'about'`, says: 'The address /ethics is taken. Give the page another slug.' },
  { constraint: 'page_slug_shape', sql: `UPDATE page SET slug = 'About US' WHERE slug = 'about' RETURNING slug`, keeps: { slug: 'about-us' } },
  {
    constraint: 'page_slug_shape', sql: `INSERT INTO page (slug, title) VALUES ('', '关于')`,
    says: 'No address can be made of "关于". Write the page\'s slug, in letters a to z and digits.',
  },
  { constraint: 'page_block_page_fkey', sql: `INSERT INTO page_block (page, text) VALUES ('nobody', 'Text')`, says: noSuch('page') },
  { constraint: 'page_block_image_fkey', sql: `UPDATE page_block SET image = 'nobody'`, says: noSuch('image') },
  { constraint: 'page_block_position_positive', sql: `UPDATE page_block SET position = -1 WHERE position = 10`, says: noPosition(-1) },
  {
    constraint: 'page_block_pkey', sql: `INSERT INTO page_block (page, position, text) VALUES ('about', 20, 'Between')`,
    says: 'Position 20 of "about" is taken by “Second.”. Give the block a number between two others, or move that one away first.',
  },

  // machines
  { constraint: 'crawler_pkey', sql: `INSERT INTO crawler (token, purpose) VALUES (' Mybot ', 'SEARCH')`, says: 'There is a row for "Mybot" already. Change that row.' },
  {
    constraint: 'crawler_token_shape', sql: `UPDATE crawler SET token = 'My bot/2.0' WHERE token = 'Mybot'`,
    says: '"My bot/2.0" is not the name of a crawler. Write the name by which robots.txt knows it: letters, hyphens and _, like Googlebot.',
  },
  { constraint: 'webhook_pkey', sql: `INSERT INTO webhook (slug, url) VALUES ('', 'https://one.example/again') RETURNING slug`, keeps: { slug: 'one-example-2' } },
]
