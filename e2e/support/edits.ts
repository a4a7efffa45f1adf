/** A story with everything on it, the pages it touches, and an edit of each column of the store. */
import type pg from 'pg'
import { kinds } from './kinds'

export interface Subject { slug: string; path: string }

export interface Edit {
  /** `table.column`, and what is special about it. */
  what: string
  change: string
  back: string
  /** It stands on every page, so every page is made anew whether it comes out another or not. */
  everywhere?: boolean
  /** Other edits of its table do not find their row after it. */
  isAlone?: boolean
}

/** A story in which every cell is filled; it hangs on rows of its own, so that an edit of those concerns it alone. */
export async function writeSubject(client: pg.Client): Promise<Subject> {
  await client.query(`
    INSERT INTO image (slug, url, alt, caption, credit, width, height)
      SELECT 'keys-' || n, (SELECT url FROM image WHERE width > 1200 ORDER BY slug OFFSET n LIMIT 1), 'An alternative ' || n, 'A caption ' || n, 'A credit ' || n, 1600, 900 FROM generate_series(1, 4) n;
    INSERT INTO author (slug, name, kind, title, bio, email, url, portrait) VALUES ('keys-author', 'Kay Author', 'PERSON', 'Title', 'Biography.', 'kay@meridian.example', 'https://kay.example/', 'keys-3');
    INSERT INTO topic (slug, name, description) VALUES ('keys-topic', 'Keys Topic', 'About keys.');
    INSERT INTO page (slug, title, description, rank, in_footer) VALUES ('keys-page', 'Keys Page', 'A page.', 99, false);
    INSERT INTO page_block (page, position, kind, text, attribution, label, url) VALUES ('keys-page', 10, 'PARAGRAPH', 'A page’s text.', NULL, NULL, NULL),
      ('keys-page', 20, 'QUOTE', 'A page’s quote.', 'Somebody', NULL, NULL), ('keys-page', 30, 'EMBED', 'A page’s card.', NULL, 'Label', 'https://example.org/1');
    INSERT INTO page_block (page, position, kind, image) VALUES ('keys-page', 40, 'IMAGE', 'keys-4');
    INSERT INTO article (slug, section, headline, standfirst, kicker, dateline, format, lead_image, backstory, publish_at)
      VALUES ('keys-story', 'town', 'Keys: a headline', 'A standfirst.', 'Kicker', 'PORT AVERILL', 'OPINION', 'keys-1', 'How it was reported.', now() - interval '2 hours');
    INSERT INTO article_block (article, position, kind, text, attribution, label, image, url) VALUES
      ('keys-story', 10, 'PARAGRAPH', 'A paragraph.', NULL, NULL, NULL, NULL), ('keys-story', 15, 'PARAGRAPH', 'Another one.', NULL, NULL, NULL, NULL), ('keys-story', 20, 'QUOTE', 'A quote.', 'Somebody', NULL, NULL, NULL),
      ('keys-story', 30, 'IMAGE', NULL, NULL, NULL, 'keys-2', NULL), ('keys-story', 40, 'EMBED', 'A card.', NULL, 'Label', NULL, 'https://example.org/1');
    INSERT INTO article_byline (article, author) VALUES ('keys-story', 'keys-author'), ('keys-story', 'city-desk');
    INSERT INTO article_topic (article, topic) VALUES ('keys-story', 'keys-topic'), ('keys-story', 'libraries');
    UPDATE article SET status = 'PUBLISHED' WHERE slug = 'keys-story';
    INSERT INTO article_correction (article, text) VALUES ('keys-story', 'It was another lock.');
    INSERT INTO front_slot (front, article, size, rank) VALUES ('town', 'keys-story', 'MAJOR', 1);
    INSERT INTO notice (slug, text, url) VALUES ('keys-notice', 'A notice.', '/town');`)
  const { rows: [row] } = await client.query<Subject>(`SELECT slug, path FROM article WHERE slug = 'keys-story'`)
  if (!row) throw new Error('the story was not written')
  return row
}

/** Pages that list what is new, whatever it is. */
const lists = ['/', '/town', '/archive', '/archive/2026', '/archive/2026/11', '/town/2026', '/town/2026/11', '/authors', '/topics', '/corrections', '/feeds', '/search', '/search?q=ferry', '/search?q=zzzzzz', '/no-such-page']

/** Pages that may show the story or a row of its own, and pages of every kind that have nothing to do with it. */
export function pagesOf({ path }: Subject): { concerned: string[]; bystanders: string[] } {
  const day = path.split('/').slice(2, 5)
  const stretches = [day.slice(0, 1), day.slice(0, 2), day].map((parts) => parts.join('/'))
  const concerned = new Set([
    path, `${path}/history`, `${path}.md`, `${path}.ninjs.json`, '/courts', '/authors/keys-author', '/topics/keys-topic', '/keys-page', '/search?q=keys',
    '/robots.txt', '/llms.txt', '/feeds/rss.xml', '/town/feeds/atom.xml', '/authors/keys-author/feeds/feed.json', '/sitemap.xml', '/news-sitemap.xml',
    ...stretches.flatMap((stretch) => [`/archive/${stretch}`, `/town/${stretch}`]), ...lists,
    // the story before it in its section, whose translation it is said to be for a while
    '/town/2024/08/17/slack-water',
    // the days before it lead on to its own, and the topic that it is given
    '/town/2026/11/21', '/archive/2026/11/21', '/topics/flood-wall',
  ])
  return { concerned: [...concerned], bystanders: Object.values(kinds).filter((address) => !concerned.has(address)) }
}

/** Sets a cell, and sets it back. Values are SQL. */
function cell(table: string, where: string, column: string, value: string, back: string, more: Partial<Edit> = {}): Edit {
  const set = (to: string) => `UPDATE ${table} SET ${column} = ${to} WHERE ${where}`
  return { what: `${table}.${column}`, change: set(value), back: set(back), ...more }
}

/** Every column that an editor can write. */
export function edits({ slug }: Subject): Edit[] {
  const story = `slug = '${slug}'`
  const ofStory = `article = '${slug}'`
  const block = (position: number) => `${ofStory} AND position = ${position}`
  const pageBlock = (position: number) => `page = 'keys-page' AND position = ${position}`
  const mine = (key: string) => `slug = '${key}'`
  const everywhere = { everywhere: true }
  const alone = { isAlone: true }
  return [
    cell('article', story, 'headline', `'Keys: another headline'`, `'Keys: a headline'`),
    cell('article', story, 'standfirst', `'Another standfirst.'`, `'A standfirst.'`),
    cell('article', story, 'kicker', `'Other'`, `'Kicker'`),
    cell('article', story, 'dateline', `'EASTERBANK'`, `'PORT AVERILL'`),
    cell('article', story, 'format', `'ANALYSIS'`, `'OPINION'`),
    cell('article', story, 'lead_image', `'keys-2'`, `'keys-1'`),
    cell('article', story, 'language', `'fr'`, 'NULL'),
    cell('article', story, 'backstory', `'Otherwise.'`, `'How it was reported.'`),
    cell('article', story, 'translation_of', `'slack-water'`, 'NULL'),
    cell('article', story, 'section', `'courts'`, `'town'`),
    cell('article', story, 'publish_at', `now() + interval '1 day'`, `now() - interval '2 hours'`, alone),
    cell('article', story, 'modified_at', `now() - interval '1 hour'`, 'now()'),
    cell('article', story, 'minor_changes', 'true', 'false'),
    cell('article', story, 'status', `'WITHDRAWN'`, `'PUBLISHED'`, alone),
    { what: 'article.withdrawn_reason', change: `UPDATE article SET status = 'WITHDRAWN', withdrawn_reason = 'A reason.' WHERE ${story}`, back: `UPDATE article SET status = 'PUBLISHED', withdrawn_reason = NULL WHERE ${story}`, ...alone },
    { what: 'article.slug', change: `UPDATE article SET slug = 'keys-renamed' WHERE ${story}`, back: `UPDATE article SET slug = '${slug}' WHERE slug = 'keys-renamed'`, ...alone },
    cell('article_block', block(10), 'text', `'Another paragraph.'`, `'A paragraph.'`),
    cell('article_block', block(10), 'kind', `'SUBHEAD'`, `'PARAGRAPH'`),
    cell('article_block', block(20), 'attribution', `'Another'`, `'Somebody'`),
    cell('article_block', block(40), 'label', `'Another label'`, `'Label'`),
    cell('article_block', block(30), 'image', `'keys-1'`, `'keys-2'`),
    cell('article_block', block(40), 'url', `'https://example.org/2'`, `'https://example.org/1'`),
    cell('article_block', block(30), 'width', `'WIDE'`, `'COLUMN'`),
    { what: 'article_block.position', change: `UPDATE article_block SET position = 25 WHERE ${block(10)}`, back: `UPDATE article_block SET position = 10 WHERE ${block(25)}` },
    cell('article_byline', `${ofStory} AND author = 'keys-author'`, 'rank', '9', '1'),
    { what: 'article_byline.role', change: `UPDATE article_byline SET role = 'ILLUSTRATOR' WHERE ${ofStory} AND author = 'city-desk'`, back: `UPDATE article_byline SET role = 'WRITER' WHERE ${ofStory} AND author = 'city-desk'` },
    { what: 'article_byline.author', change: `UPDATE article_byline SET author = 'data-desk' WHERE ${ofStory} AND author = 'city-desk'`, back: `UPDATE article_byline SET author = 'city-desk' WHERE ${ofStory} AND author = 'data-desk'` },
    cell('article_topic', `${ofStory} AND topic = 'keys-topic'`, 'rank', '9', '1'),
    { what: 'article_topic.topic', change: `UPDATE article_topic SET topic = 'flood-wall' WHERE ${ofStory} AND topic = 'libraries'`, back: `UPDATE article_topic SET topic = 'libraries' WHERE ${ofStory} AND topic = 'flood-wall'` },
    cell('article_correction', ofStory, 'text', `'It was a third lock.'`, `'It was another lock.'`),
    cell('article_correction', ofStory, 'kind', `'CLARIFICATION'`, `'CORRECTION'`),
    cell('article_correction', ofStory, 'announce', 'true', 'false'),
    cell('article_correction', ofStory, 'made_at', `made_at - interval '1 hour'`, `made_at + interval '1 hour'`),
    cell('image', mine('keys-1'), 'url', `(SELECT url FROM image WHERE width > 1200 AND slug NOT LIKE 'keys-%' ORDER BY slug OFFSET 7 LIMIT 1)`, `(SELECT url FROM image WHERE width > 1200 AND slug NOT LIKE 'keys-%' ORDER BY slug OFFSET 1 LIMIT 1)`),
    cell('image', mine('keys-2'), 'alt', `'Another alternative'`, `'An alternative 2'`),
    cell('image', mine('keys-2'), 'caption', `'Another caption'`, `'A caption 2'`),
    cell('image', mine('keys-2'), 'credit', `'Another credit'`, `'A credit 2'`),
    cell('image', mine('keys-2'), 'width', '1601', '1600'),
    cell('image', mine('keys-2'), 'height', '901', '900'),
    cell('image', mine('keys-2'), 'focal_x', '0.1', '0.5'),
    cell('image', mine('keys-2'), 'focal_y', '0.1', '0.5'),
    cell('image', mine('keys-2'), 'placeholder', `'data:image/webp;base64,AAAA'`, 'NULL'),
    cell('image', mine('keys-2'), 'copyright', `'Somebody'`, 'NULL'),
    { what: 'image.slug', change: `UPDATE image SET slug = 'keys-renamed' WHERE slug = 'keys-2'`, back: `UPDATE image SET slug = 'keys-2' WHERE slug = 'keys-renamed'`, ...alone },
    cell('author', mine('keys-author'), 'name', `'Kay Other'`, `'Kay Author'`),
    cell('author', mine('keys-author'), 'kind', `'AGENCY'`, `'PERSON'`),
    cell('author', mine('keys-author'), 'title', `'Another title'`, `'Title'`),
    cell('author', mine('keys-author'), 'bio', `'Another life.'`, `'Biography.'`),
    cell('author', mine('keys-author'), 'email', `'other@meridian.example'`, `'kay@meridian.example'`),
    cell('author', mine('keys-author'), 'url', `'https://kay.example/2'`, `'https://kay.example/'`),
    cell('author', mine('keys-author'), 'portrait', `'keys-4'`, `'keys-3'`),
    { what: 'author.slug', change: `UPDATE author SET slug = 'keys-renamed' WHERE slug = 'keys-author'`, back: `UPDATE author SET slug = 'keys-author' WHERE slug = 'keys-renamed'`, ...alone },
    cell('topic', mine('keys-topic'), 'name', `'Other Topic'`, `'Keys Topic'`),
    cell('topic', mine('keys-topic'), 'description', `'About locks.'`, `'About keys.'`),
    { what: 'topic.slug', change: `UPDATE topic SET slug = 'keys-renamed' WHERE slug = 'keys-topic'`, back: `UPDATE topic SET slug = 'keys-topic' WHERE slug = 'keys-renamed'`, ...alone },
    cell('section', mine('courts'), 'name', `'The Courts'`, `'Courts'`, everywhere),
    cell('section', mine('courts'), 'description', `'Another description.'`, `'What is heard in the Assize House on Bell Street, what is decided there and how long it takes.'`),
    cell('section', mine('courts'), 'rank', '99', '30', everywhere),
    cell('section', mine('courts'), 'accent', `'#111111'`, `'#54407f'`, everywhere),
    cell('section', mine('courts'), 'accent_dark', `'#eeeeee'`, `'#b9a5e8'`, everywhere),
    cell('section', mine('courts'), 'parent', `'town'`, 'NULL', everywhere),
    { what: 'section.slug', change: `UPDATE section SET slug = 'tribunals' WHERE slug = 'courts'`, back: `UPDATE section SET slug = 'courts' WHERE slug = 'tribunals'`, ...everywhere, ...alone },
    { what: 'front_slot.front', change: `UPDATE front_slot SET front = 'courts' WHERE ${ofStory}`, back: `UPDATE front_slot SET front = 'town' WHERE ${ofStory}` },
    cell('front_slot', ofStory, 'size', `'LEAD'`, `'MAJOR'`),
    cell('front_slot', ofStory, 'rank', '-5', '1'),
    cell('front_slot', ofStory, 'starts_at', `now() + interval '1 day'`, 'NULL', alone),
    cell('front_slot', ofStory, 'ends_at', `now() - interval '1 minute'`, 'NULL', alone),
    cell('notice', mine('keys-notice'), 'text', `'Another notice.'`, `'A notice.'`, everywhere),
    cell('notice', mine('keys-notice'), 'url', `'/courts'`, `'/town'`, everywhere),
    cell('notice', mine('keys-notice'), 'starts_at', `now() + interval '1 day'`, 'NULL', { everywhere: true, isAlone: true }),
    cell('notice', mine('keys-notice'), 'ends_at', `now() - interval '1 minute'`, 'NULL', { everywhere: true, isAlone: true }),
    { what: 'notice.slug', change: `UPDATE notice SET slug = 'a-notice' WHERE slug = 'keys-notice'`, back: `UPDATE notice SET slug = 'keys-notice' WHERE slug = 'a-notice'`, ...everywhere, ...alone },
    cell('page', mine('keys-page'), 'title', `'Other Page'`, `'Keys Page'`),
    cell('page', mine('keys-page'), 'description', `'Another page.'`, `'A page.'`),
    cell('page', mine('keys-page'), 'policy', `'DIVERSITY'`, 'NULL'),
    cell('page', mine('keys-page'), 'rank', '98', '99'),
    cell('page', mine('keys-page'), 'in_footer', 'true', 'false', everywhere),
    { what: 'page.slug', change: `UPDATE page SET slug = 'keys-renamed' WHERE slug = 'keys-page'`, back: `UPDATE page SET slug = 'keys-page' WHERE slug = 'keys-renamed'`, ...alone },
    cell('page_block', pageBlock(10), 'text', `'Another text.'`, `'A page’s text.'`),
    cell('page_block', pageBlock(10), 'kind', `'SUBHEAD'`, `'PARAGRAPH'`),
    cell('page_block', pageBlock(20), 'attribution', `'Another'`, `'Somebody'`),
    cell('page_block', pageBlock(30), 'label', `'Another label'`, `'Label'`),
    cell('page_block', pageBlock(40), 'image', `'keys-1'`, `'keys-4'`),
    cell('page_block', pageBlock(30), 'url', `'https://example.org/2'`, `'https://example.org/1'`),
    cell('page_block', pageBlock(40), 'width', `'WIDE'`, `'COLUMN'`),
    { what: 'page_block.position', change: `UPDATE page_block SET position = 25 WHERE ${pageBlock(10)}`, back: `UPDATE page_block SET position = 10 WHERE ${pageBlock(25)}` },
    ...(['name', 'strapline', 'description', 'contact_email', 'address', 'footer_note'] as const).map((column) => ({
      what: `publication.${column}`, change: `UPDATE publication SET ${column} = ${column} || '.x'`, back: `UPDATE publication SET ${column} = left(${column}, -2)`, ...everywhere,
    })),
    { what: 'publication.profiles', change: `UPDATE publication SET profiles = '{https://profile.example/}'`, back: `UPDATE publication SET profiles = '{}'`, ...everywhere },
    ...(['allow_ai_answers', 'allow_ai_training', 'mining_reserved'] as const).map((column) => ({
      what: `publication.${column}`, change: `UPDATE publication SET ${column} = NOT ${column}`, back: `UPDATE publication SET ${column} = NOT ${column}`, ...everywhere,
    })),
    { what: 'publication.mining_policy', change: `UPDATE publication SET mining_policy = 'https://terms.example/'`, back: `UPDATE publication SET mining_policy = NULL`, ...everywhere },
    { what: 'crawler.allowed', change: `UPDATE crawler SET allowed = NOT allowed WHERE token = 'GPTBot'`, back: `UPDATE crawler SET allowed = NOT allowed WHERE token = 'GPTBot'` },
    { what: 'publication.language', change: `UPDATE publication SET language = 'en-US'`, back: `UPDATE publication SET language = 'en-GB'`, ...everywhere, ...alone },
    { what: 'publication.time_zone', change: `UPDATE publication SET time_zone = 'Europe/London'`, back: `UPDATE publication SET time_zone = 'America/Halifax'`, ...everywhere, ...alone },
  ]
}
